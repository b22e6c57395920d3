import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { GroupCommit, SubjectCommitments } from '@cloison/platform/audit-log';
import { asOwner, migrate, sql, UnitOfWork } from '@cloison/platform/database';
import { startCluster } from '@cloison/platform/embedded-postgres';
import { provisionRoles, urlFor } from '@cloison/platform/roles';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';

/** A campaign's database on a cluster of its own: the zone's login with everything on, and a superuser beside it for the baselines. */
export interface BenchCampaign {
  readonly work: UnitOfWork;
  /** No row-level security, no log; `search_path` as the zone's. */
  readonly bare: Pool;
  readonly folder: string;
  readonly nameDistricts: (ids: readonly string[]) => Promise<void>;
  stop(): Promise<void>;
}

export async function openBenchCampaign(): Promise<BenchCampaign> {
  const folder = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  const adminPassword = randomBytes(16).toString('hex');
  const passwords = {
    api: randomBytes(16).toString('hex'),
    migrator: randomBytes(16).toString('hex'),
    auditor: randomBytes(16).toString('hex'),
  };
  const cluster = await startCluster({
    dataDir: join(folder, 'cluster'),
    adminPassword,
    settings: { shared_buffers: '512MB', max_wal_size: '8GB', checkpoint_timeout: '30min' },
  });
  await provisionRoles({ adminUrl: cluster.adminUrl, zone: 'partisan', database: 'partisan', passwords });
  const migratorUrl = urlFor(cluster.adminUrl, 'partisan', { user: 'partisan_migrator', password: passwords.migrator });
  await migrate({ url: migratorUrl, schema: 'partisan', migrations: PARTISAN_MIGRATIONS });
  const work = await UnitOfWork.open({
    url: urlFor(cluster.adminUrl, 'partisan', { user: 'partisan_api', password: passwords.api }),
    schema: 'partisan',
  });
  work.useLog({ encoder: new SubjectCommitments({ wrappingKey: randomBytes(32) }), readLog: new GroupCommit(work.runner) });
  const bare = new Pool({ connectionString: urlFor(cluster.adminUrl, 'partisan'), max: 12, options: '-c search_path=partisan,extensions' });
  return {
    work,
    bare,
    folder,
    nameDistricts: (ids) =>
      asOwner(migratorUrl, 'partisan', async (owner) => {
        for (const id of ids)
          await owner.execute(sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${id}, ${id}) ON CONFLICT DO NOTHING`);
      }),
    stop: async () => {
      await work.close();
      await bare.end();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
