import { openDatabases, planOf } from '@cloison/platform/installation';
import type { EnvironmentPlan } from '@cloison/platform/installation';
import type { Topology } from '@cloison/platform/zones';
import { runningOn } from './settings';
import type { Settings } from './settings';

/**
 * Gives `work` the plan of the installation on this data folder: of the one that is running, whatever its topology, else of one whose databases
 * are up for as long as `work` takes.
 */
export async function withDatabases<T>(settings: Settings, topology: Topology, work: (plan: EnvironmentPlan) => Promise<T>): Promise<T> {
  const running = runningOn(settings.dataDir);
  const common = { dataDir: settings.dataDir, demo: true, env: process.env };
  if (running?.kind === 'start') {
    return work(planOf({ ...common, portBase: running.portBase, topology: running.topology }, running.clusterPorts));
  }
  const databases = await openDatabases({ ...common, demo: false, portBase: settings.portBase, topology, kind: 'command' });
  try {
    return await work(databases.plan);
  } finally {
    await databases.close();
  }
}
