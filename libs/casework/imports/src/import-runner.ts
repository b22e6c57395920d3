import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Jobs } from '@cloison/platform/jobs';
import type { OfficeImportRules } from './import.dto';
import { ImportRulesReader } from './import-rules';
import { ImportUndo } from './import-undo';
import { ImportWriter } from './import-writer';
import type { Accepted, Batch } from './import-writer';
import { externalKey, KnownCitizens } from './known-citizens';
import { isFault, readLine } from './line';
import type { LineFault, LineRules } from './line';

const LINES_AT_ONCE = 200;
const EVERY = 5;

interface Running extends Batch {
  readonly chosen: OfficeImportRules;
  readonly columnCount: number;
}

/**
 * Takes the waiting lines of the imports that somebody started, and takes back those that somebody undid. Each piece is a transaction of its
 * own and everything stands in the database: a process that is killed goes on where it was after the restart.
 */
@Injectable()
export class ImportRunner implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly rules: ImportRulesReader,
    private readonly writer: ImportWriter,
    private readonly undo: ImportUndo,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'imports', everySeconds: EVERY, run: () => this.round() });
  }

  /** Something was started: begin now, not at the next round. */
  wake(): void {
    void this.jobs.runNow('imports');
  }

  async round(): Promise<void> {
    const districts = await this.work.runner.rows<{ id: string }>(sql`SELECT id FROM district ORDER BY id`);
    for (const { id } of districts) {
      const context = operatorContext('casework', [id]);
      for (let batch = await this.next(context, id); batch; batch = await this.next(context, id)) await this.run(context, batch);
      await this.undo.round(context, id);
    }
  }

  private async next(context: RequestContext, districtId: string): Promise<Running | undefined> {
    const [batch] = await this.work.read<Running>(
      context,
      sql`SELECT district_id AS "districtId", id AS "importId", started_by AS "startedBy", running_since AS at, mapping AS chosen,
            cardinality(headers) AS "columnCount"
          FROM import_batch WHERE district_id = ${districtId} AND state = 'running' ORDER BY running_since LIMIT 1`,
    );
    return batch;
  }

  private async run(context: RequestContext, batch: Running): Promise<void> {
    try {
      const rules = await this.work.transaction(context, (tx) => this.rules.read(tx, batch.districtId, batch.chosen, batch.columnCount));
      while (await this.work.transaction(context, (tx) => this.piece(tx, context, batch, rules)));
      await this.finish(context, batch, 'done', null);
    } catch (error) {
      await this.finish(context, batch, 'failed', 'internal');
      throw error;
    }
  }

  /** @returns whether there was anything left to take */
  private async piece(tx: Tx, context: RequestContext, batch: Running, rules: LineRules): Promise<boolean> {
    const { districtId, importId } = batch;
    const waiting = await tx.rows<{ line: number; cells: string[] }>(
      sql`SELECT line, cells FROM import_line WHERE district_id = ${districtId} AND import_id = ${importId} AND reason IS NULL
          ORDER BY turn LIMIT ${LINES_AT_ONCE} FOR UPDATE`,
    );
    if (waiting.length === 0) return false;
    const read = waiting.map(({ line, cells }) => ({ line, read: readLine(cells, rules) }));
    const refused: { line: number; fault: LineFault }[] = read.flatMap((one) =>
      isFault(one.read) ? [{ line: one.line, fault: one.read }] : [],
    );
    const readable = read.flatMap((one) => (isFault(one.read) ? [] : [{ line: one.line, read: one.read }]));
    const known = await KnownCitizens.load(
      tx,
      districtId,
      readable.map((one) => one.read),
    );
    const accepted: Accepted[] = [];
    for (const one of readable) {
      const external = one.read.externalId === null ? null : externalKey(districtId, one.read.externalId);
      const same = known.find(one.read, external);
      if (same !== undefined && (batch.chosen.doubles === 'refuse' || one.read.case === null)) {
        refused.push({ line: one.line, fault: { reason: 'double', field: 'familyName' } });
        continue;
      }
      const citizenId = same ?? randomUUID();
      if (same === undefined) known.add(one.read.citizen, citizenId, external);
      accepted.push({ citizenId, isNew: same === undefined, external, read: one.read });
    }
    const cases = await this.writer.write(tx, context, batch, accepted);
    await this.note(
      tx,
      batch,
      waiting.map(({ line }) => line),
      refused,
      { accepted, cases },
    );
    return true;
  }

  /** Lines that became records are erased, refused ones say why. */
  private async note(
    tx: Tx,
    { districtId, importId }: Batch,
    lines: readonly number[],
    refused: readonly { line: number; fault: LineFault }[],
    { accepted, cases }: { accepted: readonly Accepted[]; cases: number },
  ): Promise<void> {
    const gone = new Set(refused.map(({ line }) => line));
    await tx.execute(
      sql`DELETE FROM import_line WHERE district_id = ${districtId} AND import_id = ${importId} AND line = ANY (${lines.filter((line) => !gone.has(line))}::integer[])`,
    );
    await tx.execute(
      sql`UPDATE import_line l SET reason = r.reason, field = r.field
          FROM unnest(${refused.map(({ line }) => line)}::integer[], ${refused.map(({ fault }) => fault.reason)}::text[],
            ${refused.map(({ fault }) => fault.field)}::text[]) AS r (line, reason, field)
          WHERE l.district_id = ${districtId} AND l.import_id = ${importId} AND l.line = r.line`,
    );
    const created = accepted.filter(({ isNew }) => isNew).length;
    await tx.execute(
      sql`UPDATE import_batch SET done = done + ${lines.length}, refused = refused + ${refused.length}, citizens = citizens + ${created},
            attached = attached + ${accepted.length - created}, cases = cases + ${cases}
          WHERE district_id = ${districtId} AND id = ${importId}`,
    );
  }

  private async finish(
    context: RequestContext,
    { districtId, importId }: Batch,
    state: 'done' | 'failed',
    failure: string | null,
  ): Promise<void> {
    await this.work.transaction(context, (tx) =>
      tx.execute(
        sql`UPDATE import_batch SET state = ${state}, failure = ${failure}, finished_at = now()
            WHERE district_id = ${districtId} AND id = ${importId} AND state = 'running'`,
      ),
    );
  }
}
