import type { CaseLine } from '../api/contract';
import { dayList, nextDay } from './day-list';

const now = new Date(2026, 10, 17, 9, 42);

function file(number: string, over: Partial<CaseLine>): CaseLine {
  return {
    id: number,
    version: 1,
    number,
    title: 'Carte d’assurance maladie refusée',
    category: 'health_insurance',
    status: 'open',
    dueOn: null,
    nextFollowUpOn: null,
    lastEventAt: new Date(2026, 10, 16).toISOString(),
    openedAt: new Date(2026, 9, 1).toISOString(),
    citizen: { id: 'c', familyName: 'Thivierge', givenName: 'Ghislaine', language: 'fr' },
    priority: 'normal',
    restricted: false,
    nextFollowUpId: null,
    nextFollowUp: null,
    nextFollowUpTime: null,
    assignee: null,
    ...over,
  };
}

describe('a caseworker’s day', () => {
  it('shows what is late first, the longest late on top, then today, then what is silent', () => {
    const list = dayList(
      [
        file('A', { dueOn: '2026-11-16' }),
        file('B', { dueOn: '2026-11-17' }),
        file('C', { nextFollowUpOn: '2026-11-12', dueOn: '2026-12-01' }),
        file('D', { lastEventAt: new Date(2026, 9, 27).toISOString() }),
        file('E', { dueOn: '2026-11-20' }),
      ],
      now,
      14,
    );

    expect(list.late.map(({ file: { number }, days }) => [number, days])).toEqual([
      ['C', 5],
      ['A', 1],
    ]);
    expect(list.today.map(({ file: { number } }) => number)).toEqual(['B']);
    expect(list.silent.map(({ file: { number }, days }) => [number, days])).toEqual([['D', 21]]);
    expect(list.others).toBe(1);
  });

  it('shows a case once, where it is most pressing', () => {
    const list = dayList([file('A', { dueOn: '2026-11-10', lastEventAt: new Date(2026, 9, 1).toISOString() })], now, 14);

    expect([list.late.length, list.silent.length]).toEqual([1, 0]);
  });

  it('puts promised calls in their order, before what has the whole day', () => {
    const list = dayList(
      [
        file('A', { dueOn: '2026-11-17' }),
        file('B', { nextFollowUpOn: '2026-11-17', nextFollowUpTime: '15:00' }),
        file('C', { nextFollowUpOn: '2026-11-17', nextFollowUpTime: '10:00' }),
      ],
      now,
      14,
    );

    expect(list.today.map(({ file: { number } }) => number)).toEqual(['C', 'B', 'A']);
  });

  it('is silent after as many days as the office says', () => {
    const files = [file('A', { lastEventAt: new Date(2026, 10, 10).toISOString() })];

    expect([dayList(files, now, 7).silent.length, dayList(files, now, 8).silent.length]).toEqual([1, 0]);
  });

  it('goes by the nearest of due date and follow-up', () => {
    expect(nextDay({ dueOn: '2026-12-01', nextFollowUpOn: '2026-11-20' })).toBe('2026-11-20');
    expect(nextDay({ dueOn: null, nextFollowUpOn: null })).toBeNull();
  });
});
