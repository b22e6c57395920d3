import fc from 'fast-check';
import { fold, words } from './fold';

describe('fold', () => {
  it.each([
    ['Thivierge', 'thivierge'],
    ["L'Écuyer-St‑Onge", 'l ecuyer st onge'],
    ['D’Amours', 'd amours'],
    ['  Bœuf   Noël ', 'boeuf noel'],
    ['Kanien’kehá:ka', 'kanien keha ka'],
    ['Nguyễn Thị', 'nguyen thi'],
    ['ÉMILIE', 'emilie'],
  ])('%s → %s', (name, folded) => expect(fold(name)).toBe(folded));

  it('is idempotent, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('gives the same answer with composed and decomposed accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))),
    );
  });

  it('splits into words', () => expect(words('Jean-Guy  Tremblay')).toEqual(['jean', 'guy', 'tremblay']));
});
