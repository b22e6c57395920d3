import { createHash } from 'node:crypto';
import { generatedList } from './generated-list';
import type { GeneratedListOptions } from './generated-list';

const DISTRICT = 'qc-val-des-erables';
const linesOf = (options: Partial<GeneratedListOptions> = {}): string[] => [
  ...generatedList({ count: 5_000, seed: 7, district: DISTRICT, ...options }),
];
const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('')).digest('hex');

describe('a generated list', () => {
  const lines = linesOf();
  const people = lines.slice(1).map((line) => line.trimEnd().split(';'));

  it('is the same for the same seed, and another for another seed or division', () => {
    expect(hashOf(linesOf())).toBe(hashOf(lines));
    expect(hashOf(linesOf({ seed: 8 }))).not.toBe(hashOf(lines));
    expect(hashOf(linesOf({ district: 'qc-ailleurs' }))).not.toBe(hashOf(lines));
  });

  it('has as many electors as asked, each with an identifier of its own', () => {
    expect(people).toHaveLength(5_000);
    expect(new Set(people.map(([id]) => id)).size).toBe(5_000);
    for (const count of [1, 2, 3, 10]) expect(linesOf({ count })).toHaveLength(count + 1);
  });

  it('has two namesakes, and the person who also asks her member for help', () => {
    const named = (family: string, given: string) => people.filter(([, f, g]) => f === family && g === given);
    expect(named('Tremblay', 'Jean-Guy').length).toBeGreaterThanOrEqual(2);
    expect(named('Thivierge', 'Ghislaine').map((person) => person.slice(4, 8))).toContainEqual([
      '215',
      'rang Saint-Joseph',
      '',
      'Lac-aux-Outardes',
    ]);
  });

  it.each([
    ['accents', /[éèêëàâôûçîï]/u],
    ['hyphens', /St-Onge|Jean-Guy/u],
    ['both apostrophes', /L'Écuyer/u],
    ['the typographic one', /D’Astous|O’Connor|L’Heureux/u],
    ['compound names', /^[\p{L}-]+-[\p{L}-]+$/u],
    ['Kanien’kéha', /[áí]:/u],
    ['Cree vowels', /[âîû]/u],
    ['letters that fold into two', /œ|ß|Þ/u],
    ['Vietnamese tone marks', /ễ|ầ|ạ/u],
    ['a single name', /^$/u],
  ])('has names with %s', (_what, pattern) =>
    expect(people.some(([, family, given]) => pattern.test(family ?? '') || pattern.test(given ?? ''))).toBe(true),
  );

  it('has postal codes, polling divisions and birth dates that exist, and nobody under 18', () => {
    for (const [, , , born = '', number, , , , postalCode, division] of people) {
      expect(new Date(`${born}T00:00:00Z`).toISOString().slice(0, 10)).toBe(born);
      expect(born < '2008-01-02').toBe(true);
      expect(number).toMatch(/^[1-9]\d{0,3}$/);
      expect(postalCode).toMatch(/^[GHJ]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/);
      expect(division).toMatch(/^\d{3}$/);
    }
  });

  it('puts households at one address', () => {
    const addresses = new Set(people.map((person) => person.slice(4, 9).join()));
    expect(addresses.size).toBeLessThan(people.length * 0.7);
  });

  it('has the faulty lines asked for, on top', () => expect(linesOf({ faults: 9 })).toHaveLength(5_010));
});
