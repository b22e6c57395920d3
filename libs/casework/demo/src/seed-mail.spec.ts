import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { seedDemo } from './seed';

describe('the demonstration’s mailbox', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    await seedDemo({ work, ownerUrl: zone.database.url('migrator'), citizens: 400, settings });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it('holds a pile, a mail of each kind, one that came back, one that waits and one that is held back', async () => {
    const [received] = await admin.runner.rows<Record<string, number>>(
      sql`SELECT count(*)::integer AS all, count(pile_id)::integer AS piled, (count(*) FILTER (WHERE kind = 'bounce'))::integer AS bounces,
            (count(*) FILTER (WHERE kind = 'auto_reply'))::integer AS automatic, (count(*) FILTER (WHERE pile_id IS NOT NULL AND in_riding))::integer AS here,
            (count(*) FILTER (WHERE pile_id IS NOT NULL AND NOT in_riding))::integer AS elsewhere
          FROM mail_message WHERE body_key IS NULL OR case_id IS NULL`,
    );
    expect(received).toEqual({ all: 45, piled: 38, bounces: 1, automatic: 1, here: 31, elsewhere: 7 });
    const states = await admin.runner.rows<{ state: string }>(sql`SELECT state FROM mail_delivery ORDER BY state`);
    expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['failed', 'held', 'queued']));
  });
});
