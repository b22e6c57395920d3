import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { comparables, DuplicateFinder } from './duplicate-finder';
import type {
  DescribedCitizen,
  DistinctPeople,
  DuplicateList,
  DuplicatePairView,
  DuplicateQuery,
  DuplicateScan,
  DuplicateSide,
  LikelyDuplicates,
} from './duplicates.dto';
import { likelyPairsBetweenRequests } from './matching';
import type { Pair } from './matching';

/** Pairs written in one statement. */
const AT_ONCE = 1_000;

const sideOf = (alias: 'a' | 'b') => {
  const row = alias === 'a' ? sql`a` : sql`b`;
  return sql`jsonb_build_object('id', ${row}.id, 'familyName', ${row}.family_name, 'givenName', ${row}.given_name, 'birthDate', ${row}.birth_date,
    'addressLine', ${row}.address_line, 'municipality', ${row}.municipality, 'postalCode', ${row}.postal_code, 'phone', ${row}.phone,
    'email', ${row}.email, 'openCases', (SELECT count(*) FROM case_file f WHERE f.district_id = ${row}.district_id AND f.citizen_id = ${row}.id
      AND f.status <> 'closed'))`;
};

/** Likely duplicates: while somebody types, and as a list to review. A person decides on each pair. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly finder: DuplicateFinder,
  ) {}

  async likely(context: RequestContext, described: DescribedCitizen): Promise<LikelyDuplicates> {
    const [districtId] = context.districts;
    if (!districtId) return { items: [] };
    authorize(this.ability(context), 'create', 'Citizen', { districtId });
    return this.work.transaction(context, async (tx) => {
      const candidates = await this.finder.candidatesFor(tx, districtId, described);
      const sides = await sidesOf(
        tx,
        districtId,
        candidates.map(({ id }) => id),
      );
      tx.log({ act: 'citizen.compare', subjects: candidates.map(({ id }) => id), district: districtId, count: candidates.length });
      return {
        items: candidates.flatMap(({ id, why }) => sides.filter((side) => side.id === id).map((side) => ({ ...side, why: [...why] }))),
      };
    });
  }

  async list(context: RequestContext, { citizenId, limit = 100 }: DuplicateQuery): Promise<DuplicateList> {
    const of = citizenId ? sql`AND (p.first_id = ${citizenId} OR p.second_id = ${citizenId})` : sql``;
    return this.work.transaction(context, async (tx) => {
      const items = await tx.rows<DuplicatePairView>(
        sql`SELECT ${sideOf('a')} AS first, ${sideOf('b')} AS second, p.why, p.found_at AS "foundAt"
            FROM duplicate_pair p JOIN citizen a ON a.district_id = p.district_id AND a.id = p.first_id
            JOIN citizen b ON b.district_id = p.district_id AND b.id = p.second_id
            WHERE NOT p.distinct_people ${of} ORDER BY p.weight DESC, p.first_id, p.second_id LIMIT ${limit}`,
      );
      const total = await tx.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM duplicate_pair p WHERE NOT p.distinct_people ${of}`);
      tx.log({ act: 'citizen.duplicates', subjects: items.flatMap(({ first, second }) => [first.id, second.id]), count: items.length });
      return { items, total: total?.n ?? 0 };
    });
  }

  /** Two people: the pair leaves the review list, and isn't proposed again. */
  async decide(context: RequestContext, { firstId, secondId, distinct = true }: DistinctPeople): Promise<void> {
    const [first, second] = [firstId, secondId].sort();
    await this.work.transaction(context, async (tx) => {
      const pair = await tx.one<{ districtId: string }>(
        sql`UPDATE duplicate_pair SET distinct_people = ${distinct}, decided_at = now(), decided_by = ${context.account?.id ?? null}
            WHERE first_id = ${first} AND second_id = ${second} RETURNING district_id AS "districtId"`,
      );
      if (!pair) throw new Refusal('not_found');
      authorize(this.ability(context), 'merge', 'Citizen', pair);
      tx.log({ act: 'citizen.told_apart', subjects: [firstId, secondId], district: pair.districtId, count: 1 });
    });
  }

  /** Compares the whole list with itself. Nothing is joined. */
  async scan(context: RequestContext): Promise<DuplicateScan> {
    const counts = { compared: 0, likely: 0 };
    for (const districtId of context.districts) {
      const records = await this.work.transaction(context, (tx) => comparables(tx, districtId, null));
      const pairs = await likelyPairsBetweenRequests(records);
      counts.compared += records.length;
      counts.likely += pairs.length;
      await this.work.transaction(context, async (tx) => {
        await tx.execute(sql`DELETE FROM duplicate_pair WHERE district_id = ${districtId} AND NOT distinct_people`);
        for (let at = 0; at < pairs.length; at += AT_ONCE) await putPairs(tx, districtId, pairs.slice(at, at + AT_ONCE));
        tx.log({ act: 'citizen.scan_duplicates', district: districtId, count: pairs.length });
      });
    }
    return counts;
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

async function putPairs(tx: Tx, districtId: string, pairs: readonly Pair[]): Promise<void> {
  const ordered = pairs.map(({ first, second, weight, why }) => ({ ends: [first, second].sort(), weight, why: `{${why.join(',')}}` }));
  await tx.execute(
    sql`INSERT INTO duplicate_pair (district_id, first_id, second_id, weight, why)
        SELECT ${districtId}, p.first_id, p.second_id, p.weight, p.why::text[] FROM unnest(${ordered.map(({ ends }) => ends[0])}::uuid[],
          ${ordered.map(({ ends }) => ends[1])}::uuid[], ${ordered.map(({ weight }) => weight)}::real[],
          ${ordered.map(({ why }) => why)}::text[]) AS p (first_id, second_id, weight, why)
        ON CONFLICT (district_id, first_id, second_id) DO UPDATE SET weight = excluded.weight, why = excluded.why`,
  );
}

const sidesOf = (tx: Tx, districtId: string, ids: readonly string[]): Promise<DuplicateSide[]> =>
  tx
    .rows<{ side: DuplicateSide }>(
      sql`SELECT ${sideOf('a')} AS side FROM citizen a WHERE a.district_id = ${districtId} AND a.id = ANY (${ids}::uuid[])`,
    )
    .then((rows) => rows.map(({ side }) => side));
