import { sentencesOf, withoutSentences } from './sentences';

const passage = (start: number, end: number) => ({ start: start + 1, end: end - 1, sentenceStart: start, sentenceEnd: end });

describe('sentences that a reminder is about', () => {
  it('are taken out, and nothing else', () => {
    expect(withoutSentences('Un. Deux. Trois. Quatre.', [passage(4, 10), passage(17, 24)])).toBe('Un. Trois. ');
    expect(withoutSentences('Un. Deux.', [])).toBe('Un. Deux.');
  });

  it('are each there once, however many passages they hold', () => {
    expect(sentencesOf([passage(4, 10), passage(0, 4), passage(4, 10)])).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 10 },
    ]);
  });
});
