import { operatorContext, Refusal } from '@cloison/platform/access';
import type { Funder, ZonePolicy } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { AccountsService } from './accounts.service';
import type { NewAccount } from './accounts.service';
import { DevicesService } from './devices.service';

export interface Invitation {
  readonly email: string;
  readonly role: string;
  readonly funder: Funder;
  readonly assetTag: string;
  readonly label: string;
  /** Defaults to the part of the address before the @. */
  readonly name?: string;
  readonly districts?: readonly string[];
  readonly language?: 'fr' | 'en';
  /** At least 12 characters; without one its owner chooses it on this device. */
  readonly password?: string;
  readonly serial?: string;
  readonly validHours?: number;
}

export interface InvitationLink {
  readonly code: string;
  /** Opens the zone's page, enrols that browser with the code, and signs in. Once. */
  readonly link: string;
  readonly expiresAt: string;
  readonly accountId: string;
}

/**
 * The operator's invitation: the account if there is none yet, and a one-use code whose device needs no second person. It is how the first
 * registrar of a zone comes in, and how the demonstration makes its links; the log keeps it as an act without account.
 *
 * @throws Refusal `input_not_valid`, `account_locked_down`
 */
export async function invite(
  unitOfWork: UnitOfWork,
  settings: ZoneSettings,
  policy: ZonePolicy,
  invitation: Invitation,
): Promise<InvitationLink> {
  const accounts = new AccountsService(unitOfWork, policy);
  const devices = new DevicesService(unitOfWork, policy);
  const context = operatorContext(policy.zone, []);
  const { email, password, funder, assetTag, label, serial, validHours } = invitation;
  return unitOfWork.transaction(context, async (tx) => {
    const existing = await tx.one<{ id: string; disabled: boolean; withoutPassword: boolean }>(
      sql`SELECT id, disabled_at IS NOT NULL AS disabled, password_hash IS NULL AS "withoutPassword" FROM account WHERE email = lower(${email})`,
    );
    if (existing?.disabled) throw new Refusal('account_locked_down');
    const accountId = existing?.id ?? (await accounts.insert(tx, accountOf(invitation))).id;
    if (existing?.withoutPassword && password !== undefined) await accounts.setPassword(tx, accountId, password, null);
    const { code, expiresAt } = await devices.insertCode(tx, context, {
      funder,
      assetTag,
      label,
      serial,
      validHours,
      accountId,
      preapproved: true,
    });
    return { code, link: `http://${settings.host}:${settings.publicPort}/#/start/${code}`, expiresAt: expiresAt.toISOString(), accountId };
  });
}

function accountOf({ email, name, role, districts = [], language, password }: Invitation): NewAccount {
  return { email, name: name ?? email.split('@', 1)[0] ?? email, role, districts, language, password };
}
