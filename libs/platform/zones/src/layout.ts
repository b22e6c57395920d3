import { join, resolve } from 'node:path';
import type { Topology } from './topology';
import type { Zone } from './zone';

export interface ZoneFolders {
  /** All that one zone keeps on disk. */
  readonly root: string;
  readonly cluster: string;
  readonly clusterLog: string;
  readonly keys: string;
  /** Passwords of the zone's logins, mode 0600. */
  readonly secrets: string;
  /** What has been done to it: migrated to, demo data loaded. */
  readonly state: string;
  /** Output of the zone's API. */
  readonly apiLog: string;
}

export interface Layout {
  /** The data folder as the operator named it. */
  readonly dataDir: string;
  readonly topology: Topology;
  /** Where this topology keeps its zones: the data folder itself for three clusters, a folder in it for the others. */
  readonly root: string;
  readonly lock: string;
  zone(zone: Zone): ZoneFolders;
}

/** Names of every folder and file of an embedded installation. In the one-database topology the three zones share one `cluster`. */
export function layoutOf(dataDir: string, topology: Topology): Layout {
  const data = resolve(dataDir);
  const root = topology === 'three-clusters' ? data : join(data, topology);
  return {
    dataDir: data,
    topology,
    root,
    lock: join(data, 'running.json'),
    zone(zone) {
      const own = join(root, zone);
      const database = topology === 'one-database' ? join(root, 'database') : own;
      return {
        root: own,
        cluster: join(database, 'postgresql'),
        clusterLog: join(database, 'postgresql.log'),
        keys: join(own, 'keys'),
        secrets: join(own, 'secrets.json'),
        state: join(own, 'state.json'),
        apiLog: join(own, 'api.log'),
      };
    },
  };
}
