import { createHash } from 'node:crypto';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { nameFolded, normalOf } from '@cloison/casework/citizens';
import type { ReadLine } from './line';

type Citizen = ReadLine['citizen'];

/**
 * Who is the same person, for an import: the same name, and one more thing that is theirs. Never an e-mail alone, which a household shares;
 * what is less certain becomes a record of its own, and comes up in the review of likely duplicates.
 */
function sameAs(citizen: Citizen): string[] {
  const name = nameFolded(citizen);
  const { birthDate, phone, email, addressLine, municipality, postalCode } = citizen;
  return [
    ...(birthDate ? [`${name}|b:${birthDate}`] : []),
    ...(phone ? [`${name}|p:${normalOf({ kind: 'phone', value: phone })}`] : []),
    ...(email ? [`${name}|e:${normalOf({ kind: 'email', value: email })}`] : []),
    ...(addressLine ? [`${name}|a:${normalOf({ kind: 'address', value: addressLine, municipality, postalCode })}`] : []),
  ];
}

/** The number that another tool gave somebody, as it is kept while an import may be followed by another: not the number itself. */
export function externalKey(districtId: string, externalId: string): string {
  return createHash('sha256').update(`${districtId}\0${externalId}`).digest('hex');
}

/** Citizens that lines may be about: those of the office with the same names, and those that the same lines create. */
export class KnownCitizens {
  private readonly byKey = new Map<string, string>();
  private readonly byExternal = new Map<string, string>();

  static async load(tx: Tx, districtId: string, lines: readonly ReadLine[]): Promise<KnownCitizens> {
    const known = new KnownCitizens();
    const names = [...new Set(lines.map(({ citizen }) => nameFolded(citizen)))];
    const externals = [...new Set(lines.flatMap(({ externalId }) => (externalId === null ? [] : [externalKey(districtId, externalId)])))];
    const [same, earlier] = await Promise.all([
      tx.rows<Citizen & { id: string }>(
        sql`SELECT id, family_name AS "familyName", given_name AS "givenName", birth_date::text AS "birthDate", phone, email,
              address_line AS "addressLine", municipality, postal_code AS "postalCode"
            FROM citizen WHERE district_id = ${districtId} AND name_folded = ANY (${names}::text[]) ORDER BY id`,
      ),
      tx.rows<{ key: string; id: string }>(
        sql`SELECT external_key AS key, citizen_id AS id FROM import_record WHERE district_id = ${districtId} AND external_key = ANY (${externals}::text[])`,
      ),
    ]);
    for (const { id, ...citizen } of same) known.add(citizen, id);
    for (const { key, id } of earlier) known.byExternal.set(key, id);
    return known;
  }

  find({ citizen }: ReadLine, external: string | null): string | undefined {
    const numbered = external === null ? undefined : this.byExternal.get(external);
    return numbered ?? sameAs(citizen).flatMap((key) => this.byKey.get(key) ?? [])[0];
  }

  add(citizen: Citizen, id: string, external: string | null = null): void {
    for (const key of sameAs(citizen)) if (!this.byKey.has(key)) this.byKey.set(key, id);
    if (external !== null) this.byExternal.set(external, id);
  }
}
