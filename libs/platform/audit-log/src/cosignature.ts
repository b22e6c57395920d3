import { signatureLine, signaturesOf } from './note';
import type { Note, NoteSignature } from './note';
import { SIGNATURE_TYPES, signatureHolds } from './note-key';
import type { SignerKey, VerifierKey } from './note-key';

function cosignedMessage(seconds: bigint, body: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${body}`);
}

/**
 * A witness's line under a checkpoint: 8 bytes of POSIX time, 64 of Ed25519 (C2SP tlog-cosignature).
 * @param body the checkpoint's text, final newline included
 */
export function cosign(body: string, witness: SignerKey, at: Date): string {
  if (witness.type !== SIGNATURE_TYPES.cosignature) throw new Error('a witness signs with a key of type 0x04');
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  return signatureLine(witness, Buffer.concat([time, witness.sign(cosignedMessage(seconds, body))]));
}

/** When a line says the witness saw that head, or undefined if the signature doesn't hold. */
export function cosignedAt(body: string, line: NoteSignature, witness: VerifierKey): Date | undefined {
  if (witness.type !== SIGNATURE_TYPES.cosignature || line.signature.length !== 72) return undefined;
  const seconds = line.signature.readBigUInt64BE();
  if (seconds === 0n || seconds > 8_640_000_000_000n) return undefined;
  return signatureHolds(witness, cosignedMessage(seconds, body), line.signature.subarray(8)) ? new Date(Number(seconds) * 1000) : undefined;
}

/** Latest time at which this witness cosigned the note; undefined if it didn't, or if any line that claims to be its own is false. */
export function cosignatureTime(note: Note, witness: VerifierKey): Date | undefined {
  const times = signaturesOf(note, witness).map((line) => cosignedAt(note.text, line, witness));
  if (times.length === 0 || times.includes(undefined)) return undefined;
  return new Date(Math.max(...times.map((time) => (time as Date).getTime())));
}
