import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { RidingOf } from '@cloison/casework/ridings';
import type { CitizenCase, CitizenMergeView, CitizenView, RectificationView } from './citizen.dto';
import type { ContactPointView, HouseholdMemberView, SpeaksForView, SpokespersonView } from './citizen-parts.dto';

/** What a line of a list shows; `c` is the citizen, `k` what OPEN_CASES counts. */
export const LINE = sql`
  c.id, c.family_name AS "familyName", c.given_name AS "givenName", extract(year FROM c.birth_date)::integer AS "birthYear",
  c.address_line AS "addressLine", c.municipality, c.postal_code AS "postalCode", c.phone, c.email, c.in_riding AS "inRiding",
  coalesce(k.open_cases, 0)::integer AS "openCases", k.last_contact_at AS "lastContactAt"`;
export const OPEN_CASES = sql`LEFT JOIN LATERAL (
  SELECT count(*) FILTER (WHERE f.status <> 'closed') AS open_cases, max(f.last_event_at) AS last_contact_at
  FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) k ON true`;

type Parts = 'cases' | 'contacts' | 'spokespeople' | 'speaksFor' | 'household' | 'mergedFrom' | 'rectifications';
export type LoadedCitizen = Omit<CitizenView, Parts | 'postalCodeLies' | 'ridingName' | 'likelyDuplicates'> & {
  readonly districtId: string;
};

/** A citizen's record, as its own row and as a whole. */
@Injectable()
export class CitizenReader {
  constructor(private readonly ridings: RidingOf) {}

  /** @throws Refusal `not_found`, also for somebody of another riding */
  async load(tx: Tx, id: string): Promise<LoadedCitizen> {
    const citizen = await tx.one<LoadedCitizen>(
      sql`SELECT c.district_id AS "districtId", c.version, c.birth_date::text AS "birthDate", c.language, c.accommodation,
            c.do_not_contact AS "doNotContact", c.deceased, c.deceased_on::text AS "deceasedOn", c.created_at AS "createdAt",
            c.updated_at AS "updatedAt", ${LINE}
          FROM citizen c ${OPEN_CASES} WHERE c.id = ${id}`,
    );
    if (!citizen) throw new Refusal('not_found');
    return citizen;
  }

  /** The record that a joined one became part of; the id itself where there was no merge. */
  async standingId(tx: Tx, id: string): Promise<string> {
    const merged = await tx.one<{ keptId: string }>(
      sql`SELECT kept_id AS "keptId" FROM citizen_merge WHERE gone_id = ${id} AND undone_at IS NULL ORDER BY at DESC LIMIT 1`,
    );
    return merged?.keptId ?? id;
  }

  /** Where the postal code lies, by the office's table. */
  async whereabouts(
    tx: Tx,
    { districtId, postalCode, municipality }: { districtId: string; postalCode: string | null; municipality: string | null },
  ): Promise<Pick<CitizenView, 'postalCodeLies' | 'ridingName'>> {
    if (postalCode === null) return { postalCodeLies: 'unclear', ridingName: null };
    const { answer, riding } = await this.ridings.of(tx, districtId, postalCode, municipality);
    return { postalCodeLies: answer, ridingName: riding };
  }

  /** The record whole, of one already loaded. */
  async whole(tx: Tx, citizen: LoadedCitizen): Promise<CitizenView & { districtId: string }> {
    const of = { districtId: citizen.districtId, id: citizen.id };
    const [whereabouts, cases, contacts, spokespeople, speaksFor, household, mergedFrom, rectifications, likely] = await Promise.all([
      this.whereabouts(tx, citizen),
      casesOf(tx, of),
      contactsOf(tx, citizen),
      spokespeopleOf(tx, of),
      speaksForOf(tx, of),
      householdOf(tx, of),
      mergesOf(tx, of),
      rectificationsOf(tx, of),
      tx.one<{ n: number }>(
        sql`SELECT count(*)::integer AS n FROM duplicate_pair
            WHERE district_id = ${of.districtId} AND (first_id = ${of.id} OR second_id = ${of.id}) AND NOT distinct_people`,
      ),
    ]);
    return {
      ...citizen,
      ...whereabouts,
      cases,
      contacts,
      spokespeople,
      speaksFor,
      household,
      mergedFrom,
      rectifications,
      likelyDuplicates: likely?.n ?? 0,
    };
  }
}

interface Of {
  readonly districtId: string;
  readonly id: string;
}

/** Their own cases, and those of others that name them. */
const casesOf = (tx: Tx, { districtId, id }: Of): Promise<CitizenCase[]> =>
  tx.rows(
    sql`SELECT f.id, f.number, f.title, f.category, CASE WHEN f.status = 'closed' THEN 'closed' ELSE 'open' END AS status,
          f.due_on::text AS "dueOn", f.opened_at AS "openedAt", f.citizen_id <> ${id} AS named
        FROM case_file f
        WHERE f.district_id = ${districtId} AND (f.citizen_id = ${id}
          OR f.id IN (SELECT p.case_id FROM case_person p WHERE p.district_id = ${districtId} AND p.citizen_id = ${id}))
        ORDER BY (f.status = 'closed'), f.opened_at DESC LIMIT 500`,
  );

const contactsOf = (tx: Tx, { districtId, id, phone, email, addressLine, postalCode }: LoadedCitizen): Promise<ContactPointView[]> =>
  tx.rows(
    sql`SELECT p.id, p.kind, p.value, p.municipality, p.postal_code AS "postalCode", p.label, p.shared, p.source, p.given_on::text AS "givenOn",
          CASE p.kind WHEN 'phone' THEN p.value = ${phone} WHEN 'email' THEN p.value = ${email}
            ELSE p.value = coalesce(${addressLine}::text, '') AND p.postal_code IS NOT DISTINCT FROM ${postalCode} END IS TRUE AS first
        FROM contact_point p WHERE p.district_id = ${districtId} AND p.citizen_id = ${id}
        ORDER BY array_position(ARRAY['phone', 'email', 'address'], p.kind), first DESC, p.given_on DESC, p.id LIMIT 200`,
  );

const spokespeopleOf = (tx: Tx, { districtId, id }: Of): Promise<SpokespersonView[]> =>
  tx.rows(
    sql`SELECT s.id, s.speaker_id AS "speakerId", coalesce(c.given_name || ' ' || c.family_name, s.speaker_name) AS name,
          coalesce(c.phone, s.speaker_phone) AS phone, s.relation, s.basis, s.matters, s.until::text AS until,
          s.ended_at IS NULL AND coalesce(s.until >= current_date, true) AS speaks
        FROM spokesperson s LEFT JOIN citizen c ON c.district_id = s.district_id AND c.id = s.speaker_id
        WHERE s.district_id = ${districtId} AND s.citizen_id = ${id} ORDER BY speaks DESC, s.id LIMIT 100`,
  );

const speaksForOf = (tx: Tx, { districtId, id }: Of): Promise<SpeaksForView[]> =>
  tx.rows(
    sql`SELECT c.id AS "citizenId", c.given_name || ' ' || c.family_name AS name, s.relation, s.matters, s.until::text AS until
        FROM spokesperson s JOIN citizen c ON c.district_id = s.district_id AND c.id = s.citizen_id
        WHERE s.district_id = ${districtId} AND s.speaker_id = ${id} AND s.ended_at IS NULL AND coalesce(s.until >= current_date, true)
        ORDER BY s.id LIMIT 100`,
  );

const householdOf = (tx: Tx, { districtId, id }: Of): Promise<HouseholdMemberView[]> =>
  tx.rows(
    sql`SELECT c.id, c.family_name AS "familyName", c.given_name AS "givenName", extract(year FROM c.birth_date)::integer AS "birthYear"
        FROM household_member me JOIN household_member m ON m.district_id = me.district_id AND m.household_id = me.household_id
        JOIN citizen c ON c.district_id = m.district_id AND c.id = m.citizen_id
        WHERE me.district_id = ${districtId} AND me.citizen_id = ${id} AND m.citizen_id <> ${id} ORDER BY c.name_folded LIMIT 50`,
  );

const mergesOf = (tx: Tx, { districtId, id }: Of): Promise<CitizenMergeView[]> =>
  tx.rows(
    sql`SELECT m.id, concat_ws(' ', m.gone->>'given_name', m.gone->>'family_name') AS name, m.at, a.name AS by
        FROM citizen_merge m LEFT JOIN account a ON a.id = m.by_id
        WHERE m.district_id = ${districtId} AND m.kept_id = ${id} AND m.undone_at IS NULL ORDER BY m.at DESC LIMIT 50`,
  );

const rectificationsOf = (tx: Tx, { districtId, id }: Of): Promise<RectificationView[]> =>
  tx.rows(
    sql`SELECT r.id, r.asked_by AS "askedBy", r.asked_on::text AS "askedOn", r.note, r.done, r.at, a.name AS by
        FROM rectification r LEFT JOIN account a ON a.id = r.by_id
        WHERE r.district_id = ${districtId} AND r.citizen_id = ${id} ORDER BY r.id DESC LIMIT 100`,
  );
