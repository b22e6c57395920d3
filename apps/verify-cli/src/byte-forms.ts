/** Reads one form of value at `p`; the offset behind it, or -1. `end` is the entry's end. */
export type Form = (b: Buffer, p: number, end: number) => number;

const QUOTE = 0x22;
const COMMA = 0x2c;

/** Which bytes may stand in a value, by class, so that a check is one table look-up a byte. */
function table(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 && pattern.test(String.fromCharCode(byte)) ? 1 : 0));
}

export const HEX = table(/[0-9a-f]/);
export const DIGIT = table(/[0-9]/);
export const BASE64URL = table(/[A-Za-z0-9_-]/);
export const REQUEST_LETTER = table(/[2-9A-HJKMNP-TV-Z]/);

export const token = (text: string): Uint8Array => new TextEncoder().encode(text);

export function startsWith(b: Buffer, p: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (b[p + i] !== text[i]) return false;
  return true;
}

/** A string of bytes of one class, `least` to `most` long, whose first byte is of another class. */
export function word(first: RegExp, rest: RegExp, most: number, least = 1): Form {
  const [initial, others] = [table(first), table(rest)];
  return (b, p, end) => {
    if (b[p] !== QUOTE || !initial[b[p + 1] as number]) return -1;
    let q = p + 2;
    while (q < end && others[b[q] as number]) q++;
    const length = q - p - 1;
    return b[q] === QUOTE && length >= least && length <= most ? q + 1 : -1;
  };
}

/** `"0190a1b2-0000-4000-8000-000000000001"`, lower case. */
export const uuid: Form = (b, p) => {
  if (b[p] !== QUOTE || b[p + 37] !== QUOTE) return -1;
  for (let i = 1; i <= 36; i++) {
    if (i === 9 || i === 14 || i === 19 || i === 24 ? b[p + i] !== 0x2d : !HEX[b[p + i] as number]) return -1;
  }
  return p + 38;
};

const NULL = token('null');

export const orNull =
  (form: Form): Form =>
  (b, p, end) =>
    startsWith(b, p, NULL) ? p + 4 : form(b, p, end);

/** The first form, or else the second. */
export const either =
  (one: Form, other: Form): Form =>
  (b, p, end) => {
    const q = one(b, p, end);
    return q < 0 ? other(b, p, end) : q;
  };

/** One of a few words. */
export function oneOf(words: readonly string[]): Form {
  const quoted = words.map((item) => token(`"${item}"`));
  return (b, p) => {
    for (const item of quoted) if (startsWith(b, p, item)) return p + item.length;
    return -1;
  };
}

/** A list of 1 to `most` values of one form. */
export function list(form: Form, most: number): Form {
  return (b, p, end) => {
    if (b[p] !== 0x5b) return -1;
    let q = p;
    for (let count = 1; count <= most; count++) {
      q = form(b, q + 1, end);
      if (q < 0) return -1;
      if (b[q] === 0x5d) return q + 1;
      if (b[q] !== COMMA) return -1;
    }
    return -1;
  };
}

/** A whole number from 0 to 2^53 - 1, without leading zeroes. */
export const wholeNumber: Form = (b, p, end) => {
  let q = p;
  let value = 0;
  while (q < end && DIGIT[b[q] as number]) value = value * 10 + (b[q++] as number) - 48;
  return q > p && (q === p + 1 || b[p] !== 0x30) && Number.isSafeInteger(value) ? q : -1;
};

/** Exactly these bytes. */
export const exactly =
  (text: Uint8Array): Form =>
  (b, p) =>
    startsWith(b, p, text) ? p + text.length : -1;

const TIME_LAYOUT = token('"0000-00-00T00:00:00.000Z"');

/** ISO 8601 in UTC with milliseconds. */
export const time: Form = (b, p) => {
  for (let i = 0; i < TIME_LAYOUT.length; i++) {
    const expected = TIME_LAYOUT[i] as number;
    if (expected === 0x30 ? !DIGIT[b[p + i] as number] : b[p + i] !== expected) return -1;
  }
  return p + TIME_LAYOUT.length;
};

const two = (b: Buffer, p: number): number => (b[p] as number) * 10 + (b[p + 1] as number) - 528;

/** Milliseconds since 1970 of the time at `p` (of the form above); NaN if there is no such day or hour. Days as in the proleptic calendar. */
export function timeAt(b: Buffer, p: number): number {
  const month = two(b, p + 6);
  const day = two(b, p + 9);
  const hour = two(b, p + 12);
  const minute = two(b, p + 15);
  const second = two(b, p + 18);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  // A year that begins in March ends with its leap day.
  const year = two(b, p + 1) * 100 + two(b, p + 3) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const days = year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
  return ((days * 24 + hour) * 3_600 + minute * 60 + second) * 1000 + two(b, p + 21) * 10 + (b[p + 23] as number) - 48;
}

const HEX_VALUES = Uint8Array.from({ length: 256 }, (_, byte) => (HEX[byte] ? parseInt(String.fromCharCode(byte), 16) : 0));

/** The last 13 hex digits of the uuid at `p`, its quote included: 52 bits, as good as random. */
export function uuidTail(b: Buffer, p: number): number {
  let tail = HEX_VALUES[b[p + 23] as number] as number;
  for (let i = 25; i <= 36; i++) tail = tail * 16 + (HEX_VALUES[b[p + i] as number] as number);
  return tail;
}

/** One member of an object: its name with quotes and colon, its form, and whether it must be there. */
export interface Member {
  readonly name: string;
  readonly token: Uint8Array;
  readonly form: Form;
  readonly required: boolean;
}

export const member = (name: string, form: Form, required = false): Member => ({ name, token: token(`"${name}":`), form, required });

/** An object with these members only, in this order, at least one of them. `seen` is told where each value begins. */
export function object(members: readonly Member[], seen?: (index: number, p: number) => void): Form {
  return (b, p, end) => {
    if (b[p] !== 0x7b) return -1;
    let q = p;
    for (let i = 0; i < members.length; i++) {
      const { token: name, form, required } = members[i] as Member;
      if (startsWith(b, q + 1, name) && (q === p || b[q] === COMMA)) {
        const value = q + 1 + name.length;
        seen?.(i, value);
        q = form(b, value, end);
        if (q < 0) return -1;
      } else if (required) return -1;
    }
    return q > p && b[q] === 0x7d ? q + 1 : -1;
  };
}
