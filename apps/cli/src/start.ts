import { startInstallation } from '@cloison/platform/installation';
import type { Installation } from '@cloison/platform/installation';
import type { Topology } from '@cloison/platform/zones';
import { faultSentence } from './fault-sentence';
import { Progress } from './progress';
import { startScreen } from './start-screen';
import type { Settings } from './settings';
import type { Terminal } from './terminal';
import type { Words } from './words/words';

export interface StartOptions extends Settings {
  readonly topology: Topology;
  readonly demo: boolean;
  readonly words: Words;
  readonly terminal: Terminal;
}

/** A second Ctrl-C this much later means that the person doesn't want to wait (npm passes the first one on twice). */
const IMPATIENT_AFTER = 1_500;
const PARENT_CHECK = 1_000;

/** `cloison start`: everything, until a signal. Resolves to the exit code. */
export async function start({ topology, demo, words, terminal, dataDir, dataFolder, portBase }: StartOptions): Promise<number> {
  const began = performance.now();
  const progress = new Progress(words, terminal, topology, (text) => process.stdout.write(text));
  const interruption = new AbortController();
  const signalled = untilSignalled(interruption);
  progress.begin();
  let installation: Installation;
  try {
    installation = await startInstallation({
      dataDir,
      portBase,
      topology,
      demo,
      env: process.env,
      report: progress.report,
      language: words.language,
      verify: true,
      links: true,
      signal: interruption.signal,
    });
  } catch (fault) {
    progress.end();
    const sentence = interruption.signal.aborted ? words.faults.interrupted : faultSentence(fault, words);
    process.stderr.write(`\n  ${sentence.replaceAll('\n', '\n  ')}\n`);
    return interruption.signal.aborted ? 130 : 1;
  }
  progress.end();
  const { urls, links } = installation;
  progress.lines(startScreen({ urls, topology, links, demo, dataFolder, seconds: (performance.now() - began) / 1000 }, words));

  await signalled;
  process.stdout.write('\n');
  progress.working(words.working.stopping);
  await installation.stop();
  progress.end();
  process.stdout.write(`  ${words.stopped}\n`);
  return 0;
}

/** Resolves at SIGINT, SIGTERM, SIGHUP, or when the npm that started us is gone: nobody would be left to stop us. */
function untilSignalled(interruption: AbortController): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    const end = (): void => {
      if (first === 0) {
        first = Date.now();
        interruption.abort();
        resolve();
      } else if (Date.now() - first > IMPATIENT_AFTER) {
        // our processes get their parent-death signal
        process.exit(130);
      }
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event'] && parent > 1) {
      setInterval(() => {
        if (process.ppid !== parent) end();
      }, PARENT_CHECK).unref();
    }
  });
}
