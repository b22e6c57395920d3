import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { CaseView } from './case.dto';
import { CaseActs, expectGoing } from './case-acts';
import type { NewFollowUp } from './case-input.dto';
import type { LoadedCase } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { placeOf } from './cases.service';

/** What remains to be done in a case: follow-ups with a day, promised calls with an hour, items of a checklist with neither. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly acts: CaseActs,
    private readonly timeline: CaseTimeline,
  ) {}

  add(context: RequestContext, id: string, { what, dueOn = null, dueTime = null }: NewFollowUp): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.follow_up' } }, async (tx, file) => {
      expectGoing(file);
      await tx.execute(
        sql`INSERT INTO follow_up (district_id, case_id, what, due_on, due_time, created_by)
            VALUES (${file.districtId}, ${id}, ${what.trim()}, ${dueOn}, ${dueTime}, ${context.account?.id ?? null})`,
      );
      await this.timeline.add(tx, context, placeOf(file), 'follow_up', what.trim());
    });
  }

  /** Says it otherwise, or puts it off. */
  change(context: RequestContext, id: string, followUpId: string, { what, dueOn = null, dueTime = null }: NewFollowUp): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.follow_up_change' } }, async (tx, file) => {
      expectGoing(file);
      followUpOf(file, followUpId);
      const changed = await tx.execute(
        sql`UPDATE follow_up SET what = ${what.trim()}, due_on = ${dueOn}, due_time = ${dueTime}
            WHERE district_id = ${file.districtId} AND id = ${followUpId} AND done_at IS NULL`,
      );
      if (changed === 0) throw new Refusal('state_conflict');
    });
  }

  finish(context: RequestContext, id: string, followUpId: string): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.follow_up_done' } }, async (tx, file) => {
      const { what } = followUpOf(file, followUpId);
      const done = await tx.execute(
        sql`UPDATE follow_up SET done_at = now(), done_by = ${context.account?.id ?? null}
            WHERE district_id = ${file.districtId} AND id = ${followUpId} AND done_at IS NULL`,
      );
      if (done === 0) throw new Refusal('state_conflict');
      await this.timeline.add(tx, context, placeOf(file), 'follow_up_done', what);
    });
  }
}

function followUpOf(file: LoadedCase, id: string): { readonly what: string } {
  const found = file.followUps.find((one) => one.id === id);
  if (!found) throw new Refusal('not_found');
  return found;
}
