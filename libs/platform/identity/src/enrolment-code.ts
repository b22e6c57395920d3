import { createHash, randomInt } from 'node:crypto';

/** No 0/O, 1/I/L, U: what is read aloud on the phone is what is typed. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A new code, `7QK4-M2XD-…`: sixteen letters, 78 bits, so that the hash of one can't be searched through. */
export function newEnrolmentCode(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );
}

/** What is stored of a code: SHA-256 of its letters, however they were typed. */
export function hashEnrolmentCode(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
}
