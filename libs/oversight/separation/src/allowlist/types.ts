/** A function that was read by somebody: what it was then. */
export interface ReviewedFunction {
  /** sha256 of pg_get_functiondef, hexadecimal */
  readonly hash: string;
  readonly owner: string;
}

/** What was reviewed, and therefore opens no way as long as it stays the same. */
export interface Allowlist {
  /** schema.name(identity arguments) → the function */
  readonly functions: Readonly<Record<string, ReviewedFunction>>;
  /** Row-security policies as policyShape() writes them. */
  readonly policies: readonly string[];
  /** Tables with a district_id that hold no people for longer than a load, and are not filtered: schema.table */
  readonly unfiltered: readonly string[];
  /**
   * Databases of a judged cluster that nobody need read, by name. An installation has none: it is for specs, which share one cluster and each
   * make a database of their own there.
   */
  readonly otherDatabases?: RegExp;
}

export const NOTHING_REVIEWED: Allowlist = { functions: {}, policies: [], unfiltered: [] };
