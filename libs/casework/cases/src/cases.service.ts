import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type { CaseView } from './case.dto';
import { CaseActs, expectGoing, expectOne } from './case-acts';
import type { CaseChange, CaseClosing, CaseStatusChange, CaseVersion } from './case-input.dto';
import { caseSearchText } from './case-opening';
import type { LoadedCase } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { Categories } from './categories';

/** What becomes of a case itself. Each act is one transaction, with its line in the timeline and its entry in the log. */
@Injectable()
export class CasesService {
  constructor(
    private readonly acts: CaseActs,
    private readonly timeline: CaseTimeline,
    private readonly categories: Categories,
  ) {}

  change(context: RequestContext, id: string, input: CaseChange): Promise<CaseView> {
    refuseOpinionLabels({ title: input.title });
    const fields = Object.keys(input).filter((field) => field !== 'version');
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.change', fields } }, async (tx, file) => {
      const after = { ...file, ...input };
      if (after.category !== file.category) await this.categories.demand(tx, file.districtId, after.category);
      await expectOne(
        tx.execute(
          sql`UPDATE case_file SET title = ${after.title.trim()}, category = ${after.category}, summary = ${after.summary?.trim() || null},
              due_on = ${after.dueOn ?? null}, priority = ${after.priority}, search = ${caseSearchText(file.number, after.title, after.summary)},
              version = version + 1
            WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${input.version}`,
        ),
      );
      if (after.summary !== file.summary) await this.timeline.readSummary(tx, context, placeOf(file), after.summary);
      if (after.dueOn !== file.dueOn) await this.line(tx, context, file, `due:${after.dueOn ?? ''}`);
      if (after.priority !== file.priority) await this.line(tx, context, file, `priority:${after.priority}`);
    });
  }

  setStatus(context: RequestContext, id: string, { version, status }: CaseStatusChange): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.status' } }, async (tx, file) => {
      expectGoing(file);
      await expectOne(
        tx.execute(
          sql`UPDATE case_file SET status = ${status}, version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version} AND status <> 'closed'`,
        ),
      );
      if (status !== file.status) await this.line(tx, context, file, status);
    });
  }

  close(context: RequestContext, id: string, { version, outcome, outcomeKind = 'other', minutes }: CaseClosing): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'close', entry: { act: 'case.close' } }, async (tx, file) => {
      expectGoing(file);
      await expectOne(
        tx.execute(
          sql`UPDATE case_file SET status = 'closed', closed_at = now(), outcome = ${outcome.trim()}, outcome_kind = ${outcomeKind},
                version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version}`,
        ),
      );
      await this.timeline.add(tx, context, placeOf(file), 'closed', outcome.trim(), undefined, { minutes });
    });
  }

  reopen(context: RequestContext, id: string, { version }: CaseVersion): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'reopen', entry: { act: 'case.reopen' } }, async (tx, file) => {
      if (file.status !== 'closed') throw new Refusal('state_conflict');
      await expectOne(
        tx.execute(
          sql`UPDATE case_file SET status = 'open', closed_at = NULL, outcome = NULL, outcome_kind = NULL, version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version}`,
        ),
      );
      await this.timeline.add(tx, context, placeOf(file), 'reopened', null);
    });
  }

  private async line(tx: Tx, context: RequestContext, file: LoadedCase, body: string): Promise<void> {
    await this.timeline.add(tx, context, placeOf(file), 'status', body);
  }
}

/** Where a line of this case's story goes. */
export function placeOf(file: LoadedCase): { districtId: string; caseId: string } {
  return { districtId: file.districtId, caseId: file.id };
}
