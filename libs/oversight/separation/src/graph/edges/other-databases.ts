import type { DatabaseEntry } from '../../snapshot/types';
import { AUDITOR, zoneOfRole, ZONES } from '../../zones';
import type { Zone } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { grantee as granteeName, quoted } from '../sql-names';
import type { GraphNode } from '../types';

/**
 * A database of the same cluster whose catalogue wasn't read: it may hold a copy, a foreign table, or a table that both sides write. Nothing is
 * known of it, so a zone's role that may connect there is taken to get out. One that only administrators, or roles of no zone, may enter opens
 * nothing; nor does one kept for a zone that couldn't be read, which is that zone's own.
 */
export function addUnreadDatabase(scope: DatabaseScope, scopes: readonly DatabaseScope[], database: DatabaseEntry, node: GraphNode): void {
  if (!database.connectable) return;
  const read = new Set<Zone>(scopes.flatMap(({ zones }) => zones));
  const connecting = database.grants.filter(({ privilege }) => privilege === 'CONNECT').map(({ grantee }) => grantee);
  const ofUnreadZone = [...connecting, database.owner].some((name) =>
    ZONES.some((zone) => !read.has(zone) && name !== AUDITOR && zoneOfRole(name) === zone),
  );
  const reached = new Set<string>(['public']);
  for (const { name, superuser } of scope.snapshot.roles) {
    const zone = zoneOfRole(name);
    if (superuser || zone === null || (name === AUDITOR ? ofUnreadZone : !read.has(zone))) continue;
    for (const each of scope.closure(name)) reached.add(each);
  }
  const open = (name: string): boolean => reached.has(name) && !scope.isSuperuser(name);
  const grantees = [...new Set(connecting)].filter((name) => name !== database.owner && open(name));
  if (grantees.length === 0 && !open(database.owner)) return;
  const from = grantees.map(granteeName).join(', ');
  scope.builder.edge(node, scope.outside(), 'leads_outside', {
    unless: { database: database.name },
    undo: grantees.length === 0 ? undefined : `REVOKE CONNECT ON DATABASE ${quoted(database.name)} FROM ${from};`,
  });
}
