import type { CatalogueSnapshot, FunctionEntry, PolicyEntry } from '../snapshot/types';
import type { Zone } from '../zones';

export type NodeKind =
  | 'login'
  | 'role'
  | 'public'
  | 'side'
  | 'database'
  | 'schema'
  | 'table'
  | 'view'
  | 'matview'
  | 'foreign_table'
  | 'sequence'
  | 'column'
  | 'large_object'
  | 'future_objects'
  | 'function'
  | 'type'
  | 'extension'
  | 'language'
  | 'wrapper'
  | 'server'
  | 'publication'
  | 'subscription'
  | 'slot'
  | 'catalogue_entry'
  | 'expression'
  | 'system_object'
  /** All data of a cluster. */
  | 'everything'
  /** The server process and its files: all data of its cluster, and whatever else the machine holds. */
  | 'machine'
  /** Any place that this check can't see: another server, a subscriber, a file. */
  | 'outside'
  /** The rows of every riding of one zone at once. */
  | 'ridings';

export type EdgeKind =
  | 'member_of'
  | 'is_everybody'
  | 'starts_as'
  | 'is_superuser'
  | 'may_create_roles'
  | 'may_replicate'
  | 'predefined_power'
  | 'ignores_row_security'
  | 'may_set'
  | 'may_alter_system'
  | 'loads_library'
  | 'holds'
  | 'holds_machine'
  | 'can_connect'
  | 'can_use'
  | 'can_create_in'
  | 'searches_in'
  | 'is_used_by'
  | 'owns'
  | 'can_read'
  | 'can_write'
  | 'can_truncate'
  | 'can_reference'
  | 'can_add_trigger'
  | 'can_maintain'
  | 'will_get'
  | 'can_execute'
  | 'runs_as'
  | 'names'
  | 'executed_by'
  | 'calls'
  | 'filled_by'
  | 'fired_by'
  | 'shows'
  | 'copies'
  | 'part_of'
  | 'rule_links'
  | 'foreign_key'
  | 'inherits'
  | 'written_by'
  | 'policy_reads'
  | 'unfiltered'
  | 'has'
  | 'leads_outside'
  | 'reads_from'
  | 'publishes'
  | 'streams'
  | 'reveals'
  | 'depends_on_stance';

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** As the database spells it: casework_api, partisan.score.stance. */
  readonly name: string;
  readonly zone: Zone | null;
  /** Which cluster and database; a role has no database. */
  readonly place: string;
  readonly out: GraphEdge[];
  /** Lower is a better end of a path to show. Only what holds data has one. */
  readonly rank?: number;
  /** A function that runs with other rights than its caller's, or without being called by name. */
  readonly function?: FunctionEntry;
  suspect?: boolean;
}

/** What must not have been reviewed for an edge to count. */
export type Exemption =
  { readonly function: FunctionEntry } | { readonly policy: PolicyEntry } | { readonly unfiltered: string } | { readonly database: string };

export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly kind: EdgeKind;
  /** Privileges, a trigger's name, a setting. */
  readonly detail?: string;
  readonly grantedBy?: string;
  /** The statement that removes the edge. */
  readonly undo?: string;
  /** The way is there, but another lock on it still holds. */
  readonly latent?: boolean;
  /** The edge can be walked only with USAGE on this schema, or CONNECT on this database. */
  readonly needs?: GraphNode;
  readonly unless?: Exemption;
}

/** One database as somebody read it. */
export interface ZoneSnapshot {
  readonly zone: Zone;
  readonly snapshot: CatalogueSnapshot;
}

export type Topology = 'three_clusters' | 'one_cluster' | 'one_database';

export interface Graph {
  readonly topology: Topology;
  readonly zones: readonly Zone[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: number;
  readonly snapshots: readonly ZoneSnapshot[];
  /** Where a way may start: logins and roles, each side as a whole, and the outside. */
  readonly sources: readonly GraphNode[];
  /** Who holds USAGE on a schema or CONNECT on a database. */
  readonly holders: ReadonlyMap<GraphNode, ReadonlySet<GraphNode>>;
  /** Catalogue entries that depend on a stance, whoever may see them. */
  readonly stanceLeaks: readonly string[];
  readonly relations: number;
  readonly roles: number;
}
