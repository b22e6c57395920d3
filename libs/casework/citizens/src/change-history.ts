import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

type Fields = Readonly<Record<string, unknown>>;

/** Texts, numbers, days and yes or no, as they are read; nothing else is a field. */
const asText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

/**
 * Remembers what each field of a record was and became. Only the office manager reads it, and the table itself holds to that; nothing of it
 * goes into the log.
 */
export async function rememberChanges(
  tx: Tx,
  context: RequestContext,
  of: { readonly districtId: string; readonly id: string },
  earlier: object,
  later: object,
): Promise<string[]> {
  const [before, after] = [earlier as Fields, later as Fields];
  const changed = Object.keys(after).filter((field) => asText(before[field]) !== asText(after[field]));
  if (changed.length === 0) return [];
  await tx.execute(
    sql`INSERT INTO citizen_change (district_id, citizen_id, field, before, after, request, at, by_id)
        SELECT ${of.districtId}, ${of.id}, c.*, ${context.requestId}, ${context.at}::timestamptz, ${context.account?.id ?? null}::uuid
        FROM unnest(${changed}::text[], ${changed.map((field) => asText(before[field]))}::text[], ${changed.map((field) => asText(after[field]))}::text[]) AS c`,
  );
  return changed;
}
