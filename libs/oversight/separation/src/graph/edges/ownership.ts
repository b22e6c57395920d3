import { zoneOfName, zoneOfRole } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { qualified, quoted } from '../sql-names';

/** pg_class.relowner, pg_type.typowner: an owner can give itself any right. */
export function addOwnership(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const entry of snapshot.relations) {
    if (scope.isSuperuser(entry.owner)) continue;
    const home = zoneOfName(entry.schema);
    builder.edge(scope.role(entry.owner), scope.relation(entry), 'owns', {
      undo: home === null ? undefined : `ALTER TABLE ${qualified(entry)} OWNER TO ${home}_owner;`,
    });
  }
  for (const { name, owner } of snapshot.types) {
    const zone = zoneOfName(name.split('.')[0] ?? '');
    if (zone === null || scope.isSuperuser(owner)) continue;
    builder.edge(scope.role(owner), builder.node('type', scope.place, name, { zone }), 'owns', { undo: `ALTER TYPE ${name} OWNER TO ${zone}_owner;` });
  }
}

/**
 * A relation that a role of another side may write holds what that role knows: whoever reads the relation reads the writer.
 * Covers a shared table that nobody owns in particular, sequences and large objects.
 */
export function addWriters(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const logins = snapshot.roles.filter(({ login, superuser, createrole }) => login && !superuser && !createrole);
  const mayBecome = new Map<string, string[]>();
  const loginsOf = (role: string): string[] => {
    const known = mayBecome.get(role);
    if (known) return known;
    const list = logins.filter(({ name }) => scope.closure(name).has(role)).map(({ name }) => name);
    mayBecome.set(role, list);
    return list;
  };
  for (const entry of snapshot.relations) {
    const node = scope.relation(entry);
    const writers = new Set<string>();
    if (!scope.isSuperuser(entry.owner)) writers.add(entry.owner);
    for (const { grantee, privilege } of entry.grants)
      if (privilege === 'INSERT' || privilege === 'UPDATE' || (privilege === 'USAGE' && entry.kind === 'sequence')) writers.add(grantee);
    for (const { grants } of entry.columns)
      for (const grant of grants ?? []) if (grant.privilege === 'INSERT' || grant.privilege === 'UPDATE') writers.add(grant.grantee);
    const seen = new Set<string>();
    for (const writer of writers) {
      if (node.zone !== null && zoneOfRole(writer) === node.zone) {
        const strangers = loginsOf(writer).filter((login) => zoneOfRole(login) !== node.zone && zoneOfRole(login) !== null);
        for (const login of strangers) seen.add(login);
      } else for (const login of loginsOf(writer)) if (zoneOfRole(login) !== null && zoneOfRole(login) !== node.zone) seen.add(login);
    }
    for (const login of seen) builder.edge(node, scope.role(login), 'written_by', { detail: quoted(login) });
  }
}
