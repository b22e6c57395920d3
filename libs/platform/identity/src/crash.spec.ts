import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startCluster } from '@cloison/platform/embedded-postgres';
import type { Cluster } from '@cloison/platform/embedded-postgres';
import { sql } from '@cloison/platform/database';
import { HoldZone } from './spec-support/hold-zone';

const READ = '/api/cargo';

describe('when the database is killed under a running zone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloison-crash-'));
  let cluster: Cluster;
  let zone: HoldZone;
  const start = async (port: number): Promise<void> => {
    cluster = await startCluster({ dataDir: join(folder, 'data'), port, adminPassword: 'crash', orphan: 'stop' });
  };

  beforeAll(async () => {
    await start(await freePort());
    process.env['CLOISON_TEST_ADMIN_URL'] = cluster.adminUrl;
    zone = await HoldZone.open(1);
  }, 60_000);
  afterAll(async () => {
    await zone.drop();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('nothing passes while it is down, no used proof passes when it is back, and no session is lost', async () => {
    const { client } = await zone.worker();
    expect((await client.get(READ)).status).toBe(200);
    const used = client.proof('GET', READ, client.token);
    expect((await client.get(READ, { proof: used })).status).toBe(200);
    const unused = client.proof('GET', READ, client.token);

    await cluster.kill();
    const down = await client.get<{ code: string }>(READ);
    expect([down.status, down.body.code]).toEqual([503, 'unavailable']);
    expect((await client.get('/health/ready')).status).toBe(503);
    expect((await client.get('/health/live')).status).toBe(200);

    await start(cluster.port);
    for (const proof of [used, unused]) {
      const answer = await client.get<{ code: string }>(READ, { proof });
      expect([answer.status, answer.body.code]).toEqual([401, 'use_dpop_nonce']);
    }
    expect((await client.get(READ)).status).toBe(200);
    const opened = await zone.unitOfWork.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`);
    expect(opened.map(({ entry }) => (JSON.parse(entry.toString()) as { act: string }).act)).toContain('session.open');
  }, 60_000);
});
