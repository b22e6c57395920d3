import { spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Client } from 'pg';
import { startCluster } from './cluster';
import type { Cluster, ClusterOptions } from './cluster';
import { freePort, isPortFree } from './ports';
import { commandLine } from './postmaster-lock';
import { canTraverse } from './reachable-folder';
import { serverAccount } from './server-account';
import { settingArguments } from './server-settings';

const PASSWORD = 'p ass/wörd@1';
let folder: string;
let dataDir: string;
const started: Cluster[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clusters-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'one');
});
afterEach(() => Promise.all(started.splice(0).map((cluster) => cluster.stop())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(options: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, adminPassword: PASSWORD, ...options });
  started.push(cluster);
  return cluster;
}

async function ask<T extends object>(url: string, query: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(query, values)).rows;
  } finally {
    await client.end();
  }
}

describe('an embedded cluster', () => {
  it('answers to its superuser’s password and to no other, in UTF-8 with the builtin locale', async () => {
    const { adminUrl, fresh, port } = await start();
    expect(fresh).toBe(true);
    expect(
      await ask(
        adminUrl,
        `select datcollate, datlocprovider, pg_encoding_to_char(encoding) as encoding, datlocale from pg_database where datname = 'template1'`,
      ),
    ).toEqual([{ datcollate: 'C', datlocprovider: 'b', encoding: 'UTF8', datlocale: 'C.UTF-8' }]);
    await expect(ask(`postgres://admin:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(ask(`postgres://admin@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow();
    const rules = await ask<{ auth_method: string }>(adminUrl, 'select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(existsSync(`${dataDir}.password`)).toBe(false);
  });

  it('writes no value in its log, whatever fails', async () => {
    const { adminUrl } = await start();
    await ask(adminUrl, 'create table if not exists person (name text primary key, age int)');
    await ask(adminUrl, `insert into person values ('Canari-Bleu', 1)`);
    await expect(ask(adminUrl, `insert into person values ('Canari-Bleu', 2)`)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(adminUrl, 'insert into person values ($1, $2)', ['Canari-Vert', 'Canari-Rouge'])).rejects.toMatchObject({
      code: '22P02',
    });
    await expect(ask(adminUrl, `select 'Canari-Noir'::int`)).rejects.toMatchObject({ code: '22P02' });
    expect(readFileSync(`${dataDir}.log`, 'utf8')).not.toMatch(/canari/i);
  });

  it('keeps what was committed when it is killed, and starts again over the lock it left', async () => {
    const first = await start();
    await ask(first.adminUrl, 'create table kept (n int)');
    await ask(first.adminUrl, 'insert into kept values (42)');
    await first.kill();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
    const second = await start();
    expect(second.fresh).toBe(false);
    expect(await ask(second.adminUrl, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('isn’t stopped by a lock whose process number now belongs to another program', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n0 0\nready\n`, { mode: 0o644 });
    await expect(start()).resolves.toMatchObject({ fresh: false });
  });

  it('refuses a second server on one folder, and stops an orphan when told to', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: 'already_running', about: { pid: first.pid } });
    const second = await start({ orphan: 'stop' });
    expect(commandLine(first.pid)).toBeNull();
    expect(second.pid).not.toBe(first.pid);
  });

  it('says which port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await expect(start({ port })).rejects.toMatchObject({ code: 'port_in_use', about: { port } });
    server.close();
  });

  it('says so when the password beside it isn’t its own', async () => {
    await expect(start({ adminPassword: 'another' })).rejects.toMatchObject({ code: 'password_refused' });
  });

  it('stops within its folder’s lock released and its port free', async () => {
    const port = await freePort();
    const cluster = await start({ port });
    await cluster.stop();
    await cluster.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
    expect(await isPortFree(port)).toBe(true);
  });

  it('does over again what a killed initialisation left half-made', async () => {
    const half = join(folder, 'half');
    mkdirSync(`${half}.new/base`, { recursive: true });
    writeFileSync(`${half}.password`, 'x');
    await expect(start({ dataDir: half })).resolves.toMatchObject({ fresh: true });
    expect(existsSync(`${half}.new`)).toBe(false);
  });

  it('dies with the process that started it, even when that is killed', async () => {
    const bundle = fileURLToPath(new URL(`../../../../node_modules/.cache/cluster-spec-${process.pid}.mjs`, import.meta.url));
    await build({
      stdin: {
        contents: `import { startCluster } from './cluster';
          const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)}, adminPassword: ${JSON.stringify(PASSWORD)} });
          console.log(cluster.pid);
          setInterval(() => {}, 1000);`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
        loader: 'ts',
      },
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const parent = spawn(process.execPath, [bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))));
    expect(commandLine(pid)).toContain('postgres');
    parent.kill('SIGKILL');
    for (let wait = 0; wait < 200 && commandLine(pid) !== null; wait += 1) await pause(25);
    expect(commandLine(pid)).toBeNull();
    rmSync(bundle);
    await expect(start()).resolves.toMatchObject({ fresh: false });
  });

  it('lets no caller turn on what would write values to its log', () => {
    const given = settingArguments(5432, { log_statement: 'all', listen_addresses: '*', shared_buffers: '16MB' }).join(' ');
    expect(given).toContain('log_statement=none');
    expect(given).toContain('listen_addresses=127.0.0.1');
    expect(given).toContain('shared_buffers=16MB');
  });
});

// an ordinary user has no other account to give the server
if (process.getuid?.() === 0) {
  it('run by root, it runs under another account, also from a folder that only root can enter', async () => {
    const account = serverAccount();
    const closed = mkdtempSync('/var/tmp/closed-');
    expect(account && canTraverse(closed, account)).toBe(false);
    const cluster = await start({ dataDir: join(closed, 'cluster') });
    expect(statSync(`/proc/${cluster.pid}`).uid).toBe(account?.uid);
    expect(lstatSync(join(closed, 'cluster')).isSymbolicLink()).toBe(true);
    await cluster.stop();
    const again = await start({ dataDir: join(closed, 'cluster') });
    expect(again.fresh).toBe(false);
    await again.stop();
    for (const path of [again.dataDir, closed]) rmSync(path, { recursive: true });
  });

  it('run by root, it opens a temporary folder for passage rather than leave data elsewhere', async () => {
    const throwAway = mkdtempSync(join(tmpdir(), 'closed-'));
    const cluster = await start({ dataDir: join(throwAway, 'cluster') });
    expect(cluster.dataDir).toBe(join(throwAway, 'cluster'));
    expect(statSync(throwAway).mode & 0o777).toBe(0o711);
    await cluster.stop();
    rmSync(throwAway, { recursive: true });
  });
}
