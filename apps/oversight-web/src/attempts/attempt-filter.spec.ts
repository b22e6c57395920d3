import { filterOf } from './attempt-filter';

describe('the filter in the address', () => {
  it('keeps what has its form', () => {
    const search = { zone: 'partisan', code: 'device_unknown', from: '2026-11-01', to: '2026-11-21', crossing: true, view: 'summary' };
    expect(filterOf(search)).toEqual(search);
  });

  it('leaves out the rest', () => {
    expect(
      filterOf({ zone: 'Partisan!', code: 12, account: 'somebody', from: 'yesterday', crossing: 'yes', view: 'all', other: 1 }),
    ).toEqual({});
  });
});
