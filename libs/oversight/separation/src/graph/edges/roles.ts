import type { DatabaseScope } from '../database-scope';
import { grantee, quoted } from '../sql-names';
import type { EdgeKind } from '../types';
import { zoneOfName } from '../../zones';

/** Predefined roles: what membership in one of them gives. Those left out give no data (pg_checkpoint, pg_signal_backend …). */
const PREDEFINED: Readonly<Record<string, 'everything' | 'machine' | 'latent' | 'outside'>> = {
  pg_read_all_data: 'everything',
  pg_write_all_data: 'everything',
  pg_read_all_stats: 'everything',
  pg_stat_scan_tables: 'latent',
  pg_read_all_settings: 'latent',
  pg_maintain: 'latent',
  pg_read_server_files: 'machine',
  pg_write_server_files: 'machine',
  pg_execute_server_program: 'machine',
  pg_create_subscription: 'outside',
};

/**
 * Roles of one cluster: who can become whom (pg_auth_members), and what an attribute opens (pg_roles).
 * A membership counts when it gives the role's rights now (INHERIT), on demand (SET), or through granting it to oneself (ADMIN):
 * has_table_privilege() would overlook the last two.
 */
export function addRoleEdges(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  const everybody = scope.role('public');
  for (const role of snapshot.roles) {
    const node = scope.role(role.name);
    const alter = (attribute: string): string => `ALTER ROLE ${quoted(role.name)} ${attribute};`;
    builder.edge(node, everybody, 'is_everybody');
    if (role.superuser) builder.edge(node, scope.machine(), 'is_superuser', { undo: alter('NOSUPERUSER') });
    if (role.createrole && !role.superuser) builder.edge(node, scope.machine(), 'may_create_roles', { undo: alter('NOCREATEROLE') });
    if (role.replication && !role.superuser) builder.edge(node, scope.everything(), 'may_replicate', { undo: alter('NOREPLICATION') });
    const power = PREDEFINED[role.name];
    if (power === 'outside') builder.edge(node, scope.outside(), 'predefined_power');
    else if (power === 'machine') builder.edge(node, scope.machine(), 'predefined_power');
    else if (power) builder.edge(node, scope.everything(), 'predefined_power', { latent: power === 'latent' });
  }
  for (const { role, member, grantor, admin, inherit, set } of snapshot.memberships) {
    if (!admin && !inherit && !set) continue;
    builder.edge(scope.role(member), scope.role(role), 'member_of', {
      grantedBy: grantor,
      detail: set || inherit ? undefined : 'ADMIN OPTION',
      undo: `REVOKE ${quoted(role)} FROM ${quoted(member)};`,
    });
  }
  builder.edge(scope.machine(), scope.everything(), 'holds');
  builder.edge(scope.machine(), scope.outside(), 'holds_machine', { latent: true });
}

/** BYPASSRLS: the rows of every riding of a zone's tables. */
export function addRowSecurityAttributes(scope: DatabaseScope): void {
  for (const role of scope.snapshot.roles)
    if (role.bypassrls && !role.superuser)
      for (const zone of scope.zones)
        scope.builder.edge(scope.role(role.name), scope.ridings(zone), 'ignores_row_security', {
          undo: `ALTER ROLE ${quoted(role.name)} NOBYPASSRLS;`,
        });
}

const LIBRARIES = /^(?:session|local|shared)_preload_libraries=(?!$)/;

/** pg_db_role_setting: what a session becomes by itself when it starts. A schema before pg_catalog may stand in for what is built in. */
export function addSettingEdges(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const { role, database, setting } of snapshot.settings) {
    if (database !== undefined && database !== snapshot.database) continue;
    const node = scope.role(role ?? 'public');
    const at = setting.indexOf('=');
    const [name, value] = [setting.slice(0, at), setting.slice(at + 1)];
    const where = role === undefined ? `DATABASE ${quoted(database ?? snapshot.database)}` : `ROLE ${quoted(role)}`;
    const undo = `ALTER ${where}${role !== undefined && database !== undefined ? ` IN DATABASE ${quoted(database)}` : ''} RESET ${name};`;
    if (name === 'role' && value !== 'none') builder.edge(node, scope.role(value.replaceAll('"', '')), 'starts_as', { undo, latent: true });
    if (LIBRARIES.test(setting)) builder.edge(node, scope.machine(), 'loads_library', { undo, detail: setting });
    if (name === 'search_path') {
      const schemas = value.split(',').map((part) => part.trim().replaceAll('"', ''));
      for (const schema of schemas)
        if (zoneOfName(schema) !== null) builder.edge(node, scope.schema(schema), 'searches_in', { undo, latent: true });
      if (schemas.indexOf('pg_catalog') > 0) {
        const shadow = builder.node('expression', scope.place, setting);
        shadow.suspect = true;
        builder.edge(node, shadow, 'searches_in', { undo });
      }
    }
    if (name.startsWith('cloison.') || (name === 'row_security' && value === 'off'))
      for (const zone of scope.zones)
        if (node.zone === null || node.zone === zone)
          builder.edge(node, scope.ridings(zone), 'ignores_row_security', { undo, detail: setting });
  }
}

/** pg_parameter_acl: ALTER SYSTEM can name a library or a command for the server to run; SET can change what only a superuser may. */
export function addParameterEdges(scope: DatabaseScope): void {
  for (const { name, grants } of scope.snapshot.parameterGrants)
    for (const grant of grants) {
      if (scope.isSuperuser(grant.grantee)) continue;
      const system = grant.privilege === 'ALTER SYSTEM';
      const kind: EdgeKind = system ? 'may_alter_system' : 'may_set';
      scope.builder.edge(scope.role(grant.grantee), system ? scope.machine() : scope.everything(), kind, {
        detail: name,
        grantedBy: grant.grantor,
        latent: !system,
        undo: `REVOKE ${grant.privilege} ON PARAMETER ${name} FROM ${grantee(grant.grantee)};`,
      });
    }
}
