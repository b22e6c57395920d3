/**
 * SQL for an object's privileges as `[[grantee oid, grantor oid, privilege, grantable], …]`; PostgreSQL's default where none were set.
 * @param kind the letter that acldefault() takes (r relation, s sequence, f function, n schema, d database, …)
 */
export const grants = (kind: string, acl: string, owner: string): string =>
  `(SELECT json_agg(json_build_array(grantee::int8, grantor::int8, privilege_type, is_grantable)) FROM aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))))`;

/** The same, for objects that have no privileges unless some were set. */
export const grantsIfSet = (acl: string): string =>
  `(SELECT json_agg(json_build_array(grantee::int8, grantor::int8, privilege_type, is_grantable)) FROM aclexplode(${acl}))`;

/** Objects that initdb made have lower numbers (FirstNormalObjectId). */
export const MADE_HERE = 16384;

/** SQL for the extension that an object belongs to. */
export const extensionOf = (catalogue: string, oid: string): string =>
  `(SELECT e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' LIMIT 1)`;
