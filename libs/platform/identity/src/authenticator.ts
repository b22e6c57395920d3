import type { Assurance, DeviceState, Funder } from '@cloison/platform/access';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';
import { PROOF_MEMORY } from './nonce';

/** What the database knows of whoever knocks, read in the same statement that marks the proof as used. */
export interface Identified {
  /** Whether this proof was never used before, in any process. */
  readonly fresh: boolean;
  readonly device: {
    readonly id: string;
    readonly label: string;
    readonly funder: Funder;
    readonly assurance: Assurance;
    readonly state: DeviceState;
  } | null;
  readonly session: { readonly id: string; readonly accountId: string; readonly deviceId: string; readonly open: boolean } | null;
  readonly account: {
    readonly id: string;
    readonly role: string;
    readonly name: string;
    readonly districts: readonly string[];
    readonly disabled: boolean;
  } | null;
}

export interface Knock {
  readonly jtiHash: string;
  readonly thumbprint: string;
  readonly sessionId: string | null;
}

interface Row {
  readonly n: number;
  readonly fresh: boolean;
  readonly epoch: string | null;
  readonly device_id: string | null;
  readonly label: string;
  readonly funder: Funder;
  readonly assurance: Assurance;
  readonly state: DeviceState;
  readonly session_id: string | null;
  readonly session_device: string;
  readonly open: boolean;
  readonly account_id: string | null;
  readonly role: string;
  readonly name: string;
  readonly districts: string[];
  readonly disabled: boolean;
}

interface Waiting {
  readonly knock: Knock;
  readonly resolve: (identified: Identified) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_BATCH = 64;
const MAX_IN_FLIGHT = 2;
/** Milliseconds. */
const EPOCH_AGE = 250;

/**
 * One round trip a request, shared by the requests that arrive together: while two statements are under way, the next ones gather into a
 * third. Alone, a request waits for nobody.
 */
export class Authenticator {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private scheduled = false;
  private knownEpoch: string | null = null;
  private epochReadAt = 0;

  constructor(private readonly runner: StatementRunner) {}

  /** The epoch of the table that remembers proofs; read once, then with each statement. */
  async epoch(): Promise<string> {
    return this.knownEpoch ?? this.readEpoch();
  }

  /** The epoch as the database has it now, at most `EPOCH_AGE` old: before a client is asked to make its proof again, once is enough. */
  async currentEpoch(): Promise<string> {
    return this.knownEpoch !== null && Date.now() - this.epochReadAt < EPOCH_AGE ? this.knownEpoch : this.readEpoch();
  }

  private async readEpoch(): Promise<string> {
    const read = () => this.runner.one<{ epoch: string }>(sql`SELECT epoch FROM proof_epoch`);
    let row = await read();
    if (!row) {
      await this.runner.execute(sql`INSERT INTO proof_epoch DEFAULT VALUES ON CONFLICT DO NOTHING`);
      row = await read();
    }
    if (!row) throw new Refusal('unavailable');
    this.learnEpoch(row.epoch);
    return row.epoch;
  }

  private learnEpoch(epoch: string | null): void {
    this.knownEpoch = epoch;
    this.epochReadAt = Date.now();
  }

  /**
   * Marks a proof as used and reads device, session and account as they are now.
   * @param epoch the one that the proof's nonce was checked with; another one by now means that the memory of proofs was lost
   * @throws Refusal `use_dpop_nonce` in that case
   */
  async identify(knock: Knock, epoch: string): Promise<Identified> {
    const identified = await new Promise<Identified>((resolve, reject) => {
      this.waiting.push({ knock, resolve, reject });
      this.schedule();
    });
    if (this.knownEpoch !== epoch) throw new Refusal('use_dpop_nonce');
    return identified;
  }

  /** Forgets proofs that no nonce would let pass any more. */
  async forget(): Promise<void> {
    await this.runner.execute(sql`DELETE FROM proof_seen WHERE seen_at < now() - make_interval(secs => ${PROOF_MEMORY})`);
  }

  private schedule(): void {
    if (this.scheduled || this.waiting.length === 0 || this.inFlight >= MAX_IN_FLIGHT) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.inFlight >= MAX_IN_FLIGHT) return;
      void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.take();
    if (batch.length === 0) return;
    this.inFlight += 1;
    try {
      const rows = await this.ask(batch.map(({ knock }) => knock));
      this.learnEpoch(rows[0]?.epoch ?? null);
      const byNumber = new Map(rows.map((row) => [row.n, row]));
      batch.forEach((one, index) => {
        const row = byNumber.get(index + 1);
        if (row) one.resolve(identifiedOf(row));
        else one.reject(new Refusal('unavailable'));
      });
    } catch (error) {
      for (const one of batch) one.reject(error);
    } finally {
      this.inFlight -= 1;
      this.schedule();
    }
  }

  /** The next batch. The same proof twice never shares one: within a statement both would look fresh. */
  private take(): Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const hashes = new Set<string>();
    for (const one of this.waiting) {
      if (batch.length >= MAX_BATCH || hashes.has(one.knock.jtiHash)) later.push(one);
      else {
        hashes.add(one.knock.jtiHash);
        batch.push(one);
      }
    }
    this.waiting = later;
    return batch;
  }

  /** Proofs are inserted in order, so that two processes that see the same ones can't wait for each other in a circle. */
  private ask(knocks: readonly Knock[]): Promise<Row[]> {
    return this.runner.rows<Row>(sql`
      WITH asked AS (
        SELECT * FROM unnest(
          ${knocks.map(({ jtiHash }) => jtiHash)}::uuid[],
          ${knocks.map(({ thumbprint }) => thumbprint)}::text[],
          ${knocks.map(({ sessionId }) => sessionId)}::uuid[]
        ) WITH ORDINALITY AS asked (jti_hash, thumbprint, session_id, n)
      ), seen AS (
        INSERT INTO proof_seen (jti_hash) SELECT jti_hash FROM asked ORDER BY jti_hash ON CONFLICT DO NOTHING RETURNING jti_hash
      )
      SELECT asked.n::integer AS n, seen.jti_hash IS NOT NULL AS fresh, (SELECT epoch FROM proof_epoch) AS epoch,
        device.id AS device_id, device.label, device.funder, device.assurance, device.state,
        session.id AS session_id, session.device_id AS session_device, session.revoked_at IS NULL AND session.expires_at > now() AS open,
        account.id AS account_id, account.role, account.name, account.districts, account.disabled_at IS NOT NULL AS disabled
      FROM asked
      LEFT JOIN seen USING (jti_hash)
      LEFT JOIN device ON device.key_thumbprint = asked.thumbprint
      LEFT JOIN session ON session.id = asked.session_id
      LEFT JOIN account ON account.id = session.account_id`);
  }
}

function identifiedOf(row: Row): Identified {
  return {
    fresh: row.fresh,
    device:
      row.device_id === null
        ? null
        : { id: row.device_id, label: row.label, funder: row.funder, assurance: row.assurance, state: row.state },
    session:
      row.session_id === null
        ? null
        : { id: row.session_id, accountId: row.account_id ?? '', deviceId: row.session_device, open: row.open },
    account:
      row.account_id === null
        ? null
        : { id: row.account_id, role: row.role, name: row.name, districts: row.districts, disabled: row.disabled },
  };
}
