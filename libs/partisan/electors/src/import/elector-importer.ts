import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { ListMapping } from '../list/mapping';
import { ImportRecord } from './import-record';
import type { ImportFailure } from './import-record';
import { ListReading } from './list-reading';

export interface ImportRequest {
  readonly district: string;
  readonly mapping: ListMapping;
  readonly source: AsyncIterable<Uint8Array>;
  readonly bytesTotal: number | null;
  /** When the list was established: `2026-04`. The month of the import by default. */
  readonly vintage?: string;
  /** Take the list even if it strikes off more than half of the electors known. */
  readonly replace?: boolean;
}

export interface ImportOutcome {
  readonly id: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** An import under way. */
export interface RunningImport {
  readonly id: string;
  /** Resolves once the whole file is read and copied, before it is indexed or compared; rejects if the import fails before. */
  readonly read: Promise<void>;
  /** Resolves when the list is in force. Until then nothing of it can be seen, and if it rejects nothing ever will. */
  readonly done: Promise<ImportOutcome>;
}

type Compared = Pick<ImportOutcome, 'added' | 'changed' | 'removed' | 'unchanged'> & { readonly known: number };

/** 4 GiB: forty million lines. */
const MOST_BYTES = 4 * 1024 ** 3;

/** More than this many struck off, and more than half of those known: the list of another division, most likely. */
const TOLERATED_STRUCK_OFF = 100;

/**
 * Takes a list of electors: all of it but the refused lines, or nothing. One transaction reads, copies, compares and logs; the lines go from
 * the upload to COPY without ever resting on disk outside the database, at the database's pace.
 */
@Injectable()
export class ElectorImporter {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  start(context: RequestContext, request: ImportRequest): RunningImport {
    const id = crypto.randomUUID();
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => (read = resolve));
    const done = this.run({ ...context, districts: [request.district] }, id, request, () => read());
    // Whoever looks at one of the promises alone must not meet the other's rejection as an unhandled one.
    done.catch(() => undefined);
    const whicheverFirst = Promise.race([reading, done.then(() => undefined)]);
    whicheverFirst.catch(() => undefined);
    return { id, read: whicheverFirst, done };
  }

  private async run(context: RequestContext, id: string, request: ImportRequest, onRead: () => void): Promise<ImportOutcome> {
    const { district, mapping, bytesTotal } = request;
    const vintage = request.vintage ?? context.at.toISOString().slice(0, 7);
    const record = new ImportRecord(this.work, context, { id, district, mapping: mapping.name, vintage, bytesTotal });
    let failed: Promise<void> | null = null;
    const fail = (reading: ListReading | null, error: unknown): Promise<void> => (failed ??= record.failed(reading, failureOf(error)));
    let recorded = false;
    try {
      return await this.work.transaction(
        context,
        async (tx) => {
          const salt = await openLoad(tx, district, id, vintage);
          await record.open();
          recorded = true;
          const reading = new ListReading({ mapping, salt, today: context.at.toISOString().slice(0, 10), mostBytes: MOST_BYTES });
          try {
            await copy(tx, reading, request.source, record);
            await record.finishing(reading);
            onRead();
            const compared = await closeLoad(tx, district, request.replace ?? false);
            await noteOutcome(tx, { id, district, vintage, compared });
            const { added, changed, removed, unchanged } = compared;
            const { read, refused } = reading.counts;
            return { id, read, added, changed, removed, unchanged, refused };
          } catch (error) {
            // Before the rollback gives the import's lock back: a row without its lock reads as an import whose process died.
            await fail(reading, error);
            throw error;
          }
        },
        { bulk: true },
      );
    } catch (error) {
      if (recorded) await fail(null, error);
      throw isUploadFault(error) ? new Refusal('list_not_readable') : error;
    }
  }
}

/** What becomes true with the list: the import's counts, the division's, and the entry of the log. */
async function noteOutcome(
  tx: Tx,
  { id, district, vintage, compared }: { id: string; district: string; vintage: string; compared: Compared },
): Promise<void> {
  const { added, changed, removed, unchanged } = compared;
  await tx.execute(sql`SELECT note_elector_list(${district}, ${vintage})`);
  // Last, since it locks the row in which a failure would be noted.
  await tx.execute(
    sql`UPDATE elector_import SET state = 'done', finished_at = now(), added = ${added}, changed = ${changed}, removed = ${removed},
          unchanged = ${unchanged} WHERE district_id = ${district} AND id = ${id}`,
  );
  tx.log({ act: 'elector.import', district, count: added + changed + removed });
}

/** @throws Refusal `state_conflict` while another list is being loaded */
async function openLoad(tx: Tx, district: string, id: string, vintage: string): Promise<string> {
  try {
    const row = await tx.one<{ salt: string }>(sql`SELECT open_elector_load(${district}, ${id}::uuid, ${vintage})::text AS salt`);
    return row?.salt ?? '';
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') throw new Refusal('state_conflict');
    throw error;
  }
}

async function copy(tx: Tx, reading: ListReading, source: AsyncIterable<Uint8Array>, record: ImportRecord): Promise<void> {
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const piece of reading.copyText(source)) {
      record.tick(reading);
      yield piece;
    }
  }
  await tx.copyFrom(
    sql`COPY elector_load (list_key, family_name, given_name, birth_date, address_line, municipality, postal_code, polling_division, search)
        FROM STDIN`,
    Readable.from(watched(), { objectMode: false, highWaterMark: 1024 * 1024 }),
  );
}

/** @throws Refusal `state_conflict` where the list would strike off most of those known */
async function closeLoad(tx: Tx, district: string, replace: boolean): Promise<Compared> {
  const compared = await tx.one<Compared>(sql`SELECT * FROM close_elector_load(${district})`);
  if (!compared) throw new Refusal('internal');
  const { removed, known } = compared;
  if (!replace && removed > TOLERATED_STRUCK_OFF && removed * 2 > known) throw new TooManyStruckOff();
  return compared;
}

/** A list that would strike off most of the electors known. To the person it is `state_conflict`; the import's row says why. */
class TooManyStruckOff extends Refusal {
  constructor() {
    super('state_conflict');
  }
}

function isUploadFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR' || code === 'ERR_STREAM_DESTROYED';
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof TooManyStruckOff) return 'too_many_struck_off';
  if (error instanceof Refusal && (error.code === 'list_not_readable' || error.code === 'body_too_large')) return error.code;
  return isUploadFault(error) ? 'upload_interrupted' : 'internal';
}
