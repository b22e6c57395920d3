import { MADE_HERE } from './acl';
import { callsVolatile, conditionIn } from './volatile-calls';

/** pg_rewrite with its dependencies (a view is a rule on SELECT), pg_trigger, pg_event_trigger, pg_policy. */
export const ruleQueries: Readonly<Record<string, string>> = {
  rewrites: `
    SELECT n.nspname AS schema, c.relname AS relation, r.rulename AS rule,
           CASE r.ev_type WHEN '1' THEN 'select' WHEN '2' THEN 'update' WHEN '3' THEN 'insert' ELSE 'delete' END AS event,
           CASE WHEN r.ev_type <> '1' THEN pg_get_ruledef(r.oid) END AS definition,
           (SELECT coalesce(json_agg(ref ORDER BY ref::text), '[]') FROM (
              SELECT DISTINCT jsonb_strip_nulls(jsonb_build_object('schema', tn.nspname, 'name', t.relname, 'column', a.attname)) AS ref
              FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
              LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
              WHERE d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
                AND t.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND t.oid <> c.oid) refs) AS references
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid >= ${MADE_HERE} OR r.oid >= ${MADE_HERE}`,

  triggers: `
    SELECT n.nspname AS schema, c.relname AS relation, t.tgname AS name, t.tgenabled AS enabled,
           fn.nspname || '.' || f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')' AS function, pg_get_triggerdef(t.oid) AS definition,
           ${conditionIn('pg_get_triggerdef(t.oid)')} AS condition, ${callsVolatile(conditionIn('pg_get_triggerdef(t.oid)'))} AS volatile
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace
    WHERE NOT t.tgisinternal`,

  eventTriggers: `
    SELECT e.evtname AS name, e.evtevent AS event, r.rolname AS owner, e.evtenabled AS enabled,
           fn.nspname || '.' || f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')' AS function
    FROM pg_event_trigger e JOIN pg_roles r ON r.oid = e.evtowner JOIN pg_proc f ON f.oid = e.evtfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace`,

  policies: `
    SELECT n.nspname AS schema, c.relname AS relation, p.polname AS name, p.polpermissive AS permissive,
           CASE p.polcmd WHEN '*' THEN 'ALL' WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END AS command,
           ARRAY(SELECT coalesce(r.rolname, 'public') FROM unnest(p.polroles) o LEFT JOIN pg_roles r ON r.oid = o ORDER BY 1) AS roles,
           pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace`,
};
