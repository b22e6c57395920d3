import { Client } from 'pg';

const QUERY = `
  WITH grantees AS (SELECT oid, rolname FROM pg_roles WHERE rolname = ANY ($1) UNION ALL SELECT 0, 'PUBLIC'),
  grants AS (
    SELECT 'schema' AS kind, n.nspname AS object, '' AS part, a.* FROM pg_namespace n, aclexplode(n.nspacl) a
    UNION ALL
    SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END, n.nspname || '.' || c.relname, '', a.*
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
    UNION ALL
    SELECT 'column', n.nspname || '.' || c.relname, t.attname, a.*
      FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(t.attacl) a
    UNION ALL
    SELECT 'function', n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', '', a.*
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) a
      WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'database', 'the zone''s', '', a.* FROM pg_database d, aclexplode(d.datacl) a WHERE d.datname = current_database()
    UNION ALL
    SELECT 'membership', g.rolname, CASE WHEN m.set_option THEN 'set role' ELSE '' END, m.grantor, m.member, CASE WHEN m.inherit_option THEN 'inherit' ELSE 'no inherit' END, m.admin_option
      FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
  )
  SELECT e.rolname AS login, kind, object, part, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS privileges
  FROM grants g JOIN grantees e ON e.oid = g.grantee
  WHERE split_part(object, '.', 1) NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/**
 * What each login may do, read from the catalogue of a migrated database: one line a grant, as CSV. The extensions' own functions are one
 * schema that is granted as a whole, and left out.
 * @param logins e.g. `['casework_api', 'casework_migrator', 'auditor']`; PUBLIC is always included
 */
export async function grantTable(url: string, logins: readonly string[]): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(QUERY, [logins]);
    const lines = rows.map(({ login, kind, object, part, privileges }) => [login, kind, `"${object}"`, part, privileges].join(','));
    return `${['login,kind,object,part,privileges', ...lines].join('\n')}\n`;
  } finally {
    await client.end();
  }
}
