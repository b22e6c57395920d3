import { decodeBase64 } from './base64';
import { parseCheckpoint } from './checkpoint';
import type { Checkpoint } from './checkpoint';
import { HASH_BYTES } from './merkle';
import { NoteError } from './note';
import { inclusionHolds } from './proof-check';

const MAGIC = 'c2sp.org/tlog-proof@v1';

export interface Receipt {
  readonly index: number;
  readonly proof: readonly Buffer[];
  readonly checkpoint: Checkpoint;
}

/** A proof that somebody can keep and check offline (C2SP tlog-proof). No `extra` line: it wouldn't be authenticated. */
export function encodeReceipt(index: number, proof: readonly Buffer[], checkpointNote: string): string {
  return [MAGIC, `index ${index}`, ...proof.map((item) => item.toString('base64')), '', checkpointNote].join('\n');
}

/** Reads a receipt; NoteError where it isn't exactly in that format. Its checkpoint's signatures are not judged here. */
export function parseReceipt(text: string): Receipt {
  const split = text.indexOf('\n\n');
  const [magic, ...lines] = text.slice(0, Math.max(0, split)).split('\n');
  if (magic !== MAGIC) throw new NoteError('not a tlog-proof@v1');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const index = /^index (0|[1-9][0-9]*)$/.exec(lines.shift() ?? '')?.[1];
  const proof = lines.map(decodeBase64);
  if (index === undefined || !Number.isSafeInteger(Number(index)) || proof.length > 63) throw new NoteError('the receipt is malformed');
  if (!proof.every((item): item is Buffer => item?.length === HASH_BYTES)) throw new NoteError('a hash of the receipt is malformed');
  return { index: Number(index), proof, checkpoint: parseCheckpoint(text.slice(split + 2)) };
}

/** Does the receipt show that this leaf stands in the tree that its checkpoint names? */
export function receiptHolds(receipt: Receipt, leaf: Buffer): boolean {
  return inclusionHolds(leaf, receipt.index, receipt.checkpoint.size, receipt.proof, receipt.checkpoint.root);
}
