import { MAX_NOTE_BYTES } from '@cloison/platform/audit-log';

/** A request to cosign: where the log believes the witness stands, the proof from there, the checkpoint. */
export interface AddCheckpoint {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly note: string;
}

/** Longest proof that a client may send (C2SP tlog-witness). */
const MOST_PROOF_LINES = 63;
/** Proof lines, old size and a note of the largest size. */
export const MAX_REQUEST_BYTES = MAX_NOTE_BYTES + 4_096;

/** Reads `old N`, proof lines, an empty line and a checkpoint; undefined where a line isn't exactly as it must be. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  if (Buffer.byteLength(body) > MAX_REQUEST_BYTES) return undefined;
  const split = body.indexOf('\n\n');
  if (split < 0) return undefined;
  const [oldLine = '', ...proofLines] = body.slice(0, split).split('\n');
  const oldText = /^old (0|[1-9][0-9]{0,15})$/.exec(oldLine)?.[1];
  if (oldText === undefined || !Number.isSafeInteger(Number(oldText)) || proofLines.length > MOST_PROOF_LINES) return undefined;
  const proof = proofLines.map((line) => Buffer.from(line, 'base64'));
  if (proof.some((hash, i) => hash.length !== 32 || hash.toString('base64') !== proofLines[i])) return undefined;
  return { old: Number(oldText), proof, note: body.slice(split + 2) };
}
