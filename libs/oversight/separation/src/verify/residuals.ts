import type { Graph } from '../graph/types';
import { RESIDUAL_SENTENCES } from '../words/residual-sentences';
import type { ResidualCode } from '../words/residual-sentences';
import { zoneOfRole } from '../zones';
import type { Residual } from './types';

/** What an office login without any grant was seen reading of the scored tables, by arrangement (measured on PostgreSQL 15 and 18). */
const BY_TOPOLOGY: Readonly<Record<Graph['topology'], readonly ResidualCode[]>> = {
  three_clusters: [],
  one_cluster: ['tuple_counters_of_database', 'shared_role_names', 'shared_superuser'],
  one_database: [
    'row_counts',
    'sizes',
    'tuple_counters',
    'index_predicates',
    'definitions',
    'notifications',
    'shared_role_names',
    'shared_superuser',
  ],
};

/** What remains although no path was found. */
export function residualsOf(graph: Graph): Residual[] {
  const found = new Map<ResidualCode, string>();
  for (const code of BY_TOPOLOGY[graph.topology]) found.set(code, '');
  const sees = new Map<string, Set<string>>();
  for (const { zone, snapshot } of graph.snapshots)
    sees.set(snapshot.systemIdentifier, (sees.get(snapshot.systemIdentifier) ?? new Set()).add(zone));
  for (const { snapshot } of graph.snapshots) {
    const shared = (sees.get(snapshot.systemIdentifier)?.size ?? 0) > 1;
    const others = snapshot.roles.filter(
      ({ name, login, bootstrap, superuser, createrole, replication }) =>
        !bootstrap && login && zoneOfRole(name) === null && (superuser || createrole || replication),
    );
    if (shared && others.length > 0) found.set('other_administrators', others.map(({ name }) => name).join(', '));
    const standbys = snapshot.slots.filter(({ kind }) => kind === 'physical');
    if (standbys.length > 0) found.set('physical_replication', standbys.map(({ name }) => name).join(', '));
  }
  if (graph.topology !== 'one_database' && graph.stanceLeaks.length > 0) found.set('stance_in_catalogue', graph.stanceLeaks.join(', '));
  return [...found].map(([code, names]) => {
    const { fr, en } = RESIDUAL_SENTENCES[code];
    return { code, sentence: { fr: fr.replace('{names}', names), en: en.replace('{names}', names) } };
  });
}
