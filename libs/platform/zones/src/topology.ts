import { ZONES } from './zone';
import type { Zone } from './zone';

/**
 * How an embedded installation is laid out: a cluster for each zone (the default), three schemas of one database (weaker, to try and to test the
 * verifier on), or the casework side and its commissioner alone, where the campaign side does not exist.
 */
export const TOPOLOGIES = ['three-clusters', 'one-database', 'casework-only'] as const;
export type Topology = (typeof TOPOLOGIES)[number];

export function zonesOf(topology: Topology): readonly Zone[] {
  return topology === 'casework-only' ? ['casework', 'oversight'] : ZONES;
}

/** Database of a zone: its own, named like it; in the one-database topology `cloison` for all. */
export function databaseOf(topology: Topology, zone: Zone): string {
  return topology === 'one-database' ? 'cloison' : zone;
}
