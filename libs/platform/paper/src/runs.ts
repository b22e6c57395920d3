import { MAIN_FONT } from './fonts';
import type { Family } from './fonts';

/** A piece of text that one family draws. */
export interface Run {
  readonly text: string;
  readonly font: string;
}

/** Stands for characters that no family draws (Arabic, Chinese …): a reader sees that something is missing, and where. */
export const MISSING = '[?]';

/** Characters that say the same, for those that fonts leave out: the narrow non-breaking space and the non-breaking hyphen. */
const SAME: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u2011': '-', '\u2010': '-', '\u00ad': '', '\u200b': '' };
const drawsItself = /[\n\r\t]/;

/** Cuts a text where the family that draws it changes. Composed first, so that an é of two characters is one. */
export function runs(text: string, families: readonly Family[]): Run[] {
  const found: { text: string; font: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const same = SAME[character] ?? character;
    const last = found.at(-1);
    const font = familyOf(same, families, last?.font);
    if (font === null) {
      if (!last?.text.endsWith(MISSING)) append(found, MISSING, MAIN_FONT);
    } else append(found, same, font);
  }
  return found;
}

/** The characters of a text that would stand on paper as a gap, each once. */
export function withoutDrawing(text: string, families: readonly Family[]): string[] {
  return [...new Set(text.normalize('NFC'))].filter((character) => familyOf(SAME[character] ?? character, families, undefined) === null);
}

/** The main family wherever it can; among the others the one already drawing, so that a word of another script stays in one piece. */
function familyOf(character: string, families: readonly Family[], current: string | undefined): string | null {
  if (character === '' || drawsItself.test(character)) return current ?? MAIN_FONT;
  const code = character.codePointAt(0) ?? 0;
  const able = families.filter(({ draws }) => draws.has(code)).map(({ name }) => name);
  const stays = current !== undefined && able.includes(current) && able[0] !== MAIN_FONT;
  return stays ? current : (able[0] ?? null);
}

function append(found: { text: string; font: string }[], text: string, font: string): void {
  const last = found.at(-1);
  if (last?.font === font) last.text += text;
  else if (text !== '') found.push({ text, font });
}
