import { sql } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';
import { signCheckpoint } from './checkpoint';
import { LogReader } from './log-reader';
import type { PublishedCheckpoint } from './log-reader';
import { parseNote } from './note';
import type { SignerKey } from './note-key';
import { EMPTY_ROOT } from './merkle';
import type { WitnessAnswer } from './witness-client';

export interface SequencerOptions {
  /** whose statements are each a transaction of their own (`unitOfWork.runner`) */
  readonly runner: StatementRunner;
  /** its name is the log's origin */
  readonly signer: SignerKey;
  readonly witness?: { addCheckpoint(old: number, proof: readonly Buffer[], note: string): Promise<WitnessAnswer> };
  /** Pause between rounds; default 1,000 ms: entries are sealed and cosigned within about a second. */
  readonly intervalMs?: number;
  /** Entries in one sealing transaction; default 5,000 */
  readonly batch?: number;
  /** Told of each round that failed, without data. The next round tries again. */
  readonly onError?: (error: Error) => void;
}

/** What health pages show. */
export interface SequencerState {
  /** entries under the newest signed checkpoint */
  readonly signedSize: number;
  /** entries under the newest checkpoint that the witness cosigned */
  readonly witnessedSize: number;
  readonly witnessedAt: Date | null;
  /** when a round last left nothing to seal; null before the first */
  readonly sealedAt: Date | null;
  /** the database holds less than the witness has seen: nothing is signed any more */
  readonly behindWitness: boolean;
}

/** The witness has seen more entries than the database holds: it was restored from an older copy, or somebody removed entries. */
export class LogBehindWitness extends Error {
  override readonly name = 'LogBehindWitness';

  constructor(
    readonly held: number,
    readonly witnessed: number,
  ) {
    super(`the log holds ${held} entries and its witness has seen ${witnessed}: nothing will be signed`);
  }
}

interface StateRow {
  tree_size: string;
  tree_root: Buffer;
  sealed: number;
}

/**
 * Orders and seals what was appended, then signs, then asks the witness. Any number of them may run against one log: sealing takes the state
 * row's lock for the moment of one short transaction, signing only repeats what the database committed, and the same tree gives the same
 * bytes. Nothing here ever waits inside, or makes wait, a transaction of the business.
 */
export class Sequencer {
  private readonly reader: LogReader;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private stopped = true;
  private greeted = false;
  private witnessSize = 0;
  private witnessedAt: Date | null = null;
  private signedSize = 0;
  private sealedAt: Date | null = null;
  private behind: LogBehindWitness | undefined;

  constructor(private readonly options: SequencerOptions) {
    this.reader = new LogReader(options.runner);
  }

  get state(): SequencerState {
    const { signedSize, witnessSize: witnessedSize, witnessedAt, sealedAt } = this;
    return { signedSize, witnessedSize, witnessedAt, sealedAt, behindWitness: this.behind !== undefined };
  }

  /** Begins the rounds; the first runs at once and heals what a crash left: unsealed entries, an unsigned tree, an unwitnessed checkpoint. */
  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    const loop = async (): Promise<void> => {
      await this.tick().catch((error: Error) => this.options.onError?.(error));
      if (!this.stopped) this.timer = setTimeout(() => void loop(), this.options.intervalMs ?? 1_000);
    };
    void loop();
  }

  /** Ends the rounds, after one last: what was acknowledged before is sealed and signed when it resolves. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round?.catch(() => undefined);
    await this.tick().catch((error: Error) => this.options.onError?.(error));
  }

  /** One round. Calls that overlap share it. */
  tick(): Promise<void> {
    this.round ??= this.run().finally(() => (this.round = undefined));
    return this.round;
  }

  private async run(): Promise<void> {
    if (this.behind) throw this.behind;
    const { size, root } = await this.seal();
    this.sealedAt = new Date();
    if (!this.greeted) await this.greet(size);
    const latest = await this.reader.latest();
    let note = latest && latest.size >= size ? latest.note : undefined;
    if (!note) {
      note = signCheckpoint({ origin: this.options.signer.name, size, root }, this.options.signer);
      await this.publish(size, note);
    }
    this.signedSize = Math.max(size, latest?.size ?? 0);
    await this.witness();
  }

  /** Seals until nothing is left to seal; several batches if a burst came. */
  private async seal(): Promise<{ size: number; root: Buffer }> {
    const batch = this.options.batch ?? 5_000;
    for (;;) {
      const row = await this.options.runner.one<StateRow>(sql`SELECT tree_size, tree_root, sealed FROM log_seal(${batch}::integer)`);
      if (!row) throw new Error('the log has no state');
      if (row.sealed < batch) return { size: Number(row.tree_size), root: row.tree_root };
    }
  }

  private async publish(size: number, note: string): Promise<void> {
    await this.options.runner.execute(sql`SELECT log_publish(${size}::bigint, ${note})`);
  }

  /**
   * Before anything new is signed: what has the witness seen? A checkpoint with old size 0 is answered with it (C2SP tlog-witness). Only
   * heads that were already published, or the empty one, are sent for this.
   */
  private async greet(held: number): Promise<void> {
    const { witness, signer } = this.options;
    if (!witness) return void (this.greeted = true);
    const latest = await this.reader.latest();
    const note = latest?.note ?? signCheckpoint({ origin: signer.name, size: 0, root: EMPTY_ROOT }, signer);
    try {
      const answer = await witness.addCheckpoint(0, [], logLineOnly(note));
      if ('lastSize' in answer) this.note(answer.lastSize, held);
      else await this.cosigned(latest ?? { size: 0, note }, answer.lines);
      this.greeted = true;
    } catch (error) {
      if (error instanceof LogBehindWitness) throw error;
      // A witness that doesn't answer doesn't stop the log; what it saw is asked again in the next round.
      this.options.onError?.(error as Error);
    }
  }

  private async witness(): Promise<void> {
    const { witness } = this.options;
    const head = await this.reader.latest();
    if (!witness || !this.greeted || !head || head.size < this.witnessSize) return;
    // At the same size only a signature may be missing: somebody died between the witness's answer and writing it down.
    if (head.size === this.witnessSize && head.note !== logLineOnly(head.note)) return;
    const proof = await this.reader.proofs(head.size).consistency(this.witnessSize, head.size);
    const answer = await witness.addCheckpoint(this.witnessSize, proof, logLineOnly(head.note));
    if ('lines' in answer) return this.cosigned(head, answer.lines);
    // A rival got there first, or the witness lost its memory: the next round starts from what it says.
    const [{ tree_size: held } = { tree_size: '0' }] = await this.options.runner.rows<{ tree_size: string }>(
      sql`SELECT size AS tree_size FROM log_state`,
    );
    this.note(answer.lastSize, Number(held));
  }

  private async cosigned(head: Pick<PublishedCheckpoint, 'size' | 'note'>, lines: string): Promise<void> {
    this.witnessSize = head.size;
    this.witnessedAt = new Date();
    await this.publish(head.size, logLineOnly(head.note) + lines);
  }

  private note(witnessed: number, held: number): void {
    this.witnessSize = witnessed;
    if (witnessed > held) throw (this.behind = new LogBehindWitness(held, witnessed));
  }
}

/** The checkpoint with its own first signature only, the one that every sequencer makes alike. */
function logLineOnly(note: string): string {
  const { text } = parseNote(note);
  return note.slice(0, note.indexOf('\n', text.length + 1) + 1);
}
