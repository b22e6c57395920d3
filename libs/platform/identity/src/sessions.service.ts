import { Inject, Injectable } from '@nestjs/common';
import { deviceRefusal, doorRefusal, Refusal } from '@cloison/platform/access';
import type { DeviceIdentity, Language, RequestContext, ZonePolicy } from '@cloison/platform/access';
import { checkText, ZoneSettings } from '@cloison/platform/http';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { AccountsService } from './accounts.service';
import { Attempts } from './attempts';
import { DevicesService } from './devices.service';
import { ZONE_POLICY } from './doorkeeper';
import { passwordMatches } from './passwords';
import type { Proof } from './proof';
import { Tokens } from './token';
import type { TokenClaims } from './token';
import type { DistrictView, EnrolAnswer, SessionAnswer } from './views';

/** Hours after which a person signs in again, whatever happened meanwhile. */
export const SESSION_HOURS = 12;
const MIN_PASSWORD = 12;

interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly districts: string[];
  readonly language: Language;
  readonly password_hash: string | null;
  readonly disabled: boolean;
}

const ACCOUNT = sql`id, email, name, role, districts, language, password_hash, disabled_at IS NOT NULL AS disabled`;

/** Sign-in on an admitted device, and what keeps it going. There is no way to open another person's session. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(ZONE_POLICY) private readonly policy: ZonePolicy,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(DevicesService) private readonly devices: DevicesService,
  ) {}

  /** The account that an address belongs to, for the log of a refusal. */
  async accountOf(email: string): Promise<string | null> {
    return (await this.byEmail(email))?.id ?? null;
  }

  /**
   * The device is judged before the password is looked at, so its answer is the same for every account.
   * @throws Refusal the device's, `too_many_requests`, `sign_in_failed`, `account_locked_down`, `role_not_permitted`
   */
  async signIn(context: RequestContext, proof: Proof, email: string, password: string): Promise<SessionAnswer> {
    refuse(deviceRefusal(this.policy, this.settings, context));
    const device = context.device as DeviceIdentity;
    await this.attempts.assertMaySignIn(device.id, email);
    const account = await this.byEmail(email);
    const isFirst = account?.password_hash === null && !account.disabled && (await this.isFirstSignIn(account.id, device.id));
    if (isFirst) {
      const problem = checkText(password, MIN_PASSWORD, 200);
      if (problem !== null) throw new Refusal('input_not_valid', [{ field: 'password', problem: `too_short:${MIN_PASSWORD}` }]);
    } else if (!(await passwordMatches(account?.password_hash ?? null, password)) || !account) {
      await this.attempts.signInFailed(device.id, email);
      throw new Refusal('sign_in_failed');
    }
    await this.attempts.signedIn(device.id, email);
    return this.unitOfWork.transaction(this.asAccount(context, account), async (tx) => {
      if (isFirst) await this.accounts.setPassword(tx, account.id, password, null);
      return this.open(tx, context, proof, account);
    });
  }

  /**
   * Uses an enrolment code. It opens a session at once only where that impersonates nobody: for an account whose owner has no password yet,
   * or with a code that the operator made at the command line.
   */
  async enrol(context: RequestContext, proof: Proof, address: string, code: string, password?: string): Promise<EnrolAnswer> {
    await this.attempts.assertMayEnrol(address);
    try {
      return await this.unitOfWork.transaction(context, async (tx) => {
        const { deviceId, accountId, preapproved } = await this.devices.enrol(tx, code, proof);
        const plate = await this.devices.plate(deviceId, tx);
        const account =
          accountId === null ? undefined : await tx.one<AccountRow>(sql`SELECT ${ACCOUNT} FROM account WHERE id = ${accountId}`);
        if (!account || account.disabled) return { device: plate };
        const isNew = account.password_hash === null;
        if (isNew && password !== undefined) await this.accounts.setPassword(tx, account.id, password, null);
        const offered = { email: account.email, name: account.name, needsPassword: isNew && password === undefined };
        const enrolled: RequestContext = { ...context, device: { ...plate, id: deviceId } };
        const mayOpen = (isNew || preapproved) && doorRefusal(this.policy, this.settings, this.asAccount(enrolled, account)) === null;
        if (!mayOpen) return { device: plate, account: offered };
        return { device: plate, account: offered, session: await this.open(tx, enrolled, proof, account) };
      });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'enrolment_code_not_valid') await this.attempts.enrolmentFailed(address);
      throw error;
    }
  }

  /** A fresh token for a session that is still open; the one presented may have expired. */
  async refresh(context: RequestContext, claims: TokenClaims, proof: Proof): Promise<SessionAnswer> {
    refuse(deviceRefusal(this.policy, this.settings, context));
    if (claims.thumbprint !== proof.thumbprint) throw new Refusal('token_key_mismatch');
    const row = await this.unitOfWork.runner.one<AccountRow>(sql`
      SELECT ${ACCOUNT} FROM account WHERE id = ${claims.accountId} AND EXISTS (
        SELECT FROM session WHERE session.id = ${claims.sessionId} AND account_id = account.id AND device_id = ${context.device?.id}
          AND revoked_at IS NULL AND expires_at > now())`);
    if (!row) throw new Refusal('session_ended');
    if (row.disabled) throw new Refusal('account_locked_down');
    refuse(doorRefusal(this.policy, this.settings, this.asAccount(context, row)));
    return this.answer(context, proof.thumbprint, claims.sessionId, row, await this.districts(row.districts));
  }

  async end(context: RequestContext): Promise<void> {
    await this.unitOfWork.transaction(context, async (tx) => {
      await tx.execute(sql`UPDATE session SET revoked_at = now() WHERE id = ${context.session?.id} AND revoked_at IS NULL`);
      tx.log({ act: 'session.end' });
    });
  }

  /** @throws Refusal `input_not_valid` on `current`, where there is a password and this isn't it; `too_many_requests` */
  async changePassword(context: RequestContext, current: string | undefined, next: string): Promise<void> {
    const { account, device, session } = context;
    if (!account || !device || !session) throw new Refusal('token_missing');
    await this.attempts.assertMaySignIn(device.id, account.id);
    const row = await this.unitOfWork.runner.one<AccountRow>(sql`SELECT ${ACCOUNT} FROM account WHERE id = ${account.id}`);
    if (!row) throw new Refusal('session_ended');
    if (row.password_hash !== null && !(await passwordMatches(row.password_hash, current ?? ''))) {
      await this.attempts.signInFailed(device.id, account.id);
      throw new Refusal('input_not_valid', [{ field: 'current', problem: current === undefined ? 'required' : 'not_valid' }]);
    }
    await this.unitOfWork.transaction(context, (tx) => this.accounts.setPassword(tx, account.id, next, session.id));
  }

  private byEmail(email: string): Promise<AccountRow | undefined> {
    return this.unitOfWork.runner.one<AccountRow>(sql`SELECT ${ACCOUNT} FROM account WHERE email = lower(${email})`);
  }

  /** Whether the device was enrolled with a code made for this very account: then its owner may choose his first password on it. */
  private async isFirstSignIn(accountId: string, deviceId: string): Promise<boolean> {
    const row = await this.unitOfWork.runner.one(
      sql`SELECT 1 AS one FROM enrolment_code WHERE account_id = ${accountId} AND device_id = ${deviceId} AND used_at IS NOT NULL LIMIT 1`,
    );
    return row !== undefined;
  }

  private async open(tx: Tx, context: RequestContext, proof: Proof, account: AccountRow): Promise<SessionAnswer> {
    if (account.disabled) throw new Refusal('account_locked_down');
    refuse(doorRefusal(this.policy, this.settings, this.asAccount(context, account)));
    const sessionId = crypto.randomUUID();
    await tx.execute(sql`
      INSERT INTO session (id, account_id, device_id, expires_at)
      VALUES (${sessionId}, ${account.id}, ${context.device?.id}, now() + make_interval(hours => ${SESSION_HOURS}))`);
    tx.log({ act: 'session.open', about: { account: account.id, device: context.device?.id } });
    const districts = await tx.rows<DistrictView>(districtsQuery(account.districts));
    return this.answer(context, proof.thumbprint, sessionId, account, districts, await this.devices.plate(context.device?.id ?? null, tx));
  }

  private async answer(
    context: RequestContext,
    thumbprint: string,
    sessionId: string,
    account: AccountRow,
    districts: DistrictView[],
    plate?: SessionAnswer['device'],
  ): Promise<SessionAnswer> {
    const { token, expiresAt } = await this.tokens.issue({ accountId: account.id, sessionId, thumbprint });
    const { id, name, email, role, language } = account;
    return {
      accessToken: token,
      expiresAt,
      account: { id, name, email, role, language, districts },
      device: plate ?? (await this.devices.plate(context.device?.id ?? null)),
    };
  }

  private districts(ids: readonly string[]): Promise<DistrictView[]> {
    return this.unitOfWork.runner.rows<DistrictView>(districtsQuery(ids));
  }

  /** The context once the person is known: what is written from here on carries his account. */
  private asAccount(context: RequestContext, account: AccountRow): RequestContext {
    return { ...context, account: { id: account.id, role: account.role, name: account.name }, districts: account.districts };
  }
}

function districtsQuery(ids: readonly string[]): ReturnType<typeof sql> {
  return sql`SELECT id, name_fr AS "nameFr", name_en AS "nameEn" FROM district WHERE id = ANY (${ids}::text[]) ORDER BY id`;
}

function refuse(code: ReturnType<typeof deviceRefusal>): void {
  if (code !== null) throw new Refusal(code);
}
