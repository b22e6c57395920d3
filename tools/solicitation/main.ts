import { readFileSync } from 'node:fs';
import { measureSolicitation, readJudged } from '@cloison/casework/mail/measure';
import type { JudgedSentence } from '@cloison/casework/mail/measure';

// npm run solicitation: how often mail that solicits is held back, and harmless mail isn't, on the committed sentences. `--missed` names the
// sentences that rules are worked on with and that it got wrong.
const PARTS = ['development', 'second', 'fresh'] as const;

const read = (part: string): readonly JudgedSentence[] => readJudged(readFileSync(`libs/casework/mail/corpus/${part}.tsv`, 'utf8'));
const line = (name: string, sentences: readonly JudgedSentence[]): string => {
  const { precision, recall } = measureSolicitation(sentences);
  return `${name.padEnd(24)}${String(sentences.length).padStart(9)}${precision.toFixed(3).padStart(11)}${recall.toFixed(3).padStart(9)}`;
};

const corpus = { development: read('development'), second: read('second'), fresh: read('fresh') };
const all = PARTS.flatMap((part) => corpus[part]);
console.log(`${''.padEnd(24)}sentences  precision   recall`);
console.log(line('overall', all));
for (const part of PARTS) {
  console.log(line(part, corpus[part]));
  for (const language of ['fr', 'en'] as const)
    console.log(
      line(
        `  ${language}`,
        corpus[part].filter((one) => one.language === language),
      ),
    );
}
if (process.argv.includes('--missed')) {
  const { disturbed, missed } = measureSolicitation([...corpus.development, ...corpus.second]);
  for (const { text } of disturbed) console.log(`held back, and harmless: ${text}`);
  for (const { text } of missed) console.log(`not held back: ${text}`);
}
