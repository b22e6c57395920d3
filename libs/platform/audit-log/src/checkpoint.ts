import { decodeBase64 } from './base64';
import { EMPTY_ROOT, HASH_BYTES } from './merkle';
import { NoteError, noteSignedBy, parseNote, signNote } from './note';
import type { Note } from './note';
import type { SignerKey, VerifierKey } from './note-key';

/** A tree's head: who, how many entries, which root (C2SP tlog-checkpoint). */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

export interface Checkpoint extends TreeHead {
  readonly note: Note;
}

/** Three lines: origin, size, base64 of the root. No extension lines: nobody could audit them. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Ed25519 is deterministic and the text holds no time, so a crash between commit and signature costs nothing: the same bytes come again. */
export function signCheckpoint(head: TreeHead, signer: SignerKey): string {
  return signNote(checkpointText(head), signer);
}

/** Reads a checkpoint without judging its signatures; NoteError where it isn't exactly origin, size and root. */
export function parseCheckpoint(text: string): Checkpoint {
  const note = parseNote(text);
  const lines = note.text.split('\n');
  const [origin = '', sizeText = '', rootText = ''] = lines;
  const root = decodeBase64(rootText);
  const size = Number(sizeText);
  if (lines.length !== 4 || origin === '') throw new NoteError('a checkpoint has three lines: origin, size, root');
  if (!/^(0|[1-9][0-9]*)$/.test(sizeText) || !Number.isSafeInteger(size)) throw new NoteError('the checkpoint’s size isn’t a number');
  if (root?.length !== HASH_BYTES) throw new NoteError('the checkpoint’s root isn’t a SHA-256 hash');
  if (size === 0 && !root.equals(EMPTY_ROOT)) throw new NoteError('an empty tree has one root only');
  return { origin, size, root, note };
}

/** A checkpoint of this origin, signed by this key; NoteError otherwise. */
export function openCheckpoint(text: string, origin: string, key: VerifierKey): Checkpoint {
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== origin) throw new NoteError('the checkpoint is another log’s');
  if (!noteSignedBy(checkpoint.note, key)) throw new NoteError('the checkpoint isn’t signed by that log');
  return checkpoint;
}
