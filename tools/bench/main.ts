import { cpus, totalmem } from 'node:os';
import type { Figure } from './figure';
import { reaches, round } from './figure';

type Bench = (say: (line: string) => void) => Promise<readonly Figure[]>;

/** Loaded one at a time, so that one bench doesn't pay for another's imports. */
const BENCHES: Readonly<Record<string, () => Promise<{ run: Bench }>>> = {
  requests: () => import('./requests'),
  access: () => import('./access'),
  'elector-import': () => import('./elector-import'),
  scoring: () => import('./scoring'),
  'log-verification': () => import('./log-verification'),
  start: () => import('./start'),
  separation: () => import('./separation'),
  'office-find': () => import('./office-find'),
  'case-open': () => import('./case-open'),
  'case-create': () => import('./case-create'),
  'mail-ingestion': () => import('./mail-ingestion'),
  'office-web': () => import('./office-web'),
  timing: () => import('./timing'),
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((argument) => !argument.startsWith('--'));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

if (args.includes('--bare-server')) {
  await import('./bare-server').then(({ serve }) => serve());
} else if (args.includes('--bare-nest')) {
  await import('./bare-nest').then(({ serveBareNest }) => serveBareNest());
} else if (args.includes('--bare-office')) {
  await import('./bare-office').then(({ serveBareOffice }) => serveBareOffice());
} else {
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0 || args.includes('--help')) {
    say(`npm run bench -- [NAME …] [--json]   names: ${Object.keys(BENCHES).join(', ')} (all of them without a name)`);
    process.exit(unknown.length > 0 ? 64 : 0);
  }
  const figures: (Figure & { bench: string })[] = [];
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    say(`${name} …`);
    const { run } = (await BENCHES[name]?.()) ?? {};
    for (const figure of (await run?.(say)) ?? []) figures.push({ bench: name, ...figure });
  }
  if (json) {
    const machine = { cores: cpus().length, model: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
    process.stdout.write(`${JSON.stringify({ machine, figures }, null, 2)}\n`);
  } else {
    process.stdout.write('\nEach ratio is measured ÷ baseline, both taken in turns in this run.\n\n');
    for (const figure of figures) {
      const { what, baseline, measured, against, ratio, aim } = figure;
      process.stdout.write(
        `${reaches(figure) ? '✓' : '✗'} ${what}\n    ${measured}   against ${against} (${baseline})\n    ratio ${round(ratio)}   aim ${aim}\n\n`,
      );
    }
  }
}
