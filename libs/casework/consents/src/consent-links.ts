import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

/** 256 bits: nobody comes upon a link by guessing. */
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const OPEN_FOR_DAYS = 7;

interface ConsentPlace {
  readonly districtId: string;
  readonly id: string;
}

/** Where an open link leads. */
export interface OpenLink {
  readonly hash: Buffer;
  readonly districtId: string;
  readonly consentId: string;
  /** Who made it: the link sees what this account sees, and no more. */
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly asksBirthYear: boolean;
}

/** Single-use links. Whoever holds the token holds the link: only its hash is kept, so that a copy of the database opens none. */
@Injectable()
export class ConsentLinks {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes a link and closes the earlier ones. @returns its path, told this once */
  async make(
    tx: Tx,
    context: RequestContext,
    { districtId, id }: ConsentPlace,
    asksBirthYear: boolean,
  ): Promise<{ path: string; until: string }> {
    if (asksBirthYear) await this.demandBirthDate(tx, { districtId, id });
    await this.close(tx, { districtId, id });
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const until = new Date(context.at.getTime() + OPEN_FOR_DAYS * 86_400_000);
    await tx.execute(
      sql`INSERT INTO consent_link (token_sha256, district_id, consent_id, account_id, expires_at, asks_birth_year)
          VALUES (${hashOf(token)}, ${districtId}, ${id}, ${context.account?.id ?? null}, ${until}, ${asksBirthYear})`,
    );
    return { path: `/consent/${token}`, until: until.toISOString() };
  }

  async close(tx: Tx, { districtId, id }: ConsentPlace): Promise<void> {
    await tx.execute(
      sql`UPDATE consent_link SET used_at = now() WHERE district_id = ${districtId} AND consent_id = ${id} AND used_at IS NULL`,
    );
  }

  /** @throws Refusal `consent_link_closed`: used, expired, worn out by wrong tries, or never made: all alike */
  async find(token: string): Promise<OpenLink> {
    const link = TOKEN.test(token)
      ? await this.work.runner.one<OpenLink>(
          sql`SELECT token_sha256 AS hash, district_id AS "districtId", consent_id AS "consentId", account_id AS "accountId",
                expires_at AS "expiresAt", asks_birth_year AS "asksBirthYear"
              FROM consent_link WHERE token_sha256 = ${hashOf(token)} AND used_at IS NULL AND expires_at > now() AND tries_left > 0`,
        )
      : undefined;
    if (!link) throw new Refusal('consent_link_closed');
    return link;
  }

  /** Uses a link up, in the transaction of what it was for: of two at once one wins. @throws Refusal `consent_link_closed` */
  async use(tx: Tx, { hash }: OpenLink): Promise<void> {
    const used = await tx.execute(
      sql`UPDATE consent_link SET used_at = now() WHERE token_sha256 = ${hash} AND used_at IS NULL AND expires_at > now() AND tries_left > 0`,
    );
    if (used === 0) throw new Refusal('consent_link_closed');
  }

  /** A wrong year is one try less, whatever becomes of the request that brought it. */
  async spendTry({ hash }: OpenLink): Promise<void> {
    await this.work.runner.execute(
      sql`UPDATE consent_link SET tries_left = tries_left - 1 WHERE token_sha256 = ${hash} AND tries_left > 0`,
    );
  }

  private async demandBirthDate(tx: Tx, { districtId, id }: ConsentPlace): Promise<void> {
    const known = await tx.one(
      sql`SELECT 1 AS known FROM consent c JOIN citizen p ON p.district_id = c.district_id AND p.id = c.citizen_id
          WHERE c.district_id = ${districtId} AND c.id = ${id} AND p.birth_date IS NOT NULL`,
    );
    if (!known) throw new Refusal('input_not_valid', [{ field: 'asksBirthYear', problem: 'not_valid' }]);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
