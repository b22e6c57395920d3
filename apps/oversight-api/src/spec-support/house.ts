import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { startZone, withZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, SPEC_DATABASES, testDatabase, testZone } from '@cloison/platform/testing';
import type { OpenApiDocument, TestDatabase, TestZone } from '@cloison/platform/testing';
import { oversightPolicy } from '@cloison/oversight/access';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { readInstallation } from '../installation';
import { oversightProcess } from '../start';
import { personTable, StubZone, stubTables } from './stub-zone';

/** Three zones in one database: the weakest arrangement, where the wall is made of grants alone; and the commissioner's process, for real. */
export class House {
  private readonly clients: DpopClient[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly keys: TestZone,
    readonly office: StubZone,
    readonly campaign: StubZone,
    readonly running: RunningZone,
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async open(): Promise<House> {
    const database = await testDatabase({
      casework: [stubTables('casework', personTable('casework', 'citizen', 'notes'))],
      partisan: [stubTables('partisan', personTable('partisan', 'score', 'stance'))],
      oversight: OVERSIGHT_MIGRATIONS,
    });
    const keys = await testZone('oversight', []);
    const [office, campaign] = await Promise.all([
      StubZone.open('casework', database.url('api', 'casework')),
      StubZone.open('partisan', database.url('api', 'partisan')),
    ]);
    const environment = {
      ...keys.environment,
      OVERSIGHT_DATABASE_URL: database.url('api', 'oversight'),
      CASEWORK_AUDITOR_URL: database.url('auditor'),
      PARTISAN_AUDITOR_URL: database.url('auditor'),
      OVERSIGHT_AUDITOR_URL: database.url('auditor'),
      CASEWORK_LOG_KEY: office.key.vkey,
      PARTISAN_LOG_KEY: campaign.key.vkey,
    };
    const settings = readZoneSettings('oversight', environment);
    const read = readInstallation(settings, environment);
    const installation = { ...read, allowlist: { ...read.allowlist, otherDatabases: SPEC_DATABASES } };
    const running = await startZone(oversightProcess(installation), settings);
    for (const zone of [office, campaign]) zone.witnessedBy(`http://127.0.0.1:${running.internalPort}/witness`, installation.witness);
    return new House(database, keys, office, campaign, running, environment);
  }

  /** Somebody of the commissioner's office at work: an account, a device enrolled by the operator's code, a session. */
  async person(role: string): Promise<DpopClient> {
    const client = new DpopClient({ port: this.running.publicPort, host: 'oversight.localhost' });
    this.clients.push(client);
    const { code } = await this.asCommand((work, settings) =>
      invite(work, settings, oversightPolicy, {
        email: `${role}-${crypto.randomUUID()}@example.org`,
        role,
        funder: 'oversight',
        assetTag: 'C-1',
        label: 'Laptop',
        password: 'correct horse battery',
      }),
    );
    await client.enrol(code);
    const document = (await client.get<OpenApiDocument>('/api/openapi.json')).body;
    client.observer = expectMatchesOpenApi(document);
    return client;
  }

  /** What a command of the zone does: with its environment, in a unit of work of its own. */
  async asCommand<T>(work: Parameters<typeof withZone<T>>[1]): Promise<T> {
    const before = { ...process.env };
    Object.assign(process.env, this.environment);
    try {
      return await withZone('oversight', work);
    } finally {
      process.env = before;
    }
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await this.running.close();
    await Promise.all([this.office.work.close(), this.campaign.work.close()]);
    await Promise.all([this.database.drop(), this.keys.drop()]);
  }
}
