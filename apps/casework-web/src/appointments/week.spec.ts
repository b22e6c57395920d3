import { officeToday, weekAfter, weekBefore, weekOf } from './week';

describe('the week of a day', () => {
  it.each([
    ['2026-11-22', '2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-03-08', '2026-03-02', '2026-03-08'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('of %s goes from %s to %s', (day, from, to) => {
    const week = weekOf(day);
    expect([week[0], week[6], week.length]).toEqual([from, to, 7]);
    expect(weekOf(weekAfter(day))[0]).toBe(weekAfter(from));
    expect(weekAfter(weekBefore(day))).toBe(day);
  });

  it('has the office’s today, not the reader’s', () => {
    expect(officeToday(new Date('2026-11-23T03:30:00Z'))).toBe('2026-11-22');
  });
});
