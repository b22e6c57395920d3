import { NoteError, parseNote, parseSignatureLines, signatureLine, signaturesOf } from './note';
import type { NoteSignature } from './note';
import { cosignedAt } from './cosignature';
import type { VerifierKey } from './note-key';

/** A body of C2SP tlog-witness add-checkpoint. */
export function addCheckpointBody(old: number, proof: readonly Buffer[], checkpointNote: string): string {
  return [`old ${old}`, ...proof.map((item) => item.toString('base64')), '', checkpointNote].join('\n');
}

/** What a witness answers: signature lines to add, or the size that it last saw. */
export type WitnessAnswer = { readonly lines: string } | { readonly lastSize: number };

/** Says why a witness didn't answer as it should; the log goes on unwitnessed and shows it. */
export class WitnessError extends Error {
  override readonly name = 'WitnessError';
}

export interface WitnessClientOptions {
  /** submission prefix, e.g. `http://127.0.0.1:4331/witness` */
  readonly url: string;
  /** Whose lines to take. Without it every well-formed line is taken, and left to the verifiers to judge. */
  readonly key?: VerifierKey;
  /** default 5,000 ms */
  readonly timeoutMs?: number;
}

/** Asks a witness over HTTP. */
export class WitnessClient {
  constructor(private readonly options: WitnessClientOptions) {}

  async addCheckpoint(old: number, proof: readonly Buffer[], checkpointNote: string): Promise<WitnessAnswer> {
    const { url, timeoutMs = 5_000 } = this.options;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${url}/add-checkpoint`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: addCheckpointBody(old, proof, checkpointNote),
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch {
      throw new WitnessError('the witness can’t be reached');
    }
    if (response.status === 409 && /^(0|[1-9][0-9]{0,15})\n$/.test(text)) return { lastSize: Number(text) };
    if (response.status !== 200) throw new WitnessError(`the witness answered ${response.status}`);
    return { lines: this.acceptable(text, checkpointNote) };
  }

  private acceptable(text: string, checkpointNote: string): string {
    const { key } = this.options;
    try {
      const body = parseNote(checkpointNote).text;
      const lines = parseSignatureLines(text);
      const accepted = key ? signaturesOf({ signatures: lines }, key).filter((line) => cosignedAt(body, line, key)) : lines;
      if (accepted.length === 0) throw new WitnessError('the witness’s answer holds no signature of its key');
      return accepted.map((line: NoteSignature) => signatureLine(line, line.signature)).join('');
    } catch (error) {
      throw error instanceof NoteError ? new WitnessError('the witness’s answer can’t be read') : error;
    }
  }
}
