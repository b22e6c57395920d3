import { Inject, Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { accessibleWhere, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { districtOf, partisanPolicy } from '@cloison/partisan/access';
import { shippedMapping } from '../list/shipped-mappings';
import { REFUSAL_REASONS } from '../list/refusal-reasons';
import type { LineRefusal } from '../list/refusal-reasons';
import { ElectorImporter } from './elector-importer';
import { MOST_REFUSALS_KEPT } from './import-record';
import type { ImportLine, ImportList, ImportStarted, ImportView, NewImport, RefusedLine } from './import.dto';

/**
 * An import holds a lock of its own while it lives (`open_elector_load`); a row that says otherwise was left by a process that died. The lock
 * is given back just after the commit, so a statement that began just before may see neither: `read` asks again before it says so.
 */
const STATE = sql`CASE WHEN i.state IN ('reading', 'finishing') AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'advisory' AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      AND l.classid::bigint = 4321 AND l.objid::bigint = hashtext(i.id::text)::bigint & 4294967295 AND l.objsubid = 2 AND l.granted
  ) THEN 'interrupted' ELSE i.state END`;

const LINE = sql`i.id, i.district_id AS district, ${STATE} AS state, i.mapping, i.list_vintage AS "listVintage", a.name AS "startedBy",
  i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.bytes_read::float8 AS "bytesRead", i.bytes_total::float8 AS "bytesTotal",
  i.read, i.added, i.changed, i.removed, i.unchanged, i.refused, i.failure`;

/** Imports of lists: begun, watched, reported. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(ElectorImporter) private readonly importer: ElectorImporter,
  ) {}

  /**
   * Reads the upload to its end and answers; what is left (indexing, comparing) goes on, and is watched with `open`.
   * @param bytesTotal what the sender announced, if he did
   */
  async begin(
    context: RequestContext,
    query: NewImport,
    source: AsyncIterable<Uint8Array>,
    bytesTotal: number | null,
  ): Promise<ImportStarted> {
    const district = districtOf(context, query.district);
    authorize(cachedAbility(partisanPolicy, this.settings, context), 'create', 'ElectorImport', { districtId: district });
    const mapping = shippedMapping(query.mapping);
    if (!mapping) throw new Refusal('input_not_valid', [{ field: 'mapping', problem: 'not_in_list' }]);
    const { vintage, replace } = query;
    const running = this.importer.start(context, { district, mapping, source, bytesTotal, vintage, replace });
    await running.read;
    return { id: running.id };
  }

  async list(context: RequestContext): Promise<ImportList> {
    const items = await this.read<ImportLine>(
      context,
      sql`SELECT ${LINE} FROM elector_import i LEFT JOIN account a ON a.id = i.started_by
          WHERE ${this.mine(context)} ORDER BY i.started_at DESC LIMIT 50`,
    );
    return { items };
  }

  async open(context: RequestContext, id: string): Promise<ImportView> {
    const [line] = await this.read<ImportLine & { ignoredColumns: string[] }>(
      context,
      sql`SELECT ${LINE}, i.ignored_columns AS "ignoredColumns" FROM elector_import i LEFT JOIN account a ON a.id = i.started_by
          WHERE ${this.mine(context)} AND i.id = ${id}`,
    );
    if (!line) throw new Refusal('not_found');
    return { ...line, refusals: await this.refusals(context, line.district, id, 200) };
  }

  /** All refused lines that were kept, as CSV (RFC 4180): numbers, names of fields and our own sentences, nothing that the list said. */
  async refusedCsv(context: RequestContext, id: string): Promise<string> {
    const { district } = await this.open(context, id);
    const refusals = await this.refusals(context, district, id, MOST_REFUSALS_KEPT);
    const header = context.language === 'fr' ? 'ligne,champ,motif,explication' : 'line,field,reason,explanation';
    const rows = refusals.map(({ line, field, reason, sentence }) => `${line},${field},${reason},"${sentence}"`);
    return `\ufeff${[header, ...rows].join('\r\n')}\r\n`;
  }

  private async refusals(context: RequestContext, district: string, id: string, limit: number): Promise<RefusedLine[]> {
    const rows = await this.work.read<LineRefusal>(
      context,
      sql`SELECT line, field, reason FROM elector_import_refusal WHERE district_id = ${district} AND import_id = ${id} ORDER BY line LIMIT ${limit}`,
    );
    return rows.map((row) => ({ ...row, sentence: REFUSAL_REASONS[row.reason][context.language] }));
  }

  private async read<T extends ImportLine>(context: RequestContext, query: Sql): Promise<T[]> {
    const rows = await this.work.read<T>(context, query);
    return rows.some(({ state }) => state === 'interrupted') ? this.work.read<T>(context, query) : rows;
  }

  private mine(context: RequestContext): Sql {
    const ability = cachedAbility(partisanPolicy, this.settings, context);
    return accessibleWhere(ability, 'read', 'ElectorImport', { districtId: sql`i.district_id` });
  }
}
