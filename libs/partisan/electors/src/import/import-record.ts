import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Sql, UnitOfWork } from '@cloison/platform/database';
import type { ListReading } from './list-reading';

export interface ImportStart {
  readonly id: string;
  readonly district: string;
  readonly mapping: string;
  readonly vintage: string;
  /** Size of the file, where it is known. */
  readonly bytesTotal: number | null;
}

/** Why a whole list wasn't taken: a closed list, shown to the person. */
export const IMPORT_FAILURES = [
  'list_not_readable',
  'body_too_large',
  'too_many_struck_off',
  'upload_interrupted',
  'state_conflict',
  'internal',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

/** Refused lines kept for the report; the count goes on beyond. */
export const MOST_REFUSALS_KEPT = 10_000;

const INTERVAL = 400;

/**
 * The row in which others watch an import, written in short transactions of its own while the import's transaction is open. What it says
 * about the outcome is written by the import's own transaction, so that `done` and the list become true together.
 */
export class ImportRecord {
  private kept = 0;
  private next = 0;
  private writing: Promise<void> = Promise.resolve();
  private failure: Error | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly context: RequestContext,
    private readonly start: ImportStart,
  ) {}

  async open(): Promise<void> {
    const { id, district, mapping, vintage, bytesTotal } = this.start;
    await this.execute(
      sql`INSERT INTO elector_import (district_id, id, state, mapping, list_vintage, started_by, bytes_total)
          VALUES (${district}, ${id}, 'reading', ${mapping}, ${vintage}, ${this.context.account?.id ?? null}, ${bytesTotal})`,
    );
  }

  /** Notes the progress if the last note is old enough; doesn't keep the reading waiting. */
  tick(reading: ListReading): void {
    const now = Date.now();
    if (now < this.next) return;
    this.next = now + INTERVAL;
    this.writing = this.writing.then(() => this.note(reading, 'reading')).catch((error: Error) => void (this.failure ??= error));
  }

  /** Notes that everything is read, and what was refused. */
  async finishing(reading: ListReading): Promise<void> {
    await this.writing;
    if (this.failure !== null) throw this.failure;
    await this.note(reading, 'finishing');
  }

  /** Notes that nothing came of it. Never throws: the reason for the failure is already on its way. */
  async failed(reading: ListReading | null, failure: ImportFailure): Promise<void> {
    await this.writing;
    if (reading) await this.note(reading, 'finishing').catch(() => undefined);
    const { id, district } = this.start;
    await this.execute(
      sql`UPDATE elector_import SET state = 'failed', failure = ${failure}, finished_at = now() WHERE district_id = ${district} AND id = ${id}`,
    ).catch(() => undefined);
  }

  private async note(reading: ListReading, state: 'reading' | 'finishing'): Promise<void> {
    const { id, district } = this.start;
    const { bytesRead, read, refused } = reading.counts;
    const refusals = reading.takeRefusals().slice(0, MOST_REFUSALS_KEPT - this.kept);
    this.kept += refusals.length;
    await this.work.transaction(this.context, async (tx) => {
      if (refusals.length > 0) {
        await tx.execute(
          sql`INSERT INTO elector_import_refusal (district_id, import_id, line, reason, field)
              SELECT ${district}, ${id}::uuid, * FROM unnest(${refusals.map(({ line }) => line)}::integer[],
                ${refusals.map(({ reason }) => reason)}::text[], ${refusals.map(({ field }) => field)}::text[])`,
        );
      }
      await tx.execute(
        sql`UPDATE elector_import SET state = ${state}, bytes_read = ${bytesRead}, read = ${read}, refused = ${refused},
              ignored_columns = ${[...reading.ignoredColumns].slice(0, 500)}::text[]
            WHERE district_id = ${district} AND id = ${id}`,
      );
    });
  }

  private execute(statement: Sql): Promise<number> {
    return this.work.transaction(this.context, (tx) => tx.execute(statement));
  }
}
