import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DpopClient } from '@cloison/platform/testing';
import { portsOf } from '@cloison/platform/zones';
import { HELENE } from './stage';
import type { Stage } from './stage';
import { expectSame, expectThat } from './steps';
import type { Steps } from './steps';

interface Attempt {
  readonly account: string | null;
  readonly claimedAccount: string | null;
  readonly device: string | null;
  readonly funder: string | null;
  readonly at: string;
  readonly code: string;
}

const CHECKER = join('dist', 'apps', 'verify-cli', 'main.js');

/** What people typed during the tour, and what it would look like in a log that kept it. */
const PERSONAL = ['Thivierge', '215, rang Saint-Joseph', '418 555-0128', 'jugée douteuse', 'Relancer la RAMQ', 'g0w1k0'];
const formsOf = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('hex')),
  Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -1)),
];

/** The offline checker, in a process of its own. */
function check(file: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECKER, file, '--lang', 'en'], { encoding: 'utf8' });
  return { status, output: `${stdout}\n${stderr}` };
}

/** The commissioner sees the attempts, checks the wall, takes the log home and checks that. */
export async function visitCommissioner(stage: Stage, steps: Steps, codes: readonly string[]): Promise<void> {
  steps.begin('Commissioner: sees, checks, and takes the evidence home');
  let helene!: DpopClient;
  const file = join(stage.installation.dataDir, 'evidence.cloison');
  await steps.step('sees every attempt with account, device, class, time and code', async () => {
    helene = await stage.signedIn('oversight', HELENE, 'oversight');
    const missing = async (): Promise<string[]> => {
      const { body } = await helene.get<{ items: Attempt[] }>('/api/attempts?limit=200');
      const seen = body.items.map((attempt) => attempt.code);
      return codes.filter((code) => !seen.includes(code));
    };
    for (let tries = 0; tries < 60 && (await missing()).length > 0; tries += 1) await pause(250);
    expectSame(await missing(), []);
    const { body } = await helene.get<{ items: Attempt[] }>('/api/attempts?code=device_assembly_funded&limit=200');
    expectThat(
      body.items.some((attempt) => attempt.device && (attempt.account ?? attempt.claimedAccount) && attempt.funder === 'assembly'),
      'no account, device or class',
    );
    return `${new Set(codes).size} codes`;
  });
  await steps.step('and no citizen’s name and no stance among them', async () => {
    for (const path of ['/api/attempts?limit=200', '/api/attempts/summary', '/api/overview']) {
      const { status, text } = await helene.get(path);
      expectSame(status, 200, path);
      for (const word of ['Thivierge', 'Ghislaine', 'supporter', 'opponent', 'maude@', 'rene@'])
        expectThat(!text.includes(word), `${path} says ${word}`);
    }
  });
  await steps.step('runs the separation check: no path', async () => {
    const { status, body } = await helene.post<{ verdict: string; paths: unknown[]; checked: { edges: number } }>('/api/separation/checks');
    expectSame(status, 201);
    expectSame(body.paths, []);
    expectThat(['holds', 'holds_with_residuals'].includes(body.verdict), body.verdict);
    return `${body.verdict}, ${body.checked.edges} edges looked at`;
  });
  await steps.step('downloads the evidence', async () => {
    await pause(2_500);
    const bundle = await download(stage, helene);
    writeFileSync(file, bundle);
    return `${Math.round(bundle.length / 1024)} KiB`;
  });
  await steps.step('no personal data in the processes’ logs, the databases’ logs, the metrics or the evidence', async () => {
    const { dataDir, portBase, zones } = stage.installation;
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(log|cloison)$/.test(name));
    const metrics = await Promise.all(
      zones.map(async (zone) => (await fetch(`http://127.0.0.1:${portsOf(zone, portBase).internal}/metrics`)).text()),
    );
    const texts = [...files.map((name) => readFileSync(join(dataDir, name))), ...metrics.map((text) => Buffer.from(text))];
    expectThat(files.length >= (stage.installation.topology === 'one-database' ? 5 : 7), `only ${files.join(', ')} to look at`);
    for (const word of PERSONAL)
      for (const form of formsOf(word)) expectThat(!texts.some((text) => text.includes(form)), `${word} was found`);
    return `${files.length} files and ${metrics.length} pages of metrics, ${PERSONAL.length} values in 4 encodings`;
  });
  await steps.step('checks it offline: sound', async () => {
    const { status, output } = check(file);
    expectSame(status, 0, output.trim().slice(-400));
    return /[\d,]+ entries/.exec(output)?.[0] ?? 'exit 0';
  });
  await steps.step('after one changed byte the checker says which entry', async () => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"act":"access.refused"');
    expectThat(at > 0, 'no refusal in the bundle');
    bytes[at + 8] = (bytes[at + 8] ?? 0) ^ 1;
    writeFileSync(`${file}.changed`, bytes);
    const { status, output } = check(`${file}.changed`);
    expectSame(status, 3, output.slice(-300));
    const named = /entry [\d,]+[^\n]*/i.exec(output)?.[0];
    expectThat(named, `the checker named no entry: ${output.slice(0, 400)}`);
    return named.slice(0, 90);
  });
}

async function download(stage: Stage, helene: DpopClient): Promise<Buffer> {
  const { origin, host } = stage.installation.endpoint('oversight');
  const path = '/api/evidence/bundle';
  await helene.get('/api/session');
  const headers = { host, authorization: `DPoP ${helene.token}`, dpop: helene.proof('GET', path, helene.token) };
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`status ${answer.statusCode}`)),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** A hole is cut on purpose, through two roles in a row; the check must find it, and must find nothing once it is closed. */
export async function cutAHole(stage: Stage, steps: Steps): Promise<void> {
  steps.begin('A hole, cut on purpose');
  const admin = async (...statements: string[]): Promise<void> => {
    const client = new Client({ connectionString: stage.installation.adminUrl('partisan') });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const verify = (): ReturnType<Stage['installation']['command']> =>
    stage.installation.command('oversight', ['separation', 'verify', '--lang', 'en']);
  await steps.step('before: no path, exit 0, with what one database shows in any case', async () => {
    const { code, stdout } = await verify();
    expectSame(code, 0, stdout.slice(-400));
    expectThat(/counter|row count|size/i.test(stdout), 'the residual weaknesses aren’t named');
  });
  await steps.step('GRANT SELECT (stance) to a role that casework_api belongs to through two others: found, exit 3', async () => {
    await admin(
      'CREATE ROLE rapports_ro NOLOGIN',
      'CREATE ROLE stat_lecture NOLOGIN',
      'GRANT rapports_ro TO casework_api WITH INHERIT FALSE',
      'GRANT stat_lecture TO rapports_ro',
      'GRANT USAGE ON SCHEMA partisan TO stat_lecture',
      'GRANT SELECT (stance) ON partisan.score TO stat_lecture',
    );
    const { code, stdout } = await verify();
    expectSame(code, 3, stdout.slice(-400));
    const chain = stdout
      .split('\n')
      .find((line) => ['casework_api', 'rapports_ro', 'stat_lecture', 'stance'].every((word) => line.includes(word)));
    expectThat(chain, `no chain in: ${stdout.slice(0, 600)}`);
    return chain.trim();
  });
  await steps.step('revoked: no path, exit 0', async () => {
    await admin(
      'REVOKE SELECT (stance) ON partisan.score FROM stat_lecture',
      'REVOKE USAGE ON SCHEMA partisan FROM stat_lecture',
      'REVOKE stat_lecture FROM rapports_ro',
      'REVOKE rapports_ro FROM casework_api',
      'DROP ROLE rapports_ro, stat_lecture',
    );
    const { code, stdout } = await verify();
    expectSame(code, 0, stdout.slice(-400));
  });
}
