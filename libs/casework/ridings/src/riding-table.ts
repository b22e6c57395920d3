import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { FieldProblem, RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import { recordsOf } from './csv-reading';
import type { ENCODINGS } from './csv-reading';
import { postalKey } from './riding-of';

const MOST_BYTES = 50 * 1024 ** 2;
const MOST_LINES = 1_000_000;
/** Problems named before the file is put aside: whoever made it sees what is wrong with it by then. */
const MOST_PROBLEMS = 20;

const COLUMNS = {
  code: /^(code|code postal|postal code|prefixe|prefix|rta|fsa)$/,
  riding: /^(circonscription|riding|district|electoral district)$/,
  share: /^(part|share|proportion)$/,
  municipality: /^(municipalite|municipality|ville|city|town)$/,
} as const;
type Column = keyof typeof COLUMNS;

interface CodeLine {
  readonly code: string;
  readonly riding: string;
  readonly share: number;
  readonly municipality: string;
}

export interface TableUpload {
  readonly districtId: string;
  readonly sourceName: string;
  readonly vintage: string;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly source: AsyncIterable<Uint8Array>;
}

/** The office's table of postal codes: whole codes or their first three signs, each with its riding. A new one takes the place of the old. */
@Injectable()
export class RidingTable {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refusal `input_not_valid` with the lines at fault (`line.12.code`); nothing is taken then */
  async load(context: RequestContext, { districtId, sourceName, vintage, encoding, source }: TableUpload): Promise<number> {
    const records = recordsOf(source, { encoding, mostBytes: MOST_BYTES, progress: { bytesRead: 0 } });
    const lines = await readLines(records);
    return this.work.transaction(context, async (tx) => {
      const here = await ownNames(tx, districtId);
      await tx.execute(sql`DELETE FROM riding_code WHERE district_id = ${districtId}`);
      await tx.execute(sql`DELETE FROM riding_table WHERE district_id = ${districtId}`);
      await tx.execute(
        sql`INSERT INTO riding_code (district_id, code, municipality, riding, share, here)
            SELECT ${districtId}, l.* FROM unnest(${lines.map(({ code }) => code)}::text[], ${lines.map(({ municipality }) => municipality)}::text[],
              ${lines.map(({ riding }) => riding)}::text[], ${lines.map(({ share }) => share)}::real[],
              ${lines.map(({ riding }) => here.has(fold(riding)))}::boolean[]) AS l
            ON CONFLICT (district_id, code, municipality, riding) DO NOTHING`,
      );
      await tx.execute(
        sql`INSERT INTO riding_table (district_id, source, vintage, lines, loaded_by)
            VALUES (${districtId}, ${sourceName}, ${vintage}, ${lines.length}, ${context.account?.id ?? null})`,
      );
      tx.log({ act: 'riding_table.load', district: districtId, count: lines.length });
      return lines.length;
    });
  }
}

/** Names by which our own riding is called in a table. */
async function ownNames(tx: Tx, districtId: string): Promise<Set<string>> {
  const own = await tx.one<{ fr: string; en: string }>(sql`SELECT name_fr AS fr, name_en AS en FROM district WHERE id = ${districtId}`);
  return new Set([districtId, own?.fr ?? '', own?.en ?? ''].map(fold));
}

async function readLines(records: AsyncGenerator<string[]>): Promise<CodeLine[]> {
  const lines: CodeLine[] = [];
  const problems: FieldProblem[] = [];
  let columns: (Column | null)[] | null = null;
  let number = 0;
  for await (const record of records) {
    number += 1;
    if (columns === null) {
      columns = columnsOf(record);
      continue;
    }
    if (lines.length >= MOST_LINES) throw new Refusal('body_too_large');
    const read = lineOf(columns, record);
    if (typeof read === 'string') problems.push({ field: `line.${number}.${read}`, problem: 'not_valid' });
    else lines.push(read);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  if (problems.length > 0) throw new Refusal('input_not_valid', problems);
  if (lines.length === 0) throw new Refusal('list_not_readable');
  return lines;
}

function columnsOf(header: readonly string[]): (Column | null)[] {
  const columns = header.map((title) => {
    const folded = fold(title);
    return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].test(folded)) ?? null;
  });
  const missing = (['code', 'riding'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Refusal(
      'input_not_valid',
      missing.map((column) => ({ field: `column.${column}`, problem: 'required' })),
    );
  return columns;
}

/** The line, or the column that is at fault. */
function lineOf(columns: readonly (Column | null)[], record: readonly string[]): CodeLine | Column {
  const cell = (column: Column): string => record[columns.indexOf(column)] ?? '';
  const code = postalKey(cell('code'));
  if (code === null) return 'code';
  const riding = cell('riding').trim();
  if (riding === '' || riding.length > 120) return 'riding';
  const share = shareOf(columns.includes('share') ? cell('share') : '');
  if (share === null) return 'share';
  return { code, riding, share, municipality: columns.includes('municipality') ? fold(cell('municipality')) : '' };
}

/** `0,85`, `0.85`, `85 %`; nothing is the whole. */
function shareOf(text: string): number | null {
  if (text.trim() === '') return 1;
  const [, digits = '', percent] = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*(%)?$/.exec(text.trim()) ?? [];
  const share = Number(digits.replace(',', '.')) / (percent ? 100 : 1);
  return digits !== '' && share > 0 && share <= 1 ? share : null;
}
