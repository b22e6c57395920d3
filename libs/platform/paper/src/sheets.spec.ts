import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { csv, workbook } from './sheets';

const COMPUTED = /^[=+\-@\t\r]/;
const trap = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ',', ';', ''), fc.string({ unit: 'grapheme' }));
const text = trap.map(([first, rest]) => first + rest);

describe('a sheet that leaves the office', () => {
  it('is, re-read, the text that was given, and begins with nothing that a spreadsheet computes (CSV)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), (rows) => {
        const read: string[][] = parse(csv(['=A', 'B'], rows), { bom: true });
        expect(read.flat().filter((field) => COMPUTED.test(field))).toEqual([]);
        expect(read.slice(1).map((row) => row.map((field) => field.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((field) => field.replace(/^'/, ''))),
        );
      }),
    );
  });

  it('holds no formula, and text that begins with none (XLSX)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (values) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(
          (await workbook([{ name: 'a/b', columns: [{ header: '=1+1' }], rows: values.map((value) => [value]) }])) as never,
        );
        const cells = book.worksheets[0]?.getColumn(1).values ?? [];
        for (const cell of cells.filter((value) => value !== undefined && value !== null)) {
          expect(typeof cell).toBe('string');
          expect(cell).not.toMatch(COMPUTED);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps numbers and days as what they are', async () => {
    const book = new ExcelJS.Workbook();
    const day = new Date('2026-10-01T00:00:00Z');
    await book.xlsx.load((await workbook([{ name: 'a', columns: [{ header: 'n' }, { header: 'd' }], rows: [[-2, day]] }])) as never);
    expect(book.worksheets[0]?.getRow(2).values).toEqual([undefined, -2, day]);
    expect(csv(['n'], [[-2], [null]])).toBe('\ufeff"n"\r\n"-2"\r\n""\r\n');
  });
});
