import { ALLOWED_EXTENSIONS } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { grantee as granteeName, qualified, quoted } from '../sql-names';
import type { GraphNode } from '../types';

/** Extensions whose purpose is to reach another database, the server's files, or raw pages. */
const REACHING: ReadonlySet<string> = new Set([
  'dblink',
  'postgres_fdw',
  'file_fdw',
  'adminpack',
  'pageinspect',
  'pg_walinspect',
  'pg_surgery',
]);
const BUILTIN_LANGUAGES: ReadonlySet<string> = new Set(['c', 'internal', 'sql', 'plpgsql']);

const fromEachSide = (scope: DatabaseScope, node: GraphNode, undo: string): void => {
  for (const zone of scope.zones) scope.builder.edge(scope.side(zone), node, 'has', { undo });
};

/** pg_extension, pg_language: only those of the allow-list. */
export function addExtensionsAndLanguages(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const { name } of snapshot.extensions) {
    if (ALLOWED_EXTENSIONS.has(name)) continue;
    const node = builder.node('extension', scope.place, name);
    fromEachSide(scope, node, `DROP EXTENSION ${quoted(name)};`);
    builder.edge(node, scope.outside(), 'leads_outside', { latent: !REACHING.has(name) });
  }
  for (const { name, trusted } of snapshot.languages) {
    if (BUILTIN_LANGUAGES.has(name)) continue;
    const node = builder.node('language', scope.place, name);
    fromEachSide(scope, node, `DROP LANGUAGE ${quoted(name)};`);
    builder.edge(node, scope.outside(), 'leads_outside', { latent: trusted });
  }
}

/** pg_foreign_data_wrapper, pg_foreign_server, pg_user_mappings, pg_foreign_table. */
export function addForeignData(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const outside = scope.outside();
  for (const { name, owner, grants } of snapshot.wrappers) {
    const node = builder.node('wrapper', scope.place, name);
    fromEachSide(scope, node, `DROP FOREIGN DATA WRAPPER ${quoted(name)} CASCADE;`);
    builder.edge(node, outside, 'leads_outside', { latent: true });
    for (const grant of grants)
      if (grant.grantee !== owner)
        builder.edge(scope.role(grant.grantee), node, 'can_use', {
          grantedBy: grant.grantor,
          undo: `REVOKE USAGE ON FOREIGN DATA WRAPPER ${quoted(name)} FROM ${granteeName(grant.grantee)};`,
        });
  }
  for (const { name, owner, grants } of snapshot.servers) {
    const node = builder.node('server', scope.place, name);
    fromEachSide(scope, node, `DROP SERVER ${quoted(name)} CASCADE;`);
    builder.edge(node, outside, 'leads_outside');
    for (const grant of grants)
      if (grant.grantee !== owner)
        builder.edge(scope.role(grant.grantee), node, 'can_use', {
          grantedBy: grant.grantor,
          undo: `REVOKE USAGE ON FOREIGN SERVER ${quoted(name)} FROM ${granteeName(grant.grantee)};`,
        });
  }
  for (const { server, role } of snapshot.userMappings)
    builder.edge(scope.role(role), builder.node('server', scope.place, server), 'can_use', {
      undo: `DROP USER MAPPING FOR ${granteeName(role)} SERVER ${quoted(server)};`,
    });
  for (const table of snapshot.foreignTables) {
    const entry = scope.relations.get(`${table.schema}.${table.name}`);
    if (entry)
      builder.edge(scope.relation(entry), builder.node('server', scope.place, table.server), 'reads_from', {
        undo: `DROP FOREIGN TABLE ${qualified(entry)};`,
      });
  }
}

/** pg_publication, pg_subscription, pg_replication_slots: rows that leave or come by replication, without any grant on a table. */
export function addReplication(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const outside = scope.outside();
  for (const { name, relations, allTables } of snapshot.publications) {
    const node = builder.node('publication', scope.place, name);
    builder.edge(outside, node, 'reads_from', { undo: `DROP PUBLICATION ${quoted(name)};` });
    for (const relation of relations) {
      const entry = scope.relations.get(`${relation.schema}.${relation.name}`);
      if (entry)
        builder.edge(node, scope.relation(entry), 'publishes', {
          undo: allTables ? undefined : `ALTER PUBLICATION ${quoted(name)} DROP TABLE ${qualified(entry)};`,
        });
    }
  }
  for (const { name } of snapshot.subscriptions) {
    const node = builder.node('subscription', scope.place, name);
    fromEachSide(scope, node, `DROP SUBSCRIPTION ${quoted(name)};`);
    builder.edge(node, outside, 'reads_from');
  }
  for (const { name, kind, database } of snapshot.slots) {
    if (kind !== 'logical' || database !== snapshot.database) continue;
    const node = builder.node('slot', scope.place, name);
    builder.edge(outside, node, 'reads_from', { undo: `SELECT pg_drop_replication_slot('${name.replaceAll("'", "''")}');` });
    builder.edge(node, scope.everything(), 'streams');
  }
}
