import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { encodeEntry, logTables, Sequencer, signerKey, WitnessClient } from '@cloison/platform/audit-log';
import type { LogEntry, SignerKey, VerifierKey } from '@cloison/platform/audit-log';
import { appendPending, districtPolicies, UnitOfWork } from '@cloison/platform/database';

/** One of the two sides, reduced to what the commissioner's side may see of it: a log, and a catalogue with one table worth protecting. */
export function stubTables(zone: string, statements: readonly string[]): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Stub${zone}1763700000000`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of [...logTables(zone), ...statements]) await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error('migrations are append-only');
    }
  };
}

export const personTable = (zone: string, table: string, column: string): string[] => [
  `CREATE TABLE ${zone}.${table} (district_id text NOT NULL, id uuid NOT NULL, ${column} text, PRIMARY KEY (district_id, id))`,
  ...districtPolicies(zone, table),
  `GRANT SELECT, INSERT, UPDATE ON ${zone}.${table} TO ${zone}_api`,
];

const REFUSED = {
  v: 1,
  account: null,
  act: 'access.refused',
  assurance: 'none',
  decision: 'refused',
  device: null,
  funder: 'unknown',
  network: 'other',
  period: 'ordinary',
  purpose: null,
  role: null,
} as const;

export function newKey(name: string): SignerKey {
  return signerKey(name, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** The process of such a side: it writes entries, seals and signs them, and brings its heads to the witness. */
export class StubZone {
  private sequencer: Sequencer;

  private constructor(
    readonly name: string,
    readonly work: UnitOfWork,
    readonly key: SignerKey,
  ) {
    this.sequencer = new Sequencer({ runner: work.runner, signer: key });
  }

  static async open(name: string, url: string): Promise<StubZone> {
    return new StubZone(name, await UnitOfWork.open({ url, schema: name, poolSize: 2 }), newKey(`${name}.localhost/log`));
  }

  witnessedBy(url: string, key: VerifierKey): void {
    this.sequencer = new Sequencer({ runner: this.work.runner, signer: this.key, witness: new WitnessClient({ url, key }) });
  }

  async write(...entries: Partial<LogEntry>[]): Promise<void> {
    const whole = entries.map((entry): LogEntry => ({
      ...REFUSED,
      zone: this.name,
      id: randomUUID(),
      at: new Date().toISOString(),
      ...entry,
    }));
    await appendPending(
      this.work.runner,
      whole.map((entry) => ({ id: entry.id, entry: encodeEntry(entry) })),
    );
    await this.sequencer.tick();
  }
}
