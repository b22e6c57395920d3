interface Named {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’\s]/g, '')
    .toLowerCase();

/** Names between double braces that are no field, as they were typed: said while writing, before the server refuses them. */
export function unknownNames(text: string, fields: readonly Named[]): string[] {
  const known = new Set(fields.flatMap(({ key, fr, en }) => [key, fr, en].map(folded)));
  const names = [...text.matchAll(/\{\{([^{}\n]{0,60})\}\}/g)].map(([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => !known.has(folded(name))))];
}
