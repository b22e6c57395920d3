interface Source {
  readonly kind: string;
  readonly catalogue: string;
  readonly name: string;
  readonly acl: string;
  readonly initial: string;
  readonly from: string;
  readonly where: string;
  readonly sub?: string;
}

const SOURCES: readonly Source[] = [
  {
    kind: 'relation',
    catalogue: 'pg_class',
    name: `n.nspname || '.' || o.relname`,
    acl: 'o.relacl',
    initial: `acldefault('r', o.relowner)`,
    from: 'pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace',
    where: `o.relkind IN ('r', 'v') AND NOT (n.nspname = 'information_schema' AND x.grantee = 0 AND x.privilege_type = 'SELECT')`,
  },
  {
    kind: 'column',
    catalogue: 'pg_class',
    name: `n.nspname || '.' || c.relname || '.' || a.attname`,
    acl: 'a.attacl',
    initial: `'{}'::aclitem[]`,
    from: '(SELECT attrelid AS oid, attname, attnum, attacl FROM pg_attribute) a JOIN pg_class c ON c.oid = a.oid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class o ON o.oid = c.oid',
    where: `c.relkind IN ('r', 'v')`,
    sub: 'a.attnum',
  },
  {
    kind: 'function',
    catalogue: 'pg_proc',
    name: `n.nspname || '.' || o.proname || '(' || pg_get_function_identity_arguments(o.oid) || ')'`,
    acl: 'o.proacl',
    initial: `acldefault('f', o.proowner)`,
    from: 'pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace',
    where: 'true',
  },
  {
    kind: 'schema',
    catalogue: 'pg_namespace',
    name: 'o.nspname',
    acl: 'o.nspacl',
    initial: `acldefault('n', o.nspowner)`,
    from: 'pg_namespace o',
    where: `o.nspname <> 'public' AND NOT (o.nspname = 'information_schema' AND x.privilege_type = 'USAGE')`,
  },
  {
    kind: 'language',
    catalogue: 'pg_language',
    name: 'o.lanname',
    acl: 'o.lanacl',
    initial: `acldefault('l', o.lanowner)`,
    from: 'pg_language o',
    where: 'true',
  },
];

const part = ({ kind, catalogue, name, acl, initial, from, where, sub = '0' }: Source): string => `
  SELECT '${kind}' AS kind, ${name} AS object, x.grantee::int8 AS grantee, x.grantor::int8 AS grantor, x.privilege_type AS privilege, x.is_grantable AS grantable
  FROM ${from} LEFT JOIN pg_init_privs i ON i.objoid = o.oid AND i.classoid = '${catalogue}'::regclass AND i.objsubid = ${sub}
  CROSS JOIN LATERAL aclexplode(${acl}) x
  WHERE o.oid < 16384 AND ${where} AND ${acl} IS NOT NULL AND ${acl} IS DISTINCT FROM coalesce(i.initprivs, ${initial})
    AND NOT EXISTS (SELECT FROM aclexplode(coalesce(i.initprivs, ${initial})) y WHERE y.grantee = x.grantee AND y.privilege_type = x.privilege_type)`;

/**
 * Privileges on what initdb made, beyond those that it gave (pg_init_privs): `GRANT SELECT ON pg_statistic`, `GRANT EXECUTE ON pg_read_file`.
 * The views of information_schema, which pg_init_privs leaves out, are everybody's: each shows a reader only what is theirs.
 */
export const systemGrantsQuery = SOURCES.map(part).join(' UNION ALL ');
