import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { authorize, cachedAbility, operatorContext, Refusal } from '@cloison/platform/access';
import type { FieldProblem, RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { Jobs } from '@cloison/platform/jobs';
import { caseworkPolicy } from '@cloison/casework/access';
import { districtOf } from './district-of';
import { destroyReference, ReferenceLoader } from './reference-loader';
import { inQuietTime, REFERENCE_RULES, referenceRule } from './reference-rules';
import type { ReferenceList, ReferenceLoad, ReferenceLoaded, ReferenceView } from './ridings.dto';

const VIEW = sql`r.id, r.jurisdiction, r.source, r.vintage::text, r.received_on::text AS "receivedOn", r.undertaking,
  r.undertaking_on::text AS "undertakingOn", r.destroy_on::text AS "destroyOn", r.state, r.lines, r.bytes_read::float8 AS "bytesRead",
  r.bytes_total::float8 AS "bytesTotal", a.name AS "loadedBy", r.loaded_at AS "loadedAt", r.destroyed_at AS "destroyedAt",
  r.destroyed_why AS "destroyedWhy"`;
const FROM = sql`FROM reference_list r JOIN account a ON a.id = r.loaded_by`;
const DAY_MS = 86_400_000;
const HOUR = 3_600;

/** The riding's own list of electors as a bare reference: loaded, watched, destroyed. No line of it can be read here. */
@Injectable()
export class ReferencesService implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly loader: ReferenceLoader,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'reference-destruction', everySeconds: HOUR, run: () => this.destroyDue() });
  }

  async list(context: RequestContext): Promise<ReferenceList> {
    const districtId = districtOf(context, undefined);
    this.authorize(context, districtId);
    const items = await this.work.read<ReferenceView>(
      context,
      sql`SELECT ${VIEW} ${FROM} WHERE r.district_id = ${districtId} ORDER BY r.loaded_at DESC LIMIT 50`,
    );
    const rules = REFERENCE_RULES.map(({ whyFr, whyEn, fields, monthsOfReceipt, ...rule }) => ({
      ...rule,
      fields: [...fields],
      monthsOfReceipt: [...monthsOfReceipt],
      why: context.language === 'fr' ? whyFr : whyEn,
    }));
    return { items, rules };
  }

  /**
   * Reads the upload whole: its list is in force when this resolves, or nothing of it was kept.
   * @throws Refusal `outside_period` in an election period; `input_not_valid` where the rules refuse; `column_refused`
   */
  async load(
    context: RequestContext,
    input: ReferenceLoad,
    source: AsyncIterable<Uint8Array>,
    bytesTotal: number | null,
  ): Promise<ReferenceLoaded> {
    const districtId = districtOf(context, input.districtId);
    this.authorize(context, districtId);
    this.assertPermitted(context, input);
    const here = { ...context, districts: [districtId] };
    const listId = await this.begin(here, districtId, input, bytesTotal);
    try {
      const lines = await this.loader.load(here, { districtId, listId, encoding: input.encoding ?? 'utf-8', source });
      return { id: listId, lines };
    } catch (error) {
      await this.forget(here, districtId, listId);
      throw error;
    }
  }

  async destroy(context: RequestContext, id: string): Promise<ReferenceView> {
    await this.work.transaction(context, async (tx) => {
      const list = await tx.one<{ districtId: string; state: string }>(
        sql`SELECT district_id AS "districtId", state FROM reference_list WHERE id = ${id} FOR UPDATE`,
      );
      if (!list) throw new Refusal('not_found');
      this.authorize(context, list.districtId);
      if (list.state !== 'in_force') throw new Refusal('state_conflict');
      await destroyReference(tx, { districtId: list.districtId, listId: id, why: 'by_hand', accountId: context.account?.id ?? null });
    });
    return this.open(context, sql`r.id = ${id}`);
  }

  async open(context: RequestContext, which: Sql): Promise<ReferenceView & { districtId: string }> {
    const [list] = await this.work.read<ReferenceView & { districtId: string }>(
      context,
      sql`SELECT ${VIEW}, r.district_id AS "districtId" ${FROM} WHERE ${which}`,
    );
    if (!list) throw new Refusal('not_found');
    this.authorize(context, list.districtId);
    return list;
  }

  /** What is due is destroyed, and what a stopped process left half loaded goes with it. */
  async destroyDue(): Promise<void> {
    const districts = await this.work.runner.rows<{ id: string }>(sql`SELECT id FROM district ORDER BY id`);
    for (const { id: districtId } of districts) {
      await this.work.transaction(operatorContext('casework', [districtId]), async (tx) => {
        const due = await tx.rows<{ id: string }>(
          sql`SELECT id FROM reference_list WHERE district_id = ${districtId} AND state = 'in_force' AND destroy_on <= current_date FOR UPDATE`,
        );
        for (const { id } of due) await destroyReference(tx, { districtId, listId: id, why: 'due', accountId: null });
        await tx.execute(
          sql`DELETE FROM reference_list WHERE district_id = ${districtId} AND state = 'loading' AND loaded_at < now() - interval '1 day'`,
        );
        await tx.execute(sql`DELETE FROM reference_check WHERE district_id = ${districtId} AND at < now() - interval '2 days'`);
      });
    }
  }

  private assertPermitted(context: RequestContext, input: ReferenceLoad): void {
    const rule = referenceRule(input.jurisdiction);
    if (!rule || rule.answer === 'refused') throw new Refusal('input_not_valid', [{ field: 'jurisdiction', problem: 'not_in_list' }]);
    if (context.period === 'election') throw new Refusal('outside_period');
    const today = context.at.toISOString().slice(0, 10);
    const latest = new Date(Date.parse(input.receivedOn) + rule.longestDays * DAY_MS).toISOString().slice(0, 10);
    const problems: FieldProblem[] = [];
    const problem = (field: keyof ReferenceLoad, wrong: boolean): unknown => wrong && problems.push({ field, problem: 'not_valid' });
    problem('vintage', input.vintage > input.receivedOn);
    problem(
      'receivedOn',
      input.receivedOn > today || inQuietTime(input.receivedOn, this.settings.electionPeriods, rule.quietMonthsAfterElection),
    );
    problem('undertakingOn', input.undertakingOn > today);
    problem('destroyOn', input.destroyOn <= today || input.destroyOn > latest);
    if (problems.length > 0) throw new Refusal('input_not_valid', problems);
  }

  private begin(context: RequestContext, districtId: string, input: ReferenceLoad, bytesTotal: number | null): Promise<string> {
    return this.work.transaction(context, async (tx) => {
      const row = await tx.one<{ id: string }>(
        sql`INSERT INTO reference_list (district_id, jurisdiction, source, vintage, received_on, undertaking, undertaking_on, destroy_on, bytes_total,
              loaded_by)
            VALUES (${districtId}, ${input.jurisdiction}, ${input.source.trim()}, ${input.vintage}, ${input.receivedOn},
              ${input.undertaking.trim()}, ${input.undertakingOn}, ${input.destroyOn}, ${bytesTotal}, ${context.account?.id ?? null})
            RETURNING id`,
      );
      if (!row) throw new Refusal('internal');
      return row.id;
    });
  }

  /** Nothing of a refused file stays; that somebody tried is in the log. */
  private async forget(context: RequestContext, districtId: string, listId: string): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      await tx.execute(sql`DELETE FROM reference_list WHERE district_id = ${districtId} AND id = ${listId} AND state = 'loading'`);
      tx.log({ act: 'reference.load', decision: 'refused', district: districtId, count: 0 });
    });
  }

  private authorize(context: RequestContext, districtId: string): void {
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'manage', 'Constituency', { districtId });
  }
}
