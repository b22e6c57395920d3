import { differentPlaces, harshWords, looseSigns, missingWords, sentences } from '@cloison/platform/web-kit/word-checks';

import { en } from './en';
import { fr } from './fr';

describe('the words of the office', () => {
  it('say the same things in French and in English', () => {
    expect(sentences(fr).length).toBeGreaterThan(500);
    expect(missingWords(fr, en)).toEqual([]);
    expect(differentPlaces(fr, en)).toEqual([]);
  });

  it('keep French signs with their words by non-breaking spaces', () => {
    expect(looseSigns(fr)).toEqual([]);
  });

  it('neither blame nor alarm', () => {
    expect(harshWords(fr, en)).toEqual([]);
  });
});
