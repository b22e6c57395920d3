import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { from as copyFromStatement } from 'pg-copy-streams';
import type { DataSource, EntityManager } from 'typeorm';
import type { PoolClient, QueryResult } from 'pg';
import type { Sql } from './sql';
import type { LogDraft, StatementRunner, Tx } from './types';

const names = new Map<string, string>();

/** One prepared statement a text: the texts come from `sql` tags, so there are as many as in the source. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return name;
}

/** Sends a statement as a prepared one. The promise is marked as handled, because a pipelined caller may look at it only later. */
export function send<T extends object>(client: PoolClient, query: Sql): Promise<QueryResult<T>> {
  const result = client.query<T>({ name: nameOf(query.text), text: query.text, values: query.values as unknown[] });
  result.catch(() => undefined);
  return result;
}

/** Statements on one connection, without a transaction of their own. */
export class ClientRunner implements StatementRunner {
  constructor(protected readonly client: PoolClient) {}

  async rows<T extends object>(query: Sql): Promise<T[]> {
    return (await send<T>(this.client, query)).rows;
  }

  async one<T extends object>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  async execute(query: Sql): Promise<number> {
    return (await send(this.client, query)).rowCount ?? 0;
  }
}

/** An open transaction. It collects log drafts; the unit of work writes them just before the commit. */
export class TransactionRunner extends ClientRunner implements Tx {
  readonly drafts: LogDraft[] = [];
  private entityManager: EntityManager | undefined;

  constructor(
    client: PoolClient,
    private readonly dataSource: DataSource,
    private readonly bulk: boolean,
  ) {
    super(client);
  }

  /**
   * TypeORM's manager on this very connection. The query runner is told that a transaction is open, else `save()` would begin and commit
   * one of its own (the two fields are TypeORM 1.1's; unit-of-work.spec.ts fails if they change their meaning).
   */
  get manager(): EntityManager {
    if (!this.entityManager) {
      const queryRunner = this.dataSource.createQueryRunner() as unknown as {
        databaseConnection: PoolClient;
        isTransactionActive: boolean;
        transactionDepth: number;
        manager: EntityManager;
      };
      queryRunner.databaseConnection = this.client;
      queryRunner.isTransactionActive = true;
      queryRunner.transactionDepth = 1;
      this.entityManager = queryRunner.manager;
    }
    return this.entityManager;
  }

  async copyFrom(query: Sql, source: Readable): Promise<number> {
    if (!this.bulk) throw new Error('COPY needs transaction(context, work, { bulk: true })');
    const target = this.client.query(copyFromStatement(query.text));
    await pipeline(source, target);
    await finished(target, { readable: false }).catch(() => undefined);
    return target.rowCount ?? 0;
  }

  log(draft: LogDraft): void {
    this.drafts.push(draft);
  }
}
