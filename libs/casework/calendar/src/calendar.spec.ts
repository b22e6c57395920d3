import { addBusinessDays, businessDaysBetween, holidays, isBusinessDay } from './index';

/** Written from the calendars of these years, not from the code. */
const YEARS: Readonly<Record<number, readonly string[]>> = {
  2025: ['01-01', '01-02', '04-18', '04-21', '05-19', '06-24', '07-01', '09-01', '10-13', '12-24', '12-25', '12-26', '12-31'],
  2026: ['01-01', '01-02', '04-03', '04-06', '05-18', '06-24', '07-01', '09-07', '10-12', '12-24', '12-25', '12-28', '12-31'],
  2027: ['01-01', '01-04', '03-26', '03-29', '05-24', '06-24', '07-01', '09-06', '10-11', '12-24', '12-27', '12-28', '12-31'],
  2028: ['01-03', '01-04', '04-14', '04-17', '05-22', '06-23', '06-30', '09-04', '10-09', '12-22', '12-25', '12-26', '12-29'],
  2029: ['01-01', '01-02', '03-30', '04-02', '05-21', '06-25', '07-02', '09-03', '10-08', '12-24', '12-25', '12-26', '12-31'],
  2030: ['01-01', '01-02', '04-19', '04-22', '05-20', '06-24', '07-01', '09-02', '10-14', '12-24', '12-25', '12-26', '12-31'],
};

describe('the business calendar of Quebec', () => {
  it.each(Object.entries(YEARS))('knows the days of %s on which public bodies are closed', (year, days) => {
    expect(holidays(Number(year)).map(({ date }) => date)).toEqual(days.map((day) => `${year}-${day}`));
  });

  it('names no holiday on a weekend and none twice, for a century', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const days = holidays(year).map(({ date }) => date);
      expect(new Set(days).size).toBe(13);
      for (const day of days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
  });

  it('names each in French and in English', () => {
    for (const { nameFr, nameEn } of holidays(2026)) expect([nameFr, nameEn].every((name) => name.length > 3)).toBe(true);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-22', 0, '2026-11-23'],
    ['2026-12-23', 1, '2026-12-29'],
    ['2026-12-23', 10, '2027-01-14'],
    ['2026-06-23', 1, '2026-06-25'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2028-06-22', 5, '2028-07-03'],
  ])('counts from %s, %i business days → %s', (from, days, expected) => {
    expect(addBusinessDays(from, days)).toBe(expected);
  });

  it('counts between two days what it adds', () => {
    for (const from of ['2026-11-20', '2026-12-18', '2027-03-22'])
      for (const days of [1, 3, 10, 45]) {
        const to = addBusinessDays(from, days);
        expect(businessDaysBetween(from, to)).toBe(days);
        expect(businessDaysBetween(to, from)).toBe(-days);
      }
  });

  it('takes Remembrance Day for a business day, and a Saturday for none', () => {
    expect([isBusinessDay('2026-11-11'), isBusinessDay('2026-11-21')]).toEqual([true, false]);
  });

  it('refuses what isn’t a day', () => {
    expect(() => isBusinessDay('2026-02-30')).toThrow(RangeError);
  });
});
