import { sql } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';

/** The newest head of a log that the witness cosigned. */
export interface WitnessedHead {
  readonly size: number;
  readonly root: Buffer;
  /** checkpoint with the log's signature and the witness's */
  readonly note: string;
  readonly cosignedAt: Date;
}

interface HeadRow {
  size: string;
  root: Buffer;
  note: string;
  cosigned_at: Date;
}

/** The witness's memory. */
export class WitnessStore {
  /** @param runner whose statements are each committed when they resolve */
  constructor(private readonly runner: StatementRunner) {}

  async head(origin: string): Promise<WitnessedHead | undefined> {
    const row = await this.runner.one<HeadRow>(sql`SELECT size, root, note, cosigned_at FROM witness_log WHERE origin = ${origin}`);
    return row && { size: Number(row.size), root: row.root, note: row.note, cosignedAt: row.cosigned_at };
  }

  /**
   * Moves a log's head from `old` (undefined: never seen) to `next`, if it still stands at `old`: comparison and write are one statement, so
   * that two requests that were both checked against the same head can't both be written.
   * @returns false if somebody was faster
   */
  async move(origin: string, old: WitnessedHead | undefined, next: WitnessedHead): Promise<boolean> {
    const { size, root, note, cosignedAt } = next;
    const moved = old
      ? sql`UPDATE witness_log SET size = ${size}, root = ${root}, note = ${note}, cosigned_at = ${cosignedAt}
             WHERE origin = ${origin} AND size = ${old.size} AND root = ${old.root}`
      : sql`INSERT INTO witness_log (origin, size, root, note, cosigned_at) VALUES (${origin}, ${size}, ${root}, ${note}, ${cosignedAt})
            ON CONFLICT DO NOTHING`;
    return (await this.runner.execute(moved)) === 1;
  }
}
