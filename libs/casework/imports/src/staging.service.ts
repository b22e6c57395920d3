import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { ownDistrict } from '@cloison/casework/team';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import { linesOf } from './reading';
import type { FileLine } from './reading';

const LINES_AT_ONCE = 500;
const LONGEST_HEADER = 300;

interface Staged {
  readonly id: string;
  readonly districtId: string;
  bytesRead: number;
  lines: number;
}

/** Takes a file in: its lines wait in the zone's own tables until somebody says which column is what. Memory holds a few hundred of them. */
@Injectable()
export class StagingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  /**
   * @returns the import's id
   * @throws Refusal `wording_refused` for a file or a column named after an opinion: nothing of it is kept, the log says that it was tried
   */
  async take(context: RequestContext, fileName: string, source: Readable, bytesTotal: number | null): Promise<string> {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'create', 'Import', { districtId });
    await this.refuseOpinions(context, districtId, { name: fileName });
    const staged: Staged = { id: crypto.randomUUID(), districtId, bytesRead: 0, lines: 0 };
    const rows = linesOf(source, (bytes) => (staged.bytesRead += bytes));
    const first = await rows.next();
    if (first.done === true) throw new Refusal('list_not_readable');
    const headers = first.value.cells.map((header) => header.trim().slice(0, LONGEST_HEADER));
    await this.refuseOpinions(context, districtId, Object.fromEntries(headers.map((header, index) => [`column ${index + 1}`, header])));
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`INSERT INTO import_batch (district_id, id, file_name, headers, bytes_total, started_by)
            VALUES (${districtId}, ${staged.id}, ${fileName.trim()}, ${headers}::text[], ${bytesTotal}, ${context.account?.id ?? null})`,
      );
      tx.log({ act: 'import.create', district: districtId, count: 1 });
    });
    try {
      await this.keepLines(context, staged, rows);
      await this.note(context, staged, 'waiting', null);
    } catch (error) {
      await this.note(context, staged, 'failed', failureOf(error));
      throw error;
    }
    return staged.id;
  }

  private async keepLines(context: RequestContext, staged: Staged, rows: AsyncGenerator<FileLine>): Promise<void> {
    let waiting: FileLine[] = [];
    const flush = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const lines = waiting;
      waiting = [];
      staged.lines += lines.length;
      await this.work.transaction(context, async (tx) => {
        await tx.execute(
          sql`INSERT INTO import_line (district_id, import_id, line, cells)
              SELECT ${staged.districtId}, ${staged.id}::uuid, (l ->> 'line')::integer, ARRAY(SELECT jsonb_array_elements_text(l -> 'cells'))
              FROM jsonb_array_elements(${JSON.stringify(lines.map(withoutNul))}::jsonb) AS l`,
        );
        await tx.execute(
          sql`UPDATE import_batch SET lines = ${staged.lines}, bytes_read = ${staged.bytesRead} WHERE district_id = ${staged.districtId} AND id = ${staged.id}`,
        );
      });
    };
    for await (const row of rows) if (waiting.push(row) >= LINES_AT_ONCE) await flush();
    await flush();
    if (staged.lines === 0) throw new Refusal('list_not_readable');
  }

  private async note(context: RequestContext, staged: Staged, state: 'waiting' | 'failed', failure: string | null): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`UPDATE import_batch SET state = ${state}, failure = ${failure}, bytes_read = ${staged.bytesRead}
            WHERE district_id = ${staged.districtId} AND id = ${staged.id}`,
      );
      if (state === 'failed')
        await tx.execute(sql`DELETE FROM import_line WHERE district_id = ${staged.districtId} AND import_id = ${staged.id}`);
    });
  }

  private async refuseOpinions(context: RequestContext, district: string, names: Record<string, string>): Promise<void> {
    try {
      refuseOpinionLabels(names);
    } catch (error) {
      if (error instanceof Refusal)
        await this.work.record(context, [
          { act: 'import.create', decision: 'refused', code: error.code, district, count: error.fields.length },
        ]);
      throw error;
    }
  }
}

/** PostgreSQL holds no NUL; a line that has one is refused later for its characters, so it must keep a trace of it. */
function withoutNul({ line, cells }: FileLine): FileLine {
  return { line, cells: cells.map((cell) => cell.toWellFormed().replaceAll('\0', '\u0001')) };
}

function failureOf(error: unknown): string {
  if (error instanceof Refusal && (error.code === 'list_not_readable' || error.code === 'body_too_large')) return error.code;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(?:ERR_STREAM|ECONN|ABORT)/.test(code) ? 'upload_interrupted' : 'internal';
}
