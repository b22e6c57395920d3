import { LogReader, NoteError, openCheckpoint } from '@cloison/platform/audit-log';
import type { PublishedCheckpoint, Sealing, VerifierKey } from '@cloison/platform/audit-log';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';

/** A question of one batch takes milliseconds; a server that hangs must not keep the commissioner's answers with it. */
const ANSWER_WITHIN_MS = 3_000;

/** The zone's database, or its log, didn't answer. Nothing may be concluded about it, least of all that all is well. */
export class ZoneUnreachable extends Error {
  constructor(readonly zone: string) {
    super(`the log of ${zone} does not answer`);
    this.name = 'ZoneUnreachable';
  }
}

export interface SealedEntry {
  readonly index: number;
  /** Canonical JSON, exactly the bytes that the tree commits to. */
  readonly entry: Buffer;
}

/**
 * A zone's log as the `auditor` login sees it: sealed entries, nodes, heads, and no other table of the zone. It connects when first asked and
 * again after a failure, since the commissioner's process must start, and say what it can't see, while a zone is down.
 */
export class ZoneLog {
  private opened: Promise<UnitOfWork> | undefined;

  /**
   * @param url `postgresql://auditor:…` on the zone's database
   * @param key the public half of the log's key, handed over at installation; its name is the log's origin
   */
  constructor(
    readonly zone: string,
    private readonly url: string,
    readonly key: VerifierKey,
  ) {}

  /** Whether a head is signed with this log's key, and names the tree that the database says it names. */
  vouchesFor({ note, size, root }: PublishedCheckpoint): boolean {
    try {
      const checkpoint = openCheckpoint(note, this.key.name, this.key);
      return checkpoint.size === size && checkpoint.root.equals(root);
    } catch (error) {
      if (error instanceof NoteError) return false;
      throw error;
    }
  }

  /** The newest signed head; null in a log that was never signed. @throws ZoneUnreachable */
  async head(): Promise<PublishedCheckpoint | null> {
    return this.ask(async (runner) => (await new LogReader(runner).latest()) ?? null);
  }

  /** The newest head that this witness signed too; null where there is none. @throws ZoneUnreachable */
  async cosignedHead(witness: VerifierKey): Promise<PublishedCheckpoint | null> {
    return this.ask(async (runner) => (await new LogReader(runner).latestCosigned(witness)) ?? null);
  }

  /** How the zone's sealing goes. @throws ZoneUnreachable */
  async sealing(): Promise<Sealing> {
    return this.ask((runner) => new LogReader(runner).sealing());
  }

  /** Entries from `first` on, below `end`, at most `limit`, in the log's order. @throws ZoneUnreachable */
  async entries(first: number, end: number, limit: number): Promise<SealedEntry[]> {
    return this.ask(async (runner) => {
      const rows = await runner.rows<{ index: string; entry: Buffer }>(
        sql`SELECT index, entry FROM log_entry WHERE index >= ${first} AND index < ${end} ORDER BY index LIMIT ${limit}`,
      );
      return rows.map((row) => ({ index: Number(row.index), entry: row.entry }));
    });
  }

  /** Every file of the log at the newest head that this witness signed (else its newest), the checkpoint first. @throws ZoneUnreachable */
  async *files(witness: VerifierKey): AsyncGenerator<{ path: string; bytes: Buffer }> {
    const files = await this.ask(async (runner) => new LogReader(runner).files({ cosigned: true, witness }));
    for (;;) {
      const next = await this.ask(() => files.next());
      if (next.done) return;
      yield next.value;
    }
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    await opened?.then((unitOfWork) => unitOfWork.close()).catch(() => undefined);
  }

  private async ask<T>(question: (runner: StatementRunner) => Promise<T>): Promise<T> {
    this.opened ??= UnitOfWork.open({ url: this.url, schema: this.zone, poolSize: 2, applicationName: 'cloison oversight auditor' });
    const opened = this.opened;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new ZoneUnreachable(this.zone)), ANSWER_WITHIN_MS);
    try {
      return await Promise.race([opened.then(({ runner }) => question(runner)), late.promise]);
    } catch {
      // Its text may quote what a row holds: it goes no further. The next question connects anew; nobody waits for the old connection.
      if (this.opened === opened) void this.close();
      throw new ZoneUnreachable(this.zone);
    } finally {
      clearTimeout(timer);
    }
  }
}
