import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { colleagues, ownDistrict } from './colleagues';
import { OfficeProfiles } from './office-profiles';
import type { OfficeSettingsChange, OfficeSettingsView } from './team.dto';

const text = (value: string | null | undefined): string | null => value?.trim() || null;

/** The office's letterhead and its own rules, read by everybody and written by the manager. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly profiles: OfficeProfiles,
  ) {}

  read(context: RequestContext): Promise<OfficeSettingsView> {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'read', 'Settings', { districtId });
    return this.work.transaction(context, (tx) => this.view(tx, districtId));
  }

  /** @throws Refusal `version_conflict` when somebody else wrote meanwhile, `input_not_valid` for a releaser who isn't of this office */
  change(context: RequestContext, input: OfficeSettingsChange): Promise<OfficeSettingsView> {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'manage', 'Settings', { districtId });
    return this.work.transaction(context, async (tx) => {
      const before = await this.view(tx, districtId);
      const after = { ...before, ...input };
      if (after.digest && !text(after.memberEmail)) throw new Refusal('input_not_valid', [{ field: 'memberEmail', problem: 'required' }]);
      if (after.releaseAccountId && !before.colleagues.some(({ id }) => id === after.releaseAccountId))
        throw new Refusal('input_not_valid', [{ field: 'releaseAccountId', problem: 'not_in_list' }]);
      const written = await tx.execute(
        sql`INSERT INTO office_profile AS p (district_id, member_name, name_fr, name_en, address_line, municipality, postal_code, phone, email,
              release_account_id, silent_after_days, member_email, digest)
            VALUES (${districtId}, ${text(after.memberName)}, ${text(after.nameFr)}, ${text(after.nameEn)}, ${text(after.addressLine)},
              ${text(after.municipality)}, ${text(after.postalCode)}, ${text(after.phone)}, ${text(after.email)}, ${after.releaseAccountId},
              ${after.silentAfterDays}, ${text(after.memberEmail)}, ${after.digest})
            ON CONFLICT (district_id) DO UPDATE SET member_name = excluded.member_name, name_fr = excluded.name_fr, name_en = excluded.name_en,
              address_line = excluded.address_line, municipality = excluded.municipality, postal_code = excluded.postal_code,
              phone = excluded.phone, email = excluded.email, release_account_id = excluded.release_account_id,
              silent_after_days = excluded.silent_after_days, member_email = excluded.member_email, digest = excluded.digest,
              updated_at = now(), version = p.version + 1
            WHERE p.version = ${input.version}`,
      );
      if (written === 0 || (before.version === 0 && input.version !== 0)) throw new Refusal('version_conflict');
      tx.log({ act: 'settings.change', district: districtId, fields: Object.keys(input).filter((field) => field !== 'version'), count: 1 });
      return this.view(tx, districtId);
    });
  }

  private async view(tx: Tx, districtId: string): Promise<OfficeSettingsView> {
    const profile = await this.profiles.read(tx, districtId);
    const digest = await tx.one<{ memberEmail: string | null; digest: boolean }>(
      sql`SELECT member_email AS "memberEmail", digest FROM office_profile WHERE district_id = ${districtId}`,
    );
    return { ...profile, memberEmail: null, digest: false, ...digest, colleagues: await colleagues(tx, districtId) };
  }
}
