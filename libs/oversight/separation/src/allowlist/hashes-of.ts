import { functionKey, relationKey } from '../snapshot/types';
import type { CatalogueSnapshot, PolicyEntry } from '../snapshot/types';
import { ALLOWED_EXTENSIONS, zoneOfName } from '../zones';
import type { Allowlist } from './types';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A policy without the names of its table and zone: tables stamped from one template have one shape. */
export function policyShape({ schema, permissive, command, roles, using, check }: PolicyEntry): string {
  const zone = zoneOfName(schema);
  const to = roles.map((role) => (zone !== null && role.startsWith(`${zone}_`) ? role.replace(zone, '<zone>') : role)).join(', ');
  return `${permissive ? 'PERMISSIVE' : 'RESTRICTIVE'} ${command} TO ${to} USING (${using ?? ''}) CHECK (${check ?? ''})`;
}

/**
 * The allow-list that would let everything in this catalogue pass. Take it from a freshly migrated database, read what changed, and commit
 * it: the review is the reading.
 */
export function hashesOf(snapshot: CatalogueSnapshot): Allowlist {
  const functions = snapshot.functions
    .filter(({ schema, extension }) => zoneOfName(schema) !== null && (extension === undefined || !ALLOWED_EXTENSIONS.has(extension)))
    .map((entry) => [functionKey(entry), { hash: entry.sourceHash, owner: entry.owner }] as const);
  const unfiltered = snapshot.relations.filter(
    ({ kind, rowSecurity, forceRowSecurity, columns, schema }) =>
      (kind === 'table' || kind === 'partitioned') &&
      zoneOfName(schema) !== null &&
      zoneOfName(schema) !== 'oversight' &&
      !(rowSecurity && forceRowSecurity) &&
      columns.some(({ name }) => name === 'district_id'),
  );
  return {
    functions: Object.fromEntries(functions.sort(([a], [b]) => byText(a, b))),
    policies: [...new Set(snapshot.policies.map(policyShape))].sort(byText),
    unfiltered: unfiltered.map(relationKey).sort(byText),
  };
}
