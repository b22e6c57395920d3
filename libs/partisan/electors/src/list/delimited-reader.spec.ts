import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { DelimitedReader } from './delimited-reader';

interface Cut {
  readonly records: { fields: string[]; line: number; usual: boolean }[];
  readonly faults: { reason: string; line: number }[];
}

function read(text: string, { delimiter = ',', quotes = true, piece = text.length || 1 } = {}): Cut {
  const cut: Cut = { records: [], faults: [] };
  const reader = new DelimitedReader(
    { delimiter, quotes },
    {
      record: (fields, line, usual) => cut.records.push({ fields, line, usual }),
      fault: (reason, line) => cut.faults.push({ reason, line }),
    },
  );
  for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
  reader.end();
  return cut;
}

const fieldsOf = (cut: Cut): string[][] => cut.records.map(({ fields }) => fields);

describe('cutting a list into records', () => {
  it.each<[string, string, string[][]]>([
    [
      'LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines',
      '\n\na,b\r\n\r\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty fields',
      ',\n"",""\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['delimiter and quote in quotes', '"a,b","c""d"\n', [['a,b', 'c"d']]],
    [
      'line ends in quotes',
      '"a\nb","c\r\nd"\r\n1,2\n',
      [
        ['a\nb', 'c\r\nd'],
        ['1', '2'],
      ],
    ],
    ['ragged', 'a\nb,c,d\n', [['a'], ['b', 'c', 'd']]],
    ['nothing', '', []],
    ['only quotes', '""""\n', [['"']]],
    [
      'a quote further on in a field is content',
      'a,b\nRobert "Bob" Roy,5"\n',
      [
        ['a', 'b'],
        ['Robert "Bob" Roy', '5"'],
      ],
    ],
    ['a lone carriage return is content', 'a\rb,c\n', [['a\rb', 'c']]],
  ])('%s', (_what, text, expected) => {
    for (const piece of [1, 2, 3, 5, text.length || 1]) {
      const cut = read(text, { piece });
      expect(fieldsOf(cut)).toEqual(expected);
      expect(cut.faults).toEqual([]);
    }
  });

  it('cuts what is well formed as csv-parse does, wherever the pieces end', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r\n', '\t', "'", '🏠'), maxLength: 6 });
    const record = fc.array(field, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (records, delimiter, newline, alwaysQuote, piece) => {
          const write = (text: string): string =>
            alwaysQuote || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = records.map((fields) => fields.map(write).join(delimiter) + newline).join('');
          const expected = parse(text, { delimiter, relax_column_count: true, record_delimiter: newline, skip_empty_lines: true });
          expect(fieldsOf(read(text, { delimiter, piece }))).toEqual(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('knows the line each record begins on', () => {
    const cut = read('a,b\n\n"x\ny\nz",1\r\nc,d\n');
    expect(cut.records.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it.each([
    ['text after a closing quote', 'a,b\n"x" y,1\nc,d\n', [2]],
    ['a quote that is never closed', 'a,b\n"x,1\nc,d\n', [2]],
    ['a quote closed lines later, by another field', 'a,b\n"x,1\nc,"d"\ne,f\n', [2]],
  ])('loses one line, not the list, to %s', (_what, text, lines) => {
    for (const piece of [1, 4, text.length]) {
      const cut = read(text, { piece });
      expect(cut.faults).toEqual(lines.map((line) => ({ reason: 'quotes', line })));
      expect(fieldsOf(cut).at(-1)).toEqual(text.includes('e,f') ? ['e', 'f'] : ['c', 'd']);
    }
  });

  it('gives up on a quote after 65,536 characters, and goes on with the next line', () => {
    const text = `a,b\n"x,1\n${'c,d\n'.repeat(40_000)}`;
    const cut = read(text, { piece: 1_000 });
    expect(cut.faults).toEqual([{ reason: 'quotes', line: 2 }]);
    expect(cut.records).toHaveLength(40_001);
  });

  it('refuses a line that is too long, and keeps its number', () => {
    const cut = read(`a,b\n${'x'.repeat(70_000)},1\nc,d\n`, { piece: 5_000 });
    expect(cut.faults).toEqual([{ reason: 'line_too_long', line: 2 }]);
    expect(cut.records.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('leaves quotes alone where the mapping says that they are characters', () => {
    expect(fieldsOf(read('5" pipe\t"x\n', { delimiter: '\t', quotes: false }))).toEqual([['5" pipe', '"x']]);
  });

  it.each([
    ['a,b', true],
    ['é,œ', true],
    ['a  b', false],
    ['a\u00a0b', false],
    ['e\u0301', false],
    ['a\u0000b', false],
    ['a\tb', false],
    ['\ufffd', false],
    ['🏠', false],
  ])('%j needs a closer look unless %s', (text, usual) => {
    expect(read(`${text}\n`).records[0]?.usual).toBe(usual);
  });
});
