/** A privilege as `aclexplode` gives it. `grantee` is `public` for everybody. */
export interface Grant {
  readonly grantee: string;
  readonly grantor: string;
  /** SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN, USAGE, CREATE, CONNECT, TEMPORARY, EXECUTE, SET, ALTER SYSTEM */
  readonly privilege: string;
  readonly grantable: boolean;
}

interface Owned {
  readonly owner: string;
  readonly grants: readonly Grant[];
}

export interface RoleEntry {
  readonly name: string;
  /** The cluster's first superuser (OID 10), whose word the catalogue is. */
  readonly bootstrap: boolean;
  readonly superuser: boolean;
  readonly inherit: boolean;
  readonly createrole: boolean;
  readonly createdb: boolean;
  readonly login: boolean;
  readonly replication: boolean;
  readonly bypassrls: boolean;
  readonly connectionLimit: number;
}

export interface MembershipEntry {
  readonly role: string;
  readonly member: string;
  readonly grantor: string;
  readonly admin: boolean;
  /** The membership's own option from PostgreSQL 16; the member's attribute before. */
  readonly inherit: boolean;
  /** Always true before PostgreSQL 16. */
  readonly set: boolean;
}

export interface DatabaseEntry extends Owned {
  readonly name: string;
  readonly current: boolean;
  readonly template: boolean;
  readonly connectable: boolean;
}

export interface SchemaEntry extends Owned {
  readonly name: string;
}

export interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  readonly grants?: readonly Grant[];
  /** A default or a generation expression. */
  readonly expression?: string;
  readonly generated?: boolean;
  readonly comment?: string;
}

export interface RelationEntry extends Owned {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'partitioned' | 'view' | 'matview' | 'foreign' | 'sequence';
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly options: readonly string[];
  readonly persistence: string;
  readonly replicaIdentity: string;
  readonly partitionKey?: string;
  readonly partitionBound?: string;
  readonly comment?: string;
  readonly extension?: string;
  /** The text of a view. */
  readonly definition?: string;
  readonly columns: readonly ColumnEntry[];
}

/** What a view or a rule reads or writes, from pg_depend. */
export interface RewriteEntry {
  readonly schema: string;
  readonly relation: string;
  readonly rule: string;
  readonly event: 'select' | 'update' | 'insert' | 'delete';
  readonly definition?: string;
  readonly references: readonly { readonly schema: string; readonly name: string; readonly column?: string }[];
}

export interface FunctionEntry extends Owned {
  readonly schema: string;
  readonly name: string;
  /** Identity arguments: types as pg_get_function_identity_arguments prints them. */
  readonly args: string;
  readonly kind: 'function' | 'procedure' | 'aggregate' | 'window';
  readonly language: string;
  readonly trustedLanguage: boolean;
  readonly securityDefiner: boolean;
  readonly leakproof: boolean;
  readonly config: readonly string[];
  readonly returns: string;
  readonly extension?: string;
  /** pg_get_functiondef; for an aggregate, its parts. */
  readonly source: string;
  /** sha256 of `source`, hexadecimal. */
  readonly sourceHash: string;
}

/** Something that runs a function without anybody calling it by name. */
export interface FunctionUseEntry {
  /** As pg_identify_object names it: trigger, cast, operator, default value, table constraint, policy, index, event trigger, aggregate, domain constraint … */
  readonly by: string;
  readonly identity: string;
  /** The relation that it hangs on, where there is one. */
  readonly relation?: string;
  /** schema.name(args) */
  readonly function: string;
}

export interface TriggerEntry {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly enabled: string;
  readonly function: string;
  readonly definition: string;
  /** What stands in WHEN (…). */
  readonly condition?: string;
  /** The condition calls a built-in function that does more than compute. */
  readonly volatile?: true;
}

export interface EventTriggerEntry {
  readonly name: string;
  readonly event: string;
  readonly owner: string;
  readonly enabled: string;
  readonly function: string;
}

export interface ConstraintEntry {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly kind: 'foreign_key' | 'exclusion' | 'check';
  readonly references?: { readonly schema: string; readonly name: string };
  readonly definition: string;
  /** A check that calls a built-in function that does more than compute. */
  readonly volatile?: true;
}

/** A CHECK of a domain, whatever columns have that type. */
export interface DomainCheckEntry {
  readonly schema: string;
  readonly domain: string;
  readonly name: string;
  readonly definition: string;
  readonly volatile?: true;
}

/** An operator, a cast or an aggregate made here under which a built-in function that does more than compute is called by another name. */
export interface AliasEntry {
  readonly kind: string;
  readonly name: string;
  readonly function: string;
}

export interface InheritanceEntry {
  readonly parent: { readonly schema: string; readonly name: string };
  readonly child: { readonly schema: string; readonly name: string };
  readonly partition: boolean;
}

export interface IndexEntry {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly predicate?: string;
  readonly expressions?: string;
}

export interface PolicyEntry {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using?: string;
  readonly check?: string;
}

export interface PublicationEntry {
  readonly name: string;
  readonly owner: string;
  readonly allTables: boolean;
  readonly relations: readonly { readonly schema: string; readonly name: string }[];
}

export interface SlotEntry {
  readonly name: string;
  readonly kind: string;
  readonly database?: string;
}

export interface ServerEntry extends Owned {
  readonly name: string;
  readonly wrapper: string;
}

export interface ExtensionEntry {
  readonly name: string;
  readonly version: string;
  readonly schema: string;
  readonly owner: string;
}

export interface LanguageEntry extends Owned {
  readonly name: string;
  readonly trusted: boolean;
  readonly builtin: boolean;
}

export interface SettingEntry {
  readonly role?: string;
  readonly database?: string;
  readonly setting: string;
}

export interface DefaultGrantEntry {
  readonly role: string;
  readonly schema?: string;
  readonly kind: string;
  readonly grants: readonly Grant[];
}

/** A privilege on an object that initdb made, beyond those that initdb gave. */
export interface SystemGrantEntry extends Grant {
  readonly kind: 'relation' | 'column' | 'function' | 'schema' | 'language';
  readonly object: string;
}

export interface StatisticsEntry {
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly relation: string;
  readonly definition: string;
}

export interface NamedGrants extends Owned {
  readonly name: string;
}

/** Everything of one database's catalogue that bears on the wall, in a fixed order: the same catalogue gives the same bytes. */
export interface CatalogueSnapshot {
  readonly format: 1;
  /** pg_control_system().system_identifier: two databases with the same one share a cluster. */
  readonly systemIdentifier: string;
  readonly database: string;
  /** e.g. 180004 */
  readonly serverVersion: number;
  readonly databases: readonly DatabaseEntry[];
  readonly roles: readonly RoleEntry[];
  readonly memberships: readonly MembershipEntry[];
  readonly schemas: readonly SchemaEntry[];
  readonly relations: readonly RelationEntry[];
  readonly rewrites: readonly RewriteEntry[];
  readonly functions: readonly FunctionEntry[];
  readonly functionUses: readonly FunctionUseEntry[];
  readonly triggers: readonly TriggerEntry[];
  readonly eventTriggers: readonly EventTriggerEntry[];
  readonly constraints: readonly ConstraintEntry[];
  readonly domainChecks: readonly DomainCheckEntry[];
  readonly aliases: readonly AliasEntry[];
  readonly inheritance: readonly InheritanceEntry[];
  readonly indexes: readonly IndexEntry[];
  readonly policies: readonly PolicyEntry[];
  readonly types: readonly NamedGrants[];
  readonly publications: readonly PublicationEntry[];
  readonly subscriptions: readonly { readonly name: string; readonly owner: string; readonly enabled: boolean }[];
  readonly slots: readonly SlotEntry[];
  readonly wrappers: readonly NamedGrants[];
  readonly servers: readonly ServerEntry[];
  readonly userMappings: readonly { readonly server: string; readonly role: string }[];
  readonly foreignTables: readonly { readonly schema: string; readonly name: string; readonly server: string }[];
  readonly extensions: readonly ExtensionEntry[];
  readonly languages: readonly LanguageEntry[];
  readonly settings: readonly SettingEntry[];
  /** Server settings that open or close a way, where this login may see them. */
  readonly serverSettings: Readonly<Record<string, string>>;
  readonly parameterGrants: readonly NamedGrants[];
  readonly largeObjects: readonly NamedGrants[];
  readonly defaultGrants: readonly DefaultGrantEntry[];
  readonly systemGrants: readonly SystemGrantEntry[];
  readonly statistics: readonly StatisticsEntry[];
}

/** schema.name */
export const relationKey = (entry: { readonly schema: string; readonly name: string }): string => `${entry.schema}.${entry.name}`;

/** schema.name(args) */
export const functionKey = (entry: Pick<FunctionEntry, 'schema' | 'name' | 'args'>): string =>
  `${entry.schema}.${entry.name}(${entry.args})`;
