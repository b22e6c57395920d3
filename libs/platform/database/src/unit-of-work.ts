import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { RequestContext } from '@cloison/platform/access';
import { openBulkPool, openDataSource, poolOf, surviveLostConnections } from './connection';
import type { DatabaseOptions } from './connection';
import { ClientRunner, send, TransactionRunner } from './runner';
import { sql } from './sql';
import type { Sql } from './sql';
import type { LogDraft, LogEncoder, PendingEntry, StatementRunner, Tx } from './types';

/** Makes entries of concurrent reads durable together; resolves once they are. Implemented by `@cloison/platform/audit-log`. */
export interface ReadLog {
  append(entries: readonly PendingEntry[]): Promise<void>;
}

/** Needed before entries can be written; a unit of work without one refuses to log, and so to answer. */
export interface LogPort {
  readonly encoder: LogEncoder;
  readonly readLog: ReadLog;
}

const BEGIN = sql`BEGIN`;
const BEGIN_READING = sql`BEGIN READ ONLY`;
const COMMIT = sql`COMMIT`;
const ROLLBACK = sql`ROLLBACK`;

/**
 * Appends entries to the zone's pending table and its private index of subjects, with whatever runner is open. One statement, so that it is
 * atomic and one commit even where the runner commits each statement by itself.
 */
export async function appendPending(runner: StatementRunner, entries: readonly PendingEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const subjects = entries.flatMap(({ id, subjects: ids = [] }) => ids.map((subject) => ({ subject, id })));
  const pending = sql`INSERT INTO log_pending (entry_id, entry) SELECT * FROM unnest(${entries.map((entry) => entry.id)}::uuid[], ${entries.map((entry) => entry.entry)}::bytea[])`;
  await runner.execute(
    subjects.length === 0
      ? pending
      : sql`WITH indexed AS (INSERT INTO log_subject (subject_id, entry_id) SELECT * FROM unnest(${subjects.map((row) => row.subject)}::uuid[], ${subjects.map((row) => row.id)}::uuid[])) ${pending}`,
  );
}

/**
 * The only way to the database. Each piece of work runs in one transaction in which the context is set (row-level security reads it), and
 * its log entries are part of that same transaction, or, for a read, durable before it resolves: no log, no answer.
 */
export class UnitOfWork {
  private log: LogPort | undefined;

  private constructor(
    readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly bulkPool: Pool,
  ) {}

  static async open(options: DatabaseOptions): Promise<UnitOfWork> {
    const dataSource = await openDataSource(options);
    return new UnitOfWork(dataSource, surviveLostConnections(poolOf(dataSource)), surviveLostConnections(openBulkPool(options)));
  }

  /** Called once while the process starts, before it listens. */
  useLog(log: LogPort): void {
    this.log = log;
  }

  async close(): Promise<void> {
    await Promise.all([this.dataSource.isInitialized ? this.dataSource.destroy() : undefined, this.bulkPool.end()]);
  }

  /**
   * Runs `work` in one transaction with the context's districts and account set, and commits its log entries with it.
   * @param options.bulk a connection that can COPY, without statement timeout
   */
  async transaction<T>(context: RequestContext, work: (tx: Tx) => Promise<T>, options: { bulk?: boolean } = {}): Promise<T> {
    const bulk = options.bulk ?? false;
    const client = await (bulk ? this.bulkPool : this.pool).connect();
    const tx = new TransactionRunner(client, this.dataSource, bulk);
    let broken: Error | undefined;
    try {
      const opened = send(client, BEGIN);
      if (bulk) await opened;
      const set = this.setContext(client, context);
      if (bulk) await set;
      const result = await work(tx);
      await Promise.all([opened, set]);
      if (tx.drafts.length > 0) {
        const entries = await this.port().encoder.encode(tx, context, tx.drafts);
        const appended = appendPending(tx, entries);
        appended.catch(() => undefined);
        if (bulk) await appended;
        const committed = await send(client, COMMIT);
        await appended;
        assertCommitted(committed.command);
      } else {
        assertCommitted((await send(client, COMMIT)).command);
      }
      return result;
    } catch (error) {
      await send(client, ROLLBACK).catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * One statement in one pipelined transaction. `entry` sees the rows and says what the log keeps of this read; the promise resolves only
   * once that entry is on disk.
   */
  async read<T extends object>(context: RequestContext, query: Sql, entry?: (rows: T[]) => LogDraft | null): Promise<T[]> {
    const client = await this.pool.connect();
    let rows: T[];
    try {
      const opened = send(client, BEGIN);
      const set = this.setContext(client, context);
      const answer = send<T>(client, query);
      const committed = send(client, COMMIT);
      await Promise.all([opened, set]);
      rows = (await answer).rows;
      await committed;
      client.release();
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    const draft = entry?.(rows);
    if (draft) await this.record(context, [draft]);
    return rows;
  }

  /**
   * Several statements that only read, in one transaction; `entry` as in `read`. The entry is made durable together with those of other readers
   * instead of by a commit of its own, which is most of what such an answer costs.
   */
  async readTogether<T>(context: RequestContext, work: (tx: StatementRunner) => Promise<T>, entry: (result: T) => LogDraft): Promise<T> {
    const client = await this.pool.connect();
    let result: T;
    try {
      const opened = send(client, BEGIN_READING);
      const set = this.setContext(client, context);
      result = await work(new ClientRunner(client));
      await Promise.all([opened, set]);
      await send(client, COMMIT);
      client.release();
    } catch (error) {
      const failure = await send(client, ROLLBACK).then(
        () => undefined,
        (broken: Error) => broken,
      );
      client.release(failure);
      throw error;
    }
    await this.record(context, [entry(result)]);
    return result;
  }

  /** Writes entries of something that left no other trace in the database: a refusal, a sign-out, a start. Durable when it resolves. */
  async record(context: RequestContext, drafts: readonly LogDraft[]): Promise<void> {
    const { encoder, readLog } = this.port();
    await readLog.append(await encoder.encode(this.runner, context, drafts));
  }

  /** Statements that belong to no person's districts (sessions, keys, the log's own rows), each in a transaction of its own. */
  readonly runner: StatementRunner = {
    rows: async <T extends object>(query: Sql) => this.withClient((client) => new ClientRunner(client).rows<T>(query)),
    one: async <T extends object>(query: Sql) => this.withClient((client) => new ClientRunner(client).one<T>(query)),
    execute: async (query: Sql) => this.withClient((client) => new ClientRunner(client).execute(query)),
  };

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      if (!(error as { code?: string }).code) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private setContext(client: PoolClient, context: RequestContext): Promise<unknown> {
    return send(
      client,
      sql`SELECT set_config('cloison.districts', ${context.districts.join(',')}, true), set_config('cloison.account', ${context.account?.id ?? ''}, true)`,
    );
  }

  private port(): LogPort {
    if (!this.log) throw new Error('The log is not open: nothing may be answered');
    return this.log;
  }
}

/** PostgreSQL answers ROLLBACK to a COMMIT of a failed transaction, without an error. */
function assertCommitted(command: string): void {
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
}
