import { DOCUMENT_TYPES, endingOf } from './document-type';
import type { DocumentType } from './document-type';

const LONGEST = 180;
/** Controls, and the marks that turn the direction of a text: `fdp.exe` reads as `exe.pdf` with one of them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** What some system takes for a folder, a drive, a stream or a pattern. */
const SPECIAL = /[\\/:*?"<>|]/g;

/**
 * A name that is safe to show, to store and to give to a file: the last part of a path, without what can't be seen, no dot at its ends, and
 * with the ending of its type where it had none.
 */
export function cleanName(sent: string, type: DocumentType): string {
  const last = sent.normalize('NFC').replace(HIDDEN, '').split(/[\\/]/).pop() ?? '';
  const plain = last
    .replace(SPECIAL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const ending = endingOf(plain);
  const stem = ending === '' ? plain : plain.slice(0, -ending.length - 1).trimEnd();
  const shortened = Array.from(stem).slice(0, LONGEST).join('') || 'document';
  return `${shortened}.${ending === '' ? DOCUMENT_TYPES[type][0] : ending}`;
}
