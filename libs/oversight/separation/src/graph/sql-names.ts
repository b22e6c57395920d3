const PLAIN = /^[a-z_][a-z0-9_$]*$/;

/** A name as SQL needs it: quoted unless it is plain. */
export const quoted = (name: string): string => (PLAIN.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** A grantee as SQL needs it. */
export const grantee = (role: string): string => (role === 'public' ? 'PUBLIC' : quoted(role));

/** schema.name as SQL needs it. */
export const qualified = (entry: { readonly schema: string; readonly name: string }): string =>
  `${quoted(entry.schema)}.${quoted(entry.name)}`;
