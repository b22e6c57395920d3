import { grants } from './acl';

/** pg_roles, pg_auth_members, pg_database, pg_db_role_setting, pg_parameter_acl: what belongs to the whole cluster. */
export const principalQueries = (serverVersion: number): Readonly<Record<string, string>> => ({
  roleNumbers: `SELECT oid::int8 AS oid, rolname AS name FROM pg_roles`,

  roles: `
    SELECT rolname AS name, oid = 10 AS bootstrap, rolsuper AS superuser, rolinherit AS inherit, rolcreaterole AS createrole,
           rolcreatedb AS createdb, rolcanlogin AS login, rolreplication AS replication, rolbypassrls AS bypassrls,
           rolconnlimit AS "connectionLimit"
    FROM pg_roles`,

  memberships: `
    SELECT g.rolname AS role, m.rolname AS member, coalesce(b.rolname, '') AS grantor, a.admin_option AS admin,
           ${serverVersion >= 160_000 ? 'a.inherit_option' : 'm.rolinherit'} AS inherit,
           ${serverVersion >= 160_000 ? 'a.set_option' : 'true'} AS set
    FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member LEFT JOIN pg_roles b ON b.oid = a.grantor`,

  databases: `
    SELECT datname AS name, datname = current_database() AS current, datistemplate AS template, datallowconn AS connectable,
           datdba::int8 AS owner, ${grants('d', 'datacl', 'datdba')} AS grants
    FROM pg_database`,

  settings: `
    SELECT r.rolname AS role, d.datname AS database, s.setting
    FROM pg_db_role_setting c CROSS JOIN unnest(c.setconfig) AS s(setting)
    LEFT JOIN pg_roles r ON r.oid = c.setrole LEFT JOIN pg_database d ON d.oid = c.setdatabase`,

  parameterGrants: `SELECT parname AS name, 10 AS owner, ${grants('p', 'paracl', '10')} AS grants FROM pg_parameter_acl`,
});

/** Server settings that open or close a way. Those that this login may not see are left out. */
export const WATCHED_SETTINGS = [
  'archive_mode',
  'lo_compat_privileges',
  'local_preload_libraries',
  'log_statement',
  'session_preload_libraries',
  'session_replication_role',
  'shared_preload_libraries',
  'track_activities',
  'track_counts',
  'wal_level',
] as const;

export const serverSettingsQuery = `SELECT name, setting FROM pg_settings WHERE name IN (${WATCHED_SETTINGS.map((name) => `'${name}'`).join(', ')})`;
