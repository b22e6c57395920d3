import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { adoptContactPoints, likelyPairs, nameFolded, searchText } from '@cloison/casework/citizens';
import type { InventedCitizen } from './invented-citizens';

interface Seeded {
  readonly districtId: string;
  readonly citizenIds: readonly string[];
  readonly people: readonly InventedCitizen[];
  readonly caseworkerId: string;
  readonly today: Date;
}

/** People who were written down a second time, as it happens on the phone: no accent, another number, no birth date. */
const AGAIN: readonly (Pick<InventedCitizen, 'familyName' | 'givenName'> & Partial<InventedCitizen>)[] = [
  {
    familyName: 'Tremblay',
    givenName: 'Jean Guy',
    addressLine: '12, rue des Melezes',
    municipality: 'Val-des-Érables',
    phone: '418 555-0142',
  },
  { familyName: 'Thiviearge', givenName: 'Ghislaine', birthDate: '1958-04-17', phone: '418 555-0198' },
  { familyName: 'Ouellet', givenName: 'Réjeanne', birthDate: '1944-06-11', addressLine: '8-1205, av. du Parc', postalCode: 'G0Y 1A1' },
];

/** Gives the invented people what a real office has gathered: contact details with a source, households, people who speak for others, doubles. */
export async function seedCitizens(tx: Tx, seeded: Seeded): Promise<void> {
  const { districtId, citizenIds, caseworkerId } = seeded;
  const again = await seedAgain(tx, seeded);
  await adoptContactPoints(tx, districtId, [...citizenIds, ...again], 'given_by_citizen', caseworkerId);
  await tx.execute(
    sql`UPDATE contact_point SET source = CASE WHEN kind = 'address' THEN 'public_directory' ELSE 'imported' END, given_on = current_date - 400
        WHERE district_id = ${districtId} AND get_byte(decode(replace(citizen_id::text, '-', ''), 'hex'), 0) < 40`,
  );
  await seedPeopleTogether(tx, seeded);
  await seedClosedLongAgo(tx, seeded);
  await proposePairs(tx, seeded, again);
}

async function seedAgain(tx: Tx, { districtId, caseworkerId }: Seeded): Promise<string[]> {
  const ids: string[] = [];
  for (const { familyName, givenName, ...known } of AGAIN) {
    const written = { familyName, givenName, ...known };
    const id = crypto.randomUUID();
    ids.push(id);
    await tx.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, birth_date, address_line, municipality, postal_code, phone, name_folded,
            search, created_by)
          VALUES (${districtId}, ${id}, ${familyName}, ${givenName}, ${known.birthDate ?? null}, ${known.addressLine ?? null},
            ${known.municipality ?? null}, ${known.postalCode ?? null}, ${known.phone ?? null}, ${nameFolded(written)}, ${searchText(written)},
            ${caseworkerId})`,
    );
  }
  return ids;
}

/** Ghislaine lives with her husband, who speaks for her with the health insurance; Réjeanne speaks for Jean-Guy, her brother. */
async function seedPeopleTogether(tx: Tx, { districtId, citizenIds, caseworkerId, today }: Seeded): Promise<void> {
  const [ghislaine, jeanGuy, , rejeanne, ...others] = citizenIds;
  if (!ghislaine || !jeanGuy || !rejeanne) return;
  const nextYear = new Date(today.getTime() + 300 * 86_400_000).toISOString().slice(0, 10);
  await tx.execute(
    sql`INSERT INTO spokesperson (district_id, citizen_id, speaker_id, speaker_name, speaker_phone, relation, basis, matters, until, created_by)
        VALUES (${districtId}, ${ghislaine}, NULL, 'Roger Thivierge', '418 555-0129', 'spouse', 'said', 'Assurance maladie', ${nextYear}, ${caseworkerId}),
          (${districtId}, ${jeanGuy}, ${rejeanne}, NULL, NULL, 'relative', 'written', NULL, NULL, ${caseworkerId})`,
  );
  for (let at = 20; at + 1 < Math.min(others.length, 80); at += 12)
    await tx.execute(
      sql`INSERT INTO household_member (district_id, citizen_id, household_id)
          SELECT ${districtId}, m.id, ${crypto.randomUUID()}::uuid FROM unnest(${[others[at], others[at + 1]]}::uuid[]) AS m (id)`,
    );
}

/** A few matters settled years ago, so that the review of what may be destroyed has something to show. */
async function seedClosedLongAgo(tx: Tx, { districtId, citizenIds, caseworkerId }: Seeded): Promise<void> {
  const settled = citizenIds.slice(-4);
  await tx.execute(
    sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, status, outcome, opened_by, opened_at, closed_at, last_event_at, search)
        SELECT ${districtId}, s.id, 'ANC-' || (17 + s.place) || '-0001', 'Reprise de logement contestée', 'housing', 'closed', 'Réglé', ${caseworkerId},
          now() - make_interval(years => 9 - s.place::integer), now() - make_interval(years => 8 - s.place::integer),
          now() - make_interval(years => 8 - s.place::integer), ' anc reprise de logement contestee'
        FROM unnest(${settled}::uuid[]) WITH ORDINALITY AS s (id, place)`,
  );
}

async function proposePairs(tx: Tx, { districtId, citizenIds, people }: Seeded, again: readonly string[]): Promise<void> {
  const ids = [...citizenIds, ...again];
  const records = [...people, ...AGAIN].map((person, index) => ({
    id: ids[index] ?? '',
    givenName: person.givenName,
    familyName: person.familyName,
    birthDate: person.birthDate ?? null,
    addressLine: person.addressLine ?? null,
    municipality: person.municipality ?? null,
    postalCode: person.postalCode ?? null,
    phones: person.phone ? [person.phone] : [],
    emails: [],
  }));
  for (const { first, second, weight, why } of likelyPairs(records)) {
    const [one, other] = [first, second].sort();
    await tx.execute(
      sql`INSERT INTO duplicate_pair (district_id, first_id, second_id, weight, why) VALUES (${districtId}, ${one}, ${other}, ${weight}, ${[...why]}::text[])`,
    );
  }
}
