import { createHash, randomUUID } from 'node:crypto';
import { Sequencer } from '@cloison/platform/audit-log';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { fuzz } from '@cloison/platform/testing';
import type { DpopClient, OpenApiDocument } from '@cloison/platform/testing';
import { House } from './spec-support/house';

interface Overview {
  readonly verdict: string;
  readonly path: { readonly chain: string; readonly remedySql: string[] } | null;
  readonly residuals: { readonly code: string }[];
  readonly attempts: { readonly total: number; readonly byCode: { readonly code: string; readonly count: number }[] };
  readonly devices: { readonly zone: string; readonly funder: string; readonly count: number }[];
  readonly logs: {
    readonly zone: string;
    readonly state: string;
    readonly size: number;
    readonly witnessedAt: string | null;
    readonly unwitnessed: number;
  }[];
  readonly visitedAt: string | null;
}

describe('the commissioner’s side over HTTP', () => {
  let house: House;
  let commissioner: DpopClient;
  const organizer = randomUUID();

  const asAdmin = async (work: (admin: UnitOfWork) => Promise<unknown>): Promise<void> => {
    const admin = await UnitOfWork.open({ url: house.database.url('admin'), schema: 'oversight', poolSize: 1 });
    await work(admin).finally(() => admin.close());
  };

  beforeAll(async () => {
    house = await House.open();
    commissioner = await house.person('commissioner');
    const laptop = randomUUID();
    await house.campaign.write(
      { act: 'device.enrol', decision: 'allowed', about: { device: randomUUID(), to: 'party' } },
      { account: organizer, device: laptop, funder: 'assembly', assurance: 'software', role: 'organizer', code: 'device_assembly_funded' },
      { claimed_account: organizer, code: 'device_unknown' },
      { code: 'sign_in_failed' },
    );
    await house.office.write({ role: 'caseworker', funder: 'party', code: 'device_party_funded' });
    await house.running.app.get(Sequencer, { strict: false }).tick();
  });

  afterAll(() => house.close());

  it('shows who tried to cross, with which device, when, and no person', async () => {
    const { status, body } = await commissioner.get<{ items: Record<string, unknown>[]; counts: unknown[] }>('/api/attempts?crossing=true');
    expect(status).toBe(200);
    expect(body.items.map(({ zone, code }) => `${String(zone)} ${String(code)}`).sort()).toEqual([
      'casework device_party_funded',
      'partisan device_assembly_funded',
      'partisan device_unknown',
    ]);
    expect(body.items.find(({ code }) => code === 'device_unknown')).toMatchObject({ claimedAccount: organizer, account: null });
    expect((await commissioner.get<{ items: unknown[] }>('/api/attempts?zone=partisan&code=sign_in_failed')).body.items).toHaveLength(1);
  });

  it('answers which accounts, which dates and how many in one request', async () => {
    const { body } = await commissioner.get<{ total: number; accounts: number; lines: { account: string | null }[] }>(
      `/api/attempts/summary?account=${organizer}`,
    );
    expect(body).toMatchObject({ total: 2, accounts: 1 });
    expect(body.lines.every(({ account }) => account === organizer)).toBe(true);
  });

  it('checks the wall on demand, keeps the check, and logs it', async () => {
    const { status, body } = await commissioner.post<{ id: string; verdict: string; paths: { chain: string }[] }>('/api/separation/checks');
    expect([status, body.verdict, body.paths.map(({ chain }) => chain)]).toEqual([201, 'holds_with_residuals', []]);
    const list = await commissioner.get<{ items: { id: string }[] }>('/api/separation/checks?limit=1');
    expect(list.body.items[0]?.id).toBe(body.id);
    expect((await commissioner.get<{ id: string; since: string }>('/api/separation/checks/latest')).body.id).toBe(body.id);
  });

  it('finds a grant that two roles lead to, says the chain, and sees it closed again', async () => {
    const side = 'partisan';
    await asAdmin(async ({ runner }) => {
      await runner.execute(sql`CREATE ROLE rapports_ro`);
      await runner.execute(sql`CREATE ROLE stat_lecture`);
      await runner.execute(sql`GRANT rapports_ro TO casework_api`);
      await runner.execute(sql`GRANT stat_lecture TO rapports_ro`);
    });
    const admin = await UnitOfWork.open({ url: house.database.url('admin'), schema: side, poolSize: 1 });
    try {
      await admin.runner.execute(sql`GRANT SELECT (stance) ON score TO stat_lecture`);
      const broken = await commissioner.post<{ verdict: string; paths: { chain: string }[] }>('/api/separation/checks');
      expect(broken.body.verdict).toBe('broken');
      expect(broken.body.paths[0]?.chain).toMatch(/casework_api.*rapports_ro.*stat_lecture.*score\.stance/);
      const overview = await commissioner.get<Overview>('/api/overview');
      expect(overview.body.verdict).toBe('broken');
      expect(overview.body.path?.remedySql.join(' ')).toMatch(/REVOKE/);
    } finally {
      await admin.runner.execute(sql`REVOKE SELECT (stance) ON score FROM stat_lecture`);
      await admin.runner.execute(sql`DROP ROLE rapports_ro, stat_lecture`);
      await admin.close();
    }
    expect((await commissioner.post<{ verdict: string }>('/api/separation/checks')).body.verdict).toBe('holds_with_residuals');
  });

  it('says at a glance whether the wall holds, who tried, what the logs are worth', async () => {
    const { body } = await commissioner.get<Overview>('/api/overview');
    expect(body.verdict).toBe('holds_with_residuals');
    expect(body.residuals.map(({ code }) => code)).toContain('row_counts');
    expect(body.attempts.total).toBe(3);
    expect(body.attempts.byCode.map(({ code }) => code)).not.toContain('sign_in_failed');
    expect(body.devices).toContainEqual(expect.objectContaining({ zone: 'partisan', funder: 'party', count: 1 }));
    expect(body.logs.map(({ zone, state }) => `${zone} ${state}`)).toEqual([
      'casework followed',
      'partisan followed',
      'oversight followed',
    ]);
    expect(body.logs[1]).toMatchObject({ size: 4, unwitnessed: 0 });
    expect(body.logs[1]?.witnessedAt).not.toBeNull();
    expect(body.visitedAt).toBeNull();
  });

  it('hands out a bundle whose every file the manifest names, and keeps what was handed out', async () => {
    const answer = await commissioner.get('/api/evidence/bundle');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/x-tar']);
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="cloison-.*\.cloison"/);
    const files = filesOf(answer.bytes);
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as {
      zones: { zone: string; witnessKey: string | null }[];
      files: { path: string; sha256: string }[];
    };
    for (const { path, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      ).toBe(sha256);
    // This spec's own zone has no fixed port, so it can't bring its head to its own witness.
    expect(manifest.zones.map(({ zone, witnessKey }) => [zone, witnessKey !== null])).toEqual([
      ['casework', true],
      ['partisan', true],
      ['oversight', false],
    ]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'separation.json',
        'catalogues/partisan.json',
        'decision-table/oversight.csv',
        'logs/partisan/tile/entries/000.p/4',
      ]),
    );
    const made = await commissioner.get<{ items: { sha256: string; size: number; fingerprint: string }[] }>('/api/evidence/bundles');
    expect(made.body.items[0]).toMatchObject({
      sha256: createHash('sha256').update(answer.bytes).digest('hex'),
      size: answer.bytes.length,
    });
  });

  it.each(['/api/overview', '/api/attempts', '/api/attempts/summary', '/api/separation/checks', '/api/evidence/bundle'])(
    'refuses %s to the registrar, and to a device that nobody enrolled',
    async (path) => {
      const registrar = await house.person('registrar');
      const refused = await registrar.get<{ code: string }>(path);
      expect([refused.status, refused.body.code]).toEqual([403, 'role_not_permitted']);
      expect((await registrar.get<{ code: string }>(path, { token: null })).status).toBe(401);
    },
  );

  it('lets an investigator look and check, and take nothing away', async () => {
    const investigator = await house.person('investigator');
    expect((await investigator.get('/api/overview')).status).toBe(200);
    expect((await investigator.post('/api/separation/checks')).status).toBe(201);
    expect((await investigator.get('/api/evidence/bundle')).status).toBe(403);
  });

  it('never says that a wall holds which it can’t see', async () => {
    const silent = await UnitOfWork.open({ url: house.database.url('admin'), schema: 'partisan', poolSize: 1 });
    await silent.runner.execute(sql`REVOKE SELECT ON log_checkpoint FROM auditor`);
    const { body } = await commissioner.get<Overview>('/api/overview');
    expect(body.logs.map(({ state }) => state)).toEqual(['followed', 'unreachable', 'followed']);
    expect((await commissioner.get<{ code: string }>('/api/evidence/bundle')).body.code).toBe('unavailable');
    await silent.runner.execute(sql`GRANT SELECT ON log_checkpoint TO auditor`);
    await silent.close();
  });

  it('answers two thousand malformed requests with words of the closed list', async () => {
    const document = (await commissioner.get<OpenApiDocument>('/api/openapi.json')).body;
    // Each of the two left out reads three catalogues, whatever is sent with it.
    const slow = ['/api/separation/checks', '/api/evidence/bundle'];
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !slow.includes(path)));
    const { sent, statuses } = await fuzz({ ...document, paths }, commissioner, 2_000);
    expect(sent).toBe(2_000);
    expect(statuses[422]).toBeGreaterThan(50);
    for (const query of ['?cursor=%00', '?cursor=bm9uZQ', '?limit=0', '?limit=1e9', '?fields=*'])
      expect((await commissioner.get(`/api/separation/checks${query}`)).status).toBe(422);
  }, 120_000);
});

function filesOf(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const path = tar.toString('ascii', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(tar.toString('ascii', at + 124, at + 135), 8);
    files.set(path, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
