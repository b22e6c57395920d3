import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { ownDistrict } from '@cloison/casework/team';
import { DECISIONS } from './hand-over.dto';
import type {
  DecisionCount,
  HandOverCitizen,
  HandOverDecisions,
  HandOverPage,
  HandOverQuery,
  HandOverView,
  NewHandOver,
} from './hand-over.dto';

export interface OpenHandOver {
  readonly districtId: string;
  readonly id: string;
}

type Listed = HandOverCitizen & { readonly sort: string };
const isText = (key: unknown): boolean => typeof key === 'string' && key.length <= 300;

/** What is to become of each citizen's file at the end of a mandate. Nothing is decided by default, and nothing is done that wasn't decided. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  read(context: RequestContext): Promise<HandOverView> {
    const districtId = this.demand(context, 'read');
    return this.work.transaction(context, (tx) => view(tx, districtId));
  }

  begin(context: RequestContext, { successor }: NewHandOver): Promise<HandOverView> {
    const districtId = this.demand(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const begun = await tx.execute(
        sql`INSERT INTO hand_over (district_id, id, successor, began_by)
            VALUES (${districtId}, ${crypto.randomUUID()}, ${successor?.trim() || null}, ${context.account?.id ?? null}) ON CONFLICT DO NOTHING`,
      );
      if (begun === 0) throw new Refusal('state_conflict');
      tx.log({ act: 'hand_over.begin', district: districtId, count: 1 });
      return view(tx, districtId);
    });
  }

  /** Ends the hand-over once everything is decided and done. */
  close(context: RequestContext): Promise<HandOverView> {
    const districtId = this.demand(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const now = await view(tx, districtId);
      if (!now.finished) throw new Refusal('state_conflict');
      await tx.execute(sql`UPDATE hand_over SET closed_at = now() WHERE district_id = ${districtId} AND id = ${now.id}`);
      tx.log({ act: 'hand_over.close', district: districtId, count: 1 });
      return view(tx, districtId);
    });
  }

  /** Citizens by what was decided, by name; those that are done by their certificate. */
  async list(context: RequestContext, { state, cursor, limit = 50 }: HandOverQuery): Promise<HandOverPage> {
    const districtId = this.demand(context, 'read');
    const after = cursor ? decodeCursor(cursor, [isText, isUuid]) : null;
    return this.work.transaction(context, async (tx) => {
      const { id } = await openHandOver(tx, districtId);
      const rows = await tx.rows<Listed>(
        sql`SELECT * FROM (
              SELECT coalesce(c.id, d.subject_id) AS "citizenId", c.given_name || ' ' || c.family_name AS name,
                (SELECT count(*)::integer FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id AND f.status <> 'closed') AS "openCases",
                d.decision, d.package_hash IS NOT NULL AS packed, d.done_at AS "doneAt", d.certificate,
                coalesce(c.name_folded, d.certificate, '') AS sort
              FROM (SELECT * FROM citizen WHERE district_id = ${districtId}) c
              FULL JOIN (SELECT * FROM hand_over_decision WHERE district_id = ${districtId} AND hand_over_id = ${id}) d ON d.subject_id = c.id
              WHERE ${stateOf(state)}
            ) those WHERE true ${after ? sql`AND (sort, "citizenId") > (${after[0]}, ${after[1]}::uuid)` : nothing}
            ORDER BY sort, "citizenId" LIMIT ${limit + 1}`,
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const here = items.filter(({ doneAt }) => doneAt === null);
      tx.log({ act: 'hand_over.list', subjects: here.map(({ citizenId }) => citizenId), district: districtId, count: items.length });
      return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.sort, last.citizenId]) : null };
    });
  }

  decide(context: RequestContext, { citizenIds, decision }: HandOverDecisions): Promise<HandOverView> {
    const districtId = this.demand(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const { id } = await openHandOver(tx, districtId);
      const decided =
        decision === null
          ? await tx.rows<{ id: string }>(
              sql`DELETE FROM hand_over_decision WHERE district_id = ${districtId} AND hand_over_id = ${id} AND subject_id = ANY (${citizenIds}::uuid[])
                    AND done_at IS NULL RETURNING subject_id AS id`,
            )
          : await tx.rows<{ id: string }>(
              sql`INSERT INTO hand_over_decision AS d (district_id, hand_over_id, subject_id, decision, decided_by)
                  SELECT c.district_id, ${id}::uuid, c.id, ${decision}, ${context.account?.id ?? null}::uuid FROM citizen c
                  WHERE c.district_id = ${districtId} AND c.id = ANY (${citizenIds}::uuid[])
                  ON CONFLICT (district_id, hand_over_id, subject_id) DO UPDATE SET decision = excluded.decision, decided_by = excluded.decided_by,
                    decided_at = now(), package_hash = NULL WHERE d.done_at IS NULL RETURNING subject_id AS id`,
            );
      tx.log({ act: 'hand_over.decide', subjects: decided.map((one) => one.id), district: districtId, count: decided.length });
      return view(tx, districtId);
    });
  }

  demand(context: RequestContext, action: 'read' | 'manage'): string {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'HandOver', { districtId });
    return districtId;
  }
}

/** @throws Refusal `not_found` where no hand-over is under way */
export async function openHandOver(tx: Tx, districtId: string): Promise<OpenHandOver> {
  const open = await tx.one<{ id: string }>(sql`SELECT id FROM hand_over WHERE district_id = ${districtId} AND closed_at IS NULL`);
  if (!open) throw new Refusal('not_found');
  return { districtId, id: open.id };
}

function stateOf(state: HandOverQuery['state']): ReturnType<typeof sql> {
  if (state === 'undecided') return sql`d.decision IS NULL`;
  return state === 'done' ? sql`d.done_at IS NOT NULL` : sql`d.decision = ${state} AND d.done_at IS NULL AND c.id IS NOT NULL`;
}

async function view(tx: Tx, districtId: string): Promise<HandOverView> {
  const open = await tx.one<{ id: string; successor: string | null; beganAt: string }>(
    sql`SELECT id, successor, began_at AS "beganAt" FROM hand_over WHERE district_id = ${districtId} AND closed_at IS NULL`,
  );
  const rows = await tx.rows<DecisionCount>(
    sql`SELECT decision, count(*)::integer AS decided, count(*) FILTER (WHERE package_hash IS NOT NULL)::integer AS packed,
          count(*) FILTER (WHERE done_at IS NOT NULL)::integer AS done
        FROM hand_over_decision WHERE district_id = ${districtId} AND hand_over_id = ${open?.id ?? null} GROUP BY decision`,
  );
  const left = await tx.one<{ n: number }>(
    sql`SELECT count(*)::integer AS n FROM citizen c WHERE c.district_id = ${districtId} AND NOT EXISTS (SELECT FROM hand_over_decision d
          WHERE d.district_id = c.district_id AND d.hand_over_id = ${open?.id ?? null} AND d.subject_id = c.id)`,
  );
  const decisions = DECISIONS.map(
    (decision) => rows.find((row) => row.decision === decision) ?? { decision, decided: 0, packed: 0, done: 0 },
  );
  const undecided = left?.n ?? 0;
  return {
    id: null,
    successor: null,
    beganAt: null,
    ...open,
    undecided,
    decisions,
    finished: open !== undefined && undecided === 0 && decisions.every(({ decided, done }) => decided === done),
  };
}
