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
    citizen: { id: 'c', familyName: 'Thivierge', givenName: 'Ghislaine' },
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
    const list = dayList([file('A', { dueOn: '2026-11-10', lastEventAt: new Date(2026, 9, 1).toISOString() })], now);

    expect([list.late.length, list.silent.length]).toEqual([1, 0]);
  });

  it('goes by the nearest of due date and follow-up', () => {
    expect(nextDay({ dueOn: '2026-12-01', nextFollowUpOn: '2026-11-20' })).toBe('2026-11-20');
    expect(nextDay({ dueOn: null, nextFollowUpOn: null })).toBeNull();
  });
});
