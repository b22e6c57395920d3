import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { recordsOf } from './csv-reading';
import type { ENCODINGS, ReadingProgress } from './csv-reading';
import { cellRefused, readColumns } from './reference-columns';
import { addressKey, familyKey, nameKey, namesOf } from './reference-keys';
import type { ReferenceField } from './reference-rules';

const MOST_BYTES = 100 * 1024 ** 2;
/** More than any riding has. */
const MOST_LINES = 300_000;
const BATCH = 2_000;
const TICK_MS = 500;

interface Lines {
  readonly lines: number[];
  readonly names: string[];
  readonly families: string[];
  readonly addresses: string[];
}

export interface ReferenceUpload {
  readonly districtId: string;
  readonly listId: string;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly source: AsyncIterable<Uint8Array>;
}

/** Takes a list of names and addresses whole, or nothing of it: one transaction reads, writes, replaces the list before it and logs. */
@Injectable()
export class ReferenceLoader {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @returns how many lines are in force
   * @throws Refusal `column_refused` that names the column by its place and kind; `list_not_readable`, `body_too_large`
   */
  async load(context: RequestContext, { districtId, listId, encoding, source }: ReferenceUpload): Promise<number> {
    const progress: ReadingProgress = { bytesRead: 0 };
    const records = recordsOf(source, { encoding, mostBytes: MOST_BYTES, progress });
    return this.work.transaction(context, async (tx) => {
      const count = await this.copy(tx, context, { districtId, listId, records, progress });
      if (count === 0) throw new Refusal('list_not_readable');
      await replaceTheOneBefore(tx, districtId, context.account?.id ?? null);
      await tx.execute(
        sql`UPDATE reference_list SET state = 'in_force', lines = ${count}, bytes_read = ${progress.bytesRead}
            WHERE district_id = ${districtId} AND id = ${listId}`,
      );
      tx.log({ act: 'reference.load', district: districtId, fields: ['name', 'address'], count });
      return count;
    });
  }

  private async copy(
    tx: Tx,
    context: RequestContext,
    {
      districtId,
      listId,
      records,
      progress,
    }: { districtId: string; listId: string; records: AsyncGenerator<string[]>; progress: ReadingProgress },
  ): Promise<number> {
    let fields: readonly ReferenceField[] | null = null;
    let count = 0;
    let lines = empty();
    let ticked = Date.now();
    const write = async (): Promise<void> => {
      await insert(tx, districtId, listId, lines);
      lines = empty();
      if (Date.now() - ticked < TICK_MS) return;
      ticked = Date.now();
      await this.tick(context, { districtId, listId, bytesRead: progress.bytesRead, count });
    };
    for await (const record of records) {
      if (fields === null) {
        fields = takenColumns(record);
        continue;
      }
      count += 1;
      if (count > MOST_LINES) throw new Refusal('body_too_large');
      add(lines, count, read(fields, record));
      if (lines.names.length === BATCH) await write();
    }
    await insert(tx, districtId, listId, lines);
    return count;
  }

  /** How far the reading has come, for whoever watches: in a transaction of its own, since the lines' isn't over. */
  private async tick(
    context: RequestContext,
    { districtId, listId, bytesRead, count }: { districtId: string; listId: string; bytesRead: number; count: number },
  ): Promise<void> {
    await this.work.transaction(context, (tx) =>
      tx.execute(
        sql`UPDATE reference_list SET bytes_read = ${bytesRead}, lines = ${count} WHERE district_id = ${districtId} AND id = ${listId}`,
      ),
    );
  }
}

const empty = (): Lines => ({ lines: [], names: [], families: [], addresses: [] });

function takenColumns(header: readonly string[]): readonly ReferenceField[] {
  const reading = readColumns(header);
  if ('refused' in reading) throw new Refusal('column_refused', reading.refused);
  return reading.fields;
}

type ReferencePerson = Partial<Record<ReferenceField, string>>;

/** @throws Refusal `column_refused` for a cell that holds a date, a phone number or an e-mail, whatever its column is called */
function read(fields: readonly ReferenceField[], record: readonly string[]): ReferencePerson {
  const person: ReferencePerson = {};
  fields.forEach((field, index) => {
    const cell = record[index] ?? '';
    const kind = cellRefused(cell);
    if (kind) throw new Refusal('column_refused', [{ field: `column.${index + 1}.${kind}`, problem: 'column_refused' }]);
    person[field] = cell;
  });
  return person;
}

function add(lines: Lines, line: number, person: ReferencePerson): void {
  const name =
    person.fullName !== undefined ? namesOf(person.fullName) : { givenName: person.givenName ?? '', familyName: person.familyName ?? '' };
  lines.lines.push(line);
  lines.names.push(nameKey(name));
  lines.families.push(familyKey(name.familyName));
  lines.addresses.push(addressKey(person.addressLine ?? ''));
}

async function insert(tx: Tx, districtId: string, listId: string, { lines, names, families, addresses }: Lines): Promise<void> {
  if (lines.length === 0) return;
  await tx.execute(
    sql`INSERT INTO reference_line (district_id, list_id, line, name_key, family, address_key)
        SELECT ${districtId}, ${listId}::uuid, l.* FROM unnest(${lines}::integer[], ${names}::text[], ${families}::text[], ${addresses}::text[]) AS l`,
  );
}

async function replaceTheOneBefore(tx: Tx, districtId: string, accountId: string | null): Promise<void> {
  const before = await tx.one<{ id: string }>(
    sql`SELECT id FROM reference_list WHERE district_id = ${districtId} AND state = 'in_force' FOR UPDATE`,
  );
  if (before) await destroyReference(tx, { districtId, listId: before.id, why: 'replaced', accountId });
}

export interface Destruction {
  readonly districtId: string;
  readonly listId: string;
  readonly why: 'due' | 'by_hand' | 'replaced';
  readonly accountId: string | null;
}

/** Erases the lines; what stays of the list is what its certificate says. */
export async function destroyReference(tx: Tx, { districtId, listId, why, accountId }: Destruction): Promise<void> {
  const count = await tx.execute(sql`DELETE FROM reference_line WHERE district_id = ${districtId} AND list_id = ${listId}`);
  await tx.execute(
    sql`UPDATE reference_list SET state = 'destroyed', destroyed_at = now(), destroyed_why = ${why}, destroyed_by = ${accountId}
        WHERE district_id = ${districtId} AND id = ${listId}`,
  );
  tx.log({ act: 'reference.destroy', district: districtId, count });
}
