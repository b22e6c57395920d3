import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { wantedWords } from './citizen-search';
import { firstWays, normalOf } from './contact-format';
import { belongsToNobody, compare, countFrequencies, evenOdds, MOST_HOLDERS, prepare } from './matching';
import type { Comparable, Frequencies, Prepared, Reason } from './matching';

/** What is known of somebody who is being written down, as much as was typed so far. */
export interface Described {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly birthDate?: string | null;
  readonly addressLine?: string | null;
  readonly municipality?: string | null;
  readonly postalCode?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export interface Candidate {
  readonly id: string;
  /** Bits; see matching/weights.ts */
  readonly weight: number;
  readonly why: readonly Reason[];
}

/** How many records are looked at closely. */
const MOST_LOOKED_AT = 80;
/** What shows while somebody types: a person decides at a glance, so the bar is lower than the review's. */
const WORTH_SHOWING = 6;
/** How long the list's frequencies are remembered. */
const FRESH_FOR_MS = 600_000;

interface Known {
  readonly at: number;
  readonly count: number;
  readonly frequencies: Frequencies;
}

/** Finds records that may be of somebody already known. It proposes and never joins. */
@Injectable()
export class DuplicateFinder {
  private readonly known = new Map<string, Known>();

  /** Likely records of somebody who is being typed, the likeliest first. */
  async candidatesFor(tx: Tx, districtId: string, described: Described, most = 5): Promise<Candidate[]> {
    return (await this.compared(tx, districtId, describedAs(described), null))
      .filter(({ weight }) => weight >= WORTH_SHOWING)
      .slice(0, most);
  }

  /** Puts a record's likely duplicates on the review list, and takes off it what is no longer likely. What a person decided stays decided. */
  async propose(tx: Tx, districtId: string, id: string): Promise<void> {
    const [record] = await comparables(tx, districtId, [id]);
    if (!record) return;
    const { count } = await this.knownOf(tx, districtId);
    const likely = (await this.compared(tx, districtId, record, id)).filter(({ weight }) => weight >= evenOdds(count)).slice(0, 20);
    await tx.execute(
      sql`DELETE FROM duplicate_pair WHERE district_id = ${districtId} AND (first_id = ${id} OR second_id = ${id}) AND NOT distinct_people
            AND NOT (first_id = ANY (${likely.map((one) => one.id)}::uuid[]) OR second_id = ANY (${likely.map((one) => one.id)}::uuid[]))`,
    );
    for (const { id: other, weight, why } of likely) await putPair(tx, districtId, [id, other], weight, why);
  }

  private async compared(tx: Tx, districtId: string, record: Comparable, except: string | null): Promise<Candidate[]> {
    const { frequencies } = await this.knownOf(tx, districtId);
    const ids = await likelyIds(tx, districtId, record, except);
    const one = prepare(await withoutCrowds(tx, districtId, record));
    return (await comparables(tx, districtId, ids))
      .map((other) => ({ id: other.id, ...compare(one, prepare(other), { frequencies }) }))
      .sort((a, b) => b.weight - a.weight);
  }

  private async knownOf(tx: Tx, districtId: string): Promise<Known> {
    const before = this.known.get(districtId);
    if (before && Date.now() - before.at < FRESH_FOR_MS) return before;
    const [people, size] = await Promise.all([
      tx.rows<{ family: string; given: string }>(
        sql`SELECT family_name AS family, given_name AS given FROM citizen WHERE district_id = ${districtId} ORDER BY id LIMIT 5000`,
      ),
      tx.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM citizen WHERE district_id = ${districtId}`),
    ]);
    const fresh = { at: Date.now(), count: size?.n ?? 0, frequencies: frequenciesOf(people) };
    this.known.set(districtId, fresh);
    return fresh;
  }
}

/** Names alone are counted, in a part of the list: their spread is what matters, not the last figure. */
function frequenciesOf(people: readonly { family: string; given: string }[]): Frequencies {
  const bare = { birthDate: null, addressLine: null, municipality: null, postalCode: null, phones: [], emails: [] };
  const counted = countFrequencies(
    people.map(({ family, given }): Prepared => prepare({ id: '', familyName: family, givenName: given, ...bare })),
  );
  return { of: (field, value) => (field === 'family' || field === 'given' ? counted.of(field, value) : undefined) };
}

function describedAs({ givenName, familyName, birthDate, addressLine, municipality, postalCode, phone, email }: Described): Comparable {
  return {
    id: '',
    givenName: givenName ?? '',
    familyName: familyName ?? '',
    birthDate: birthDate ?? null,
    addressLine: addressLine ?? null,
    municipality: municipality ?? null,
    postalCode: postalCode ?? null,
    phones: phone ? [phone] : [],
    emails: email ? [{ address: email, shared: false }] : [],
  };
}

/** Records that share a name, a birth date, a phone, an address, or an e-mail of their own. An empty value finds nobody. */
async function likelyIds(tx: Tx, districtId: string, record: Comparable, except: string | null): Promise<string[]> {
  const words = wantedWords(`${record.givenName} ${record.familyName}`);
  const family = wantedWords(record.familyName);
  const { address } = firstWays({ phone: null, email: null, ...record });
  const ways = [
    ...record.phones.map((value) => `phone:${normalOf({ kind: 'phone', value })}`),
    ...record.emails
      .filter(({ address: value, shared }) => !shared && !belongsToNobody(value))
      .map(({ address: value }) => `email:${value.trim().toLowerCase()}`),
    ...(address?.value ? [`address:${normalOf(address)}`] : []),
  ];
  const rows = await tx.rows<{ id: string }>(
    sql`SELECT DISTINCT c.id FROM (
          SELECT found_id AS id FROM search_citizens(${words}::text[], 40)
          UNION SELECT found_id FROM search_citizens(${family.length > 0 && words.length > family.length ? family : []}::text[], 25)
          UNION (SELECT id FROM citizen WHERE district_id = ${districtId} AND birth_date = ${record.birthDate}::date LIMIT 40)
          UNION (SELECT p.citizen_id FROM contact_point p JOIN unnest(${ways}::text[]) AS w ON p.kind = split_part(w, ':', 1)
                   AND p.normal = substr(w, strpos(w, ':') + 1) WHERE p.district_id = ${districtId} AND NOT p.shared LIMIT 40)
        ) AS found JOIN citizen c ON c.district_id = ${districtId} AND c.id = found.id
        WHERE c.id IS DISTINCT FROM ${except}::uuid LIMIT ${MOST_LOOKED_AT}`,
  );
  return rows.map(({ id }) => id);
}

/** Without the phones and e-mails that many people have: they are an office's, and bring nobody together. */
async function withoutCrowds(tx: Tx, districtId: string, record: Comparable): Promise<Comparable> {
  const normals = [
    ...record.phones.map((value) => normalOf({ kind: 'phone', value })),
    ...record.emails.map(({ address }) => address.trim().toLowerCase()),
  ];
  if (normals.length === 0) return record;
  const crowded = await tx.rows<{ normal: string }>(
    sql`SELECT normal FROM contact_point WHERE district_id = ${districtId} AND kind IN ('phone', 'email') AND normal = ANY (${normals}::text[])
        GROUP BY normal HAVING count(DISTINCT citizen_id) > ${MOST_HOLDERS} OR bool_or(shared)`,
  );
  const many = new Set(crowded.map(({ normal }) => normal));
  return {
    ...record,
    phones: record.phones.filter((value) => !many.has(normalOf({ kind: 'phone', value }))),
    emails: record.emails.filter(({ address }) => !many.has(address.trim().toLowerCase())),
  };
}

/** Citizens as they are compared, with every way to reach them. */
export function comparables(tx: Tx, districtId: string, ids: readonly string[] | null): Promise<Comparable[]> {
  return tx.rows<Comparable>(
    sql`SELECT c.id, c.given_name AS "givenName", c.family_name AS "familyName", c.birth_date::text AS "birthDate",
          c.address_line AS "addressLine", c.municipality, c.postal_code AS "postalCode",
          coalesce(w.phones, '{}') AS phones, coalesce(w.emails, '[]') AS emails
        FROM citizen c LEFT JOIN LATERAL (
          SELECT array_agg(p.value) FILTER (WHERE p.kind = 'phone' AND NOT p.shared) AS phones,
            jsonb_agg(jsonb_build_object('address', p.value, 'shared', p.shared)) FILTER (WHERE p.kind = 'email') AS emails
          FROM contact_point p WHERE p.district_id = c.district_id AND p.citizen_id = c.id) w ON true
        WHERE c.district_id = ${districtId} AND (${ids === null} OR c.id = ANY (${ids ?? []}::uuid[])) ORDER BY c.id`,
  );
}

/** Puts a pair on the review list, or renews its reasons; one that a person called two people stays so. */
export async function putPair(
  tx: Tx,
  districtId: string,
  pair: readonly [string, string],
  weight: number,
  why: readonly Reason[],
): Promise<void> {
  const [first, second] = [...pair].sort();
  await tx.execute(
    sql`INSERT INTO duplicate_pair (district_id, first_id, second_id, weight, why) VALUES (${districtId}, ${first}, ${second}, ${weight}, ${[...why]}::text[])
        ON CONFLICT (district_id, first_id, second_id) DO UPDATE SET weight = excluded.weight, why = excluded.why`,
  );
}
