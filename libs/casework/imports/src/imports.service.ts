import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { csvLine } from '@cloison/platform/paper';
import { caseworkPolicy } from '@cloison/casework/access';
import { ownDistrict } from '@cloison/casework/team';
import type {
  ColumnMeaning,
  ImportPreview,
  KeptRecord,
  OfficeImportLine,
  OfficeImportList,
  OfficeImportRules,
  OfficeImportView,
  PreviewLine,
  RefusedOfficeLine,
} from './import.dto';
import { ImportRulesReader } from './import-rules';
import { ImportRunner } from './import-runner';
import { putAway } from './import-undo';
import { externalKey, KnownCitizens } from './known-citizens';
import { isFault, readLine } from './line';
import { reasonSentence } from './reason-words';
import { guessMapping } from './targets';
import type { Target } from './targets';

const PREVIEWED = 20;
const LINES_AT_ONCE = 1_000;
const LONGEST_SAMPLE = 200;
const LINE = sql`b.id, b.file_name AS "fileName", b.state, b.failure, a.name AS "startedBy", b.started_at AS "startedAt",
  b.running_since AS "runningSince", b.finished_at AS "finishedAt", b.bytes_total::float AS "bytesTotal", b.bytes_read::float AS "bytesRead", b.lines,
  b.done, b.citizens, b.cases, b.attached, b.refused, b.undone, b.kept`;

type Loaded = OfficeImportLine & { headers: string[]; chosen: OfficeImportRules | null };

/** Imports as people see and steer them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly rules: ImportRulesReader,
    private readonly runner: ImportRunner,
  ) {}

  async list(context: RequestContext): Promise<OfficeImportList> {
    const districtId = this.demand(context, 'read');
    const items = await this.work.read<OfficeImportLine>(
      context,
      sql`SELECT ${LINE} FROM import_batch b JOIN account a ON a.id = b.started_by WHERE b.district_id = ${districtId}
          ORDER BY b.started_at DESC, b.id LIMIT 50`,
      (rows) => ({ act: 'import.list', count: rows.length }),
    );
    return { items };
  }

  open(context: RequestContext, id: string): Promise<OfficeImportView> {
    const districtId = this.demand(context, 'read');
    return this.work.transaction(context, (tx) => this.view(tx, districtId, id));
  }

  /** What the first lines would become. Nothing is written. */
  preview(context: RequestContext, id: string, chosen: OfficeImportRules): Promise<ImportPreview> {
    const districtId = this.demand(context, 'create');
    return this.work.transaction(context, async (tx) => {
      const batch = await this.load(tx, districtId, id);
      const rules = await this.rules.read(tx, districtId, chosen, batch.headers.length);
      const rows = await tx.rows<{ line: number; cells: string[] }>(
        sql`SELECT line, cells FROM import_line WHERE district_id = ${districtId} AND import_id = ${id} ORDER BY line LIMIT ${PREVIEWED}`,
      );
      const read = rows.map(({ line, cells }) => ({ line, read: readLine(cells, rules) }));
      const readable = read.flatMap((one) => (isFault(one.read) ? [] : [one.read]));
      const known = await KnownCitizens.load(tx, districtId, readable);
      const lines = read.map(({ line, read: one }): PreviewLine => {
        if (isFault(one)) return { line, becomes: 'refused', name: null, reach: null, caseTitle: null, ...one };
        const { citizen } = one;
        const external = one.externalId === null ? null : externalKey(districtId, one.externalId);
        const isKnown = known.find(one, external) !== undefined;
        if (!isKnown) known.add(citizen, id, external);
        const refused = isKnown && (chosen.doubles === 'refuse' || one.case === null);
        return {
          line,
          becomes: refused ? 'refused' : isKnown ? 'known' : 'new',
          name: `${citizen.givenName} ${citizen.familyName}`,
          reach: [citizen.addressLine, citizen.municipality, citizen.phone, citizen.email].filter(Boolean).join(', ').slice(0, 500) || null,
          caseTitle: one.case?.title ?? null,
          reason: refused ? 'double' : null,
          field: null,
        };
      });
      tx.log({ act: 'import.preview', district: districtId, count: lines.length });
      return { lines };
    });
  }

  async start(context: RequestContext, id: string, chosen: OfficeImportRules): Promise<OfficeImportView> {
    const districtId = this.demand(context, 'create');
    const view = await this.work.transaction(context, async (tx) => {
      const batch = await this.load(tx, districtId, id);
      await this.rules.read(tx, districtId, chosen, batch.headers.length);
      await this.move(
        tx,
        sql`UPDATE import_batch SET state = 'running', running_since = now(), mapping = ${JSON.stringify(chosen)}::jsonb
            WHERE district_id = ${districtId} AND id = ${id} AND state = 'waiting'`,
      );
      tx.log({ act: 'import.start', district: districtId, count: batch.lines, fields: chosen.columns.map(({ target }) => target) });
      return this.view(tx, districtId, id);
    });
    this.runner.wake();
    return view;
  }

  async undo(context: RequestContext, id: string): Promise<OfficeImportView> {
    const districtId = this.demand(context, 'undo');
    const view = await this.work.transaction(context, async (tx) => {
      await this.move(
        tx,
        sql`UPDATE import_batch SET state = 'undoing' WHERE district_id = ${districtId} AND id = ${id} AND state IN ('done', 'failed')`,
      );
      tx.log({ act: 'import.undo', district: districtId, count: 1 });
      return this.view(tx, districtId, id);
    });
    this.runner.wake();
    return view;
  }

  /** Forgets the lines and what became of them; the figures stay. */
  putAway(context: RequestContext, id: string): Promise<OfficeImportView> {
    const districtId = this.demand(context, 'undo');
    return this.work.transaction(context, async (tx) => {
      const { state } = await this.load(tx, districtId, id);
      if (!['waiting', 'done', 'failed', 'undone'].includes(state)) throw new Refusal('state_conflict');
      await putAway(tx, districtId, id);
      return this.view(tx, districtId, id);
    });
  }

  /** The refused lines as they came, each with its reason, page by page. */
  async refusedCsv(context: RequestContext, id: string): Promise<Readable> {
    const districtId = this.demand(context, 'read');
    const { headers } = await this.work.transaction(context, async (tx) => {
      const batch = await this.load(tx, districtId, id);
      tx.log({ act: 'import.refused_lines', district: districtId, count: batch.refused });
      return batch;
    });
    const { work } = this;
    const { language } = context;
    async function* text(): AsyncGenerator<string> {
      yield `\ufeff${csvLine([...headers, language === 'fr' ? 'Ligne' : 'Line', language === 'fr' ? 'Raison' : 'Reason'])}`;
      for (let after = 0; ;) {
        const rows = await work.read<{ line: number; cells: string[]; reason: string; field: Target }>(
          context,
          sql`SELECT line, cells, reason, field FROM import_line WHERE district_id = ${districtId} AND import_id = ${id} AND reason IS NOT NULL
                AND line > ${after} ORDER BY line LIMIT ${LINES_AT_ONCE}`,
        );
        if (rows.length === 0) return;
        yield rows
          .map(({ line, cells, reason, field }) =>
            csvLine([...headers.map((_, index) => cells[index] ?? ''), line, reasonSentence(reason, field, language)]),
          )
          .join('');
        after = rows.at(-1)?.line ?? after;
      }
    }
    return Readable.from(text(), { objectMode: false });
  }

  private async view(tx: Tx, districtId: string, id: string): Promise<OfficeImportView> {
    const { chosen, ...batch } = await this.load(tx, districtId, id);
    const [sample, refusals, keptRecords] = await Promise.all([
      tx.rows<{ cells: string[] }>(
        sql`SELECT cells FROM import_line WHERE district_id = ${districtId} AND import_id = ${id} AND reason IS NULL ORDER BY line LIMIT 3`,
      ),
      tx.rows<RefusedOfficeLine>(
        sql`SELECT line, field, reason FROM import_line WHERE district_id = ${districtId} AND import_id = ${id} AND reason IS NOT NULL
            ORDER BY line LIMIT 100`,
      ),
      tx.rows<KeptRecord>(
        sql`SELECT r.citizen_id AS "citizenId", c.given_name || ' ' || c.family_name AS "citizenName", r.case_id AS "caseId"
            FROM import_record r JOIN citizen c ON c.district_id = r.district_id AND c.id = r.citizen_id
            WHERE r.district_id = ${districtId} AND r.import_id = ${id} AND r.kept ORDER BY c.name_folded, r.id LIMIT 200`,
      ),
    ]);
    tx.log({ act: 'import.open', district: districtId, subjects: keptRecords.map(({ citizenId }) => citizenId), count: 1 });
    return {
      ...batch,
      sample: sample.map(({ cells }) => ({ cells: batch.headers.map((_, index) => (cells[index] ?? '').slice(0, LONGEST_SAMPLE)) })),
      columns: chosen?.columns ?? guessed(batch.headers),
      refusals,
      keptRecords,
    };
  }

  private async load(tx: Tx, districtId: string, id: string): Promise<Loaded> {
    const batch = await tx.one<Loaded>(
      sql`SELECT ${LINE}, b.headers, b.mapping AS chosen FROM import_batch b JOIN account a ON a.id = b.started_by
          WHERE b.district_id = ${districtId} AND b.id = ${id}`,
    );
    if (!batch) throw new Refusal('not_found');
    return batch;
  }

  private async move(tx: Tx, statement: ReturnType<typeof sql>): Promise<void> {
    if ((await tx.execute(statement)) === 0) throw new Refusal('state_conflict');
  }

  private demand(context: RequestContext, action: 'read' | 'create' | 'undo'): string {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'Import', { districtId });
    return districtId;
  }
}

function guessed(headers: readonly string[]): ColumnMeaning[] {
  return Object.entries(guessMapping(headers)).map(([target, column]) => ({ target: target as Target, column }));
}
