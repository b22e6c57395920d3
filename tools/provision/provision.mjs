// node tools/provision/provision.mjs [--browser] [--no-build] [NAME …]: before any command. Installs what the lock says, builds what is out of
// date, and is silent and done in a tenth of a second when there is nothing to do. Runs on Node 20, with nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isUpToDate } from '../build/stamps.mjs';
import { ROOT, targets } from '../build/targets.mjs';
import { ensureBrowser } from './browser.mjs';
import { areDependenciesInstalled, installDependencies } from './dependencies.mjs';
import { words as wordsFor } from './words.mjs';

const words = wordsFor();
// on standard error: the output of a command belongs to the command
const say = (line) => process.stderr.write(`  ${line}\n`);
const stop = (line) => {
  if (line) say(line);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop(words.nodeTooOld(process.versions.node));
if (!['linux', 'darwin'].includes(process.platform) || !['x64', 'arm64'].includes(process.arch))
  stop(words.platform(`${process.platform} ${process.arch}`));
if (!areDependenciesInstalled(ROOT) && !installDependencies(ROOT, { say, words })) stop();

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!process.argv.includes('--no-build')) build();
if (process.argv.includes('--browser') && !ensureBrowser({ say, words }) && process.env.CI) process.exitCode = 1;

function build() {
  const wanted = targets().filter((target) => target.product || names.includes(target.name));
  const stale = wanted.filter((target) => !isUpToDate(target));
  if (stale.length === 0) return;
  const started = Date.now();
  say(words.building);
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const result = spawnSync(
    existsSync(node) ? node : process.execPath,
    [join(ROOT, 'tools', 'build', 'build.mjs'), ...stale.map((target) => target.name)],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (result.status !== 0) stop(words.buildFailed);
  say(words.built(((Date.now() - started) / 1000).toFixed(1)));
}
