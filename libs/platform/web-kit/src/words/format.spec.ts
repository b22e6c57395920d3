import {
  daysBetween,
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
  parseDay,
  toDay,
} from './format';

const at = new Date(2026, 10, 17, 9, 42);

describe('dates, times and numbers', () => {
  it('writes the time as 9 h 42 in French, with non-breaking spaces, and 9:42 in English', () => {
    expect(formatTime(at, 'fr')).toBe('9\u00a0h\u00a042');
    expect(formatTime(at, 'en')).toBe('9:42');
    expect(formatTime(new Date(2026, 10, 17, 16, 5), 'fr')).toBe('16\u00a0h\u00a005');
    expect(formatTime(new Date(2026, 10, 17, 16, 5), 'en')).toBe('16:05');
  });

  it('groups thousands', () => {
    expect(formatNumber(1284, 'fr')).toBe('1\u00a0284');
    expect(formatNumber(1284, 'en')).toBe('1,284');
    expect(formatPercent(0.914, 'fr')).toBe('91,4\u00a0%');
    expect(formatPercent(0.914, 'en')).toBe('91.4%');
  });

  it('writes dates as people do, with 1er in French', () => {
    expect(formatDate(at, 'fr')).toBe('17 novembre 2026');
    expect(formatDate(at, 'en')).toBe('November 17, 2026');
    expect(formatDate(new Date(2026, 11, 1), 'fr')).toBe('1er décembre 2026');
    expect(formatDay(at, 'fr')).toBe('mardi 17 novembre');
    expect(formatDay(new Date(2026, 11, 1), 'fr')).toBe('mardi 1er décembre');
    expect(formatDay(at, 'en')).toBe('Tuesday, November 17');
    expect(formatShortDate(new Date(2026, 10, 12), 'fr', at)).toBe('12 nov.');
    expect(formatShortDate(new Date(2025, 10, 12), 'fr', at)).toBe('12 nov. 2025');
  });

  it('gives the exact time of what happened, by calendar day', () => {
    expect(formatMoment(new Date(2026, 10, 17, 9, 38), 'fr', at)).toBe('Aujourd’hui, 9\u00a0h\u00a038');
    expect(formatMoment(new Date(2026, 10, 16, 23, 59), 'fr', at)).toBe('Hier, 23\u00a0h\u00a059');
    expect(formatMoment(new Date(2026, 10, 9, 19, 31), 'fr', at)).toBe('9 nov., 19\u00a0h\u00a031');
    expect(formatMoment(new Date(2026, 10, 16, 23, 59), 'en', at)).toBe('Yesterday, 23:59');
  });

  it('counts calendar days, not twenty-four hours, and survives the change of hour', () => {
    expect(daysBetween(new Date(2026, 10, 16, 23, 59), at)).toBe(1);
    expect(daysBetween(at, at)).toBe(0);
    expect(daysBetween(parseDay('2026-11-20'), at)).toBe(-3);
    expect(daysBetween(new Date(2026, 9, 31), new Date(2026, 10, 2))).toBe(2);
  });

  it('reads a calendar day as a day here, not as midnight in London', () => {
    expect(toDay(parseDay('2026-11-17'))).toBe('2026-11-17');
    expect(parseDay('2026-11-17').getHours()).toBe(0);
  });
});
