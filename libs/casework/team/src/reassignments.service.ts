import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseTimeline } from '@cloison/casework/cases';
import { Live } from '@cloison/casework/live';
import { colleagues, ownDistrict } from './colleagues';
import type { NewReassignment, ReassignmentDone, ReassignmentUndone } from './team.dto';

type Moved = { caseId: string; citizenId: string };

/** Cases given to somebody else, many at once, and given back while nobody has changed them. */
@Injectable()
export class ReassignmentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly timeline: CaseTimeline,
    private readonly live: Live,
  ) {}

  async reassign(context: RequestContext, { caseIds, toId }: NewReassignment): Promise<ReassignmentDone> {
    const districtId = this.demand(context);
    const id = crypto.randomUUID();
    const me = context.account?.id ?? null;
    const moved = await this.work.transaction(context, async (tx) => {
      const to = toId === null ? null : (await colleagues(tx, districtId)).find((person) => person.id === toId);
      if (to === undefined) throw new Refusal('input_not_valid', [{ field: 'toId', problem: 'not_in_list' }]);
      await tx.execute(sql`INSERT INTO reassignment (district_id, id, to_id, by_id) VALUES (${districtId}, ${id}, ${toId}, ${me})`);
      const rows = await tx.rows<Moved>(
        sql`WITH before AS (
              SELECT f.id, f.assignee_id FROM case_file f WHERE f.district_id = ${districtId} AND f.id = ANY (${caseIds}::uuid[])
                AND f.status <> 'closed' AND f.assignee_id IS DISTINCT FROM ${toId}::uuid FOR UPDATE
            ), after AS (
              UPDATE case_file f SET assignee_id = ${toId}::uuid, version = f.version + 1 FROM before
              WHERE f.district_id = ${districtId} AND f.id = before.id
              RETURNING f.id, f.citizen_id, f.version, before.assignee_id
            ), kept AS (
              INSERT INTO reassigned_case (district_id, reassignment_id, case_id, from_id, version_after)
              SELECT ${districtId}, ${id}::uuid, id, assignee_id, version FROM after
            ) SELECT id AS "caseId", citizen_id AS "citizenId" FROM after`,
      );
      for (const { caseId } of rows) await this.timeline.add(tx, context, { districtId, caseId }, 'assigned', to?.name ?? null);
      tx.log({ act: 'case.reassign', subjects: citizensOf(rows), district: districtId, count: rows.length });
      return rows;
    });
    this.tell(moved, me);
    return { id, moved: moved.length, left: new Set(caseIds).size - moved.length };
  }

  /** Gives back what nobody has changed since: a case that somebody changed stays where it is. */
  async undo(context: RequestContext, id: string): Promise<ReassignmentUndone> {
    const districtId = this.demand(context);
    const me = context.account?.id ?? null;
    const { rows, all } = await this.work.transaction(context, async (tx) => {
      const opened = await tx.execute(
        sql`UPDATE reassignment SET undone_at = now() WHERE district_id = ${districtId} AND id = ${id} AND undone_at IS NULL`,
      );
      if (opened === 0) throw new Refusal('state_conflict');
      const batch = await tx.one<{ n: number }>(
        sql`SELECT count(*)::integer AS n FROM reassigned_case WHERE district_id = ${districtId} AND reassignment_id = ${id}`,
      );
      const back = await tx.rows<Moved & { name: string | null }>(
        sql`UPDATE case_file f SET assignee_id = r.from_id, version = f.version + 1
            FROM reassigned_case r LEFT JOIN account a ON a.id = r.from_id
            WHERE r.district_id = ${districtId} AND r.reassignment_id = ${id} AND f.district_id = r.district_id AND f.id = r.case_id
              AND f.version = r.version_after
            RETURNING f.id AS "caseId", f.citizen_id AS "citizenId", a.name`,
      );
      for (const { caseId, name } of back) await this.timeline.add(tx, context, { districtId, caseId }, 'assigned', name);
      tx.log({ act: 'case.reassign_undo', subjects: citizensOf(back), district: districtId, count: back.length });
      return { rows: back, all: batch?.n ?? 0 };
    });
    this.tell(rows, me);
    return { undone: rows.length, kept: all - rows.length };
  }

  private tell(moved: readonly Moved[], by: string | null): void {
    for (const { caseId } of moved) this.live.changed(`case:${caseId}`, 'assigned', by);
    if (moved.length > 0) this.live.changed('day', 'assigned', by);
  }

  private demand(context: RequestContext): string {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'reassign', 'CaseFile', { districtId });
    return districtId;
  }
}

const citizensOf = (rows: readonly Moved[]): string[] => [...new Set(rows.map(({ citizenId }) => citizenId))];
