import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CitizenReader } from './citizen-reader';
import type { FieldChange, HistoryLine, HistoryPage, HistoryQuery } from './history.dto';

const isInstant = (key: unknown): boolean => typeof key === 'string' && key.length <= 40 && !Number.isNaN(Date.parse(key));

const isAct = (key: unknown): boolean => typeof key === 'string' && /^[a-z_.]{1,80}$/.test(key);

interface LoggedAct {
  readonly entry: string;
  readonly at: string;
  readonly request: string | null;
  readonly act: string;
  readonly account: string | null;
  readonly name: string | null;
}
interface LoggedChange extends FieldChange {
  readonly request: string;
}

/** Acts by which something leaves the office. */
const LEAVES = /\.(export|send|print|hand_over|deliver)|^letter\.|^mailing\./;
const LOOKS = /\.(open|search|list|find|compare|duplicates|history|check|preview|download|load|read)$/;

/** Who looked at a record and who changed what, from the zone's own log and the table of changes. For the office manager. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly reader: CitizenReader,
  ) {}

  async of(context: RequestContext, id: string, { cursor, limit = 50 }: HistoryQuery): Promise<HistoryPage> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await this.reader.load(tx, id);
      authorize(this.ability(context), 'read', 'History', citizen);
      const before: Sql = cursor ? earlierThan(cursor) : nothing;
      const merged = await tx.rows<{ id: string }>(
        sql`SELECT gone_id AS id FROM citizen_merge WHERE district_id = ${citizen.districtId} AND kept_id = ${id} AND undone_at IS NULL`,
      );
      const acts = await actsOn(tx, [id, ...merged.map((one) => one.id)], before, limit + 1);
      const shown = acts.slice(0, limit);
      const items = withChanges(shown, await changesOf(tx, citizen.districtId, id, shown));
      tx.log({ act: 'citizen.history', subjects: [id], district: citizen.districtId, count: items.length });
      const last = shown.at(-1);
      return { items, nextCursor: acts.length > limit && last ? encodeCursor([last.at, last.act, last.entry]) : null };
    });
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

/** Entries about these ids, sealed or still waiting to be, the latest first. */
function actsOn(tx: Tx, ids: readonly string[], before: Sql, most: number): Promise<LoggedAct[]> {
  return tx.rows(
    sql`SELECT s.entry_id AS entry, e.entry->>'at' AS at, e.entry->>'request' AS request, e.entry->>'act' AS act, e.entry->>'account' AS account, a.name
        FROM (SELECT DISTINCT entry_id FROM log_subject WHERE subject_id = ANY (${ids}::uuid[])) s
        CROSS JOIN LATERAL (
          SELECT convert_from(l.entry, 'UTF8')::jsonb AS entry FROM log_entry l WHERE l.entry_id = s.entry_id
          UNION ALL SELECT convert_from(p.entry, 'UTF8')::jsonb FROM log_pending p WHERE p.entry_id = s.entry_id) e
        LEFT JOIN account a ON a.id = (e.entry->>'account')::uuid
        WHERE e.entry->>'act' <> 'subject.bind' ${before} ORDER BY e.entry->>'at' DESC, e.entry->>'act' DESC, s.entry_id DESC LIMIT ${most}`,
  );
}

/** Several acts may share a millisecond: what they are tells them apart, and the entry's own id. */
function earlierThan(cursor: string): Sql {
  const [at, act, entry] = decodeCursor(cursor, [isInstant, isAct, isUuid]);
  return sql`AND (e.entry->>'at', e.entry->>'act', s.entry_id) < (${at}, ${act}, ${entry}::uuid)`;
}

function changesOf(tx: Tx, districtId: string, id: string, acts: readonly LoggedAct[]): Promise<LoggedChange[]> {
  return tx.rows(
    sql`SELECT field, before, after, request FROM citizen_change
        WHERE district_id = ${districtId} AND citizen_id = ${id} AND request = ANY (${acts.flatMap(({ request }) => request ?? [])}::text[])
        ORDER BY id LIMIT 2000`,
  );
}

/** Each change stands with the act of its request that changed something. */
function withChanges(acts: readonly LoggedAct[], changes: readonly LoggedChange[]): HistoryLine[] {
  const told = new Set<string>();
  return acts.map(({ at, act, request, account, name }) => {
    const kind = LOOKS.test(act) ? 'looked' : LEAVES.test(act) ? 'left' : 'changed';
    const mine = kind === 'changed' && request !== null && !told.has(request) ? changes.filter((change) => change.request === request) : [];
    if (mine.length > 0 && request !== null) told.add(request);
    return {
      at,
      act,
      kind,
      who: account && name ? { id: account, name } : null,
      changes: mine.map(({ field, before, after }) => ({ field, before, after })),
    };
  });
}
