import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { Funder, RequestContext, ZonePolicy } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { StatementRunner, Tx } from '@cloison/platform/database';
import { ZONE_POLICY } from './doorkeeper';
import { hashEnrolmentCode, newEnrolmentCode } from './enrolment-code';
import type { Proof } from './proof';
import type { DeviceItem, DevicePlate } from './views';

/** Devices that a second person approves before they open anything. */
const SECOND_PERSON: ReadonlySet<Funder> = new Set<Funder>(['party', 'personal']);

/** Hours for which a code made by a registrar is good. */
export const CODE_HOURS = 72;

export interface NewCode {
  readonly funder: Funder;
  readonly assetTag: string;
  readonly label: string;
  readonly serial?: string;
  readonly accountId?: string;
  /** The operator's own word, at the command line, in place of a second person's. */
  readonly preapproved?: boolean;
  readonly validHours?: number;
}

/** What using a code gave: a device, and the account that the code was made for. */
export interface Enrolment {
  readonly deviceId: string;
  readonly accountId: string | null;
  readonly preapproved: boolean;
}

interface UsedCode {
  readonly id: string;
  readonly funder: Funder;
  readonly asset_tag: string;
  readonly label: string;
  readonly serial: string | null;
  readonly account_id: string | null;
  readonly preapproved: boolean;
  readonly created_by: string | null;
}

const PLATE = sql`device.id, device.label, device.asset_tag AS "assetTag", device.funder, device.assurance, device.state,
  device.enrolled_at AS "enrolledAt", preparer.name AS "enrolledBy"`;
const ITEM = sql`${PLATE}, device.serial, coalesce(device.classified_by, device.created_by) AS "preparedById", approver.name AS "approvedBy", device.version`;

/** Devices: who paid for each is fixed by its enrolment code, and a change of it acts on the next request. */
@Injectable()
export class DevicesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ZONE_POLICY) private readonly policy: ZonePolicy,
  ) {}

  /** @throws Refusal `input_not_valid` for a funder that the zone doesn't admit */
  async createCode(
    context: RequestContext,
    code: Omit<NewCode, 'accountId' | 'preapproved'> & { readonly email?: string },
  ): Promise<{ code: string; expiresAt: Date }> {
    if (!this.policy.funders.includes(code.funder)) throw new Refusal('input_not_valid', [{ field: 'funder', problem: 'not_in_list' }]);
    return this.unitOfWork.transaction(context, async (tx) => {
      let accountId: string | undefined;
      if (code.email !== undefined) {
        const account = await tx.one<{ id: string }>(
          sql`SELECT id FROM account WHERE email = lower(${code.email}) AND disabled_at IS NULL`,
        );
        if (!account) throw new Refusal('input_not_valid', [{ field: 'email', problem: 'not_in_list' }]);
        accountId = account.id;
      }
      return this.insertCode(tx, context, { ...code, accountId });
    });
  }

  async insertCode(tx: Tx, context: RequestContext, code: NewCode): Promise<{ code: string; expiresAt: Date }> {
    const text = newEnrolmentCode();
    const expiresAt = new Date(Date.now() + (code.validHours ?? CODE_HOURS) * 3_600_000);
    await tx.execute(sql`
      INSERT INTO enrolment_code (id, code_hash, funder, asset_tag, label, serial, account_id, preapproved, created_by, expires_at)
      VALUES (${crypto.randomUUID()}, ${hashEnrolmentCode(text)}, ${code.funder}, ${code.assetTag}, ${code.label}, ${code.serial ?? null},
        ${code.accountId ?? null}, ${code.preapproved ?? false}, ${context.account?.id ?? null}, ${expiresAt})`);
    tx.log({ act: 'enrolment_code.create', about: { to: code.funder, ...(code.accountId ? { account: code.accountId } : {}) } });
    return { code: text, expiresAt };
  }

  /**
   * Uses a code, once: of two who use it at the same moment one is refused. The device's key is the one just proved.
   * @throws Refusal `enrolment_code_not_valid`, `state_conflict` (this key is enrolled already, for another funder), `device_revoked`
   */
  async enrol(tx: Tx, code: string, proof: Proof): Promise<Enrolment> {
    const used = await tx.one<UsedCode>(sql`
      UPDATE enrolment_code SET used_at = now() WHERE code_hash = ${hashEnrolmentCode(code)} AND used_at IS NULL AND expires_at > now()
      RETURNING id, funder, asset_tag, label, serial, account_id, preapproved, created_by`);
    if (!used) throw new Refusal('enrolment_code_not_valid');
    const deviceId = (await this.sameKey(tx, used, proof)) ?? (await this.insertDevice(tx, used, proof));
    await tx.execute(sql`UPDATE enrolment_code SET device_id = ${deviceId} WHERE id = ${used.id}`);
    tx.log({ act: 'device.enrol', about: { device: deviceId, to: used.funder, ...(used.account_id ? { account: used.account_id } : {}) } });
    return { deviceId, accountId: used.account_id, preapproved: used.preapproved };
  }

  /**
   * A second code on a browser that is enrolled already, for another account of the same device; never on a device of whoever made the code,
   * who would otherwise become the very second person that he is to wait for.
   */
  private async sameKey(tx: Tx, code: UsedCode, proof: Proof): Promise<string | null> {
    const device = await tx.one<{ id: string; funder: Funder; state: string }>(
      sql`SELECT id, funder, state FROM device WHERE key_thumbprint = ${proof.thumbprint}`,
    );
    if (!device) return null;
    if (device.state === 'revoked') throw new Refusal('device_revoked');
    if (device.funder !== code.funder) throw new Refusal('state_conflict');
    if (code.created_by && (await this.carried(tx, device.id, [code.created_by]))) throw new Refusal('same_person');
    return device.id;
  }

  /** Whether one of these accounts ever had a session on a device. */
  private async carried(tx: Tx, deviceId: string, accounts: readonly string[]): Promise<boolean> {
    const found = await tx.one(
      sql`SELECT 1 AS one FROM session WHERE device_id = ${deviceId} AND account_id = ANY (${[...accounts]}::uuid[]) LIMIT 1`,
    );
    return found !== undefined;
  }

  private async insertDevice(tx: Tx, code: UsedCode, proof: Proof): Promise<string> {
    const id = crypto.randomUUID();
    const state = SECOND_PERSON.has(code.funder) && !code.preapproved ? 'pending' : 'active';
    await tx.execute(sql`
      INSERT INTO device (id, label, asset_tag, serial, funder, assurance, state, key_thumbprint, public_jwk, created_by, classified_by, preapproved)
      VALUES (${id}, ${code.label}, ${code.asset_tag}, ${code.serial}, ${code.funder}, 'software', ${state}, ${proof.thumbprint},
        ${JSON.stringify(proof.publicJwk)}, ${code.created_by}, ${code.created_by}, ${code.preapproved})`);
    return id;
  }

  /** @throws Refusal `device_unknown` */
  async plate(deviceId: string | null, runner: StatementRunner = this.unitOfWork.runner): Promise<DevicePlate> {
    const plate = await runner.one<DevicePlate>(sql`
      SELECT ${PLATE} FROM device LEFT JOIN account AS preparer ON preparer.id = device.created_by WHERE device.id = ${deviceId}`);
    if (!plate) throw new Refusal('device_unknown');
    return plate;
  }

  list(context: RequestContext): Promise<DeviceItem[]> {
    return this.unitOfWork.read<DeviceItem>(
      context,
      sql`
        SELECT ${ITEM} FROM device
        LEFT JOIN account AS preparer ON preparer.id = device.created_by
        LEFT JOIN account AS approver ON approver.id = device.approved_by
        ORDER BY device.state = 'pending' DESC, device.enrolled_at DESC, device.id LIMIT 1000`,
      (rows) => ({ act: 'device.list', count: rows.length }),
    );
  }

  /**
   * Lets a device in.
   * @throws Refusal `same_person` for whoever prepared or classified it, and for any account on a device that carried theirs; `state_conflict`;
   * `not_found`
   */
  approve(context: RequestContext, id: string): Promise<DeviceItem> {
    return this.unitOfWork.transaction(context, async (tx) => {
      const device = await this.lock(tx, id);
      if (device.state !== 'pending') throw new Refusal('state_conflict');
      const approver = context.account?.id;
      const preparers = [device.created_by, device.classified_by].filter((one) => one !== null);
      if (approver === undefined || preparers.includes(approver)) throw new Refusal('same_person');
      if (!context.device || (await this.carried(tx, context.device.id, preparers))) throw new Refusal('same_person');
      await tx.execute(sql`
        UPDATE device SET state = 'active', approved_by = ${approver}, approved_at = now(), version = version + 1 WHERE id = ${id}`);
      tx.log({ act: 'device.approve', about: { device: id, from: 'pending', to: 'active' } });
      return this.item(tx, id);
    });
  }

  /** Shuts a device out, for good, from its next request on. */
  revoke(context: RequestContext, id: string): Promise<DeviceItem> {
    return this.unitOfWork.transaction(context, async (tx) => {
      const device = await this.lock(tx, id);
      if (device.state === 'revoked') throw new Refusal('state_conflict');
      await tx.execute(sql`UPDATE device SET state = 'revoked', version = version + 1 WHERE id = ${id}`);
      await tx.execute(sql`UPDATE session SET revoked_at = now() WHERE device_id = ${id} AND revoked_at IS NULL`);
      tx.log({ act: 'device.revoke', about: { device: id, from: device.state, to: 'revoked' } });
      return this.item(tx, id);
    });
  }

  /** Says who really paid for a device. A class that needs a second person waits for one again. */
  reclassify(context: RequestContext, id: string, funder: Funder, version: number): Promise<DeviceItem> {
    return this.unitOfWork.transaction(context, async (tx) => {
      const device = await this.lock(tx, id);
      if (device.state === 'revoked') throw new Refusal('state_conflict');
      const state = SECOND_PERSON.has(funder) && funder !== device.funder ? 'pending' : device.state;
      const changed = await tx.execute(sql`
        UPDATE device SET funder = ${funder}, state = ${state}, classified_by = ${context.account?.id ?? null}, approved_by = NULL,
          approved_at = NULL, preapproved = false, version = version + 1
        WHERE id = ${id} AND version = ${version} AND funder <> ${funder}`);
      if (changed === 0) throw new Refusal(device.version === version ? 'state_conflict' : 'version_conflict');
      tx.log({ act: 'device.reclassify', about: { device: id, from: device.funder, to: funder } });
      return this.item(tx, id);
    });
  }

  private async lock(
    tx: Tx,
    id: string,
  ): Promise<{ state: string; funder: Funder; version: number; created_by: string | null; classified_by: string | null }> {
    const device = await tx.one<{
      state: string;
      funder: Funder;
      version: number;
      created_by: string | null;
      classified_by: string | null;
    }>(sql`SELECT state, funder, version, created_by, classified_by FROM device WHERE id = ${id} FOR NO KEY UPDATE`);
    if (!device) throw new Refusal('not_found');
    return device;
  }

  private async item(tx: Tx, id: string): Promise<DeviceItem> {
    const item = await tx.one<DeviceItem>(sql`
      SELECT ${ITEM} FROM device
      LEFT JOIN account AS preparer ON preparer.id = device.created_by
      LEFT JOIN account AS approver ON approver.id = device.approved_by
      WHERE device.id = ${id}`);
    if (!item) throw new Refusal('not_found');
    return item;
  }
}
