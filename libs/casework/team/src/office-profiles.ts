import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

/** What an office writes on its letterhead, and its own rules. Nothing that wasn't written yet is invented: it is null. */
export interface OfficeProfile {
  readonly districtId: string;
  readonly districtNameFr: string;
  readonly districtNameEn: string;
  readonly memberName: string | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Who may release mail that is held back. */
  readonly releaseAccountId: string | null;
  /** A case in which nothing happens for so many days is silent. */
  readonly silentAfterDays: number;
  /** 0 while nobody has written anything. */
  readonly version: number;
}

const COLUMNS = sql`
  d.id AS "districtId", d.name_fr AS "districtNameFr", d.name_en AS "districtNameEn", p.member_name AS "memberName", p.name_fr AS "nameFr",
  p.name_en AS "nameEn", p.address_line AS "addressLine", p.municipality, p.postal_code AS "postalCode", p.phone, p.email,
  p.release_account_id AS "releaseAccountId", coalesce(p.silent_after_days, 14) AS "silentAfterDays", coalesce(p.version, 0) AS version`;

/** Profiles of offices, as they stand. */
@Injectable()
export class OfficeProfiles {
  /** @throws Refusal `not_found` for a riding that isn't one of the context's */
  async read(tx: Tx, districtId: string): Promise<OfficeProfile> {
    const profile = await tx.one<OfficeProfile>(
      sql`SELECT ${COLUMNS} FROM district d LEFT JOIN office_profile p ON p.district_id = d.id
          WHERE d.id = ${districtId} AND d.id = ANY (string_to_array(current_setting('cloison.districts', true), ','))`,
    );
    if (!profile) throw new Refusal('not_found');
    return profile;
  }
}
