import { Controller, Get, Module } from '@nestjs/common';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { RequestContext, ZonePolicy } from '@cloison/platform/access';
import { GroupCommit, logTables, SubjectCommitments } from '@cloison/platform/audit-log';
import { UnitOfWork } from '@cloison/platform/database';
import { Answers, Context, Permission, readZoneSettings, startZoneServer, Text } from '@cloison/platform/http';
import type { RunningZone, ZoneSettings } from '@cloison/platform/http';
import { DpopClient, testZone } from '@cloison/platform/testing';
import type { ClientOptions, TestZone } from '@cloison/platform/testing';
import { IdentityModule, identityTables, invite } from '../index';
import type { EnrolAnswer } from '../index';

class HoldTables implements MigrationInterface {
  readonly name = 'HoldTables1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...identityTables('hold'), ...logTables('hold')]) await runner.query(statement);
    await runner.query(`INSERT INTO hold.district VALUES ('qc-lac-long', 'Lac-Long', 'Long Lake')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

/** A zone that admits party devices outside the assembly's network, with one thing to read, for a stated purpose. */
export const holdPolicy: ZonePolicy = {
  zone: 'hold',
  roles: ['worker', 'registrar'],
  funders: ['party'],
  refusesAssemblyNetwork: true,
  purposes: ['inspection'],
  subjects: {
    Cargo: { actions: ['read'], fields: ['name'], needsPurpose: true },
    Account: { actions: ['manage'], fields: [] },
    Device: { actions: ['manage'], fields: [] },
    EnrolmentCode: { actions: ['manage'], fields: [] },
  },
  rules: ({ account }) =>
    account?.role === 'registrar'
      ? ['Account', 'Device', 'EnrolmentCode'].map((subject) => ({ action: 'manage', subject }))
      : [{ action: 'read', subject: 'Cargo' }],
};

class CargoView {
  @Text() name!: string;
}

@Controller('api/cargo')
class CargoController {
  @Get()
  @Permission('read', 'Cargo')
  @Answers(CargoView)
  read(@Context() context: RequestContext): CargoView {
    return { name: context.account?.name ?? '' };
  }
}

@Module({ controllers: [CargoController] })
class CargoModule {}

export const PASSWORD = 'correct horse battery';

/** One database, and as many processes' worth of servers on it as a spec starts. */
export class HoldZone {
  private readonly clients: DpopClient[] = [];

  private constructor(
    private readonly zone: TestZone,
    readonly settings: ZoneSettings,
    readonly servers: readonly RunningZone[],
    readonly unitOfWork: UnitOfWork,
  ) {}

  static async open(servers: number, more: Readonly<Record<string, string>> = {}): Promise<HoldZone> {
    const zone = await testZone('hold', [HoldTables], more);
    const settings = readZoneSettings('hold', zone.environment);
    const works = await Promise.all(Array.from({ length: servers }, () => openWork(zone)));
    const running = await Promise.all(
      works.map((unitOfWork) =>
        startZoneServer({ settings, unitOfWork, modules: [IdentityModule.forZone({ policy: holdPolicy }), CargoModule] }),
      ),
    );
    return new HoldZone(zone, settings, running, works[0] as UnitOfWork);
  }

  client(options: Partial<ClientOptions> = {}, server = 0): DpopClient {
    const port = this.servers[server]?.publicPort ?? 0;
    const client = new DpopClient({ port, host: 'hold.localhost', purpose: 'inspection', ...options });
    this.clients.push(client);
    return client;
  }

  /** Somebody at work: an account, a device enrolled by the operator's code, a session. */
  async worker(
    role = 'worker',
    email = `${crypto.randomUUID()}@example.org`,
  ): Promise<{ client: DpopClient; email: string; enrolled: EnrolAnswer }> {
    const client = this.client();
    const { code } = await this.invite(role, email);
    const { body } = await client.enrol<EnrolAnswer>(code);
    return { client, email, enrolled: body };
  }

  invite(role: string, email: string): ReturnType<typeof invite> {
    return invite(this.unitOfWork, this.settings, holdPolicy, {
      email,
      role,
      funder: 'party',
      assetTag: 'P-1',
      label: 'Laptop',
      name: 'Worker',
      password: PASSWORD,
      districts: ['qc-lac-long'],
    });
  }

  /** What no login of the runtime may do: a superuser's act, such as the loss of the unlogged tables in a crash. */
  async asAdmin(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.zone.database.url('admin') });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  async drop(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all(this.servers.map((server) => server.close()));
    await this.zone.drop();
  }
}

async function openWork(zone: TestZone): Promise<UnitOfWork> {
  const unitOfWork = await UnitOfWork.open({ url: zone.database.url('api'), schema: 'hold', poolSize: 6 });
  unitOfWork.useLog({
    encoder: new SubjectCommitments({ wrappingKey: Buffer.alloc(32, 7) }),
    readLog: new GroupCommit(unitOfWork.runner),
  });
  return unitOfWork;
}
