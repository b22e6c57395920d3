import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, isPortFree } from '@cloison/platform/embedded-postgres';
import { layoutOf, ZONES } from '@cloison/platform/zones';
import type { Zone } from '@cloison/platform/zones';
import { freePortBase, liveHolder, portsNeeded, startInstallation } from './index';
import type { Installation, InstallationEvent, InstallationOptions } from './index';
import { writeStubPrograms } from './stub-programs';

let folder: string;
let programs: string;
let portBase: number;
let events: InstallationEvent[];
let running: Installation[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'installation-'));
  chmodSync(folder, 0o755);
  programs = writeStubPrograms(join(folder, 'programs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  portBase = await freePortBase('three-clusters');
  events = [];
  running = [];
});
afterEach(() => Promise.all(running.map((one) => one.stop())));

async function start(options: Partial<InstallationOptions> = {}): Promise<Installation> {
  const installation = await startInstallation({
    dataDir: join(folder, 'data'),
    portBase,
    programs,
    env: process.env,
    report: (event) => events.push(event),
    ...options,
  });
  running.push(installation);
  return installation;
}

async function environmentOf(installation: Installation, zone: Zone): Promise<Record<string, string>> {
  return (await (await fetch(`${installation.endpoint(zone).origin}/environment`)).json()) as Record<string, string>;
}

function callsOf(zone: Zone): { args: string[]; names: string[] }[] {
  const lines = readFileSync(join(programs, `${zone}-api`, 'calls.log'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as { args: string[]; names: string[] });
}

const steps = (): string[] =>
  events.flatMap((event) => (event.kind === 'step' && event.state === 'done' && !event.skipped ? [event.step] : []));

describe('an installation of three zones', () => {
  it('keeps its data, and at the second start neither migrates nor invents anybody again', async () => {
    const options = { demo: true, links: true, verify: true };
    const first = await start(options);
    expect(steps()).toEqual(expect.arrayContaining(['clusters', 'migrations', 'demo', 'servers', 'separation', 'links']));
    expect(first.facts).toMatchObject({ citizens: 2000, electors: 20000 });
    expect(Object.keys(first.links).sort()).toEqual(['casework', 'closed', 'oversight', 'partisan']);
    expect(first.links.casework).toMatch(/^http:\/\/casework\.localhost:\d+\/#\/start\//);
    await first.stop();
    // only these two are told the migrator's login
    const withMigrator = callsOf('partisan').filter(({ names }) => names.includes('PARTISAN_MIGRATOR_URL'));
    expect(withMigrator.map(({ args }) => args[0])).toEqual(['migrate', 'seed-demo']);
    expect(callsOf('partisan').length).toBeGreaterThan(3);

    events = [];
    const second = await start(options);
    expect(steps()).not.toContain('migrations');
    expect(steps()).not.toContain('demo');
    expect(second.facts).toMatchObject({ citizens: 2000, electors: 20000 });
    expect(second.separation?.verdict).toBe('holds');
    expect(Object.values(second.links)).not.toEqual(expect.arrayContaining(Object.values(first.links)));
  }, 60_000);

  it('gives each process its own zone’s credentials and no other’s', async () => {
    const operator = { ...process.env, SECRET_OF_THE_OPERATOR: 'x', ASSEMBLY_NETWORKS: '192.0.2.0/24', PARTISAN_MIN_ASSURANCE: 'passkey' };
    const installation = await start({ env: operator });
    for (const zone of ZONES) {
      const environment = await environmentOf(installation, zone);
      const others = ZONES.filter((one) => one !== zone).map((one) => one.toUpperCase());
      const foreign = Object.keys(environment).filter((name) => others.some((prefix) => name.startsWith(prefix)));
      const allowed = zone === 'oversight' ? /^(CASEWORK|PARTISAN)_(AUDITOR_URL|LOG_URL|LOG_KEY)$/ : /^$/;
      expect(foreign.filter((name) => !allowed.test(name))).toEqual([]);
      expect(environment).not.toHaveProperty('SECRET_OF_THE_OPERATOR');
      expect(environment['ASSEMBLY_NETWORKS']).toBe('192.0.2.0/24');
      expect(environment[`${zone.toUpperCase()}_DATABASE_URL`]).toContain(`${zone}_api:`);
      expect(Object.values(environment).join()).not.toContain('_migrator');
      expect(Object.values(environment).join()).not.toContain('admin:');
      for (const other of ZONES.filter((one) => one !== zone)) {
        expect(Object.values(environment)).not.toContain(installation.databaseUrl(other, 'api'));
      }
    }
    expect((await environmentOf(installation, 'partisan'))['PARTISAN_MIN_ASSURANCE']).toBe('passkey');
    expect(Object.keys(await environmentOf(installation, 'casework')).join()).not.toMatch(/partisan/i);
  });

  it('leaves nothing running and no port taken when it stops', async () => {
    const installation = await start();
    const pids = ZONES.flatMap((zone) => [installation.apis.pid(zone), installation.clusters.pid(zone)]);
    await installation.stop();
    expect(pids).toHaveLength(6);
    for (const pid of pids) expect(commandLine(pid ?? -1)).toBeNull();
    for (const port of portsNeeded('three-clusters', portBase)) expect(await isPortFree(port)).toBe(true);
    expect(liveHolder(layoutOf(join(folder, 'data'), 'three-clusters').lock)).toBeNull();
  });

  it('starts a killed server and a killed cluster again', async () => {
    const installation = await start();
    const before = installation.apis.pid('casework');
    await installation.apis.kill('casework');
    await installation.apis.ready('casework');
    expect(installation.apis.pid('casework')).not.toBe(before);
    await installation.clusters.kill('partisan');
    await installation.clusters.ready('partisan');
    expect(installation.clusters.pid('partisan')).toBeGreaterThan(0);
    const ended = events.filter((event) => event.kind === 'ended').map((event) => [event.what, event.zone]);
    expect(ended).toEqual([
      ['server', 'casework'],
      ['cluster', 'partisan'],
    ]);
  });

  it('doesn’t start a server again that says its settings are at fault', async () => {
    const installation = await start();
    await fetch(`${installation.endpoint('casework').origin}/die/78`);
    await expect(installation.apis.ready('oversight')).resolves.toBeUndefined();
    for (let wait = 0; wait < 100 && !events.some((event) => event.kind === 'ended'); wait += 1)
      await new Promise((r) => setTimeout(r, 20));
    expect(events.filter((event) => event.kind === 'ended')).toMatchObject([{ zone: 'casework', how: '78', again: null }]);
  });

  it('refuses a second start on the same folder, and says who holds it', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'already_running', about: { pid: process.pid } });
  });

  it('heals the lock of a process that is gone', async () => {
    await (await start()).stop();
    const { lock } = layoutOf(join(folder, 'data'), 'three-clusters');
    writeFileSync(
      lock,
      JSON.stringify({ pid: process.pid, began: '1', kind: 'start', topology: 'three-clusters', portBase, clusterPorts: {} }),
    );
    await start();
    expect(events).toContainEqual({ kind: 'healed' });
  });

  it('names every port that is taken, and a base that is free', async () => {
    const server = createServer().listen(portBase + 20, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const fault = await start().catch((reason: unknown) => reason);
      expect(fault).toMatchObject({ code: 'port_in_use', about: { ports: [portBase + 20] } });
    } finally {
      server.close();
    }
  });

  it('says so when the data folder is a file', async () => {
    const dataDir = join(folder, 'file');
    writeFileSync(dataDir, '');
    await expect(start({ dataDir })).rejects.toMatchObject({ code: 'data_folder_not_a_folder' });
  });

  it('keeps every secret from other accounts', async () => {
    await start();
    const layout = layoutOf(join(folder, 'data'), 'three-clusters');
    for (const zone of ZONES) {
      const { keys, secrets, cluster, state, apiLog } = layout.zone(zone);
      for (const path of [keys, secrets, cluster, state, apiLog]) expect(statSync(path).mode & 0o077).toBe(0);
    }
  });
});

describe('other topologies', () => {
  it('one database: one cluster, three schemas, and a verdict that names the weakness', async () => {
    const installation = await start({ dataDir: join(folder, 'one'), topology: 'one-database', verify: true });
    expect(new Set(ZONES.map((zone) => installation.clusters.pid(zone))).size).toBe(1);
    expect(new Set(ZONES.map((zone) => new URL(installation.databaseUrl(zone, 'api')).pathname))).toEqual(new Set(['/cloison']));
    expect(installation.separation?.verdict).toBe('holds_with_residuals');
  }, 60_000);

  it('casework only: nothing of the campaign side exists', async () => {
    const installation = await start({ dataDir: join(folder, 'office'), topology: 'casework-only', demo: true, links: true });
    expect(installation.zones).toEqual(['casework', 'oversight']);
    expect(Object.keys(installation.links).sort()).toEqual(['casework', 'oversight']);
    expect(Object.keys(await environmentOf(installation, 'oversight')).join()).not.toContain('PARTISAN');
  }, 60_000);
});
