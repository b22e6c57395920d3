import { functionKey, relationKey } from '../snapshot/types';
import type { CatalogueSnapshot, FunctionEntry, Grant, RelationEntry } from '../snapshot/types';
import { zoneOfName, zoneOfRole, ZONES } from '../zones';
import type { Zone } from '../zones';
import { rankOf, relationNodeKind } from './builder';
import type { GraphBuilder } from './builder';
import type { GraphNode } from './types';

const WRITES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE']);

/** One database while its edges are being drawn: its snapshot, its nodes by name, and who may do what. */
export class DatabaseScope {
  /** Names the database among all clusters. */
  readonly place: string;
  readonly cluster: string;
  readonly relations = new Map<string, RelationEntry>();
  readonly functions = new Map<string, FunctionEntry>();
  readonly zones: readonly Zone[];
  /** The side that this database is for, or none when sides share it. */
  readonly zone: Zone | null;
  readonly #relationNodes = new Map<RelationEntry, GraphNode>();
  readonly #schemaNodes = new Map<string, GraphNode>();
  readonly #roleNodes = new Map<string, GraphNode>();
  readonly #parents = new Map<string, string[]>();
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #writable = new Map<string, ReadonlySet<RelationEntry>>();
  readonly #superusers: ReadonlySet<string>;

  constructor(
    readonly builder: GraphBuilder,
    readonly snapshot: CatalogueSnapshot,
  ) {
    this.cluster = snapshot.systemIdentifier;
    this.place = `${this.cluster}/${snapshot.database}`;
    for (const entry of snapshot.relations) this.relations.set(relationKey(entry), entry);
    for (const entry of snapshot.functions) this.functions.set(functionKey(entry), entry);
    const names = new Set(snapshot.schemas.map(({ name }) => name));
    this.zones = ZONES.filter((zone) => names.has(zone));
    this.zone = this.zones.length === 1 ? (this.zones[0] ?? null) : null;
    this.#superusers = new Set(snapshot.roles.filter(({ superuser }) => superuser).map(({ name }) => name));
    const logins = new Set(snapshot.roles.filter(({ login }) => login).map(({ name }) => name));
    for (const { name } of snapshot.roles)
      this.#roleNodes.set(name, builder.node(logins.has(name) ? 'login' : 'role', this.cluster, name, { zone: zoneOfRole(name) }));
    this.#roleNodes.set('public', builder.node('public', this.cluster, 'PUBLIC'));
    for (const { member, role, admin, inherit, set } of snapshot.memberships)
      if (admin || inherit || set) this.#parents.set(member, [...(this.#parents.get(member) ?? []), role]);
  }

  role(name: string): GraphNode {
    return this.#roleNodes.get(name) ?? this.builder.node('role', this.cluster, name, { zone: zoneOfRole(name) });
  }

  isSuperuser(role: string): boolean {
    return this.#superusers.has(role);
  }

  /** The role, every role that it can become, and PUBLIC. */
  closure(role: string): ReadonlySet<string> {
    const known = this.#closures.get(role);
    if (known) return known;
    const reached = new Set([role, 'public']);
    for (const name of reached) for (const parent of this.#parents.get(name) ?? []) reached.add(parent);
    this.#closures.set(role, reached);
    return reached;
  }

  /** An object's zone: its schema's, else its owner's. */
  zoneOf(schema: string, owner: string): Zone | null {
    return zoneOfName(schema) ?? zoneOfRole(owner);
  }

  schema(name: string): GraphNode {
    const known = this.#schemaNodes.get(name);
    if (known) return known;
    const node = this.builder.node('schema', this.place, name, { zone: zoneOfName(name) });
    this.#schemaNodes.set(name, node);
    return node;
  }

  relation(entry: RelationEntry): GraphNode {
    const known = this.#relationNodes.get(entry);
    if (known) return known;
    const kind = relationNodeKind(entry.kind);
    const rank = kind === 'view' || kind === 'matview' ? undefined : rankOf(entry);
    const node = this.builder.node(kind, this.place, relationKey(entry), { zone: this.zoneOf(entry.schema, entry.owner), rank });
    this.#relationNodes.set(entry, node);
    return node;
  }

  /** A column, which is a part of its relation: whatever fills or ties the relation fills and ties it. */
  column(entry: RelationEntry, column: string): GraphNode {
    const relation = this.relation(entry);
    const rank = relation.rank === undefined ? undefined : relation.rank - (column === 'stance' ? 0.5 : 0);
    const node = this.builder.node('column', this.place, `${relation.name}.${column}`, { zone: relation.zone, rank });
    if (node.out.length === 0) this.builder.edge(node, relation, 'part_of');
    return node;
  }

  functionNode(entry: FunctionEntry): GraphNode {
    return this.builder.node('function', this.place, functionKey(entry), { zone: this.zoneOf(entry.schema, entry.owner), function: entry });
  }

  database(): GraphNode {
    return this.databaseNamed(this.snapshot.database);
  }

  databaseNamed(name: string): GraphNode {
    const zone = name === this.snapshot.database ? this.zone : null;
    return this.builder.node('database', `${this.cluster}/${name}`, name, { zone });
  }

  everything(): GraphNode {
    return this.builder.node('everything', this.cluster, 'cluster');
  }

  machine(): GraphNode {
    return this.builder.node('machine', this.cluster, 'server');
  }

  outside(): GraphNode {
    return this.builder.node('outside', '', 'outside');
  }

  ridings(zone: Zone): GraphNode {
    return this.builder.node('ridings', this.place, zone, { zone });
  }

  side(zone: Zone): GraphNode {
    return this.builder.node('side', this.place, zone, { zone });
  }

  may(role: string, entry: { readonly owner: string; readonly grants: readonly Grant[] }, privileges: ReadonlySet<string>): boolean {
    const reached = this.closure(role);
    if (reached.has(entry.owner)) return true;
    for (const name of reached) if (this.isSuperuser(name)) return true;
    return entry.grants.some((grant) => privileges.has(grant.privilege) && reached.has(grant.grantee));
  }

  /** Whether the role, by membership, may write the relation; a grant on a column counts. */
  mayWrite(role: string, entry: RelationEntry): boolean {
    return (
      this.may(role, entry, WRITES) ||
      entry.columns.some(({ grants }) => grants?.some((grant) => WRITES.has(grant.privilege) && this.closure(role).has(grant.grantee)))
    );
  }

  /** Every relation that the role may write, by membership. */
  writable(role: string): ReadonlySet<RelationEntry> {
    const known = this.#writable.get(role);
    if (known) return known;
    const set = new Set(this.snapshot.relations.filter((entry) => this.mayWrite(role, entry)));
    this.#writable.set(role, set);
    return set;
  }

  mayRead(role: string, entry: RelationEntry): boolean {
    return (
      this.may(role, entry, new Set(['SELECT'])) ||
      entry.columns.some(({ grants }) => grants?.some((grant) => grant.privilege === 'SELECT' && this.closure(role).has(grant.grantee)))
    );
  }

  /** Relations of this database that a text names, as schema.relation. */
  named(text: string): RelationEntry[] {
    if (!text.includes('.')) return [];
    const found = new Set<RelationEntry>();
    for (const [, schema, name] of text.matchAll(/"?([a-z_][a-z0-9_]*)"?\s*\.\s*"?([a-z_][a-z0-9_]*)"?/gi)) {
      const entry = this.relations.get(`${schema}.${name}`);
      if (entry) found.add(entry);
    }
    return [...found];
  }
}
