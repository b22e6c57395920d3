import { decodeBase64 } from './base64';
import { isKeyName, SIGNATURE_TYPES, signatureHolds } from './note-key';
import type { SignerKey, VerifierKey } from './note-key';

/** One `— name base64(id ‖ signature)` line. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

export interface Note {
  /** with its final newline: the bytes that are signed */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Room for 16 signatures and more; nothing here needs a larger note. */
export const MAX_NOTE_BYTES = 64 * 1024;
const LINE = /^— ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;

export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** `— name base64(id ‖ signature)` with its newline. */
export function signatureLine(key: Pick<VerifierKey, 'name' | 'id'>, signature: Uint8Array): string {
  return `— ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}\n`;
}

/** Signs a text that ends in a newline, as a note with one signature. */
export function signNote(text: string, signer: SignerKey): string {
  if (!text.endsWith('\n')) throw new NoteError('a note’s text ends in a newline');
  return `${text}\n${signatureLine(signer, signer.sign(Buffer.from(text)))}`;
}

/** Splits a note without judging its signatures; throws NoteError where C2SP signed-note, Format isn't followed. */
export function parseNote(note: string): Note {
  if (Buffer.byteLength(note) > MAX_NOTE_BYTES) throw new NoteError('the note is too long');
  if (/[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note)) throw new NoteError('the note holds a control character or isn’t UTF-8');
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new NoteError('the note has no signatures');
  const signatures = parseSignatureLines(note.slice(split + 2));
  if (signatures.length === 0) throw new NoteError('the note has no signatures');
  return { text: note.slice(0, split + 1), signatures };
}

/** Signature lines alone, as a witness answers them. */
export function parseSignatureLines(lines: string): NoteSignature[] {
  if (lines !== '' && !lines.endsWith('\n')) throw new NoteError('a signature line doesn’t end');
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
      const bytes = decodeBase64(encoded);
      if (!isKeyName(name) || !bytes || bytes.length < 5) throw new NoteError('a signature line is malformed');
      return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
    });
}

/** Lines of this key: name and id both match. */
export function signaturesOf(note: Pick<Note, 'signatures'>, key: VerifierKey): NoteSignature[] {
  return note.signatures.filter((line) => line.name === key.name && line.id.equals(key.id));
}

/**
 * Did this Ed25519 key sign the note? Unknown keys are ignored; a line that claims to be this key's and doesn't verify spoils the note.
 */
export function noteSignedBy(note: Note, key: VerifierKey): boolean {
  if (key.type !== SIGNATURE_TYPES.ed25519) return false;
  const lines = signaturesOf(note, key);
  return lines.length > 0 && lines.every((line) => signatureHolds(key, Buffer.from(note.text), line.signature));
}
