import { relationKey } from '../../snapshot/types';
import type { RelationEntry } from '../../snapshot/types';
import { zoneOfName } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { qualified, quoted } from '../sql-names';

/** Built-in functions that carry a value out of an expression: to a channel, a lock, a large object, a file, or a query of their own. */
const CARRIES =
  /\b(?:pg_notify|lo_\w+|lowrite|loread|pg_read_\w+|query_to_xml\w*|table_to_xml\w*|cursor_to_xml\w*|schema_to_xml\w*|database_to_xml\w*|ts_stat|pg_logical_emit_message|pg_(?:try_)?advisory_\w+|pg_sleep\w*|setval|set_config|dblink\w*)\s*\(/i;

interface Expression {
  /** What it hangs on; without one, whatever is in the schema, or in every schema. */
  readonly relation?: RelationEntry;
  readonly schema?: string;
  readonly name: string;
  readonly undo: string;
}

/**
 * pg_attrdef, pg_rewrite, pg_constraint, pg_trigger: an expression, a rule, a view or a condition that carries a value away by a built-in
 * function, which no function allow-list would see. A CHECK and a trigger's WHEN see the row, and none of ours does more than compute.
 */
export function addCarryingExpressions(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const add = ({ relation, schema, name, undo }: Expression): void => {
    const node = builder.node('expression', scope.place, name);
    node.suspect = true;
    const zone = schema === undefined ? null : zoneOfName(schema);
    const sides = zone === null ? scope.zones : [zone];
    const from = relation ? [scope.relation(relation)] : sides.map((each) => scope.side(each));
    for (const each of from) builder.edge(each, node, 'calls', { undo });
  };
  const on = (entry: { readonly schema: string; readonly relation: string }): RelationEntry | undefined =>
    scope.relations.get(`${entry.schema}.${entry.relation}`);

  for (const relation of snapshot.relations) {
    const { kind, definition, columns } = relation;
    for (const { name, expression } of columns)
      if (expression !== undefined && CARRIES.test(expression))
        add({
          relation,
          name: `${relationKey(relation)}.${name}`,
          undo: `ALTER TABLE ${qualified(relation)} ALTER COLUMN ${quoted(name)} DROP DEFAULT;`,
        });
    if (definition !== undefined && CARRIES.test(definition))
      add({
        relation,
        name: `the text of ${relationKey(relation)}`,
        undo: `DROP ${kind === 'matview' ? 'MATERIALIZED VIEW' : 'VIEW'} ${qualified(relation)};`,
      });
  }
  for (const entry of snapshot.rewrites) {
    const { rule, definition, schema, relation } = entry;
    if (definition !== undefined && (CARRIES.test(definition) || /\bNOTIFY\b/.test(definition)))
      add({ relation: on(entry), name: rule, undo: `DROP RULE ${quoted(rule)} ON ${quoted(schema)}.${quoted(relation)};` });
  }
  for (const entry of snapshot.constraints) {
    const { kind, volatile, name, definition, schema, relation } = entry;
    if (kind === 'check' && (volatile === true || CARRIES.test(definition)))
      add({ relation: on(entry), name, undo: `ALTER TABLE ${quoted(schema)}.${quoted(relation)} DROP CONSTRAINT ${quoted(name)};` });
  }
  for (const { schema, domain, name, definition, volatile } of snapshot.domainChecks)
    if (volatile === true || CARRIES.test(definition))
      add({ schema, name, undo: `ALTER DOMAIN ${quoted(schema)}.${quoted(domain)} DROP CONSTRAINT ${quoted(name)};` });
  for (const entry of snapshot.triggers) {
    const { condition, volatile, name, schema, relation } = entry;
    if (condition !== undefined && (volatile === true || CARRIES.test(condition)))
      add({ relation: on(entry), name: `${name} when`, undo: `DROP TRIGGER ${quoted(name)} ON ${quoted(schema)}.${quoted(relation)};` });
  }
  for (const { kind, name } of snapshot.aliases) add({ name: `${kind} ${name}`, undo: `DROP ${kind.toUpperCase()} ${name};` });
}
