import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { Source } from './citizen-parts.dto';
import { nameFolded, searchText } from './citizen-search';
import { firstWays, normalOf } from './contact-format';
import type { ContactKind, WrittenContact } from './contact-format';

/** What of a citizen's row says how to reach them: the first way of each kind. */
export interface ReachColumns {
  readonly phone: string | null;
  readonly email: string | null;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

export interface ContactOrigin {
  readonly source: Source;
  /** `YYYY-MM-DD`; today when left out */
  readonly givenOn?: string;
  readonly label?: string | null;
  readonly shared?: boolean;
}

export const today = (context: RequestContext): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto', dateStyle: 'short' }).format(context.at);

/** Adds a way to reach somebody, or renews the source and the date of the same one. @returns its id */
export async function putContactPoint(
  tx: Tx,
  context: RequestContext,
  of: { readonly districtId: string; readonly id: string },
  way: WrittenContact,
  origin: ContactOrigin,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    sql`INSERT INTO contact_point (district_id, citizen_id, kind, value, municipality, postal_code, label, shared, source, given_on, normal, created_by)
        VALUES (${of.districtId}, ${of.id}, ${way.kind}, ${way.value}, ${way.municipality ?? null}, ${way.postalCode ?? null}, ${origin.label ?? null},
          ${origin.shared ?? false}, ${origin.source}, ${origin.givenOn ?? today(context)}, ${normalOf(way)}, ${context.account?.id ?? null})
        ON CONFLICT (district_id, citizen_id, kind, normal) DO UPDATE SET value = excluded.value, municipality = excluded.municipality,
          postal_code = excluded.postal_code, label = coalesce(excluded.label, contact_point.label), shared = excluded.shared OR contact_point.shared,
          source = excluded.source, given_on = excluded.given_on
        RETURNING id`,
  );
  return row?.id ?? '';
}

/** Brings the contact points in step with what was just written on the citizen's row: what was replaced there goes, what is new comes. */
export async function followColumns(
  tx: Tx,
  context: RequestContext,
  of: { readonly districtId: string; readonly id: string },
  before: ReachColumns | null,
  after: ReachColumns,
  source: Source,
): Promise<void> {
  const [was, is] = [before ? firstWays(before) : null, firstWays(after)];
  for (const kind of ['phone', 'email', 'address'] as const) {
    const [old, now] = [was?.[kind] ?? null, is[kind]];
    if (old && now && normalOf(old) === normalOf(now) && JSON.stringify(old) === JSON.stringify(now)) continue;
    if (old && (!now || normalOf(old) !== normalOf(now)))
      await tx.execute(
        sql`DELETE FROM contact_point WHERE district_id = ${of.districtId} AND citizen_id = ${of.id} AND kind = ${kind} AND normal = ${normalOf(old)}`,
      );
    if (now) await putContactPoint(tx, context, of, now, { source });
  }
}

interface CitizenColumns extends ReachColumns {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
}

const REACH = sql`id, family_name AS "familyName", given_name AS "givenName", phone, email, address_line AS "addressLine", municipality,
  postal_code AS "postalCode"`;

/** Writes anew what a citizen is found by: the name and every way to reach them, not only the first ones. */
export async function refreshSearch(tx: Tx, districtId: string, citizenId: string): Promise<void> {
  const [citizen, ways] = await Promise.all([
    tx.one<CitizenColumns>(sql`SELECT ${REACH} FROM citizen WHERE district_id = ${districtId} AND id = ${citizenId}`),
    tx.rows<{ value: string; municipality: string | null; postalCode: string | null }>(
      sql`SELECT value, municipality, postal_code AS "postalCode" FROM contact_point WHERE district_id = ${districtId} AND citizen_id = ${citizenId}`,
    ),
  ]);
  if (!citizen) return;
  const known = new Set([citizen.phone, citizen.email, citizen.addressLine]);
  const more = ways
    .filter(({ value }) => !known.has(value))
    .map((way) => [way.value, way.municipality, way.postalCode].filter(Boolean).join(' '));
  await tx.execute(
    sql`UPDATE citizen SET name_folded = ${nameFolded(citizen)}, search = ${searchText({ ...citizen, more })}
        WHERE district_id = ${districtId} AND id = ${citizenId}`,
  );
}

/** Lines of `contact_point` at a time, so that one statement stays small. */
const AT_ONCE = 2_000;

/**
 * Gives citizens whose rows were written in bulk (an import, invented people) their contact points, each with its source.
 * @param createdBy the account that answers for it, null for the operator
 */
export async function adoptContactPoints(
  tx: Tx,
  districtId: string,
  citizenIds: readonly string[],
  source: Source,
  createdBy: string | null,
): Promise<void> {
  for (let at = 0; at < citizenIds.length; at += AT_ONCE) {
    const ids = citizenIds.slice(at, at + AT_ONCE);
    const citizens = await tx.rows<CitizenColumns>(
      sql`SELECT ${REACH} FROM citizen WHERE district_id = ${districtId} AND id = ANY (${ids}::uuid[])`,
    );
    const ways = citizens.flatMap((citizen) =>
      Object.values(firstWays(citizen)).flatMap((way) => (way ? [{ citizenId: citizen.id, way }] : [])),
    );
    const column = (of: (one: (typeof ways)[number]) => unknown): unknown[] => ways.map(of);
    await tx.execute(
      sql`INSERT INTO contact_point (district_id, citizen_id, kind, value, municipality, postal_code, normal, source, given_on, created_by)
          SELECT ${districtId}, w.*, ${source}, current_date, ${createdBy}::uuid FROM unnest(${column((one) => one.citizenId)}::uuid[],
            ${column(({ way }) => way.kind)}::text[], ${column(({ way }) => way.value)}::text[], ${column(({ way }) => way.municipality ?? null)}::text[],
            ${column(({ way }) => way.postalCode ?? null)}::text[], ${column(({ way }) => normalOf(way))}::text[]) AS w
          ON CONFLICT DO NOTHING`,
    );
  }
}

/** The columns of a citizen's row that a way of this kind stands in. */
export function columnsOf(kind: ContactKind, way: WrittenContact | null): Partial<ReachColumns> {
  switch (kind) {
    case 'phone':
      return { phone: way?.value ?? null };
    case 'email':
      return { email: way?.value ?? null };
    case 'address':
      return { addressLine: way?.value || null, municipality: way?.municipality ?? null, postalCode: way?.postalCode ?? null };
  }
}
