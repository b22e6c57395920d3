import { relationKey } from '../../snapshot/types';
import type { RelationEntry } from '../../snapshot/types';
import type { DatabaseScope } from '../database-scope';
import { qualified, quoted } from '../sql-names';

const invoker = (entry: RelationEntry): boolean => entry.options.some((option) => /^security_invoker=(?:true|on|1|yes)$/i.test(option));

/**
 * pg_rewrite with pg_depend. A view reads with its owner's rights (unless security_invoker), a materialised view holds a copy, and a rule
 * reads and writes with the rights of its table's owner: so every relation that a rule names is tied to every other.
 */
export function addViewsAndRules(scope: DatabaseScope): void {
  for (const rewrite of scope.snapshot.rewrites) {
    const entry = scope.relations.get(`${rewrite.schema}.${rewrite.relation}`);
    if (!entry) continue;
    const node = scope.relation(entry);
    if (rewrite.event === 'select') {
      if (entry.kind === 'view' && invoker(entry)) continue;
      for (const { column, ...reference } of rewrite.references) {
        const target = scope.relations.get(relationKey(reference));
        if (!target) continue;
        scope.builder.edge(
          node,
          column === undefined ? scope.relation(target) : scope.column(target, column),
          entry.kind === 'matview' ? 'copies' : 'shows',
          {
            latent: entry.kind === 'view' && !scope.mayRead(entry.owner, target) ? true : undefined,
            undo: `DROP ${entry.kind === 'matview' ? 'MATERIALIZED VIEW' : 'VIEW'} ${qualified(entry)};`,
          },
        );
      }
      continue;
    }
    const undo = `DROP RULE ${quoted(rewrite.rule)} ON ${qualified(entry)};`;
    const linked = [node];
    for (const reference of rewrite.references) {
      const target = scope.relations.get(relationKey(reference));
      if (target && !linked.includes(scope.relation(target))) linked.push(scope.relation(target));
    }
    for (const a of linked)
      for (const b of linked) if (a !== b && a.zone !== b.zone) scope.builder.edge(a, b, 'rule_links', { undo, detail: rewrite.rule });
  }
}

/** pg_constraint: a foreign key says whether a hidden row is there, in both directions ("still referenced", "is not present"). */
export function addForeignKeys(scope: DatabaseScope): void {
  for (const constraint of scope.snapshot.constraints) {
    const from = scope.relations.get(`${constraint.schema}.${constraint.relation}`);
    const to = constraint.references && scope.relations.get(relationKey(constraint.references));
    if (!from || !to) continue;
    const [a, b] = [scope.relation(from), scope.relation(to)];
    if (a.zone === b.zone) continue;
    const extras = { detail: constraint.name, undo: `ALTER TABLE ${qualified(from)} DROP CONSTRAINT ${quoted(constraint.name)};` };
    scope.builder.edge(a, b, 'foreign_key', extras);
    scope.builder.edge(b, a, 'foreign_key', extras);
  }
}

/** pg_inherits: reading a parent reads its children with the parent's rights; writing through it puts rows into them. */
export function addInheritance(scope: DatabaseScope): void {
  for (const { parent, child, partition } of scope.snapshot.inheritance) {
    const from = scope.relations.get(relationKey(parent));
    const to = scope.relations.get(relationKey(child));
    if (!from || !to) continue;
    const [a, b] = [scope.relation(from), scope.relation(to)];
    if (a.zone === b.zone) continue;
    const undo = partition
      ? `ALTER TABLE ${qualified(from)} DETACH PARTITION ${qualified(to)};`
      : `ALTER TABLE ${qualified(to)} NO INHERIT ${qualified(from)};`;
    scope.builder.edge(a, b, 'inherits', { undo });
    scope.builder.edge(b, a, 'inherits', { undo });
  }
}
