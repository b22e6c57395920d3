import { extensionOf, grants, grantsIfSet, MADE_HERE } from './acl';
import { callsVolatile } from './volatile-calls';

const OURS = `c.oid >= ${MADE_HERE} AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'`;

/** pg_namespace, pg_class, pg_attribute, pg_attrdef, pg_inherits, pg_index, pg_constraint, pg_statistic_ext. */
export const relationQueries: Readonly<Record<string, string>> = {
  schemas: `
    SELECT nspname AS name, nspowner::int8 AS owner, ${grants('n', 'nspacl', 'nspowner')} AS grants
    FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,

  relations: `
    SELECT n.nspname AS schema, c.relname AS name,
           CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned' WHEN 'v' THEN 'view' WHEN 'm' THEN 'matview' WHEN 'f' THEN 'foreign' ELSE 'sequence' END AS kind,
           c.relowner::int8 AS owner,
           CASE WHEN c.relkind = 'S' THEN ${grants('s', 'c.relacl', 'c.relowner')} ELSE ${grants('r', 'c.relacl', 'c.relowner')} END AS grants,
           c.relrowsecurity AS "rowSecurity", c.relforcerowsecurity AS "forceRowSecurity", coalesce(c.reloptions, '{}') AS options,
           c.relpersistence AS persistence, c.relreplident AS "replicaIdentity",
           CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partitionKey", pg_get_expr(c.relpartbound, c.oid) AS "partitionBound",
           obj_description(c.oid, 'pg_class') AS comment, ${extensionOf('pg_class', 'c.oid')} AS extension,
           CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
           CASE WHEN c.relkind = 'S' THEN '[]'::json ELSE
             (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                     'grants', ${grantsIfSet('a.attacl')}, 'expression', pg_get_expr(f.adbin, f.adrelid),
                     'generated', CASE WHEN a.attgenerated <> '' THEN true END, 'comment', col_description(c.oid, a.attnum))) ORDER BY a.attnum), '[]')
              FROM pg_attribute a LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ${OURS}`,

  inheritance: `
    SELECT json_build_object('schema', pn.nspname, 'name', p.relname) AS parent, json_build_object('schema', n.nspname, 'name', c.relname) AS child,
           c.relispartition AS partition
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f') AND ${OURS}`,

  indexes: `
    SELECT n.nspname AS schema, c.relname AS relation, x.relname AS name, pg_get_expr(i.indpred, i.indrelid) AS predicate,
           pg_get_expr(i.indexprs, i.indrelid) AS expressions
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS}`,

  constraints: `
    SELECT n.nspname AS schema, c.relname AS relation, k.conname AS name, CASE k.contype WHEN 'f' THEN 'foreign_key' WHEN 'c' THEN 'check' ELSE 'exclusion' END AS kind,
           CASE WHEN k.contype = 'f' THEN json_build_object('schema', fn.nspname, 'name', f.relname) END AS references,
           pg_get_constraintdef(k.oid) AS definition, CASE WHEN k.contype = 'c' THEN ${callsVolatile('pg_get_constraintdef(k.oid)')} END AS volatile
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
    WHERE k.contype IN ('f', 'x', 'c') AND ${OURS}`,

  domainChecks: `
    SELECT n.nspname AS schema, t.typname AS domain, k.conname AS name, pg_get_constraintdef(k.oid) AS definition,
           ${callsVolatile('pg_get_constraintdef(k.oid)')} AS volatile
    FROM pg_constraint k JOIN pg_type t ON t.oid = k.contypid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE k.contype = 'c' AND t.oid >= ${MADE_HERE} AND n.nspname NOT LIKE 'pg\\_temp%'`,

  statistics: `
    SELECT sn.nspname AS schema, s.stxname AS name, s.stxowner::int8 AS owner, n.nspname || '.' || c.relname AS relation, pg_get_statisticsobjdef(s.oid) AS definition
    FROM pg_statistic_ext s JOIN pg_namespace sn ON sn.oid = s.stxnamespace JOIN pg_class c ON c.oid = s.stxrelid JOIN pg_namespace n ON n.oid = c.relnamespace`,

  largeObjects: `SELECT oid::text AS name, lomowner::int8 AS owner, ${grants('L', 'lomacl', 'lomowner')} AS grants FROM pg_largeobject_metadata`,
};
