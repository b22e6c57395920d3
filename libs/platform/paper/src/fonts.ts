import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const STYLES = { normal: '400-normal', bold: '600-normal', italics: '400-italic', bolditalics: '600-italic' } as const;
type Style = keyof typeof STYLES;

/** In the order in which they are asked for a character's drawing. */
const FAMILIES = [
  { name: 'next', files: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin', slanted: true },
  { name: 'next-ext', files: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext', slanted: true },
  { name: 'noto-ext', files: 'noto-sans/files/noto-sans-latin-ext', slanted: true },
  { name: 'noto-vietnamese', files: 'noto-sans/files/noto-sans-vietnamese', slanted: true },
  { name: 'noto-greek', files: 'noto-sans/files/noto-sans-greek', slanted: true },
  { name: 'noto-cyrillic', files: 'noto-sans/files/noto-sans-cyrillic', slanted: true },
  { name: 'noto-cyrillic-ext', files: 'noto-sans/files/noto-sans-cyrillic-ext', slanted: true },
  {
    name: 'noto-syllabics',
    files: 'noto-sans-canadian-aboriginal/files/noto-sans-canadian-aboriginal-canadian-aboriginal',
    slanted: false,
  },
] as const;

export const MAIN_FONT = FAMILIES[0].name;

/** A font family: its files by name, and which characters it draws. */
export interface Family {
  readonly name: string;
  readonly styles: Readonly<Record<Style, string>>;
  readonly draws: ReadonlySet<number>;
}

/**
 * The families of the packages, as WOFF (what is in them is compressed with the platform's own zlib).
 * @param keep is given each file once, under the name that the styles use
 */
export function loadFamilies(keep: (name: string, bytes: Buffer) => void): Family[] {
  const require = createRequire(import.meta.url);
  return FAMILIES.map(({ name, files, slanted }) => {
    const styles = Object.fromEntries(
      Object.entries(STYLES).map(([style, cut]) => [style, `${files}-${slanted ? cut : cut.replace('italic', 'normal')}.woff`]),
    ) as Record<Style, string>;
    const bytes = new Map([...new Set(Object.values(styles))].map((file) => [file, readFileSync(require.resolve(`@fontsource/${file}`))]));
    for (const [file, content] of bytes) keep(file, content);
    return { name, styles, draws: charactersOf(bytes.get(styles.normal)) };
  });
}

function charactersOf(bytes: Buffer | undefined): ReadonlySet<number> {
  const font = bytes && create(bytes);
  if (!font || !('characterSet' in font)) throw new Error('A font of the paper library is not a font');
  return new Set(font.characterSet);
}
