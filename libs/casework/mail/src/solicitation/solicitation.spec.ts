import { readFileSync } from 'node:fs';
import { measureSolicitation, readJudged } from './measure';
import { findSolicitation } from './solicitation';

const corpus = (part: string) => readJudged(readFileSync(new URL(`../../corpus/${part}.tsv`, import.meta.url), 'utf8'));

describe('mail that solicits for a party', () => {
  const all = [...corpus('development'), ...corpus('second'), ...corpus('fresh')];

  it('is found among sentences that use the same words, in both languages', () => {
    const found = measureSolicitation(all);
    expect(found.sentences).toBeGreaterThanOrEqual(150);
    expect(found.precision).toBeGreaterThanOrEqual(0.95);
    expect(found.recall).toBeGreaterThanOrEqual(0.9);
    for (const language of ['fr', 'en'] as const) {
      const part = measureSolicitation(all.filter((one) => one.language === language));
      expect(part.precision).toBeGreaterThanOrEqual(0.92);
      expect(part.recall).toBeGreaterThanOrEqual(0.85);
    }
  });

  it.each([
    ['Bonjour.\nFaites un don.\nIl aidera notre campagne électorale.', 'money'],
    ['Bonjour,\n\nDevenez membre de notre parti !', 'membership'],
    ['VOTEZ POUR NOTRE CANDIDATE', 'vote'],
    ['Faites un don\u00a0: aidez notre parti.', 'money'],
    ['<p>Please <b>donate</b> to our campaign</p>'.replace(/<[^>]+>/g, ''), 'money'],
  ])('%j asks for %s', (text, kind) => {
    expect(findSolicitation(text).map((one) => one.kind)).toContain(kind);
  });

  it('says where the sentence stands, in the text as it was written', () => {
    const text = 'L’été est là. Été comme hiver, votez pour moi le 5 octobre ! Merci.';
    const [one] = findSolicitation(text);
    expect(text.slice(one?.start, one?.end).trim()).toBe('Été comme hiver, votez pour moi le 5 octobre !');
  });

  it('costs no more than its length on a text made to be slow', () => {
    const cost = (text: string): number => {
      const from = performance.now();
      findSolicitation(text);
      return performance.now() - from;
    };
    for (const piece of ['faites un don donnez ', 'a', '.!?']) {
      const short = Math.min(...[1, 2, 3].map(() => cost(piece.repeat(4_000))));
      const long = Math.min(...[1, 2, 3].map(() => cost(piece.repeat(32_000))));
      // eight times the text: eight times the time where it is linear, sixty-four where it isn't
      expect(long / Math.max(short, 1)).toBeLessThan(40);
    }
  });
});
