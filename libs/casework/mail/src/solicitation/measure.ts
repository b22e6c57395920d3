import { findSolicitation } from './solicitation';

export interface JudgedSentence {
  readonly solicits: boolean;
  readonly language: 'fr' | 'en';
  readonly text: string;
}

export interface SolicitationMeasure {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmless, and held back. */
  readonly disturbed: readonly JudgedSentence[];
  /** Solicits, and would leave. */
  readonly missed: readonly JudgedSentence[];
}

/** Verdict, language and sentence between tabs, one a line, after two lines of heading. */
export function readJudged(tsv: string): readonly JudgedSentence[] {
  return tsv
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [verdict, language, text] = line.split('\t');
      if ((verdict !== 'yes' && verdict !== 'no') || (language !== 'fr' && language !== 'en') || !text)
        throw new Error('A line of the corpus is not a verdict, a language and a sentence');
      return { solicits: verdict === 'yes', language, text };
    });
}

export function measureSolicitation(sentences: readonly JudgedSentence[]): SolicitationMeasure {
  const held = new Set(sentences.filter(({ text }) => findSolicitation(text).length > 0));
  const soliciting = sentences.filter(({ solicits }) => solicits);
  const right = soliciting.filter((one) => held.has(one)).length;
  return {
    sentences: sentences.length,
    precision: held.size === 0 ? 1 : right / held.size,
    recall: soliciting.length === 0 ? 1 : right / soliciting.length,
    disturbed: [...held].filter(({ solicits }) => !solicits),
    missed: soliciting.filter((one) => !held.has(one)),
  };
}
