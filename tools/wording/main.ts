import { readFileSync } from 'node:fs';
import { measure, readCorpus } from '@cloison/casework/vocabulary-guard/measure';
import type { Sentence } from '@cloison/casework/vocabulary-guard/measure';

// npm run wording: how the vocabulary guard does on the committed sentences. `--missed` names the sentences it got wrong, of the part that rules
// are worked on with; those of the held-out part stay unread.
const PARTS = ['development', 'held-out', 'second-author'] as const;

const read = (part: string): readonly Sentence[] => readCorpus(readFileSync(`libs/casework/vocabulary-guard/corpus/${part}.tsv`, 'utf8'));
const figure = (part: number): string => part.toFixed(3);
const line = (name: string, sentences: readonly Sentence[]): string => {
  const { precision, recall } = measure(sentences);
  return `${name.padEnd(24)}${String(sentences.length).padStart(9)}${figure(precision).padStart(11)}${figure(recall).padStart(9)}`;
};

const corpus = Object.fromEntries(PARTS.map((part) => [part, read(part)]));
const all = PARTS.flatMap((part) => corpus[part] ?? []);
console.log(`${''.padEnd(24)}sentences  precision   recall`);
console.log(line('overall', all));
for (const language of ['fr', 'en'] as const)
  console.log(
    line(
      `  ${language}`,
      all.filter((one) => one.language === language),
    ),
  );
for (const part of PARTS) {
  console.log(line(part, corpus[part] ?? []));
  for (const language of ['fr', 'en'] as const)
    console.log(
      line(
        `  ${language}`,
        (corpus[part] ?? []).filter((one) => one.language === language),
      ),
    );
}
// Half of what the second author wrote was read when rules were made more general; the other half nobody who writes rules has read.
const unread = (corpus['second-author'] ?? []).filter((_, index) => index % 2 === 1);
console.log(line('  of which unread', unread));
if (process.argv.includes('--missed')) {
  const { disturbed, missed } = measure(corpus['development'] ?? []);
  for (const { text } of disturbed) console.log(`flagged, and harmless: ${text}`);
  for (const { text } of missed) console.log(`not flagged: ${text}`);
}
