import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { checkRange } from './range';
import type { RangeResult, RangeTask } from './range';

/** Below this many bundles (256 entries each) starting a thread costs more than it saves. */
const WORTH_A_WORKER = 120;
const MOST_WORKERS = 8;

/**
 * Checks all bundles of a log, over several threads where there is enough to do.
 * @param workerScript a script that calls `serveRange()` in a worker; without it all is done here
 */
export async function runRanges(zone: string, bundles: RangeTask['bundles'], workerScript?: URL): Promise<RangeResult[]> {
  const workers = workerScript ? Math.min(MOST_WORKERS, availableParallelism(), Math.floor(bundles.length / WORTH_A_WORKER)) : 0;
  if (!workerScript || workers < 2) return bundles.length > 0 ? [checkRange({ zone, first: 0, bundles })] : [];
  const share = Math.ceil(bundles.length / workers);
  const tasks = Array.from({ length: workers }, (_, i) => ({ zone, first: i * share, bundles: bundles.slice(i * share, (i + 1) * share) }));
  const elsewhere = tasks.slice(1).map((task) => inWorker(task, workerScript));
  // Let the threads start before this one gets busy.
  await new Promise((resolve) => setImmediate(resolve));
  const here = checkRange(tasks[0] as RangeTask);
  return [here, ...(await Promise.all(elsewhere))];
}

function inWorker(task: RangeTask, script: URL): Promise<RangeResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve).once('error', reject);
  });
}

/** What a worker does with its task. */
export function serveRange(): void {
  const result = checkRange(workerData as RangeTask);
  parentPort?.postMessage(result, [result.roots.buffer as ArrayBuffer, result.idTails.buffer as ArrayBuffer]);
}
