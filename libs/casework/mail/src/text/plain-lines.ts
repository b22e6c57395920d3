import { fold } from '@cloison/platform/names';

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]', 'gu');
/** Where the message that is answered begins. */
const QUOTE_BEGINS =
  /^(?:-{2,} ?(?:original message|message d'origine|message original|forwarded message|message transfere)|_{10,}$)|^(?:le|on) .{6,120}(?:a ecrit|wrote) ?:$/u;

/** Text that the database and a page can hold: well-formed, one kind of line end, no control characters. */
export function storable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(CONTROLS, '').toWellFormed();
}

/** Lines that the sender wrote, without what is quoted below or between. */
export function ownLines(text: string): string[] {
  const lines = storable(text).split('\n');
  const quote = lines.findIndex((line) => QUOTE_BEGINS.test(straight(line)));
  return (quote > 0 ? lines.slice(0, quote) : lines).filter((line) => !line.startsWith('>'));
}

/** Lower case, no accents, straight apostrophes, single spaces; punctuation stays. */
export function straight(line: string): string {
  return line.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim();
}

const FRENCH = new Set(
  'le la les des une est et vous je nous pas que qui dans pour avec mon ma mes votre bonjour merci sur au aux suis'.split(' '),
);
const ENGLISH = new Set(
  'the and you is are my to of in for with have has this that your hello dear thank thanks please not was i we'.split(' '),
);

/** The likelier language of a text, by the small words of each. French where nothing tells. */
export function languageOf(text: string): 'fr' | 'en' {
  let balance = 0;
  for (const word of fold(text.slice(0, 4_000)).split(' ')) balance += (ENGLISH.has(word) ? 1 : 0) - (FRENCH.has(word) ? 1 : 0);
  return balance > 0 ? 'en' : 'fr';
}
