/** A word or a mark of a text, as the rules see it. Offsets are in UTF-16 units of the text as it was given. */
export interface Token {
  /** Lower case, without accents, look-alike letters and invisible characters. */
  readonly text: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** Letters of other alphabets that look like ours. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ɡ: 'g',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
};
const MARK = /\p{M}+/gu;
const INVISIBLE = /\p{Cf}/u;
/** Endings in brackets, « enfant(s) », which are no marks; words, whose letters may be broken by invisible characters or disguised; then marks. */
const PIECE = /[$@]?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:[@$!|][\p{L}\p{N}]+)*|\++|\*+|[★☆✪✭✮⭐🌟]+|[♥❤💙🔴🔵🟠🟢]|[-–—]+|[^\s]/gu;
const PLAIN = /^[a-z]+$/;
const LETTERS = /^[A-Za-z]+$/;
const PREFIXES = new Set(['pro', 'anti', 'ex', 'non', 'sous', 'mi']);
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
/** What letters with digits among them are read as; other words keep their digits. */
const DISGUISED = /^(?:s[iy]mpat|symp|suppo|oppo[sn]|partis|milit|canvas|donat|donor|pequist|liber|caquis|allegea)/;

/** Words and marks in order. Linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index: from } of text.matchAll(/\S+/g)) {
    if (isAddress(chunk)) tokens.push({ text: 'xx', capital: false, start: from, end: from + chunk.length });
    else if (LETTERS.test(chunk)) tokens.push({ text: chunk.toLowerCase(), capital: chunk < 'a', start: from, end: from + chunk.length });
    else {
      for (const { 0: piece, index } of chunk.matchAll(PIECE)) {
        const folded = piece.startsWith('(') && piece.length > 1 ? '' : fold(piece);
        const start = from + index;
        if (folded !== '') tokens.push({ text: folded, capital: isCapital(piece), start, end: start + piece.length });
      }
    }
  }
  return joinHyphens(joinSpelled(tokens, text), text);
}

/** Addresses of mail and of pages hold names, and no words. */
function isAddress(chunk: string): boolean {
  const at = chunk.indexOf('@');
  return (at > 0 && chunk.indexOf('.', at) > 0) || chunk.startsWith('http://') || chunk.startsWith('https://');
}

function fold(piece: string): string {
  const lower = piece.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = '';
  for (const letter of lower.normalize('NFKD').replace(MARK, '')) {
    if (!INVISIBLE.test(letter)) folded += LOOK_ALIKE[letter] ?? letter;
  }
  if (!/[a-z]/.test(folded) || !/[0-9@$!|]/.test(folded)) return folded;
  const plain = folded.replace(/[0-9@$!|]/g, (sign) => LEET[sign] ?? sign);
  return DISGUISED.test(plain) ? plain : folded;
}

function isCapital(piece: string): boolean {
  const [first = ''] = piece;
  return first !== first.toLowerCase();
}

/** `s y m p` and `s.y.m.p.` are one word, where at least three single letters follow each other. */
function joinSpelled(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at;
    let letters = '';
    while (end < tokens.length && isLetter(tokens[end], text)) {
      letters += tokens[end]?.text ?? '';
      end += 1;
      if (/^[.\-–_*·]$/.test(tokens[end]?.text ?? '') && isLetter(tokens[end + 1], text)) end += 1;
    }
    const first = tokens[at];
    const last = tokens[end - 1];
    if (letters.length >= 3 && first && last) joined.push({ ...first, text: letters, end: last.end });
    else joined.push(...tokens.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** « à » is a word. */
function isLetter(token: Token | undefined, text: string): boolean {
  return token !== undefined && /^[a-z]$/.test(token.text) && text[token.start]?.toLowerCase() !== 'à';
}

/** Names in two parts (Lepage-Partisan) are names and nothing else; other compounds are their words. */
function joinHyphens(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const hyphen = joined.at(-1);
    const before = joined.at(-2);
    const tight = hyphen && before && /^[-–]$/.test(hyphen.text) && before.end === hyphen.start && hyphen.end === token.start;
    if (tight && before.capital && token.capital && !PREFIXES.has(before.text) && /\p{Ll}/u.test(text.slice(token.start, token.end))) {
      joined.splice(-2, 2, { text: 'xx', capital: true, start: before.start, end: token.end });
    } else if (tight && /[a-z]/.test(before.text) && /[a-z]/.test(token.text)) {
      joined.splice(-1, 1, token);
    } else joined.push(token);
  }
  return joined;
}
