import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '@cloison/platform/access';
import type { Sql } from './sql';

/**
 * What one act leaves in the log. No personal data and no content: ids of people in `subjects` are committed (HMAC), never stored; `fields`
 * are names of columns; `about` names a device or an account and what changed of it.
 */
export interface LogDraft {
  /** noun.verb, e.g. `citizen.open`, `elector.search`, `session.open`, `access.refused`. */
  readonly act: string;
  readonly decision?: 'allowed' | 'refused';
  readonly code?: string;
  readonly subjects?: readonly string[];
  readonly fields?: readonly string[];
  readonly count?: number;
  readonly district?: string;
  /** The account that somebody said he was, before he proved it. */
  readonly claimedAccount?: string;
  readonly about?: {
    readonly device?: string;
    readonly account?: string;
    readonly from?: string;
    readonly to?: string;
    readonly hash?: string;
  };
}

export interface PendingEntry {
  /** uuid of the entry, also the message of its subject commitments. */
  readonly id: string;
  /** Canonical JSON in UTF-8, at most 65,535 bytes. */
  readonly entry: Buffer;
  /** Ids of the people concerned, for the zone's private index. */
  readonly subjects?: readonly string[];
}

/** Turns drafts into sealed-to-be entries; implemented by `@cloison/platform/audit-log`. */
export interface LogEncoder {
  encode(tx: StatementRunner, context: RequestContext, drafts: readonly LogDraft[]): Promise<readonly PendingEntry[]>;
}

export interface StatementRunner {
  /** Rows as plain objects, columns named as in the statement. */
  rows<T extends object>(query: Sql): Promise<T[]>;
  one<T extends object>(query: Sql): Promise<T | undefined>;
  /** @returns the number of rows the statement touched */
  execute(query: Sql): Promise<number>;
}

/** One open transaction, with its context set. */
export interface Tx extends StatementRunner {
  /** TypeORM's manager inside this transaction: entities for writes and small reads. */
  readonly manager: EntityManager;
  /** `COPY … FROM STDIN`; resolves to the number of rows. */
  copyFrom(query: Sql, source: Readable): Promise<number>;
  /** Appends an entry in this same transaction, just before its commit. */
  log(draft: LogDraft): void;
}
