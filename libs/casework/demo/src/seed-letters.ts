import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

interface Week {
  readonly districtId: string;
  readonly citizenIds: readonly string[];
  readonly caseworkerId: string;
  readonly today: Date;
}

/** Who comes, by days from today; `citizen` is their place in the list of invented people. */
const APPOINTMENTS = [
  { inDays: 0, at: '10:30', minutes: 30, citizen: 0, place: 'Au bureau', about: 'Signer la demande de révision' },
  { inDays: 0, at: '14:00', minutes: 45, citizen: 1, place: 'Par téléphone', about: null },
  { inDays: 1, at: '09:15', minutes: 30, citizen: 11, place: 'Au bureau', about: null },
  { inDays: 3, at: '13:30', minutes: 60, citizen: 18, place: 'À domicile', about: 'Ne peut pas se déplacer' },
  { inDays: 4, at: '11:00', minutes: 60, citizen: null, place: 'Salle communautaire', about: 'Clinique d’impôt' },
] as const;

const CONTACTS = [
  ['Agence La Dépêche', 'Salle des nouvelles', 'press_gallery', 'salle@depeche.exemple.ca', 'Liste de la tribune de la presse'],
  [
    'Radio des Érables',
    'Directrice de l’information',
    'press_gallery',
    'info@radio-erables.exemple.ca',
    'Liste de la tribune de la presse',
  ],
  ['Mairie de Val-des-Érables', 'Mairesse', 'official', 'mairie@val-des-erables.exemple.ca', 'Site de la municipalité'],
  ['Club de l’âge d’or', 'Présidente', 'public_directory', 'club@exemple.ca', 'Bottin des organismes'],
] as const;

/** One address in so many came with an earlier tool's file, and one person in so many asked not to be written to, as in a real office. */
const IMPORTED_EVERY = 12;
const SILENT_EVERY = 150;

/** A week of appointments and some contacts at work, so that these pages begin alive. Invented, all of it. */
export async function seedLetters(tx: Tx, { districtId, citizenIds, caseworkerId, today }: Week): Promise<void> {
  for (const { inDays, at, minutes, citizen, place, about } of APPOINTMENTS)
    await tx.execute(
      sql`INSERT INTO appointment (district_id, citizen_id, case_id, starts_at, minutes, place, about, with_id, created_by)
          SELECT ${districtId}, w.citizen_id, (SELECT f.id FROM case_file f WHERE f.district_id = ${districtId} AND f.citizen_id = w.citizen_id LIMIT 1),
            ((${today}::timestamptz AT TIME ZONE 'America/Toronto')::date + ${inDays}::integer + ${at}::time) AT TIME ZONE 'America/Toronto',
            ${minutes}, ${place}, ${about}, ${caseworkerId}, ${caseworkerId}
          FROM (SELECT ${citizen === null ? null : (citizenIds[citizen] ?? null)}::uuid AS citizen_id) w`,
    );
  for (const [name, role, source, email, sourceNote] of CONTACTS)
    await tx.execute(
      sql`INSERT INTO office_contact (district_id, name, role, language, email, address_line, municipality, postal_code, source, source_note, noted_on, created_by)
          VALUES (${districtId}, ${name}, ${role}, 'fr', ${email}, '1, rue Principale', 'Val-des-Érables', 'G0X 2B7', ${source}, ${sourceNote},
            (${today}::timestamptz - interval '20 days')::date, ${caseworkerId})`,
    );
  await tx.execute(
    sql`UPDATE contact_point SET source = 'imported' WHERE district_id = ${districtId} AND kind = 'address'
          AND citizen_id = ANY (${citizenIds.filter((_, index) => index % IMPORTED_EVERY === IMPORTED_EVERY - 1)}::uuid[])`,
  );
  await tx.execute(
    sql`UPDATE citizen SET do_not_contact = true
        WHERE district_id = ${districtId} AND id = ANY (${citizenIds.filter((_, index) => index % SILENT_EVERY === SILENT_EVERY - 1)}::uuid[])`,
  );
}
