import { hash } from 'node:crypto';
import type { Refusal } from '@cloison/platform/access';
import { readDate } from './dates';
import { ElectorLines } from './elector-line';
import { compileMapping } from './header';
import { readMapping } from './mapping';
import { SeenKeys } from './seen-keys';
import { SHIPPED_MAPPINGS, shippedMapping } from './shipped-mappings';

const MINIMAL = {
  name: 'mine',
  titleFr: 'La mienne',
  titleEn: 'Mine',
  delimiter: ';',
  encoding: 'utf-8',
  header: true,
  fields: { familyName: { parts: [{ column: 'nom' }] }, addressLine: { parts: [{ column: 'adresse' }] } },
};

const fieldsAtFault = (sent: unknown): string[] => {
  try {
    readMapping(sent);
    return [];
  } catch (error) {
    return (error as Refusal).fields.map(({ field }) => field);
  }
};

describe('a mapping', () => {
  it('is taken when it says where names and addresses are', () => expect(fieldsAtFault(MINIMAL)).toEqual([]));

  it.each<[string, object, string]>([
    ['an unknown member', { ...MINIMAL, columns: {} }, ''],
    ['an unknown field of an elector', { ...MINIMAL, fields: { ...MINIMAL.fields, stance: { parts: [{ column: 'x' }] } } }, ''],
    ['no family name', { ...MINIMAL, fields: { addressLine: MINIMAL.fields.addressLine } }, 'fields.familyName'],
    ['an encoding it can’t read', { ...MINIMAL, encoding: 'ebcdic' }, 'encoding'],
    ['two characters between columns', { ...MINIMAL, delimiter: '||' }, 'delimiter'],
    ['a field without columns', { ...MINIMAL, fields: { ...MINIMAL.fields, municipality: {} } }, 'fields.municipality'],
    [
      'a field with columns and a constant',
      { ...MINIMAL, fields: { ...MINIMAL.fields, municipality: { parts: [{ column: 'x' }], constant: 'y' } } },
      'fields.municipality',
    ],
    ['a birth date without a style', { ...MINIMAL, fields: { ...MINIMAL.fields, birthDate: { parts: [{ column: 'x' }] } } }, 'dates'],
    ['styles that contradict each other', { ...MINIMAL, dates: ['DD/MM/YYYY', 'MM/DD/YYYY'] }, 'dates'],
    ['names of columns in a file without header', { ...MINIMAL, header: false }, 'fields.familyName.parts'],
  ])('is refused with %s', (_what, sent, field) => expect(fieldsAtFault(sent)).toContain(field));

  it('is shipped valid, in French and English', () => {
    expect(SHIPPED_MAPPINGS.map(({ name }) => name)).toEqual([
      'quebec-generic',
      'federal-generic',
      'generated',
      'us-nc',
      'us-ny',
      'us-oh',
      'us-ok',
      'us-wa',
    ]);
    for (const { titleFr, titleEn } of SHIPPED_MAPPINGS) expect(titleFr).not.toBe(titleEn);
  });

  it('finds columns whatever their case, accents, punctuation and order', () => {
    const compiled = compileMapping(readMapping(MINIMAL), ['x', '« ADRESSE »', 'Nôm']);
    expect(compiled.familyName.parts).toEqual([{ index: 2, before: ' ' }]);
    expect(compiled.ignored).toEqual(['x']);
  });

  it('requires no birth date and no sex of a federal list', () => {
    const mapping = shippedMapping('federal-generic');
    expect(mapping?.fields.birthDate).toBeUndefined();
  });
});

describe('a line of a list', () => {
  const mapping = readMapping({
    ...MINIMAL,
    dates: ['DD/MM/YYYY'],
    fields: {
      ...MINIMAL.fields,
      addressLine: { parts: [{ column: 'no' }, { column: 'rue', before: ', ' }, { column: 'app', before: ', app. ' }] },
      birthDate: { parts: [{ column: 'né' }] },
      postalCode: { parts: [{ column: 'cp' }] },
      municipality: { constant: 'Rivière-Noire' },
    },
  });
  const compiled = compileMapping(mapping, ['nom', 'no', 'rue', 'app', 'né', 'cp']);
  const copied = (fields: string[], usual = false) => {
    const lines = new ElectorLines({ mapping: compiled, salt: 's', today: '2026-11-21' });
    return lines.copyLine(fields, usual)?.split('\t').slice(1) ?? lines.lastFault();
  };

  it('puts an address together from what is there', () => {
    expect(copied(['Roy', '4', 'rue du Quai', '2', '', ''])).toContain('4, rue du Quai, app. 2');
    expect(copied(['Roy', '4', 'rue du Quai', '', '', ''])).toContain('4, rue du Quai');
    expect(copied(['Roy', '', 'rang Saint-Joseph', '', '', ''])).toContain('rang Saint-Joseph');
  });

  it('composes decomposed accents and makes white space single', () => {
    expect((copied([' Le\u0301  vesque\u00a0', '4', 'rue', '', '', '']) as string[])[0]).toBe('Lé vesque');
  });

  it.each([
    ['g0n1a0', 'G0N 1A0'],
    ['G0N-1A0', 'G0N 1A0'],
    ['G0N 1A0', 'G0N 1A0'],
    ['', ''],
  ])('writes the postal code %j as %j', (sent, written) =>
    expect((copied(['Roy', '4', 'rue', '', '', sent]) as string[])[5]).toBe(written),
  );

  it.each([
    [['Roy', '4', 'rue', '', '', 'D0N 1A0'], 'postal_code_not_valid', 'postalCode'],
    [['Roy', '4', 'rue', '', '31/02/1970', ''], 'date_not_valid', 'birthDate'],
    [['Roy', '4', 'rue', '', '1970-02-03', ''], 'date_not_valid', 'birthDate'],
    [['Roy', '', '', '', '', ''], 'missing', 'addressLine'],
    [['', '4', 'rue', '', '', ''], 'missing', 'familyName'],
    [['R\u0000y', '4', 'rue', '', '', ''], 'characters_not_allowed', 'familyName'],
    [['R\ufffdy', '4', 'rue', '', '', ''], 'encoding', 'familyName'],
    [['R\ud800y', '4', 'rue', '', '', ''], 'encoding', 'familyName'],
    [['R'.repeat(101), '4', 'rue', '', '', ''], 'too_long', 'familyName'],
    [['Roy', '4', 'rue', '', ''], 'columns_count', ''],
  ])('is refused: %j', (fields, reason, field) => expect(copied(fields)).toEqual({ reason, field }));
});

describe('a birth date', () => {
  it.each([
    ['1970-02-28', '1970-02-28'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', null],
    ['1879-12-31', null],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-22', null],
    ['1970-13-01', null],
    ['1970-00-10', null],
    ['70-01-01', null],
    ['1970-1-1', null],
    ['', null],
  ])('%j → %j', (text, expected) => expect(readDate(text, ['YYYY-MM-DD'], '2026-11-21')).toBe(expected));

  it('is read in the first style that fits', () => {
    expect(readDate('3/4/1971', ['YYYYMMDD', 'DD/MM/YYYY'], '2026-11-21')).toBe('1971-04-03');
    expect(readDate('3/4/1971', ['MM/DD/YYYY'], '2026-11-21')).toBe('1971-03-04');
    expect(readDate('19710403', ['YYYYMMDD', 'DD/MM/YYYY'], '2026-11-21')).toBe('1971-04-03');
  });
});

describe('the keys seen in a list', () => {
  it('are remembered, each once, well beyond the first table', () => {
    const seen = new SeenKeys();
    const key = (n: number): Buffer => hash('sha256', String(n), 'buffer');
    for (let n = 0; n < 200_000; n += 1) if (!seen.add(key(n))) throw new Error(`${n} was not there yet`);
    for (let n = 0; n < 200_000; n += 997) expect(seen.add(key(n))).toBe(false);
  });
});
