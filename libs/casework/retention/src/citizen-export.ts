import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

/** Columns that say nothing of a person but how the office finds or locks a row, and bytes, which are downloaded by themselves. */
const INSIDE = new Set(['district_id', 'search', 'name_folded', 'lexemes', 'normal', 'version', 'row_key', 'wrapped_key', 'row_version']);
/** PostgreSQL's text of a `bytea`. */
const BYTES = /^\\x[0-9a-f]*$/;

export type HeldRow = Readonly<Record<string, unknown>>;

/** Rows of each table, by its name. */
export type Held = Readonly<Record<string, readonly HeldRow[]>>;

/** All that the office holds on one person, as far as whoever asks may see it. */
@Injectable()
export class CitizenExport {
  /** Found in the catalogue (casework.held_on), so that a table added tomorrow is in it. Bytes of documents are left out, their names are not. */
  async gather(tx: Tx, citizenId: string): Promise<Held> {
    const held: Record<string, HeldRow[]> = {};
    for (const { name, whole } of await tx.rows<{ name: string; whole: HeldRow }>(sql`SELECT name, whole FROM held_rows(${citizenId})`))
      (held[name] ??= []).push(told(whole));
    return Object.fromEntries(Object.entries(held).map(([name, rows]) => [name, rows.toSorted(byContent)]));
  }
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** By what rows say, not by where they lie or by ids drawn by lot: the same facts give the same export. */
function byContent(one: HeldRow, other: HeldRow): number {
  const [left, right] = [one, other].map((row) =>
    JSON.stringify(Object.entries(row).filter(([, value]) => typeof value !== 'string' || !ID.test(value))),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function told(row: HeldRow): HeldRow {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) => !INSIDE.has(column) && value !== null && !(typeof value === 'string' && BYTES.test(value)),
    ),
  );
}
