import { kitEn } from './kit.en';
import { kitFr } from './kit.fr';

function sentences(words: object, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value] as const];
    return typeof value === 'object' && value !== null ? sentences(value, `${path}${key}.`) : [];
  });
}

describe('the words of the kit', () => {
  it('say the same things in French and in English', () => {
    const keys = (words: object) => sentences(words).map(([key]) => key);
    expect(keys(kitEn)).toEqual(keys(kitFr));

    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)].map(([place]) => place).sort();
    const english = new Map(sentences(kitEn));
    for (const [key, french] of sentences(kitFr)) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(french)]);
  });

  it('keep French signs with their words by non-breaking spaces', () => {
    for (const [key, text] of sentences(kitFr))
      expect([key, /[^\u00a0\u202f][:;!?»](?=\s|$)| [:;!?»]|«(?![\u00a0\u202f])/.exec(text)?.[0]]).toEqual([key, undefined]);
  });

  it('neither blame nor alarm', () => {
    for (const [key, text] of [...sentences(kitFr), ...sentences(kitEn)])
      expect([key, /\b(erreurs?|invalides?|oops|errors?|invalid|failed|illegal)\b/i.exec(text)?.[0]]).toEqual([key, undefined]);
  });
});
