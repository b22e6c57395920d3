import { performance } from 'node:perf_hooks';
import { keepOutput, type Outcome, type Stage } from './stage.ts';
import { stages } from './stages.ts';

const USAGE = `npm test                     everything
npm test -- STAGE [WHAT]     one stage, e.g. "unit libs/platform/http" or "lint apps/cli"

Stages, in order:
${stages.map(({ name, title }) => `  ${name.padEnd(10)} ${title}`).join('\n')}
`;

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const line = (mark: string, stage: Stage, text: string): string => `${mark} ${stage.name.padEnd(10)} ${text}\n`;

async function run(stage: Stage, rest: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  process.stdout.write(line('·', stage, stage.title));
  const outcome = await stage.run(rest);
  keepOutput(stage.name, outcome.output ?? '');
  if (outcome.output && (outcome.failed > 0 || outcome.skipped > 0)) process.stdout.write(`${outcome.output.trimEnd()}\n`);
  const counted = [`${outcome.passed} passed`, `${outcome.failed} failed`, ...(outcome.skipped ? [`${outcome.skipped} skipped`] : [])].join(
    ', ',
  );
  process.stdout.write(line(outcome.failed ? '✗' : '✓', stage, `${counted}  (${outcome.about}; ${seconds(started)})`));
  return outcome;
}

const [wanted, ...rest] = process.argv.slice(2);
const stage = stages.find(({ name }) => name === wanted);
const chosen = wanted === undefined ? stages : stages.filter((one) => one === stage || (stage?.needsBuild && one.name === 'build'));
if (chosen.length === 0) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const outcomes: Outcome[] = [];
for (const one of chosen) outcomes.push(await run(one, one.name === wanted ? rest : []));

const total = (key: 'passed' | 'failed' | 'skipped'): number => outcomes.reduce((count, outcome) => count + outcome[key], 0);
const skipped = total('skipped');
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = total('failed') > 0 || (skipped > 0 && process.env['CI'] === 'true') ? 1 : 0;
