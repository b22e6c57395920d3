import type { AttemptFilter } from '../api/contract';

/** What the address of the page says: a filter, and whether attempts are shown one by one or summed up. */
export interface AttemptSearch extends AttemptFilter {
  readonly view?: 'summary';
}

const WORD = /^[a-z][a-z0-9_]{0,63}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Reads the address; whatever isn't in its form is left out. */
export function filterOf(search: Record<string, unknown>): AttemptSearch {
  const found = {
    zone: matching(search['zone'], WORD),
    code: matching(search['code'], WORD),
    account: matching(search['account'], UUID),
    from: matching(search['from'], DAY),
    to: matching(search['to'], DAY),
    crossing: search['crossing'] === true ? true : undefined,
    view: search['view'] === 'summary' ? ('summary' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
