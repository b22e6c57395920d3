import { ZONES } from '../zones';
import type { Zone } from '../zones';
import { GraphBuilder } from './builder';
import { DatabaseScope } from './database-scope';
import { addCarryingExpressions } from './edges/carrying-expressions';
import { addCatalogueLeaks } from './edges/catalogue-leaks';
import { addFunctions, addFunctionUses, addTriggers } from './edges/functions';
import { addDatabaseGrants, addDefaultGrants, addLargeObjects, addRelationGrants, addSchemaGrants, addSystemGrants } from './edges/grants';
import { addOwnership, addWriters } from './edges/ownership';
import { addPolicies } from './edges/policies';
import { addForeignKeys, addInheritance, addViewsAndRules } from './edges/relations';
import { addParameterEdges, addRoleEdges, addRowSecurityAttributes, addSettingEdges } from './edges/roles';
import { addExtensionsAndLanguages, addForeignData, addReplication } from './edges/ways-out';
import type { Graph, GraphNode, Topology, ZoneSnapshot } from './types';

/** One rule per kind of edge; each reads its own catalogue tables. */
const DATABASE_RULES: readonly ((scope: DatabaseScope) => void)[] = [
  addRowSecurityAttributes,
  addSettingEdges,
  addSchemaGrants,
  addRelationGrants,
  addLargeObjects,
  addDefaultGrants,
  addSystemGrants,
  addOwnership,
  addWriters,
  addViewsAndRules,
  addForeignKeys,
  addInheritance,
  addFunctions,
  addTriggers,
  addFunctionUses,
  addPolicies,
  addExtensionsAndLanguages,
  addForeignData,
  addReplication,
  addCarryingExpressions,
  addCatalogueLeaks,
];

/** The weakest arrangement that two zones are in: sharing a database, sharing a cluster, or sharing nothing. */
function topologyOf(snapshots: readonly ZoneSnapshot[]): Topology {
  let topology: Topology = 'three_clusters';
  for (const a of snapshots)
    for (const b of snapshots)
      if (a.zone !== b.zone && a.snapshot.systemIdentifier === b.snapshot.systemIdentifier) {
        if (a.snapshot.database === b.snapshot.database) return 'one_database';
        topology = 'one_cluster';
      }
  return topology;
}

/**
 * The roles, objects and ways of one installation. Databases with the same system identifier share their roles; the same database read for
 * two zones is one. Nothing leads from one cluster to another but through `outside`.
 *
 * @param snapshots one per zone, in any order
 */
export function buildGraph(snapshots: readonly ZoneSnapshot[]): Graph {
  const builder = new GraphBuilder();
  const scopes: DatabaseScope[] = [];
  for (const { snapshot } of snapshots)
    if (!scopes.some(({ cluster, snapshot: { database } }) => cluster === snapshot.systemIdentifier && database === snapshot.database))
      scopes.push(new DatabaseScope(builder, snapshot));
  const clusters = new Set<string>();
  for (const scope of scopes) {
    if (!clusters.has(scope.cluster)) {
      clusters.add(scope.cluster);
      addRoleEdges(scope);
      addParameterEdges(scope);
      addDatabaseGrants(scope, scopes);
    }
    for (const rule of DATABASE_RULES) rule(scope);
  }
  for (const node of [...builder.nodes.values()])
    if (node.rank !== undefined && node.kind !== 'column' && node.kind !== 'future_objects')
      builder.edge(builder.node('everything', node.place.split('/')[0] ?? '', 'cluster'), node, 'holds');
  return {
    topology: topologyOf(snapshots),
    zones: ZONES.filter((zone) => scopes.some(({ zones }) => zones.includes(zone))),
    nodes: builder.nodes,
    edges: builder.edges,
    snapshots,
    sources: sourcesOf(builder, scopes),
    holders: builder.holders,
    stanceLeaks: [...builder.stanceLeaks],
    relations: scopes.reduce((sum, { relations }) => sum + relations.size, 0),
    roles: new Set(scopes.flatMap(({ cluster, snapshot }) => snapshot.roles.map(({ name }) => `${cluster} ${name}`))).size,
  };
}

const fromZone = (zone: Zone): number => ZONES.indexOf(zone);

/** Roles named for a zone first (its API, then other logins), then each side as a whole, the outside, and logins that belong to nobody. */
function sourcesOf(builder: GraphBuilder, scopes: readonly DatabaseScope[]): GraphNode[] {
  const administrators = new Set<GraphNode>();
  for (const scope of scopes)
    for (const role of scope.snapshot.roles)
      if (role.superuser || role.createrole || role.replication) administrators.add(scope.role(role.name));
  const weight = (node: GraphNode): number => {
    const zone = node.zone === null ? 9 : fromZone(node.zone);
    const api = node.name === `${node.zone}_api` ? 0 : 1;
    if (node.kind === 'login') return node.zone === null ? 40 : api * 5 + zone;
    return node.kind === 'role' ? 12 + zone : node.kind === 'side' ? 20 + zone : 30;
  };
  return [...builder.nodes.values()]
    .filter((node) => {
      if (node.kind === 'side' || node.kind === 'outside') return true;
      if (node.kind === 'role') return node.zone !== null;
      return node.kind === 'login' && (node.zone !== null || !administrators.has(node));
    })
    .sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
}
