import { rulesToCondition } from '@casl/ability/extra';
import type { ZoneAbility } from '@cloison/platform/access';
import { nothing, sql } from './sql';
import type { Sql } from './sql';

type Columns = Readonly<Record<string, Sql>>;

/** A CASL condition on one field, as SQL. Only what our rules use; anything else is an error, not a guess. */
function fieldCondition(column: Sql, condition: unknown): Sql {
  if (condition === null || typeof condition !== 'object') return sql`${column} = ${condition}`;
  const entries = Object.entries(condition);
  const [operator, value] = entries[0] ?? [];
  // one value as an equality: an index then gives the rows in the order of its further columns, which it can't for a list of values
  if (entries.length === 1 && operator === '$in' && Array.isArray(value))
    return value.length === 1 ? sql`${column} = ${value[0]}` : sql`${column} = ANY (${value}::text[])`;
  if (entries.length === 1 && operator === '$ne') return sql`${column} IS DISTINCT FROM ${value}`;
  throw new Error(`no SQL for the condition ${operator ?? '(none)'}`);
}

const join = (parts: readonly Sql[], separator: Sql): Sql =>
  parts.slice(1).reduce<Sql>((whole, part) => sql`${whole}${separator}${part}`, parts[0] ?? nothing);

/**
 * The rules of an act as a WHERE condition, from the same source as the check in memory.
 * @param columns the SQL of each field that a condition may name
 * @returns `FALSE` where nothing is allowed
 */
export function accessibleWhere(ability: ZoneAbility, action: string, type: string, columns: Columns): Sql {
  const convert = (rule: { conditions?: unknown; inverted: boolean }): Sql => {
    const conditions = Object.entries((rule.conditions ?? {}) as Record<string, unknown>).map(([field, condition]) => {
      const column = columns[field];
      if (!column) throw new Error(`${type} has no column for ${field}`);
      return fieldCondition(column, condition);
    });
    const all = conditions.length > 0 ? sql`(${join(conditions, sql` AND `)})` : sql`TRUE`;
    return rule.inverted ? sql`NOT ${all}` : all;
  };
  return (
    rulesToCondition(ability.rulesFor(action, type), convert, {
      and: (parts) => sql`(${join(parts, sql` AND `)})`,
      or: (parts) => sql`(${join(parts, sql` OR `)})`,
      empty: () => sql`TRUE`,
    }) ?? sql`FALSE`
  );
}
