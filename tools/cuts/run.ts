import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Copy, CutDoesNotFit } from './copy.ts';
import type { Cut } from './cut.ts';
import { cuts } from './cuts.ts';
import { judge, runNode, runTests, type Endings, type Verdict } from './verdict.ts';

const USAGE = `npm run cuts                  takes each wall down in a throw-away copy, and demands that its test go red
npm run cuts -- --list        names them
npm run cuts -- --only WORD   those whose name or file has the word in it
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const LANES = 2;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const [option, word] = process.argv.slice(2);
if (option !== undefined && option !== '--list' && !(option === '--only' && word)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const chosen = cuts.filter(({ name, test }) => word === undefined || name.includes(word) || test.file.includes(word));
if (option === '--list') {
  for (const { name, wall, test } of chosen) say(`${name}\n    ${wall}\n    ${test.file} › ${test.name}`);
  process.exit(0);
}

/** Deals a list out to the copies, each taking the next as it gets free. */
async function inLanes<T>(copies: readonly Copy[], list: readonly T[], work: (copy: Copy, item: T) => Promise<void>): Promise<void> {
  const queue = [...list];
  await Promise.all(
    copies.map(async (copy) => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(copy, item);
    }),
  );
}

const CONTROLS = 2;

/** The tests to run for a cut: its own, and others of the file that should stay green. None: the whole file. */
function namesFor({ test }: Cut): string[] {
  const others = cuts.filter((cut) => cut.test.file === test.file && cut.test.name !== test.name).map((cut) => cut.test.name);
  const controls = test.beside ? [test.beside] : [...new Set(others)].slice(0, CONTROLS);
  return controls.length > 0 && !test.whole ? [test.name, ...controls] : [];
}

/** A red test proves nothing unless it was green before. */
async function greenBefore(copies: readonly Copy[]): Promise<Map<string, Endings>> {
  const before = new Map<string, Endings>();
  const files = [...new Set(chosen.map(({ test }) => test.file))];
  const prepared = new Map(chosen.flatMap(({ prepare, test }) => (prepare ? [[test.file, prepare] as const] : [])));
  await inLanes(copies, files, async (copy, file) => {
    const prepare = prepared.get(file);
    if (prepare) await runNode(copy.folder, prepare);
    const names = chosen.filter(({ test }) => test.file === file).map(namesFor);
    const { endings, output } = await runTests(
      copy.folder,
      file,
      names.some(({ length }) => length === 0) ? [] : [...new Set(names.flat())],
    );
    before.set(file, endings);
    const red = chosen.filter(({ test }) => test.file === file && endings.get(test.name) !== 'passed');
    say(`${red.length === 0 ? '·' : '✗'} uncut       ${file}`);
    for (const { test } of red) say(`              not green before any cut: ${test.name}`);
    if (endings.size === 0) say(output.split('\n').slice(-30).join('\n'));
  });
  return before;
}

async function attempt(copy: Copy, cut: Cut, before: Endings | undefined): Promise<Verdict> {
  if (before?.get(cut.test.name) !== 'passed') return { caught: false, because: 'its test is not green before the cut' };
  try {
    return await copy.with(cut.changes, async () => {
      if (cut.prepare) {
        const { code, output } = await runNode(copy.folder, cut.prepare);
        if (code !== 0) return { caught: false, because: `the preparation failed: ${output.slice(-400)}` } as const;
      }
      return judge((await runTests(copy.folder, cut.test.file, namesFor(cut))).endings, cut.test.name);
    });
  } catch (error) {
    if (error instanceof CutDoesNotFit) return { caught: false, because: error.message };
    throw error;
  }
}

const started = performance.now();
const copies = Array.from({ length: Math.min(LANES, chosen.length) }, () => Copy.of(root));
let caught = 0;
try {
  say(`${chosen.length} cuts, on throw-away copies of the work tree`);
  const before = await greenBefore(copies);
  await inLanes(copies, chosen, async (copy, cut) => {
    const from = performance.now();
    const verdict = await attempt(copy, cut, before.get(cut.test.file));
    if (verdict.caught) caught += 1;
    say(`${verdict.caught ? '✓ caught    ' : '✗ NOT CAUGHT'} ${cut.name}  (${seconds(from)})`);
    if (!verdict.caught) say(`              ${verdict.because}\n              ${cut.test.file} › ${cut.test.name}`);
  });
} finally {
  for (const copy of copies) copy.remove();
}
say(`\n${seconds(started)}\n${chosen.length} cut, ${caught} caught`);
process.exitCode = caught === chosen.length && chosen.length > 0 ? 0 : 1;
