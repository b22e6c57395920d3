import { relationKey } from '../../snapshot/types';
import type { DatabaseScope } from '../database-scope';
import { qualified, quoted } from '../sql-names';

/**
 * pg_policy, pg_class.relrowsecurity and relforcerowsecurity. A table with a district_id must be filtered, even for its owner, by the
 * policies of the allow-list; any other policy, or none, leaves every riding's rows open to whoever may read the table.
 */
export function addPolicies(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const policies = new Map<string, number>();
  for (const policy of snapshot.policies) {
    const key = `${policy.schema}.${policy.relation}`;
    policies.set(key, (policies.get(key) ?? 0) + 1);
    const entry = scope.relations.get(key);
    if (!entry) continue;
    const node = scope.relation(entry);
    const undo = `DROP POLICY ${quoted(policy.name)} ON ${qualified(entry)};`;
    for (const target of scope.named(`${policy.using ?? ''} ${policy.check ?? ''}`)) {
      const other = scope.relation(target);
      if (other.zone !== node.zone) builder.edge(node, other, 'policy_reads', { detail: policy.name, undo });
    }
    if (node.zone !== null && node.zone !== 'oversight')
      builder.edge(node, scope.ridings(node.zone), 'unfiltered', { detail: policy.name, undo, unless: { policy } });
  }
  for (const entry of snapshot.relations) {
    const node = scope.relation(entry);
    if (node.kind !== 'table' || node.zone === null || node.zone === 'oversight') continue;
    if (!entry.columns.some(({ name }) => name === 'district_id')) continue;
    const missing = !entry.rowSecurity ? 'ENABLE' : !entry.forceRowSecurity ? 'FORCE' : null;
    const unless = { unfiltered: relationKey(entry) };
    if (missing)
      builder.edge(node, scope.ridings(node.zone), 'unfiltered', {
        detail: missing === 'ENABLE' ? 'row security is off' : 'row security is not forced',
        undo: `ALTER TABLE ${qualified(entry)} ${missing} ROW LEVEL SECURITY;`,
        unless,
      });
    else if (!policies.has(relationKey(entry))) builder.edge(node, scope.ridings(node.zone), 'unfiltered', { detail: 'no policy', unless });
  }
}
