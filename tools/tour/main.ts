import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startInstallation } from '@cloison/platform/installation';
import { freePortBase } from './ports';
import { visitCampaign } from './campaign';
import { cutAHole, visitCommissioner } from './commissioner';
import { visitOffice } from './office';
import { ASSEMBLY_ADDRESS, DISTRICT, Stage } from './stage';
import { Steps } from './steps';
import { tryTheWall } from './wall';

// npm run tour -- [--one-database] [--json] [--list FILE --mapping M]: the main job, end to end, over HTTP, on a data folder that is thrown away.
const args = process.argv.slice(2);
const value = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
const json = args.includes('--json');
const topology = args.includes('--one-database') ? 'one-database' : 'three-clusters';
const list = value('--list');

const steps = new Steps(json);
const dataDir = await mkdtemp(join(tmpdir(), 'cloison-tour-'));
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
let stage: Stage | undefined;
try {
  steps.begin(`Three zones on real PostgreSQL (${topology})`);
  await steps.step('three processes, each with its own zone’s credentials only, are ready', async () => {
    const installation = await startInstallation({
      dataDir,
      topology,
      portBase: await freePortBase(),
      demo: false,
      signal: stopping.signal,
      env: { ...process.env, ASSEMBLY_NETWORKS: `${ASSEMBLY_ADDRESS}/32`, CLOISON_LOG_LEVEL: 'warn' },
    });
    stage = new Stage(installation);
  });
  if (stage) {
    for (const zone of ['casework', 'partisan'] as const)
      await stage.command(zone, ['district', 'add', DISTRICT, '--fr', 'Val-des-Érables', '--en', 'Val-des-Érables']);
    const campaign = await visitCampaign(stage, steps, { file: list ? resolve(list) : null, mapping: value('--mapping') ?? 'generated' });
    const maude = await visitOffice(stage, steps);
    const codes = await tryTheWall(stage, steps, campaign, maude);
    await visitCommissioner(stage, steps, codes);
    if (topology === 'one-database') await cutAHole(stage, steps);
  }
} catch (error) {
  await steps.step('the tour goes on', () => Promise.reject(error instanceof Error ? error : new Error(String(error))));
} finally {
  stage?.close();
  await stage?.installation.stop();
  await rm(dataDir, { recursive: true, force: true });
}
const passed = steps.records.length - steps.failed;
if (json) process.stdout.write(`${JSON.stringify({ topology, passed, failed: steps.failed, steps: steps.records }, null, 2)}\n`);
else process.stdout.write(`\n${passed} passed, ${steps.failed} failed\n`);
process.exit(steps.failed === 0 ? 0 : 1);
