// node tools/build/build.mjs [NAME …]: builds what is out of date among the named targets; without a name, all that `npm start` runs.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isUpToDate, writeStamp } from './stamps.mjs';
import { ROOT, targets } from './targets.mjs';

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const inside = process.argv.includes('--inside');
const all = targets();
const unknown = wanted.filter((name) => !all.some((target) => target.name === name));
if (unknown.length > 0) {
  console.error(`build: nothing named ${unknown.join(', ')}; there is ${all.map((target) => target.name).join(', ')}`);
  process.exit(2);
}
const chosen = all.filter((target) => (wanted.length > 0 ? wanted.includes(target.name) : target.product));

if (inside) {
  for (const target of chosen) await buildOne(target);
} else {
  const stale = chosen.filter((target) => !isUpToDate(target));
  if (stale.length > 0) await alone(() => buildAll(stale.filter((target) => !isUpToDate(target))));
}

async function buildAll(stale) {
  const webs = stale.filter((target) => target.kind === 'web');
  const faults = [];
  // web apps each in a process of their own, two at a time: Vite keeps one core busy
  const queue = [...webs];
  const lane = async () => {
    for (let target = queue.shift(); target; target = queue.shift()) {
      const code = await run(target.name);
      if (code !== 0) faults.push(target.name);
    }
  };
  const lanes = [lane(), lane()];
  for (const target of stale.filter(({ kind }) => kind === 'server')) {
    try {
      await buildOne(target);
    } catch (fault) {
      faults.push(target.name);
      console.error(fault instanceof Error ? fault.message : String(fault));
    }
  }
  await Promise.all(lanes);
  if (faults.length > 0) {
    console.error(`build: ${faults.join(', ')} could not be built`);
    process.exitCode = 1;
  }
}

async function buildOne(target) {
  const started = Date.now();
  const { inputs, outputs } =
    target.kind === 'web' ? await (await import('./web.mjs')).buildWeb(target) : await (await import('./server.mjs')).buildServer(target);
  writeStamp(target, inputs, outputs);
  if (process.stderr.isTTY || process.env['CI']) console.error(`  ${target.output}  ${Date.now() - started} ms`);
}

function run(name) {
  return new Promise((resolve) => {
    spawn(process.execPath, [fileURLToPath(import.meta.url), '--inside', name], { cwd: ROOT, stdio: 'inherit' }).once('close', resolve);
  });
}

/** One build at a time in a checkout; the lock of a killed build is taken over. */
async function alone(work) {
  const lock = join(ROOT, 'dist', '.stamps', 'building');
  mkdirSync(join(ROOT, 'dist', '.stamps'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else await pause(100);
    }
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));
  await work();
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
