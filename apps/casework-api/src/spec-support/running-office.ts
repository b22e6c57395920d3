import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, testZone } from '@cloison/platform/testing';
import type { OpenApiDocument, TestZone } from '@cloison/platform/testing';

export const DISTRICT = 'qc-val-des-erables';
export const ELSEWHERE = 'qc-lac-aux-outardes';
const HOST = 'casework.localhost';

/** A whole office on a database of its own, with people at its doors. */
export class RunningOffice {
  private constructor(
    readonly zone: TestZone,
    readonly running: RunningZone,
    /** Sees everything: for arranging and for looking, never for acting. */
    readonly admin: UnitOfWork,
    private readonly operator: UnitOfWork,
    readonly document: OpenApiDocument,
  ) {}

  static async open(): Promise<RunningOffice> {
    const zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', async (owner) => {
      for (const id of [DISTRICT, ELSEWHERE]) await owner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    });
    const running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    const operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    const { body } = await new DpopClient({ port: running.publicPort, host: HOST }).get<OpenApiDocument>('/api/openapi.json');
    return new RunningOffice(zone, running, admin, operator, body);
  }

  async close(): Promise<void> {
    await this.running.close();
    await Promise.all([this.operator.close(), this.admin.close()]);
    await this.zone.drop();
  }

  /** Somebody without an account, before any door. */
  stranger(): DpopClient {
    return new DpopClient({ port: this.running.publicPort, host: HOST });
  }

  /** Somebody of a role, signed in; every answer is held against the document. */
  async person(role: string, { name = role, district = DISTRICT }: { name?: string; district?: string } = {}): Promise<DpopClient> {
    const settings = readZoneSettings('casework', this.zone.environment);
    const { code } = await invite(this.operator, settings, caseworkPolicy, {
      email: `${name.toLowerCase()}.${district}@bureau.demo`,
      role,
      funder: 'assembly',
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [district],
      password: 'goelette-7-mars',
    });
    const client = this.stranger();
    client.observer = expectMatchesOpenApi(this.document);
    await client.enrol(code);
    return client;
  }

  async accountId(name: string, district = DISTRICT): Promise<string> {
    const row = await this.admin.runner.one<{ id: string }>(
      sql`SELECT id FROM account WHERE email = ${`${name.toLowerCase()}.${district}@bureau.demo`}`,
    );
    return row?.id ?? '';
  }

  /** The log's entries so far. */
  async entries(): Promise<Record<string, unknown>[]> {
    const rows = await this.admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending UNION ALL SELECT entry FROM log_entry`);
    return rows.map(({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>);
  }
}
