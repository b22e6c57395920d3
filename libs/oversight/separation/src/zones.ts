/** The zones that the wall stands between, as schemas and role names spell them. */
export const ZONES = ['casework', 'partisan', 'oversight'] as const;
export type Zone = (typeof ZONES)[number];

/** The two sides of the wall. Oversight reads both logs and belongs to neither. */
export const SIDES = ['casework', 'partisan'] as const;
export type Side = (typeof SIDES)[number];

/** The commissioner's login in every cluster. */
export const AUDITOR = 'auditor';

/** What the auditor may read of a zone: its log, which holds commitments and no person. */
export const LOG_TABLES: ReadonlySet<string> = new Set(['log_entry', 'log_node', 'log_state', 'log_checkpoint']);

/** Of what waits to be sealed, the auditor may read the order and the time of arrival: a log that no longer moves is seen to wait. */
export const WAITING_COLUMNS: ReadonlySet<string> = new Set(['log_pending.arrival', 'log_pending.since']);

/** Extensions that a zone may have: they add operators and dictionaries, and no way out of the database. */
export const ALLOWED_EXTENSIONS: ReadonlySet<string> = new Set(['plpgsql', 'pg_trgm', 'unaccent', 'btree_gin']);

/** `partisan`, `partisan_jobs` → partisan; anything else belongs to nobody. */
export function zoneOfName(name: string): Zone | null {
  for (const zone of ZONES) if (name === zone || name.startsWith(`${zone}_`)) return zone;
  return null;
}

/** A role's zone by its name. The auditor is the commissioner's. */
export const zoneOfRole = (role: string): Zone | null => (role === AUDITOR ? 'oversight' : zoneOfName(role));

/** Words that only a stance has. A catalogue entry that holds one of them depends on a score. */
export const STANCE_WORDS = /\b(?:stance|supporters?|opponents?|not_scored|pointage)\b/i;

/** The values of a stance. A comment may name the column; it may not name a value. */
export const STANCE_VALUES = /\b(?:supporters?|opponents?|not_scored)\b/i;
