import { Refusal } from '@cloison/platform/access';

/** SQLSTATE classes that mean that the database, not the request, is in trouble. */
const UNAVAILABLE = /^(08|53|57P|58|XX)/;
const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/**
 * What a database error may tell the outside: a code of the closed list, never its text (which quotes values and names hidden rows).
 * Anything unforeseen stays as it is and ends as `internal`.
 */
export function refusalFor(error: unknown): Refusal | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') {
    return typeof message === 'string' && /connection terminated|timeout exceeded when trying to connect|not queryable/i.test(message)
      ? new Refusal('unavailable')
      : null;
  }
  if (CONNECTION_CODES.has(code) || UNAVAILABLE.test(code)) return new Refusal('unavailable');
  if (code === '40001' || code === '40P01') return new Refusal('version_conflict');
  if (code === '23505') return new Refusal('already_exists');
  if (code === '22021' || code === '22P05') return new Refusal('input_not_valid');
  return null;
}
