import { zoneOfName, zoneOfRole } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { grantee as granteeName, qualified, quoted } from '../sql-names';
import type { Grant, RelationEntry } from '../../snapshot/types';

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
    builder.edge(scope.role(owner), builder.node('type', scope.place, name, { zone }), 'owns', {
      undo: `ALTER TYPE ${name} OWNER TO ${zone}_owner;`,
    });
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
    const seen = new Map<string, string | undefined>();
    for (const [writer, undo] of writersOf(scope, entry))
      for (const login of loginsOf(writer)) {
        const zone = zoneOfRole(login);
        if (zone !== null && zone !== node.zone && !seen.has(login))
          seen.set(login, zoneOfRole(writer) === node.zone && node.zone !== null ? undefined : undo);
      }
    for (const [login, undo] of seen) builder.edge(node, scope.role(login), 'written_by', { undo });
  }
}

/** Who may put something into the relation, and the statement that ends it. */
function writersOf(scope: DatabaseScope, entry: RelationEntry): Map<string, string | undefined> {
  const writers = new Map<string, string | undefined>();
  if (!scope.isSuperuser(entry.owner)) writers.set(entry.owner, undefined);
  const add = ({ grantee, privilege }: Grant, column?: string): void => {
    if (privilege !== 'INSERT' && privilege !== 'UPDATE' && !(privilege === 'USAGE' && entry.kind === 'sequence')) return;
    const what = column === undefined ? privilege : `${privilege} (${quoted(column)})`;
    writers.set(grantee, `REVOKE ${what} ON ${qualified(entry)} FROM ${granteeName(grantee)};`);
  };
  for (const grant of entry.grants) add(grant);
  for (const { name, grants } of entry.columns) for (const grant of grants ?? []) add(grant, name);
  return writers;
}
