import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { Language, RequestContext, ZonePolicy } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZONE_POLICY } from './doorkeeper';
import { hashPassword } from './passwords';
import type { AccountItem } from './views';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly districts: readonly string[];
  readonly language?: Language;
  /** Only the command line sets one; otherwise its owner does, on his first device. */
  readonly password?: string;
}

const ACCOUNT = sql`id, email, name, role, districts, language, disabled_at IS NOT NULL AS disabled, password_hash IS NULL AS "needsPassword", version`;

/** Accounts of the zone's own people. An account is never deleted: the log names it for years. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ZONE_POLICY) private readonly policy: ZonePolicy,
  ) {}

  list(context: RequestContext): Promise<AccountItem[]> {
    return this.unitOfWork.read<AccountItem>(context, sql`SELECT ${ACCOUNT} FROM account ORDER BY name, id LIMIT 1000`, (rows) => ({
      act: 'account.list',
      count: rows.length,
    }));
  }

  /**
   * A registrar makes every account but a registrar's: whoever could make the second person would be both. Registrars are the operator's
   * to invite.
   * @throws Refusal `role_not_permitted`, `input_not_valid` (role, districts), `already_exists`
   */
  async create(context: RequestContext, account: NewAccount): Promise<AccountItem> {
    if (account.role === 'registrar') throw new Refusal('role_not_permitted');
    return this.unitOfWork.transaction(context, (tx) => this.insert(tx, account));
  }

  async insert(tx: Tx, account: NewAccount): Promise<AccountItem> {
    const districts = [...new Set(account.districts)];
    if (!this.policy.roles.includes(account.role)) throw new Refusal('input_not_valid', [{ field: 'role', problem: 'not_in_list' }]);
    const known = await tx.rows<{ id: string }>(sql`SELECT id FROM district WHERE id = ANY (${districts}::text[])`);
    if (known.length !== districts.length) throw new Refusal('input_not_valid', [{ field: 'districts', problem: 'not_in_list' }]);
    const id = crypto.randomUUID();
    const passwordHash = account.password === undefined ? null : await hashPassword(account.password);
    const created = await tx.one<AccountItem>(sql`
      INSERT INTO account (id, email, name, role, districts, language, password_hash)
      VALUES (${id}, lower(${account.email}), ${account.name}, ${account.role}, ${districts}, ${account.language ?? 'fr'}, ${passwordHash})
      ON CONFLICT (email) DO NOTHING
      RETURNING ${ACCOUNT}`);
    if (!created) throw new Refusal('already_exists');
    tx.log({ act: 'account.create', about: { account: id } });
    return created;
  }

  /** Closes an account and its sessions; acts on its next request. Nobody closes his own. */
  disable(context: RequestContext, id: string): Promise<AccountItem> {
    if (id === context.account?.id) throw new Refusal('state_conflict');
    return this.unitOfWork.transaction(context, async (tx) => {
      const disabled = await tx.one<AccountItem>(
        sql`UPDATE account SET disabled_at = coalesce(disabled_at, now()), version = version + 1 WHERE id = ${id} RETURNING ${ACCOUNT}`,
      );
      if (!disabled) throw new Refusal('not_found');
      await tx.execute(sql`UPDATE session SET revoked_at = now() WHERE account_id = ${id} AND revoked_at IS NULL`);
      tx.log({ act: 'account.disable', about: { account: id, from: 'enabled', to: 'disabled' } });
      return disabled;
    });
  }

  /** Sets a password; every other session of the account ends. */
  async setPassword(tx: Tx, accountId: string, password: string, keepSession: string | null): Promise<void> {
    const passwordHash = await hashPassword(password);
    await tx.execute(sql`UPDATE account SET password_hash = ${passwordHash}, version = version + 1 WHERE id = ${accountId}`);
    await tx.execute(sql`
      UPDATE session SET revoked_at = now() WHERE account_id = ${accountId} AND revoked_at IS NULL AND id IS DISTINCT FROM ${keepSession}::uuid`);
    tx.log({ act: 'account.password', about: { account: accountId } });
  }
}
