import { consistencyHolds, cosign, EMPTY_ROOT, NoteError, noteSignedBy, parseCheckpoint } from '@cloison/platform/audit-log';
import type { Checkpoint, SignerKey, VerifierKey } from '@cloison/platform/audit-log';
import { parseAddCheckpoint } from './add-checkpoint';
import type { WitnessedHead, WitnessStore } from './witness-store';

/** What the witness answers over HTTP (C2SP tlog-witness, add-checkpoint). */
export interface WitnessReply {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

const refuse = (status: WitnessReply['status'], body: string): WitnessReply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});
const sizeIs = (size: number): WitnessReply => ({ status: 409, contentType: 'text/x.tlog.size', body: `${size}\n` });

/**
 * Cosigns a log's checkpoint if, and only if, it continues the one cosigned before. It keeps no entries and needs none: whoever would rewrite
 * a log's past has to find a witness that forgot it.
 */
export class Witness {
  private readonly logs: ReadonlyMap<string, VerifierKey>;

  /**
   * @param signer of type 0x04; one key a witness, since a cosignature doesn't cover the witness's name
   * @param logs a key for each log that is witnessed; its name is the log's origin
   */
  constructor(
    private readonly store: WitnessStore,
    private readonly signer: SignerKey,
    logs: readonly VerifierKey[],
    private readonly now: () => Date = () => new Date(),
  ) {
    this.logs = new Map(logs.map((key) => [key.name, key]));
  }

  /** @param body as C2SP tlog-witness describes it: old size, consistency proof, checkpoint */
  async addCheckpoint(body: string): Promise<WitnessReply> {
    const request = parseAddCheckpoint(body);
    if (!request) return refuse(400, 'the request is malformed');
    let checkpoint: Checkpoint;
    try {
      checkpoint = parseCheckpoint(request.note);
    } catch (error) {
      if (error instanceof NoteError) return refuse(error.message.includes('one root') ? 422 : 400, error.message);
      throw error;
    }
    const key = this.logs.get(checkpoint.origin);
    if (!key) return refuse(404, 'no such log is witnessed here');
    if (!noteSignedBy(checkpoint.note, key)) return refuse(403, 'the checkpoint isn’t signed by that log');
    if (request.old > checkpoint.size) return refuse(400, 'the old size is larger than the checkpoint');
    const held = await this.store.head(checkpoint.origin);
    if (request.old !== (held?.size ?? 0)) return sizeIs(held?.size ?? 0);
    if (!consistencyHolds(request.old, held?.root ?? EMPTY_ROOT, checkpoint.size, checkpoint.root, request.proof)) {
      return refuse(422, 'the checkpoint doesn’t continue the one cosigned before');
    }
    return this.record(checkpoint, request.note, held);
  }

  /** The newest checkpoint cosigned for the log whose origin has this hash (hex SHA-256): the monitors' view. */
  async latest(origin: string): Promise<WitnessedHead | undefined> {
    return this.store.head(origin);
  }

  get origins(): readonly string[] {
    return [...this.logs.keys()];
  }

  /** Stored before it is answered: a cosignature that the witness forgot would let it sign another past. */
  private async record(checkpoint: Checkpoint, note: string, held: WitnessedHead | undefined): Promise<WitnessReply> {
    const cosignedAt = this.now();
    const line = cosign(checkpoint.note.text, this.signer, cosignedAt);
    const { size, root, origin } = checkpoint;
    if (!(await this.store.move(origin, held, { size, root, note: note + line, cosignedAt }))) {
      return sizeIs((await this.store.head(origin))?.size ?? 0);
    }
    return { status: 200, contentType: 'text/plain; charset=utf-8', body: line };
  }
}
