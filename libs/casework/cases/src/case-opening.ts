import { Injectable } from '@nestjs/common';
import { authorize, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import { addBusinessDays } from '@cloison/casework/calendar';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type { CaseView } from './case.dto';
import { CaseActs } from './case-acts';
import type { NewCase } from './case-input.dto';
import { CaseNumbers } from './case-numbers';
import { CaseReader } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { Categories } from './categories';
import { dayHere } from './office-day';
import type { CaseCategory } from './shipped-categories';

/** What the search of cases looks through. */
export const caseSearchText = (number: string, title: string, summary: string | null | undefined): string =>
  ` ${fold(`${number} ${title} ${summary ?? ''}`)}`;

/** Opens cases: numbered, due by the category's delay, with its checklist to do. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
    private readonly acts: CaseActs,
    private readonly numbers: CaseNumbers,
    private readonly timeline: CaseTimeline,
    private readonly categories: Categories,
  ) {}

  async create(context: RequestContext, input: NewCase): Promise<CaseView> {
    const file = await this.work.transaction(context, async (tx) => this.reader.load(tx, await this.open(tx, context, input)));
    this.acts.tell(context, file.id, 'case.create');
    return file;
  }

  /**
   * Opens a case within a transaction that does more.
   * @returns its id
   * @throws Refusal `not_found` for a citizen of another riding
   */
  async open(tx: Tx, context: RequestContext, input: NewCase): Promise<string> {
    refuseOpinionLabels({ title: input.title });
    const citizen = await tx.one<{ districtId: string; language: 'fr' | 'en' }>(
      sql`SELECT district_id AS "districtId", language FROM citizen WHERE id = ${input.citizenId}`,
    );
    if (!citizen) throw new Refusal('not_found');
    const { districtId } = citizen;
    authorize(this.reader.ability(context), 'create', 'CaseFile', citizen);
    const category = await this.categories.demand(tx, districtId, input.category);
    const [number = ''] = await this.numbers.next(tx, districtId, category.series, Number(dayHere(context.at).slice(0, 4)));
    const dueOn = input.dueOn === undefined ? addBusinessDays(dayHere(context.at), category.delayDays) : input.dueOn;
    const me = context.account?.id ?? null;
    const row = await tx.one<{ id: string }>(
      sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, summary, due_on, priority, assignee_id, opened_by, search)
          VALUES (${districtId}, ${input.citizenId}, ${number}, ${input.title.trim()}, ${category.key}, ${input.summary?.trim() || null},
            ${dueOn}, ${input.priority ?? 'normal'}, ${me}, ${me}, ${caseSearchText(number, input.title, input.summary)}) RETURNING id`,
    );
    if (!row) throw new Refusal('internal');
    await this.timeline.add(tx, context, { districtId, caseId: row.id }, 'opened', null);
    if (input.summary) await this.timeline.readSummary(tx, context, { districtId, caseId: row.id }, input.summary);
    await this.toDo(tx, context, { districtId, caseId: row.id }, category);
    tx.log({ act: 'case.create', subjects: [input.citizenId], district: districtId, count: 1 });
    return row.id;
  }

  /** The checklist is for the office, so it is in the language of whoever opens the case. */
  private async toDo(
    tx: Tx,
    context: RequestContext,
    place: { districtId: string; caseId: string },
    category: CaseCategory,
  ): Promise<void> {
    const items = context.language === 'en' ? category.checklistEn : category.checklistFr;
    if (items.length === 0) return;
    await tx.execute(
      sql`INSERT INTO follow_up (district_id, case_id, what, created_by)
          SELECT ${place.districtId}, ${place.caseId}, what, ${context.account?.id ?? null} FROM unnest(${items}::text[]) AS what`,
    );
  }
}
