import type { Grant } from '../../snapshot/types';
import type { DatabaseScope } from '../database-scope';
import { grantee as granteeName, qualified, quoted } from '../sql-names';
import type { EdgeKind, GraphNode } from '../types';
import { addUnreadDatabase } from './other-databases';

/** Strongest first: an edge carries the strongest privilege, and its statement revokes them all. */
const RELATION_PRIVILEGES: readonly (readonly [privilege: string, kind: EdgeKind])[] = [
  ['SELECT', 'can_read'],
  ['UPDATE', 'can_write'],
  ['INSERT', 'can_write'],
  ['DELETE', 'can_write'],
  ['USAGE', 'can_use'],
  ['TRIGGER', 'can_add_trigger'],
  ['REFERENCES', 'can_reference'],
  ['TRUNCATE', 'can_truncate'],
  ['MAINTAIN', 'can_maintain'],
];

/** Grants by grantee, without the owner's own. */
function byGrantee(grants: readonly Grant[], owner: string): Map<string, Grant[]> {
  const map = new Map<string, Grant[]>();
  for (const grant of grants) {
    if (grant.grantee === owner) continue;
    const list = map.get(grant.grantee);
    if (list) list.push(grant);
    else map.set(grant.grantee, [grant]);
  }
  return map;
}

interface Target {
  readonly node: GraphNode;
  readonly owner: string;
  readonly grants: readonly Grant[];
  /** What follows ON in the statement that revokes. */
  readonly on: string;
  readonly columns?: string;
  readonly needs?: GraphNode;
}

function addPrivileges(scope: DatabaseScope, { node, owner, grants, on, columns, needs }: Target): void {
  for (const [grantee, list] of byGrantee(grants, owner)) {
    const held = RELATION_PRIVILEGES.filter(([privilege]) => list.some((grant) => grant.privilege === privilege));
    const kind = held[0]?.[1];
    if (!kind) continue;
    const names = held.map(([privilege]) => privilege);
    const what = names.map((name) => `${name}${columns ?? ''}`).join(', ');
    scope.builder.edge(scope.role(grantee), node, kind, {
      detail: names.join(', '),
      grantedBy: list[0]?.grantor,
      undo: `REVOKE ${what} ON ${on} FROM ${granteeName(grantee)};`,
      needs,
    });
  }
}

/** pg_class.relacl and pg_attribute.attacl: tables, views, sequences and single columns. */
export function addRelationGrants(scope: DatabaseScope): void {
  for (const entry of scope.snapshot.relations) {
    const needs = scope.schema(entry.schema);
    const on = `${entry.kind === 'sequence' ? 'SEQUENCE ' : ''}${qualified(entry)}`;
    if (entry.grants.length > 0 && entry.extension === undefined)
      addPrivileges(scope, { node: scope.relation(entry), owner: entry.owner, grants: entry.grants, on, needs });
    for (const column of entry.columns)
      if (column.grants)
        addPrivileges(scope, {
          node: scope.column(entry, column.name),
          owner: entry.owner,
          grants: column.grants,
          on,
          columns: ` (${quoted(column.name)})`,
          needs,
        });
  }
}

/** pg_largeobject_metadata.lomacl. A large object has no schema: its zone is its owner's. */
export function addLargeObjects(scope: DatabaseScope): void {
  for (const { name, owner, grants } of scope.snapshot.largeObjects) {
    const node = scope.builder.node('large_object', scope.place, name, { zone: scope.role(owner).zone, rank: 9 });
    addPrivileges(scope, { node, owner, grants, on: `LARGE OBJECT ${name}` });
    if (!scope.isSuperuser(owner)) scope.builder.edge(scope.role(owner), node, 'owns');
  }
}

/** pg_namespace.nspacl. A schema that belongs to nobody and in which one may plant an object is a way to whoever looks things up there. */
export function addSchemaGrants(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const schema of snapshot.schemas) {
    const node = scope.schema(schema.name);
    const planters = new Map<string, Grant | null>();
    const users = new Set<string>();
    if (!scope.isSuperuser(schema.owner)) {
      builder.edge(scope.role(schema.owner), node, 'owns', {
        undo: `ALTER SCHEMA ${quoted(schema.name)} OWNER TO ${node.zone ?? 'CURRENT_USER'}${node.zone ? '_owner' : ''};`,
      });
      planters.set(schema.owner, null);
    }
    builder.hold(node, scope.role(schema.owner));
    for (const grant of schema.grants) {
      if (grant.privilege === 'USAGE') {
        builder.hold(node, scope.role(grant.grantee));
        users.add(grant.grantee);
      } else planters.set(grant.grantee, grant);
      if (grant.grantee === schema.owner) continue;
      const undo = `REVOKE ${grant.privilege} ON SCHEMA ${quoted(schema.name)} FROM ${granteeName(grant.grantee)};`;
      const kind = grant.privilege === 'USAGE' ? 'can_use' : 'can_create_in';
      if (node.zone !== null)
        builder.edge(scope.role(grant.grantee), node, kind, { undo, grantedBy: grant.grantor, detail: grant.privilege });
    }
    if (node.zone === null && planters.size > 0) addPlanting(scope, schema.name, planters, users);
  }
}

function addPlanting(scope: DatabaseScope, schema: string, planters: ReadonlyMap<string, Grant | null>, users: ReadonlySet<string>): void {
  const { builder, snapshot } = scope;
  const place = builder.node('schema', `${scope.place}#create`, schema);
  for (const [name, grant] of planters) {
    if (scope.isSuperuser(name) || name === 'pg_database_owner') continue;
    builder.edge(scope.role(name), place, grant ? 'can_create_in' : 'owns', {
      grantedBy: grant?.grantor,
      undo: grant ? `REVOKE CREATE ON SCHEMA ${quoted(schema)} FROM ${granteeName(name)};` : undefined,
    });
  }
  if (place.out.length > 0) return;
  for (const role of snapshot.roles) {
    const login = scope.role(role.name);
    if (!role.login || login.zone === null) continue;
    for (const name of scope.closure(role.name))
      if (users.has(name)) {
        builder.edge(place, login, 'is_used_by', { latent: true });
        break;
      }
  }
}

/** pg_database.datacl, of every database of the cluster. */
export function addDatabaseGrants(scope: DatabaseScope, scopes: readonly DatabaseScope[]): void {
  const { builder, snapshot } = scope;
  for (const database of snapshot.databases) {
    const home = scopes.find((other) => other.cluster === scope.cluster && other.snapshot.database === database.name);
    const node = (home ?? scope).databaseNamed(database.name);
    const planting = builder.node('database', `${scope.cluster}/${database.name}#create`, database.name);
    const logins = snapshot.roles.filter(({ login, name }) => login && scope.role(name).zone !== null);
    builder.hold(node, scope.role(database.owner));
    if (!scope.isSuperuser(database.owner)) {
      const undo = home ? undefined : `ALTER DATABASE ${quoted(database.name)} OWNER TO CURRENT_USER;`;
      builder.edge(scope.role(database.owner), node, 'owns', { undo });
      if (home && node.zone === null) builder.edge(scope.role(database.owner), planting, 'owns', { latent: true });
    }
    for (const grant of database.grants) {
      if (grant.grantee === database.owner) continue;
      const extras = {
        grantedBy: grant.grantor,
        detail: grant.privilege,
        undo: `REVOKE ${grant.privilege} ON DATABASE ${quoted(database.name)} FROM ${granteeName(grant.grantee)};`,
        latent: true,
      };
      if (grant.privilege === 'CONNECT') {
        builder.hold(node, scope.role(grant.grantee));
        builder.edge(scope.role(grant.grantee), node, 'can_connect', home ? extras : { grantedBy: grant.grantor, detail: grant.privilege });
      }
      if (grant.privilege === 'CREATE' && home)
        builder.edge(scope.role(grant.grantee), node.zone === null ? planting : node, 'can_create_in', extras);
    }
    if (!home) addUnreadDatabase(scope, scopes, database, node);
    if (home && node.zone === null) for (const { name } of logins) builder.edge(planting, scope.role(name), 'is_used_by', { latent: true });
  }
}

/** pg_default_acl: what will be granted on tables that don't exist yet. */
export function addDefaultGrants(scope: DatabaseScope): void {
  for (const { role, schema, kind, grants } of scope.snapshot.defaultGrants) {
    if (kind === 'type') continue;
    const zone = schema === undefined ? scope.role(role).zone : scope.zoneOf(schema, role);
    const node = scope.builder.node('future_objects', scope.place, `${schema ?? role} (${kind})`, { zone, rank: 8 });
    for (const grant of grants) {
      if (grant.grantee === role) continue;
      const within = schema === undefined ? '' : ` IN SCHEMA ${quoted(schema)}`;
      const objects = kind === 'relation' ? 'TABLES' : `${kind.toUpperCase()}S`;
      scope.builder.edge(scope.role(grant.grantee), node, 'will_get', {
        detail: grant.privilege,
        grantedBy: grant.grantor,
        latent: true,
        undo: `ALTER DEFAULT PRIVILEGES FOR ROLE ${quoted(role)}${within} REVOKE ${grant.privilege} ON ${objects} FROM ${granteeName(grant.grantee)};`,
      });
    }
  }
}

/** What initdb had kept to itself: pg_statistic holds the most common values of a column, pg_read_file any file. */
export function addSystemGrants(scope: DatabaseScope): void {
  for (const { kind, object, grantee, grantor, privilege } of scope.snapshot.systemGrants) {
    if (scope.isSuperuser(grantee)) continue;
    const node = scope.builder.node('system_object', scope.place, object);
    const on = kind === 'column' ? `(column ${object})` : `${kind === 'relation' ? '' : `${kind.toUpperCase()} `}${object}`;
    scope.builder.edge(scope.role(grantee), node, kind === 'function' ? 'can_execute' : privilege === 'SELECT' ? 'can_read' : 'can_write', {
      detail: privilege,
      grantedBy: grantor,
      undo: `REVOKE ${privilege} ON ${on} FROM ${granteeName(grantee)};`,
    });
    if (node.out.length === 0) scope.builder.edge(node, scope.everything(), 'holds');
  }
}
