import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { CaseView } from './case.dto';
import { CaseActs, expectGoing, expectOne } from './case-acts';
import type { CaseAssignment, CasePersonInput, CaseRestriction } from './case-input.dto';
import type { LoadedCase } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { placeOf } from './cases.service';
import { Colleagues } from './colleagues';

/** Who is on a case: whoever follows it, watches it, is concerned by it; who alone may see it; and the cases beside it. */
@Injectable()
export class CasePeopleService {
  constructor(
    private readonly acts: CaseActs,
    private readonly timeline: CaseTimeline,
    private readonly colleagues: Colleagues,
  ) {}

  /** Gives the case to a colleague, who sees it from then on even if it is restricted; null gives it to nobody. */
  assign(context: RequestContext, id: string, { accountId }: CaseAssignment): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.assign' } }, async (tx, file) => {
      expectGoing(file);
      const name = accountId === null ? null : await this.colleagues.nameOf(tx, file.districtId, accountId);
      await tx.execute(
        sql`UPDATE case_file SET assignee_id = ${accountId}, version = version + 1,
              restricted_to = CASE WHEN restricted_to IS NULL OR ${accountId}::uuid IS NULL OR ${accountId}::uuid = ANY (restricted_to)
                THEN restricted_to ELSE restricted_to || ${accountId}::uuid END
            WHERE district_id = ${file.districtId} AND id = ${id}`,
      );
      if (accountId !== (file.assignee?.id ?? null)) await this.timeline.add(tx, context, placeOf(file), 'assigned', name);
    });
  }

  watch(context: RequestContext, id: string, accountId: string): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.watch' } }, async (tx, file) => {
      await this.colleagues.nameOf(tx, file.districtId, accountId);
      await tx.execute(
        sql`INSERT INTO case_watcher (district_id, case_id, account_id) VALUES (${file.districtId}, ${id}, ${accountId}) ON CONFLICT DO NOTHING`,
      );
    });
  }

  unwatch(context: RequestContext, id: string, accountId: string): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.unwatch' } }, async (tx, file) => {
      await tx.execute(
        sql`DELETE FROM case_watcher WHERE district_id = ${file.districtId} AND case_id = ${id} AND account_id = ${accountId}`,
      );
    });
  }

  /** Puts another citizen of the riding on the case, or says anew what that person is to it. */
  addPerson(context: RequestContext, id: string, { citizenId, role }: CasePersonInput): Promise<CaseView> {
    const entry = { act: 'case.people', subjects: [citizenId] };
    return this.acts.perform(context, id, { action: 'update', entry }, async (tx, file) => {
      const citizen = await tx.one(sql`SELECT 1 AS one FROM citizen WHERE district_id = ${file.districtId} AND id = ${citizenId}`);
      if (!citizen) throw new Refusal('not_found');
      if (citizenId === file.citizenId) throw new Refusal('state_conflict');
      await tx.execute(
        sql`INSERT INTO case_person (district_id, case_id, citizen_id, role) VALUES (${file.districtId}, ${id}, ${citizenId}, ${role})
            ON CONFLICT (district_id, case_id, citizen_id) DO UPDATE SET role = excluded.role`,
      );
      await this.timeline.add(tx, context, placeOf(file), 'people', role, citizenId);
    });
  }

  removePerson(context: RequestContext, id: string, citizenId: string): Promise<CaseView> {
    const entry = { act: 'case.people', subjects: [citizenId] };
    return this.acts.perform(context, id, { action: 'update', entry }, async (tx, file) => {
      const gone = await tx.execute(
        sql`DELETE FROM case_person WHERE district_id = ${file.districtId} AND case_id = ${id} AND citizen_id = ${citizenId}`,
      );
      if (gone === 0) throw new Refusal('not_found');
      await this.timeline.add(tx, context, placeOf(file), 'people', 'removed', citizenId);
    });
  }

  /** Links two cases of the riding, both ways. */
  link(context: RequestContext, id: string, otherId: string): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.link' } }, async (tx, file) => {
      const other = await tx.one(sql`SELECT 1 AS one FROM case_file WHERE district_id = ${file.districtId} AND id = ${otherId}`);
      if (!other) throw new Refusal('not_found');
      if (otherId === id) throw new Refusal('state_conflict');
      const added = await tx.execute(
        sql`INSERT INTO case_link (district_id, case_id, other_id)
            VALUES (${file.districtId}, ${id}, ${otherId}), (${file.districtId}, ${otherId}, ${id}) ON CONFLICT DO NOTHING`,
      );
      if (added > 0) await this.linkLines(tx, context, file, otherId);
    });
  }

  unlink(context: RequestContext, id: string, otherId: string): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.unlink' } }, async (tx, file) => {
      const gone = await tx.execute(
        sql`DELETE FROM case_link WHERE district_id = ${file.districtId}
            AND ((case_id = ${id} AND other_id = ${otherId}) OR (case_id = ${otherId} AND other_id = ${id}))`,
      );
      if (gone === 0) throw new Refusal('not_found');
    });
  }

  /** Only the people named see the case from then on, and always whoever asks it: nobody can shut himself out, or a case away from everybody. */
  restrict(context: RequestContext, id: string, { version, accountIds }: CaseRestriction): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'restrict', entry: { act: 'case.restrict' } }, async (tx, file) => {
      const me = context.account?.id;
      if (!me) throw new Refusal('role_not_permitted');
      const named = accountIds === null ? null : [...new Set([me, ...accountIds.map((one) => one.toLowerCase())])];
      for (const account of named ?? []) if (account !== me) await this.colleagues.nameOf(tx, file.districtId, account);
      await expectOne(
        tx.execute(
          sql`UPDATE case_file SET restricted_to = ${named}::uuid[], version = version + 1,
                assignee_id = CASE WHEN ${named}::uuid[] IS NULL OR assignee_id = ANY (${named}::uuid[]) THEN assignee_id ELSE ${me} END
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version}`,
        ),
      );
      await this.timeline.add(tx, context, placeOf(file), 'status', named === null ? 'unrestricted' : 'restricted');
    });
  }

  private async linkLines(tx: Tx, context: RequestContext, file: LoadedCase, otherId: string): Promise<void> {
    await this.timeline.add(tx, context, placeOf(file), 'linked', null, otherId);
    await this.timeline.add(tx, context, { districtId: file.districtId, caseId: otherId }, 'linked', null, file.id);
  }
}
