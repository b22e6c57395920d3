import { findOpinions } from './guard';

export interface Sentence {
  readonly opinion: boolean;
  readonly language: 'fr' | 'en';
  readonly text: string;
}

export interface Measure {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmless, and flagged. */
  readonly disturbed: readonly Sentence[];
  /** Says what somebody thinks, and passed. */
  readonly missed: readonly Sentence[];
}

/** The sentences of a file of the corpus: verdict, language and sentence between tabs, one a line, after two lines of heading. */
export function readCorpus(tsv: string): readonly Sentence[] {
  return tsv
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [verdict, language, text] = line.split('\t');
      if ((verdict !== 'yes' && verdict !== 'no') || (language !== 'fr' && language !== 'en') || !text)
        throw new Error('A line of the corpus is not a verdict, a language and a sentence');
      return { opinion: verdict === 'yes', language, text };
    });
}

/** How often a flag is right, and how many of the sentences that deserve one get it. */
export function measure(sentences: readonly Sentence[]): Measure {
  const flagged = sentences.filter(({ text }) => findOpinions(text).length > 0);
  const right = flagged.filter(({ opinion }) => opinion).length;
  const deserving = sentences.filter(({ opinion }) => opinion);
  const passed = new Set(sentences.filter((one) => !flagged.includes(one)));
  return {
    sentences: sentences.length,
    precision: flagged.length === 0 ? 1 : right / flagged.length,
    recall: deserving.length === 0 ? 1 : right / deserving.length,
    disturbed: flagged.filter(({ opinion }) => !opinion),
    missed: deserving.filter((one) => passed.has(one)),
  };
}
