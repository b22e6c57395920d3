type Sentence = readonly [key: string, text: string];

/** Every text of a catalogue with its key. */
export function sentences(words: object, path = ''): readonly Sentence[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value] as const];
    return typeof value === 'object' && value !== null ? sentences(value, `${path}${key}.`) : [];
  });
}

/** Keys that only one of the two languages has. */
export function missingWords(fr: object, en: object): string[] {
  const [french, english] = [fr, en].map((words) => new Set(sentences(words).map(([key]) => key)));
  return [...(french ?? [])].filter((key) => !english?.has(key)).concat([...(english ?? [])].filter((key) => !french?.has(key)));
}

/** Sentences whose places for values (`{{name}}`, `<b>`) aren't the same in both languages. */
export function differentPlaces(fr: object, en: object): string[] {
  const places = (text: string) =>
    [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)]
      .map(([place]) => place)
      .sort()
      .join();
  const english = new Map(sentences(en));
  return sentences(fr).flatMap(([key, text]) => (places(text) === places(english.get(key) ?? '') ? [] : [key]));
}

/** French signs that may part from their word at the end of a line. */
export function looseSigns(fr: object): string[] {
  return sentences(fr).flatMap(([key, text]) => {
    const [found] = /[^\u00a0\u202f][:;!?»](?=\s|$)| [:;!?»]|«(?![\u00a0\u202f])/.exec(text) ?? [];
    return found === undefined ? [] : [`${key}: ${found}`];
  });
}

/** Words that blame or alarm. */
export function harshWords(...catalogues: readonly object[]): string[] {
  return catalogues.flatMap((words) =>
    sentences(words).flatMap(([key, text]) => {
      const [found] = /\b(erreurs?|invalides?|oops|errors?|invalid|failed|illegal)\b/i.exec(text) ?? [];
      return found === undefined ? [] : [`${key}: ${found}`];
    }),
  );
}
