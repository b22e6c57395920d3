import { Injectable } from '@nestjs/common';
import { authorize, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { LogDraft, Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import type { CaseChange, CaseClosing, CaseVersion, CaseView, NewCase, NewFollowUp, NewNote } from './case.dto';
import { CaseReader } from './case-reader';
import type { LoadedCase } from './case-reader';
import { numberInSeries, seriesOf } from './case-number';
import { CaseTimeline } from './case-timeline';
import type { EventKind } from './case-timeline';
import { Categories } from './categories';

const searchText = (number: string, title: string, summary: string | null | undefined): string =>
  ` ${fold(`${number} ${title} ${summary ?? ''}`)}`;

/** What people do with a case. Each act is one transaction, with its line in the timeline and its entry in the log. */
@Injectable()
export class CasesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
    private readonly timeline: CaseTimeline,
    private readonly categories: Categories,
  ) {}

  async create(context: RequestContext, input: NewCase): Promise<CaseView> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await tx.one<{ districtId: string }>(
        sql`SELECT district_id AS "districtId" FROM citizen WHERE id = ${input.citizenId}`,
      );
      if (!citizen) throw new Refusal('not_found');
      const { districtId } = citizen;
      authorize(this.reader.ability(context), 'create', 'CaseFile', citizen);
      const category = await this.categories.demand(tx, districtId, input.category);
      const number = await this.nextNumber(tx, districtId, category.series, context.at.getFullYear());
      const me = context.account?.id ?? null;
      const row = await tx.one<{ id: string }>(
        sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, summary, due_on, assignee_id, opened_by, search)
            VALUES (${districtId}, ${input.citizenId}, ${number}, ${input.title.trim()}, ${category.key}, ${input.summary?.trim() || null},
              ${input.dueOn ?? null}, ${me}, ${me}, ${searchText(number, input.title, input.summary)}) RETURNING id`,
      );
      if (!row) throw new Refusal('internal');
      await this.event(tx, context, { districtId, id: row.id }, 'opened', null);
      tx.log({ act: 'case.create', subjects: [input.citizenId], district: districtId, count: 1 });
      return this.reader.load(tx, row.id);
    });
  }

  change(context: RequestContext, id: string, input: CaseChange): Promise<CaseView> {
    return this.act(
      context,
      id,
      'update',
      { act: 'case.change', fields: Object.keys(input).filter((field) => field !== 'version') },
      async (tx, file) => {
        const after = { ...file, ...input };
        if (after.category !== file.category) await this.categories.demand(tx, file.districtId, after.category);
        await this.expectOne(
          tx.execute(
            sql`UPDATE case_file SET title = ${after.title.trim()}, category = ${after.category}, summary = ${after.summary?.trim() || null},
                due_on = ${after.dueOn ?? null}, search = ${searchText(file.number, after.title, after.summary)}, version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${input.version}`,
          ),
        );
      },
    );
  }

  addNote(context: RequestContext, id: string, { body }: NewNote): Promise<CaseView> {
    return this.act(context, id, 'update', { act: 'case.note' }, (tx, file) => this.event(tx, context, file, 'note', body.trim()));
  }

  addFollowUp(context: RequestContext, id: string, { what, dueOn }: NewFollowUp): Promise<CaseView> {
    return this.act(context, id, 'update', { act: 'case.follow_up' }, async (tx, file) => {
      if (file.status === 'closed') throw new Refusal('state_conflict');
      await tx.execute(
        sql`INSERT INTO follow_up (district_id, case_id, what, due_on, created_by)
            VALUES (${file.districtId}, ${id}, ${what.trim()}, ${dueOn}, ${context.account?.id ?? null})`,
      );
      await this.event(tx, context, file, 'follow_up', what.trim());
    });
  }

  finishFollowUp(context: RequestContext, id: string, followUpId: string): Promise<CaseView> {
    return this.act(context, id, 'update', { act: 'case.follow_up_done' }, async (tx, file) => {
      const followUp = file.followUps.find((one) => one.id === followUpId);
      if (!followUp) throw new Refusal('not_found');
      const done = await tx.execute(
        sql`UPDATE follow_up SET done_at = now(), done_by = ${context.account?.id ?? null}
            WHERE district_id = ${file.districtId} AND id = ${followUpId} AND done_at IS NULL`,
      );
      if (done === 0) throw new Refusal('state_conflict');
      await this.event(tx, context, file, 'follow_up_done', followUp.what);
    });
  }

  close(context: RequestContext, id: string, { version, outcome }: CaseClosing): Promise<CaseView> {
    return this.act(context, id, 'close', { act: 'case.close' }, async (tx, file) => {
      if (file.status === 'closed') throw new Refusal('state_conflict');
      await this.expectOne(
        tx.execute(
          sql`UPDATE case_file SET status = 'closed', closed_at = now(), outcome = ${outcome.trim()}, version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version}`,
        ),
      );
      await this.event(tx, context, file, 'closed', outcome.trim());
    });
  }

  reopen(context: RequestContext, id: string, { version }: CaseVersion): Promise<CaseView> {
    return this.act(context, id, 'reopen', { act: 'case.reopen' }, async (tx, file) => {
      if (file.status === 'open') throw new Refusal('state_conflict');
      await this.expectOne(
        tx.execute(
          sql`UPDATE case_file SET status = 'open', closed_at = NULL, outcome = NULL, version = version + 1
              WHERE district_id = ${file.districtId} AND id = ${id} AND version = ${version}`,
        ),
      );
      await this.event(tx, context, file, 'reopened', null);
    });
  }

  /** One act on one case: loaded, asked, done, logged, and answered as it is now. */
  private act(
    context: RequestContext,
    id: string,
    action: string,
    entry: LogDraft,
    work: (tx: Tx, file: LoadedCase) => Promise<void>,
  ): Promise<CaseView> {
    return this.work.transaction(context, async (tx) => {
      const file = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), action, 'CaseFile', file);
      await work(tx, file);
      tx.log({ ...entry, subjects: [file.citizenId], district: file.districtId, count: 1 });
      return this.reader.load(tx, id);
    });
  }

  private event(
    tx: Tx,
    context: RequestContext,
    file: { districtId: string; id: string },
    kind: EventKind,
    body: string | null,
  ): Promise<void> {
    return this.timeline.add(tx, context, { districtId: file.districtId, caseId: file.id }, kind, body);
  }

  /** Zero rows means that the version was stale: somebody else's change stays, and ours is refused whole. */
  private async expectOne(touched: Promise<number>): Promise<void> {
    if ((await touched) === 0) throw new Refusal('version_conflict');
  }

  private async nextNumber(tx: Tx, districtId: string, series: string, year: number): Promise<string> {
    const counter = await tx.one<{ last: number }>(
      sql`INSERT INTO case_counter (district_id, series, last) VALUES (${districtId}, ${seriesOf(series, year)}, 1)
          ON CONFLICT (district_id, series) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
    );
    return numberInSeries(series, year, counter?.last ?? 1);
  }
}
