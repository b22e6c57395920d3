import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import type { CitizenCase, CitizenChange, CitizenLine, CitizenPage, CitizenQuery, CitizenView, NewCitizen } from './citizen.dto';
import { nameFolded, searchText, wantedWords, writtenPostalCode } from './citizen-search';

const LINE = sql`
  c.id, c.family_name AS "familyName", c.given_name AS "givenName", extract(year FROM c.birth_date)::integer AS "birthYear",
  c.address_line AS "addressLine", c.municipality, c.postal_code AS "postalCode", c.phone, c.email, c.in_riding AS "inRiding",
  coalesce(k.open_cases, 0)::integer AS "openCases", k.last_contact_at AS "lastContactAt"`;
const CASES = sql`LEFT JOIN LATERAL (
  SELECT count(*) FILTER (WHERE f.status = 'open') AS open_cases, max(f.last_event_at) AS last_contact_at
  FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) k ON true`;
const isText = (key: unknown): boolean => typeof key === 'string' && key.length <= 300;

type Row = CitizenLine & { nameFolded: string };

/** Citizens of the office's riding: found, opened, created, changed. */
@Injectable()
export class CitizensService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  /** A page of citizens: by name, or, with `search`, the likeliest first (one page, no cursor). */
  async list(context: RequestContext, { search, cursor, limit = 50 }: CitizenQuery): Promise<CitizenPage> {
    const mine = accessibleWhere(this.ability(context), 'read', 'Citizen', { districtId: sql`c.district_id` });
    const wanted = search === undefined ? [] : wantedWords(search);
    if (wanted.length > 0) {
      const items = await this.work.read<CitizenLine>(
        context,
        // LATERAL with LIMIT: each found id is looked up by the index; as a plain join the planner reads the whole riding
        sql`SELECT ${LINE} FROM search_citizens(${wanted}::text[], ${limit}) s
            CROSS JOIN LATERAL (SELECT * FROM citizen c WHERE ${mine} AND c.id = s.found_id LIMIT 1) c ${CASES}
            ORDER BY s.likeness DESC, c.name_folded, c.id`,
        (rows) => ({ act: 'citizen.search', count: rows.length }),
      );
      return { items, nextCursor: null };
    }
    const after: Sql = cursor ? this.afterCursor(cursor) : nothing;
    const rows = await this.work.read<Row>(
      context,
      // the page first, then what is counted for each of its lines: the other way round counts for everybody
      sql`SELECT ${LINE}, c.name_folded AS "nameFolded"
          FROM (SELECT * FROM citizen c WHERE ${mine} ${after} ORDER BY c.name_folded, c.id LIMIT ${limit + 1}) c ${CASES}
          ORDER BY c.name_folded, c.id`,
      (found) => ({ act: 'citizen.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.nameFolded, last.id]) : null };
  }

  async open(context: RequestContext, id: string): Promise<CitizenView> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await this.load(tx, id);
      authorize(this.ability(context), 'read', 'Citizen', citizen);
      const cases = await tx.rows<CitizenCase>(
        sql`SELECT id, number, title, category, status, due_on::text AS "dueOn", opened_at AS "openedAt" FROM case_file
            WHERE district_id = ${citizen.districtId} AND citizen_id = ${id} ORDER BY status DESC, opened_at DESC LIMIT 500`,
      );
      tx.log({ act: 'citizen.open', subjects: [id], district: citizen.districtId, count: 1 });
      return { ...citizen, cases };
    });
  }

  async create(context: RequestContext, input: NewCitizen): Promise<CitizenView> {
    const districtId = input.districtId ?? (context.districts.length === 1 ? context.districts[0] : undefined);
    if (!districtId) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'required' }]);
    if (!context.districts.includes(districtId)) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'not_in_list' }]);
    authorize(this.ability(context), 'create', 'Citizen', { districtId });
    const written = asWritten(input);
    return this.work.transaction(context, async (tx) => {
      const row = await tx.one<{ id: string }>(
        sql`INSERT INTO citizen (district_id, family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone,
              email, accommodation, in_riding, name_folded, search, created_by)
            VALUES (${districtId}, ${written.familyName}, ${written.givenName}, ${written.birthDate}, ${written.language}, ${written.addressLine},
              ${written.municipality}, ${written.postalCode}, ${written.phone}, ${written.email}, ${written.accommodation}, ${written.inRiding},
              ${nameFolded(written)}, ${searchText(written)}, ${context.account?.id ?? null}) RETURNING id`,
      );
      if (!row) throw new Refusal('internal');
      tx.log({ act: 'citizen.create', subjects: [row.id], district: districtId, fields: fieldsGiven(input), count: 1 });
      return { ...(await this.load(tx, row.id)), cases: [] };
    });
  }

  /** @throws Refusal `version_conflict` when somebody else changed the record since `version` */
  async change(context: RequestContext, id: string, input: CitizenChange): Promise<CitizenView> {
    await this.work.transaction(context, async (tx) => {
      const before = await this.load(tx, id);
      authorize(this.ability(context), 'update', 'Citizen', before);
      const after = asWritten({ ...before, ...input });
      const changed = await tx.execute(
        sql`UPDATE citizen SET family_name = ${after.familyName}, given_name = ${after.givenName}, birth_date = ${after.birthDate},
              language = ${after.language}, address_line = ${after.addressLine}, municipality = ${after.municipality},
              postal_code = ${after.postalCode}, phone = ${after.phone}, email = ${after.email}, accommodation = ${after.accommodation},
              in_riding = ${after.inRiding}, name_folded = ${nameFolded(after)}, search = ${searchText(after)}, updated_at = now(),
              version = version + 1
            WHERE district_id = ${before.districtId} AND id = ${id} AND version = ${input.version}`,
      );
      if (changed === 0) throw new Refusal('version_conflict');
      tx.log({ act: 'citizen.change', subjects: [id], district: before.districtId, fields: fieldsGiven(input), count: 1 });
    });
    return this.open(context, id);
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }

  private afterCursor(cursor: string): Sql {
    const [name, id] = decodeCursor(cursor, [isText, isUuid]);
    return sql`AND (c.name_folded, c.id) > (${name}, ${id}::uuid)`;
  }

  private async load(tx: Tx, id: string): Promise<Omit<CitizenView, 'cases'> & { districtId: string }> {
    const citizen = await tx.one<Omit<CitizenView, 'cases'> & { districtId: string }>(
      sql`SELECT c.district_id AS "districtId", c.version, c.birth_date::text AS "birthDate", c.language, c.accommodation,
            c.created_at AS "createdAt", c.updated_at AS "updatedAt", ${LINE}
          FROM citizen c ${CASES} WHERE c.id = ${id}`,
    );
    if (!citizen) throw new Refusal('not_found');
    return citizen;
  }
}

type Written = Required<Omit<NewCitizen, 'districtId'>>;

/** Empty texts are absent ones; a postal code is written as the post office writes it. */
function asWritten(input: NewCitizen): Written {
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  return {
    familyName: input.familyName.trim(),
    givenName: input.givenName.trim(),
    birthDate: input.birthDate ?? null,
    language: input.language ?? 'fr',
    addressLine: text(input.addressLine),
    municipality: text(input.municipality),
    postalCode: input.postalCode ? writtenPostalCode(input.postalCode.trim()) : null,
    phone: text(input.phone),
    email: text(input.email),
    accommodation: text(input.accommodation),
    inRiding: input.inRiding ?? null,
  };
}

function fieldsGiven(input: object): string[] {
  return Object.entries(input)
    .filter(([field, value]) => value !== undefined && field !== 'version' && field !== 'districtId')
    .map(([field]) => field);
}
