import { extensionOf, grants, MADE_HERE } from './acl';

/**
 * pg_proc, pg_language, pg_type, and from pg_depend whatever runs a function without anybody calling it by name.
 * A built-in function appears only when it was changed (made SECURITY DEFINER, given to another owner).
 */
export const functionQueries: Readonly<Record<string, string>> = {
  functions: `
    SELECT n.nspname AS schema, p.proname AS name, pg_get_function_identity_arguments(p.oid) AS args,
           CASE p.prokind WHEN 'f' THEN 'function' WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'window' END AS kind,
           l.lanname AS language, l.lanpltrusted OR l.lanname = 'sql' AS "trustedLanguage", p.prosecdef AS "securityDefiner", p.proleakproof AS leakproof,
           coalesce(p.proconfig, '{}') AS config, format_type(p.prorettype, NULL) AS returns, p.proowner::int8 AS owner,
           ${grants('f', 'p.proacl', 'p.proowner')} AS grants, ${extensionOf('pg_proc', 'p.oid')} AS extension,
           CASE WHEN p.prokind = 'a' THEN
             (SELECT 'aggregate ' || concat_ws(' ', a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn, a.agginitval)
              FROM pg_aggregate a WHERE a.aggfnoid = p.oid)
           ELSE pg_get_functiondef(p.oid) END AS source
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE (p.oid >= ${MADE_HERE} OR p.prosecdef OR p.proowner <> 10) AND n.nspname NOT LIKE 'pg\\_temp%'`,

  functionUses: `
    SELECT DISTINCT i.type AS by, i.identity,
           (SELECT rn.nspname || '.' || r.relname FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace WHERE r.oid = CASE d.classid
              WHEN 'pg_trigger'::regclass THEN (SELECT tgrelid FROM pg_trigger WHERE oid = d.objid)
              WHEN 'pg_attrdef'::regclass THEN (SELECT adrelid FROM pg_attrdef WHERE oid = d.objid)
              WHEN 'pg_constraint'::regclass THEN (SELECT conrelid FROM pg_constraint WHERE oid = d.objid)
              WHEN 'pg_policy'::regclass THEN (SELECT polrelid FROM pg_policy WHERE oid = d.objid)
              WHEN 'pg_rewrite'::regclass THEN (SELECT ev_class FROM pg_rewrite WHERE oid = d.objid)
              WHEN 'pg_class'::regclass THEN (SELECT indrelid FROM pg_index WHERE indexrelid = d.objid) END) AS relation,
           n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS function
    FROM pg_depend d JOIN pg_proc p ON p.oid = d.refobjid JOIN pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) i
    WHERE d.refclassid = 'pg_proc'::regclass AND p.oid >= ${MADE_HERE} AND d.deptype IN ('n', 'a', 'i')
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')`,

  aliases: `
    SELECT i.type AS kind, i.identity AS name, n.nspname || '.' || p.proname AS function
    FROM (SELECT 'pg_operator'::regclass AS class, oid, oprcode::oid AS code FROM pg_operator
          UNION SELECT 'pg_cast'::regclass, oid, castfunc FROM pg_cast
          UNION SELECT 'pg_proc'::regclass, aggfnoid::oid, unnest(ARRAY[aggtransfn::oid, aggfinalfn::oid, aggcombinefn::oid, aggmtransfn::oid]) FROM pg_aggregate) a
    JOIN pg_proc p ON p.oid = a.code JOIN pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL pg_identify_object(a.class, a.oid, 0) i
    WHERE a.oid >= ${MADE_HERE} AND p.oid < ${MADE_HERE} AND p.provolatile = 'v'`,

  languages: `
    SELECT lanname AS name, lanpltrusted AS trusted, oid < ${MADE_HERE} AS builtin, lanowner::int8 AS owner, ${grants('l', 'lanacl', 'lanowner')} AS grants
    FROM pg_language`,

  types: `
    SELECT n.nspname || '.' || t.typname AS name, t.typowner::int8 AS owner, ${grants('T', 't.typacl', 't.typowner')} AS grants
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.oid >= ${MADE_HERE} AND t.typtype IN ('d', 'e', 'r') AND n.nspname NOT LIKE 'pg\\_temp%'`,
};
