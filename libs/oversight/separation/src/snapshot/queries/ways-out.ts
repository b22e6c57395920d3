import { grants, grantsIfSet } from './acl';

/** Publications, subscriptions, slots, foreign data, extensions: what may carry rows out of the database. */
export const wayOutQueries: Readonly<Record<string, string>> = {
  publications: `
    SELECT p.pubname AS name, r.rolname AS owner, p.puballtables AS "allTables",
           (SELECT coalesce(json_agg(json_build_object('schema', t.schemaname, 'name', t.tablename) ORDER BY t.schemaname, t.tablename), '[]')
            FROM pg_publication_tables t WHERE t.pubname = p.pubname) AS relations
    FROM pg_publication p JOIN pg_roles r ON r.oid = p.pubowner`,

  subscriptions: `
    SELECT s.subname AS name, r.rolname AS owner, s.subenabled AS enabled
    FROM pg_subscription s JOIN pg_roles r ON r.oid = s.subowner JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()`,

  slots: `SELECT slot_name AS name, slot_type AS kind, database FROM pg_replication_slots WHERE NOT temporary`,

  wrappers: `SELECT fdwname AS name, fdwowner::int8 AS owner, ${grants('F', 'fdwacl', 'fdwowner')} AS grants FROM pg_foreign_data_wrapper`,

  servers: `
    SELECT s.srvname AS name, w.fdwname AS wrapper, s.srvowner::int8 AS owner, ${grants('S', 's.srvacl', 's.srvowner')} AS grants
    FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw`,

  userMappings: `SELECT srvname AS server, usename AS role FROM pg_user_mappings`,

  foreignTables: `
    SELECT n.nspname AS schema, c.relname AS name, s.srvname AS server
    FROM pg_foreign_table t JOIN pg_class c ON c.oid = t.ftrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_foreign_server s ON s.oid = t.ftserver`,

  extensions: `
    SELECT e.extname AS name, e.extversion AS version, n.nspname AS schema, r.rolname AS owner
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace JOIN pg_roles r ON r.oid = e.extowner`,

  defaultGrants: `
    SELECT r.rolname AS role, n.nspname AS schema,
           CASE d.defaclobjtype WHEN 'r' THEN 'relation' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'function' WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema' ELSE 'large object' END AS kind,
           ${grantsIfSet('d.defaclacl')} AS grants
    FROM pg_default_acl d JOIN pg_roles r ON r.oid = d.defaclrole LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace`,
};
