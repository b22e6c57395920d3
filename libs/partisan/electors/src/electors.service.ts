import { Inject, Injectable } from '@nestjs/common';
import { authorize, cachedAbility, permittedFields, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { words } from '@cloison/platform/names';
import { districtOf, onlyFields, partisanPolicy } from '@cloison/partisan/access';
import { ScoresService } from '@cloison/partisan/scores';
import type { ScoreStep } from '@cloison/partisan/scores';
import type { DivisionView, ElectorLine, ElectorPage, ElectorQuery, ElectorView, PollingDivision } from './elector.dto';

const LINE = sql`
  e.id, e.family_name AS "familyName", e.given_name AS "givenName", e.address_line AS "addressLine", e.municipality,
  e.postal_code AS "postalCode", e.polling_division AS "pollingDivision", coalesce(s.stance, 'not_scored') AS stance,
  s.scored_at AS "scoredAt", a.name AS "scoredBy", coalesce(s.version, 0) AS version`;
const SCORED = sql`LEFT JOIN score s ON s.district_id = e.district_id AND s.elector_id = e.id LEFT JOIN account a ON a.id = s.scored_by`;
/** As many words as the search function takes. */
const MOST_WORDS = 8;
const isText = (key: unknown): boolean => typeof key === 'string' && key.length <= 1_000;
const isStage = (key: unknown): boolean => key === 1 || key === 2;

type Row = Required<ElectorLine> & { search: string };
type Found = Row & { stage: number };

/** Electors of a division: listed by name, found by what people type, opened with their history. */
@Injectable()
export class ElectorsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(ScoresService) private readonly scores: ScoresService,
  ) {}

  /** A page of electors in alphabetical order; with `search`, those that fit best first. */
  async list(context: RequestContext, query: ElectorQuery): Promise<ElectorPage> {
    const district = districtOf(context, query.district);
    const ability = this.ability(context);
    const limit = query.limit ?? 50;
    const wanted = words(query.search ?? '').slice(0, MOST_WORDS);
    const [page, tally] = await Promise.all([
      wanted.length > 0 ? this.found(context, district, query, wanted, limit) : this.listed(context, district, query, limit),
      query.cursor === undefined && permittedFields(partisanPolicy, ability, 'read', 'Tally').size > 0
        ? this.scores.tally(context, district, query.pollingDivision)
        : null,
    ]);
    return { ...page, items: this.permitted(ability, page.items), tally };
  }

  /** @throws Refusal `not_found` for an elector of another district, struck off, or that never was */
  async open(context: RequestContext, id: string): Promise<ElectorView> {
    const ability = this.ability(context);
    return this.work.transaction(context, async (tx) => {
      const elector = await tx.one<Required<ElectorView> & { district: string }>(
        sql`SELECT e.district_id AS district, e.birth_date::text AS "birthDate", e.list_vintage AS "listVintage", ${LINE}
            FROM elector e ${SCORED}
            WHERE e.district_id = ANY (${[...context.districts]}::text[]) AND e.id = ${id} AND e.struck_off_at IS NULL`,
      );
      if (!elector) throw new Refusal('not_found');
      const { district, ...view } = elector;
      authorize(ability, 'read', 'Elector', { districtId: district });
      const fields = this.fields(ability);
      const history = fields.has('history') ? await tx.rows<ScoreStep>(historyOf(district, id)) : [];
      tx.log({ act: 'elector.open', subjects: [id], district, fields: [...fields], count: 1 });
      return onlyFields({ ...view, history }, fields) as ElectorView;
    });
  }

  /** What is known of a division's list, without anybody in it. */
  async division(context: RequestContext, named: string | undefined): Promise<DivisionView> {
    const district = districtOf(context, named);
    const [[division], pollingDivisions] = await Promise.all([
      this.work.read<Pick<DivisionView, 'listVintage' | 'electors' | 'importedAt'>>(
        context,
        sql`SELECT list_vintage AS "listVintage", electors, imported_at AS "importedAt" FROM elector_division WHERE district_id = ${district}`,
      ),
      this.work.read<PollingDivision>(
        context,
        sql`SELECT e.polling_division AS number, min(e.municipality) AS municipality, count(*)::integer AS electors
            FROM elector e WHERE e.district_id = ${district} AND e.struck_off_at IS NULL GROUP BY e.polling_division ORDER BY 1 LIMIT 2000`,
      ),
    ]);
    return { district, listVintage: null, electors: 0, importedAt: null, ...division, pollingDivisions };
  }

  private async listed(context: RequestContext, district: string, query: ElectorQuery, limit: number): Promise<Omit<ElectorPage, 'tally'>> {
    const rows = await this.work.read<Row>(
      context,
      sql`SELECT ${LINE}, e.search FROM elector e ${SCORED}
          WHERE ${this.mine(context)} AND e.district_id = ${district} AND e.struck_off_at IS NULL ${filters(query)} ${after(query.cursor)}
          ORDER BY e.search, e.id LIMIT ${limit + 1}`,
      (found) => ({ act: 'elector.list', district, count: Math.min(found.length, limit) }),
    );
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit), nextCursor: rows.length > limit && last ? encodeCursor([last.search, last.id]) : null };
  }

  private async found(
    context: RequestContext,
    district: string,
    { pollingDivision, stance, cursor }: ElectorQuery,
    wanted: readonly string[],
    limit: number,
  ): Promise<Omit<ElectorPage, 'tally'>> {
    const [stage, text, id] = cursor === undefined ? [0, null, null] : decodeCursor(cursor, [isStage, isText, isUuid]);
    const rows = await this.work.read<Found>(
      context,
      sql`SELECT hit.stage, e.search, ${LINE}
          FROM search_electors(${district}, ${[...wanted]}::text[], ${pollingDivision ?? null}, ${stance ?? null},
                 ${stage}::smallint, ${text}, ${id}::uuid, ${limit + 1}) hit
          JOIN elector e ON e.district_id = ${district} AND e.id = hit.id ${SCORED}
          WHERE ${this.mine(context)} ORDER BY hit.stage, hit.place`,
      (found) => ({ act: 'elector.search', district, count: Math.min(found.length, limit) }),
    );
    const last = rows[limit - 1];
    const isMore = rows.length > limit && last !== undefined && last.stage < 3;
    return { items: rows.slice(0, limit), nextCursor: isMore ? encodeCursor([last.stage, last.search, last.id]) : null };
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(partisanPolicy, this.settings, context);
  }

  private mine(context: RequestContext): Sql {
    return accessibleWhere(this.ability(context), 'read', 'Elector', { districtId: sql`e.district_id` });
  }

  /** The fields of an elector and of his score, as the role may read them; the same for every elector that the rules let through. */
  private fields(ability: ZoneAbility): ReadonlySet<string> {
    return new Set(['Elector', 'Score'].flatMap((type) => [...permittedFields(partisanPolicy, ability, 'read', type)]));
  }

  private permitted(ability: ZoneAbility, items: readonly ElectorLine[]): ElectorLine[] {
    const fields = this.fields(ability);
    return items.map((item) => onlyFields(item, fields) as ElectorLine);
  }
}

function filters({ stance, pollingDivision }: ElectorQuery): Sql {
  const byStance = stance === undefined ? nothing : sql`AND coalesce(s.stance, 'not_scored') = ${stance}`;
  return pollingDivision === undefined ? byStance : sql`${byStance} AND e.polling_division = ${pollingDivision}`;
}

function after(cursor: string | undefined): Sql {
  if (cursor === undefined) return nothing;
  const [text, id] = decodeCursor(cursor, [isText, isUuid]);
  return sql`AND (e.search, e.id) > (${text}, ${id}::uuid)`;
}

const historyOf = (district: string, id: string): Sql =>
  sql`SELECT h.version, h.stance, h.scored_at AS "scoredAt", coalesce(a.name, '') AS "scoredBy", h.channel, h.note
      FROM score_history h LEFT JOIN account a ON a.id = h.scored_by
      WHERE h.district_id = ${district} AND h.elector_id = ${id} ORDER BY h.version DESC LIMIT 500`;
