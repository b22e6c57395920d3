import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { LogDraft, LogEncoder, PendingEntry, StatementRunner } from '@cloison/platform/database';
import { encodeEntry } from './entry';
import type { LogEntry } from './entry';
import { RecentlyUsed } from './recently-used';
import { HmacKey, SUBJECT_KEY_BYTES, subjectBinding, subjectCommitment, unwrapSubjectKey, wrapSubjectKey } from './subject-commitment';

export interface SubjectCommitmentsOptions {
  /** 32 bytes, the zone's own; kept out of the database and of its backups */
  readonly wrappingKey: Buffer;
  /** Unwrapped keys remembered; default 20,000 (some 6 MB) */
  readonly remembered?: number;
}

interface KeyRow {
  subject_id: string;
  wrapped_key: Buffer;
  /** made by the transaction that is asking, which may still be rolled back */
  own: boolean;
}

/**
 * Turns drafts into entries. A person stands in an entry as an HMAC of its id under a key of that person alone: oversight can neither count
 * nor link people, the zone can answer who looked at somebody, and deleting the key makes the entries nobody's while the log still verifies.
 */
export class SubjectCommitments implements LogEncoder {
  private readonly keys: RecentlyUsed<string, HmacKey>;

  constructor(private readonly options: SubjectCommitmentsOptions) {
    if (options.wrappingKey.length !== 32) throw new Error('the wrapping key has 32 bytes');
    this.keys = new RecentlyUsed(options.remembered ?? 20_000);
  }

  async encode(tx: StatementRunner, context: RequestContext, drafts: readonly LogDraft[]): Promise<readonly PendingEntry[]> {
    const subjects = new Set(drafts.flatMap((draft) => draft.subjects ?? []));
    const keys = subjects.size > 0 ? await this.keysOf(tx, context, [...subjects]) : new Map<string, HmacKey>();
    return drafts.map((draft) => {
      const id = randomUUID();
      const concerned = [...new Set(draft.subjects)];
      const commitments = concerned.map((subject) => subjectCommitment(keys.get(subject) as HmacKey, id));
      return { id, entry: encodeEntry(entryOf(id, context, draft, commitments)), subjects: concerned };
    });
  }

  /** Forgets a subject's key here, when it has been deleted from the database. */
  forget(subjectId: string): void {
    this.keys.delete(subjectId);
  }

  private async keysOf(tx: StatementRunner, context: RequestContext, subjects: readonly string[]): Promise<Map<string, HmacKey>> {
    const found = new Map<string, HmacKey>();
    for (const subject of subjects) {
      const key = this.keys.get(subject);
      if (key) found.set(subject, key);
    }
    await this.read(tx, missing(subjects, found), found);
    const unknown = missing(subjects, found);
    if (unknown.length > 0) {
      await this.mint(tx, context, unknown, found);
      // Somebody else met these people for the first time at the same moment: the keys are theirs.
      await this.read(tx, missing(unknown, found), found);
    }
    return found;
  }

  private async read(tx: StatementRunner, subjects: readonly string[], into: Map<string, HmacKey>): Promise<void> {
    if (subjects.length === 0) return;
    const rows = await tx.rows<KeyRow>(
      sql`SELECT subject_id::text, wrapped_key, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) AS own
            FROM subject_key WHERE subject_id = ANY (${subjects}::uuid[])`,
    );
    for (const { subject_id: subject, wrapped_key: wrapped, own } of rows) {
      const key = new HmacKey(unwrapSubjectKey(wrapped, subject, this.options.wrappingKey));
      into.set(subject, key);
      // A key of this very transaction may yet be rolled back: remembering it would make commitments that nobody could ever open.
      if (!own) this.keys.set(subject, key);
    }
  }

  /**
   * One statement, so that no key exists without the entry that binds it. Sorted, so that two transactions that meet the same people for the
   * first time wait for one another in the same order.
   */
  private async mint(tx: StatementRunner, context: RequestContext, subjects: readonly string[], into: Map<string, HmacKey>): Promise<void> {
    const minted = [...subjects].sort().map((subject) => {
      const key = randomBytes(SUBJECT_KEY_BYTES);
      const id = randomUUID();
      const hmac = new HmacKey(key);
      const draft: LogDraft = { act: 'subject.bind', about: { hash: subjectBinding(hmac, subject) } };
      const entry = encodeEntry(entryOf(id, context, draft, [subjectCommitment(hmac, id)]));
      return { subject, hmac, wrapped: wrapSubjectKey(key, subject, this.options.wrappingKey), id, entry };
    });
    const rows = await tx.rows<{ subject_id: string }>(
      sql`WITH given AS (
            SELECT * FROM unnest(${minted.map((row) => row.subject)}::uuid[], ${minted.map((row) => row.wrapped)}::bytea[],
                                 ${minted.map((row) => row.id)}::uuid[], ${minted.map((row) => row.entry)}::bytea[])
                       AS given (subject_id, wrapped_key, entry_id, entry)
          ), minted AS (
            INSERT INTO subject_key (subject_id, wrapped_key) SELECT subject_id, wrapped_key FROM given ORDER BY subject_id
            ON CONFLICT DO NOTHING RETURNING subject_id
          ), indexed AS (
            INSERT INTO log_subject (subject_id, entry_id) SELECT subject_id, entry_id FROM given JOIN minted USING (subject_id)
          ), bound AS (
            INSERT INTO log_pending (entry_id, entry) SELECT entry_id, entry FROM given JOIN minted USING (subject_id)
          )
          SELECT subject_id::text FROM minted`,
    );
    const own = new Set(rows.map(({ subject_id: subject }) => subject));
    for (const { subject, hmac } of minted) if (own.has(subject)) into.set(subject, hmac);
  }
}

function missing(subjects: readonly string[], found: ReadonlyMap<string, HmacKey>): string[] {
  return subjects.filter((subject) => !found.has(subject));
}

function entryOf(id: string, context: RequestContext, draft: LogDraft, commitments: readonly string[]): LogEntry {
  const { account, device } = context;
  return {
    about: draft.about,
    account: account?.id ?? null,
    act: draft.act,
    assurance: device?.assurance ?? 'none',
    at: context.at.toISOString(),
    claimed_account: draft.claimedAccount,
    code: draft.code,
    count: draft.count,
    decision: draft.decision ?? 'allowed',
    device: device?.id ?? null,
    district: draft.district,
    fields: draft.fields?.length ? draft.fields : undefined,
    funder: device?.funder ?? 'unknown',
    id,
    network: context.network,
    period: context.period,
    purpose: context.purpose,
    request: context.requestId,
    role: account?.role ?? null,
    subjects: commitments.length > 0 ? commitments : undefined,
    v: 1,
    zone: context.zone,
  };
}
