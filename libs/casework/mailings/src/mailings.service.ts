import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid } from '@cloison/platform/http';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import { judged, named } from './candidates';
import type { Candidates } from './candidates';
import { logPeople } from './log-people';
import { MAILING_LINE, MailingAccess } from './mailing-access';
import type { LoadedMailing } from './mailing-access';
import type {
  MailingDerivation,
  MailingExportView,
  MailingLine,
  MailingList,
  MailingPeoplePage,
  MailingPeopleQuery,
  MailingPersonView,
  MailingPreview,
  MailingTrial,
  MailingView,
  NewMailing,
  ReasonCount,
  SourceCount,
} from './mailing.dto';
import { RULES_VERSION, SOURCE_RULES } from './source-rules';
import type { SourceRuleTable } from './mailing.dto';

const SHOWN = 300;

/** Lists of people to write to: what for, who, who was left out and why, and which list came from which. */
@Injectable()
export class MailingsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: MailingAccess,
  ) {}

  rules(): SourceRuleTable {
    return { version: RULES_VERSION, rules: [...SOURCE_RULES] };
  }

  async list(context: RequestContext): Promise<MailingList> {
    const districtId = this.access.demand(context, 'read');
    const items = await this.work.read<MailingLine>(
      context,
      sql`${MAILING_LINE} WHERE m.district_id = ${districtId} ORDER BY m.created_at DESC, m.id DESC LIMIT 1000`,
      (rows) => ({ act: 'mailing.list', count: rows.length }),
    );
    return { items };
  }

  /** Who would be on a list, and who wouldn't. Nothing is kept. */
  async preview(context: RequestContext, input: MailingTrial): Promise<MailingPreview> {
    const districtId = this.access.demand(context, 'create');
    demandMatter(input);
    const rows = judged({ ...input, districtId, parentId: null });
    return this.work.transaction(context, async (tx) => {
      const [counts, takenOnes, leftOnes] = await Promise.all([
        this.counts(tx, rows),
        this.some(tx, rows, false),
        this.some(tx, rows, true),
      ]);
      const shown = [...takenOnes, ...leftOnes].flatMap(({ kind, id }) => (kind === 'citizen' ? [id] : []));
      logPeople(tx, { act: `mailing.preview.${input.purpose}`, district: districtId, count: counts.taken + counts.leftOut }, shown);
      return { ...counts, in: takenOnes, out: leftOnes };
    });
  }

  async create(context: RequestContext, input: NewMailing): Promise<MailingView> {
    const districtId = this.access.demand(context, 'create');
    demandMatter(input);
    refuseOpinionLabels({ name: input.name });
    const id = await this.work.transaction(context, (tx) =>
      this.register(tx, context, input.name, null, { ...input, districtId, parentId: null }),
    );
    return this.open(context, id);
  }

  /** A copy or a part of a list. It keeps its parent, and each of its addresses is judged anew for the purpose it states. */
  async derive(context: RequestContext, parentId: string, input: MailingDerivation): Promise<MailingView> {
    refuseOpinionLabels({ name: input.name });
    const id = await this.work.transaction(context, async (tx) => {
      const parent = await this.access.load(tx, context, parentId, 'create');
      if (parent.state === 'destroyed') throw new Refusal('state_conflict');
      const narrower = input.derivation === 'copy' ? {} : { language: input.language ?? null, municipality: input.municipality ?? null };
      return this.register(tx, context, input.name, input.derivation, {
        districtId: parent.districtId,
        purpose: input.purpose,
        channel: parent.channel,
        wanted: { people: parent.wanted.people, ...narrower },
        parentId,
      });
    });
    return this.open(context, id);
  }

  async open(context: RequestContext, id: string): Promise<MailingView> {
    return this.work.transaction(context, async (tx) => {
      const mailing = await this.access.load(tx, context, id, 'read');
      const here = sql`SELECT citizen_id, contact_id, source, reason FROM mailing_person WHERE district_id = ${mailing.districtId} AND mailing_id = ${id}`;
      const { reasons, sources } = await this.counts(tx, here);
      const exportsMade = await tx.rows<MailingExportView>(
        sql`SELECT x.id, x.form, x.people, x.at, jsonb_build_object('id', a.id, 'name', a.name) AS by FROM mailing_export x
            JOIN account a ON a.id = x.by_id WHERE x.district_id = ${mailing.districtId} AND x.mailing_id = ${id} ORDER BY x.at LIMIT 500`,
      );
      const certificate = mailing.certificateId
        ? await tx.one<{ number: string }>(sql`SELECT number FROM mailing_certificate WHERE id = ${mailing.certificateId}`)
        : undefined;
      tx.log({ act: 'mailing.open', district: mailing.districtId, count: 1 });
      return {
        ...mailing,
        reasons,
        sources,
        exportsMade,
        lineage: await this.family(tx, mailing),
        certificateNumber: certificate?.number ?? null,
      };
    });
  }

  async people(context: RequestContext, id: string, { out = false, cursor, limit = 100 }: MailingPeopleQuery): Promise<MailingPeoplePage> {
    const after: Sql = cursor ? sql`AND id > ${decodeCursor(cursor, [isUuid])[0]}::uuid` : nothing;
    return this.work.transaction(context, async (tx) => {
      const { districtId, purpose } = await this.access.load(tx, context, id, 'read');
      const rows = await tx.rows<MailingPersonView & { row: string }>(
        sql`SELECT q.*, r.id AS row FROM (
              SELECT id, citizen_id, contact_id, source, reason FROM mailing_person
              WHERE district_id = ${districtId} AND mailing_id = ${id} AND (reason IS NOT NULL) = ${out} ${after} ORDER BY id LIMIT ${limit + 1}
            ) r CROSS JOIN LATERAL (${named(sql`SELECT r.citizen_id, r.contact_id, r.source, r.reason`)}) q ORDER BY r.id`,
      );
      const items = rows.slice(0, limit);
      const subjects = items.flatMap((person) => (person.kind === 'citizen' ? [person.id] : []));
      logPeople(tx, { act: `mailing.people.${purpose}`, district: districtId }, subjects);
      const last = items.at(-1);
      return {
        items: items.map(({ row: _, ...person }) => person),
        nextCursor: rows.length > limit && last ? encodeCursor([last.row]) : null,
      };
    });
  }

  /** The list and its people in one statement: what is counted is what is kept. */
  private async register(
    tx: Tx,
    context: RequestContext,
    name: string,
    derivation: 'copy' | 'subset' | null,
    candidates: Candidates,
  ): Promise<string> {
    const { districtId, purpose, channel, wanted, parentId } = candidates;
    const id = crypto.randomUUID();
    const number = await this.access.number(tx, districtId, 'E', context.at);
    await tx.execute(
      sql`WITH judged AS MATERIALIZED (${judged(candidates)}), kept AS (
            INSERT INTO mailing (district_id, id, number, parent_id, derivation, purpose, channel, name, wanted, rules_version, taken, left_out, created_by)
            SELECT ${districtId}, ${id}::uuid, ${number}, ${parentId}::uuid, ${derivation}, ${purpose}, ${channel}, ${name.trim()},
              ${JSON.stringify(wanted)}::jsonb, ${RULES_VERSION}, count(*) FILTER (WHERE reason IS NULL), count(*) FILTER (WHERE reason IS NOT NULL),
              ${context.account?.id ?? null}::uuid
            FROM judged RETURNING id
          )
          INSERT INTO mailing_person (district_id, mailing_id, citizen_id, contact_id, point_id, source, reason)
          SELECT ${districtId}, kept.id, j.citizen_id, j.contact_id, j.point_id, j.source, j.reason FROM judged j CROSS JOIN kept`,
    );
    const people = await tx.rows<{ id: string }>(
      sql`SELECT citizen_id AS id FROM mailing_person WHERE district_id = ${districtId} AND mailing_id = ${id} AND reason IS NULL AND citizen_id IS NOT NULL`,
    );
    logPeople(
      tx,
      { act: `mailing.${derivation ?? 'create'}.${purpose}`, district: districtId },
      people.map((person) => person.id),
    );
    return id;
  }

  private async counts(tx: Tx, rows: Sql): Promise<Pick<MailingPreview, 'taken' | 'leftOut' | 'reasons' | 'sources'>> {
    const found = await tx.rows<{ reason: ReasonCount['reason'] | null; source: SourceCount['source'] | null; count: number }>(
      sql`SELECT reason, source, count(*)::integer AS count FROM (${rows}) r GROUP BY reason, source ORDER BY count DESC, reason, source`,
    );
    const reasons = found.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : []));
    const sources = found.flatMap(({ source, count }) => (source ? [{ source, count }] : []));
    const sum = (lines: readonly { count: number }[]): number => lines.reduce((total, { count }) => total + count, 0);
    return { taken: sum(sources), leftOut: sum(reasons), reasons, sources };
  }

  private some(tx: Tx, rows: Sql, out: boolean): Promise<MailingPersonView[]> {
    return tx.rows<MailingPersonView>(
      sql`${named(sql`SELECT * FROM (${rows}) w WHERE (w.reason IS NOT NULL) = ${out} ORDER BY coalesce(w.citizen_id, w.contact_id) LIMIT ${SHOWN}`)} ORDER BY name, id`,
    );
  }

  /** From the first list down to the last derived one. */
  private family(tx: Tx, mailing: LoadedMailing): Promise<MailingLine[]> {
    return tx.rows<MailingLine>(
      sql`WITH RECURSIVE up AS (
            SELECT id, parent_id FROM mailing WHERE district_id = ${mailing.districtId} AND id = ${mailing.id}
            UNION SELECT m.id, m.parent_id FROM mailing m JOIN up ON m.district_id = ${mailing.districtId} AND m.id = up.parent_id
          ), family AS (
            SELECT id FROM up WHERE parent_id IS NULL
            UNION SELECT m.id FROM mailing m JOIN family ON m.district_id = ${mailing.districtId} AND m.parent_id = family.id
          )
          ${MAILING_LINE} WHERE m.district_id = ${mailing.districtId} AND m.id IN (SELECT id FROM family) ORDER BY m.created_at, m.id LIMIT 500`,
    );
  }
}

/** An answer goes to those who brought a matter up: which one must be said. */
function demandMatter({ purpose, wanted }: MailingTrial): void {
  if (purpose === 'matter_answer' && wanted.people === 'citizens' && !wanted.category)
    throw new Refusal('input_not_valid', [{ field: 'wanted.category', problem: 'required' }]);
}
