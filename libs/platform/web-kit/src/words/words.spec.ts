import { kitEn } from './kit.en';
import { kitFr } from './kit.fr';
import { differentPlaces, harshWords, looseSigns, missingWords, sentences } from './word-checks';

describe('the words of the kit', () => {
  it('say the same things in French and in English', () => {
    expect(sentences(kitFr).length).toBeGreaterThan(50);
    expect(missingWords(kitFr, kitEn)).toEqual([]);
    expect(differentPlaces(kitFr, kitEn)).toEqual([]);
  });

  it('keep French signs with their words by non-breaking spaces', () => {
    expect(looseSigns({ one: 'Qui ?', two: '« ici »' })).toEqual(['one:  ?', 'two: «']);
    expect(looseSigns(kitFr)).toEqual([]);
  });

  it('neither blame nor alarm', () => {
    expect(harshWords(kitFr, kitEn)).toEqual([]);
  });
});
