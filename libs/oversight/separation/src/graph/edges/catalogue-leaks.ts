import { STANCE_VALUES, STANCE_WORDS } from '../../zones';
import type { RelationEntry } from '../../snapshot/types';
import type { DatabaseScope } from '../database-scope';
import { qualified, quoted } from '../sql-names';

interface Leak {
  readonly entry: RelationEntry;
  readonly what: string;
  readonly undo?: string;
}

/** A value's word may stand in a name as a part of it: score_supporter_idx. */
const inName = (name: string): boolean => STANCE_VALUES.test(name.replaceAll('_', ' ').replace('not scored', 'not_scored'));

/**
 * Catalogue entries from which a stance, or a count of one, can be told: partial indexes and partitions by stance (their sizes and row
 * estimates are counts), extended statistics, comments and names with a value in them. Everybody who may connect reads the catalogue.
 */
function catalogueLeaks(scope: DatabaseScope): Leak[] {
  const { snapshot } = scope;
  const leaks: Leak[] = [];
  const partisan = (key: string): RelationEntry | undefined => {
    const entry = scope.relations.get(key);
    return entry && scope.relation(entry).zone === 'partisan' ? entry : undefined;
  };
  for (const { schema, relation, name, predicate } of snapshot.indexes) {
    const entry = partisan(`${schema}.${relation}`);
    if (entry && ((predicate !== undefined && STANCE_WORDS.test(predicate)) || inName(name)))
      leaks.push({ entry, what: `index ${name}`, undo: `DROP INDEX ${quoted(schema)}.${quoted(name)};` });
  }
  for (const { schema, name, relation, definition } of snapshot.statistics) {
    const entry = partisan(relation);
    if (entry && STANCE_WORDS.test(definition))
      leaks.push({ entry, what: `statistics ${name}`, undo: `DROP STATISTICS ${quoted(schema)}.${quoted(name)};` });
  }
  for (const entry of snapshot.relations) {
    if (scope.relation(entry).zone !== 'partisan') continue;
    if (entry.partitionBound !== undefined && STANCE_VALUES.test(entry.partitionBound))
      leaks.push({ entry, what: `partition ${entry.name}` });
    else if (entry.partitionKey !== undefined && STANCE_WORDS.test(entry.partitionKey))
      leaks.push({ entry, what: `partition key of ${entry.name}` });
    else if (inName(entry.name)) leaks.push({ entry, what: `name ${entry.name}` });
    if (entry.comment !== undefined && STANCE_VALUES.test(entry.comment))
      leaks.push({ entry, what: `comment on ${entry.name}`, undo: `COMMENT ON TABLE ${qualified(entry)} IS NULL;` });
    for (const { name, comment } of entry.columns)
      if (comment !== undefined && STANCE_VALUES.test(comment))
        leaks.push({
          entry,
          what: `comment on ${entry.name}.${name}`,
          undo: `COMMENT ON COLUMN ${qualified(entry)}.${quoted(name)} IS NULL;`,
        });
  }
  return leaks;
}

/** A way from the database, for whoever may connect to it, to the scored relation. */
export function addCatalogueLeaks(scope: DatabaseScope): void {
  for (const { entry, what, undo } of catalogueLeaks(scope)) {
    scope.builder.stanceLeaks.add(what);
    const node = scope.builder.node('catalogue_entry', scope.place, what);
    scope.builder.edge(scope.database(), node, 'reveals', { undo });
    scope.builder.edge(node, scope.relation(entry), 'depends_on_stance', { undo });
  }
}
