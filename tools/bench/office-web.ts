import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '@cloison/platform/embedded-postgres';
import { startInstallation } from '@cloison/platform/installation';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { freePortBase } from '../tour/ports';
import type { Figure } from './figure';

const CHROMIUM = process.env['CLOISON_BROWSER'] ?? '/usr/bin/chromium';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const MOST_KILOBYTES = 250;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

/** The office's first screen and Ma journée through Lighthouse in the system's Chromium, and what JavaScript the first screen needs. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  const installation = await startInstallation({
    dataDir: folder,
    topology: 'casework-only',
    portBase: await freePortBase(),
    demo: true,
    env: { ...process.env, CLOISON_LOG_LEVEL: 'error' },
  });
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), 'cloison-bench-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const { stdout } = await installation.command('casework', [
      'invite',
      ...['--email', 'maude@bureau.demo', '--role', 'caseworker', '--funder', 'assembly', '--asset-tag', 'B-1', '--label', 'Bench'],
    ]);
    const { code } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { code: string };
    const { host } = installation.endpoint('casework');
    const address = `http://${host}`;
    const figures = await scores('sign-in', `${address}/`, port, say);
    const page = await context.newPage();
    figures.push(await firstScreen(page, address));
    await page.goto(`${address}/#/start/${code}`);
    await page.locator('#main h1').waitFor();
    return [...figures, ...(await scores('Ma journée', `${address}/#/`, port, say))];
  } finally {
    await context.close();
    await installation.stop();
    for (const path of [folder, profile]) await rm(path, { recursive: true, force: true });
  }
}

/** Kilobytes of JavaScript, gzipped as a server in front would send them, that a browser fetches before the first screen stands. */
async function firstScreen(page: Page, address: string): Promise<Figure> {
  const scripts = new Map<string, number>();
  const read: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    read.push(response.body().then((body) => void scripts.set(response.url(), gzipSync(body, { level: 9 }).length)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(read);
  const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1_000;
  return {
    what: `JavaScript of the first screen, compressed, ${scripts.size} files`,
    baseline: `${MOST_KILOBYTES} kB`,
    measured: `${kilobytes.toFixed(1)} kB`,
    against: `${MOST_KILOBYTES} kB`,
    ratio: kilobytes / MOST_KILOBYTES,
    aim: '≤ 1',
  };
}

/** Lighthouse is run as its own program, in the browser that is open already: its session is the one that was signed in. */
async function scores(screen: string, address: string, port: number, say: (line: string) => void): Promise<Figure[]> {
  const output = await mkdtemp(join(tmpdir(), 'cloison-lighthouse-'));
  const file = join(output, 'report.json');
  const args = [
    join('node_modules', 'lighthouse', 'cli', 'index.js'),
    address,
    `--port=${port}`,
    '--disable-storage-reset',
    '--preset=desktop',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
  ];
  try {
    const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: CHROMIUM }, stdio: ['ignore', 'ignore', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`Lighthouse ended with ${String(status)}`))));
    });
    const [name = 'report.json'] = (await readdir(output)).filter((one) => one.endsWith('.json'));
    const report = JSON.parse(await readFile(join(output, name), 'utf8')) as Report;
    return CATEGORIES.map((category) => {
      const score = Math.round((report.categories[category]?.score ?? 0) * 100);
      say(`  ${screen}: ${category} ${score}`);
      return {
        what: `${screen}: ${category}`,
        baseline: 'Lighthouse, desktop',
        measured: `${score}`,
        against: '100',
        ratio: score / 100,
        aim: '≥ 0.95',
      };
    });
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}
