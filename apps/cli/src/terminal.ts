export type Language = 'fr' | 'en';

/** What the terminal at the other end can show. */
export interface Terminal {
  readonly language: Language;
  readonly unicode: boolean;
  readonly colours: boolean;
  /** Whether lines can be rewritten: a person watches. */
  readonly interactive: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const localeOf = (env: Environment): string => env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';

/** `--lang` first, else the locale; English where it names neither of our languages. */
export function languageOf(asked: string | undefined, env: Environment): Language {
  return /^fr/i.test(asked ?? localeOf(env)) ? 'fr' : 'en';
}

/** Colours on a terminal only, and never against NO_COLOR (https://no-color.org). Box drawing where the locale's characters are UTF-8. */
export function terminalOf(env: Environment, isTTY: boolean, language: Language): Terminal {
  const charset = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const dumb = env['TERM'] === 'dumb';
  return {
    language,
    unicode: /utf-?8/i.test(charset) && env['TERM'] !== 'linux',
    colours: isTTY && !dumb && !env['NO_COLOR'],
    interactive: isTTY && !dumb && !env['CI'],
  };
}

const LETTERS: Readonly<Record<string, string>> = {
  '’': "'",
  '«\u00a0': '"',
  '\u00a0»': '"',
  '«': '"',
  '»': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  œ: 'oe',
  '·': '-',
  '…': '...',
  '✓': '*',
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
  '─': '-',
  '│': '|',
  '┃': '#',
  '◉': '@',
  '┻': '#',
  '━': '=',
};
const REPLACED = new RegExp(Object.keys(LETTERS).join('|'), 'g');

/** The same text in ASCII, character for character where that is possible, so that columns stay in line. */
export function asciiOf(text: string): string {
  return text
    .replace(REPLACED, (found) => LETTERS[found] ?? found)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** SGR codes; zones have a tone that stands on dark and on light backgrounds alike. */
const CODES = {
  bold: '1',
  dim: '2',
  done: '38;5;71',
  late: '38;5;166',
  casework: '38;5;36',
  partisan: '38;5;169',
  oversight: '38;5;178',
} as const;
export type Tone = keyof typeof CODES;

/** A piece of a line: text, and how it is shown. */
export type Piece = string | readonly [text: string, ...tones: Tone[]];

/** Writes a line for a terminal. */
export function show(line: readonly Piece[], terminal: Terminal): string {
  return line
    .map((piece) => {
      const [text, ...tones] = typeof piece === 'string' ? [piece] : piece;
      const shown = terminal.unicode ? text : asciiOf(text);
      return terminal.colours && tones.length > 0 ? `\u001b[${tones.map((tone) => CODES[tone]).join(';')}m${shown}\u001b[0m` : shown;
    })
    .join('')
    .replace(/ +$/, '');
}
