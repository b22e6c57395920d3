import { holdDevices, stoppedLines, thickness } from './wall-figures';

const device = (zone: string, funder: string, assurance: string, count: number) => ({ zone, funder, assurance, count });
const stopped = (code: string, count: number, zone = 'partisan') => ({ code, zone, count, crossing: true });

describe('the devices of a hold', () => {
  it('counts those that the zone admits, and tells strong proof from weak', () => {
    const devices = [
      device('casework', 'assembly', 'passkey', 3),
      device('casework', 'assembly', 'software', 2),
      device('partisan', 'party', 'software', 9),
    ];
    expect(holdDevices(devices, 'casework')).toEqual({ total: 5, proved: 3, software: 2, keptOut: [], perGlyph: 1 });
  });

  it('names apart the ones that somebody else paid for', () => {
    const devices = [
      device('partisan', 'party', 'software', 1),
      device('partisan', 'assembly', 'software', 2),
      device('partisan', 'assembly', 'none', 1),
    ];
    expect(holdDevices(devices, 'partisan')).toMatchObject({ total: 1, keptOut: [{ funder: 'assembly', count: 3 }] });
  });

  it('lets a glyph stand for several devices beyond sixty', () => {
    expect(holdDevices([device('casework', 'assembly', 'software', 61)], 'casework').perGlyph).toBe(2);
    expect(holdDevices([device('casework', 'assembly', 'software', 60)], 'casework').perGlyph).toBe(1);
  });
});

describe('the lines that stop at the wall', () => {
  it('belong to the zone that stopped them, the most frequent first', () => {
    expect(
      stoppedLines(
        [stopped('device_unknown', 2), stopped('device_assembly_funded', 4), stopped('device_unknown', 7, 'casework')],
        'partisan',
      ),
    ).toEqual([
      { code: 'device_assembly_funded', count: 4, codes: 1 },
      { code: 'device_unknown', count: 2, codes: 1 },
    ]);
  });

  it('share one line beyond five codes, and no attempt is lost', () => {
    const lines = stoppedLines(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((code, index) => stopped(code, 10 - index)),
      'partisan',
    );
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toEqual({ code: null, count: 6 + 5, codes: 2 });
    expect(lines.reduce((total, { count }) => total + count, 0)).toBe(45);
  });

  it('grow heavier with the count, up to a limit', () => {
    expect(thickness(1)).toBe(2);
    expect(thickness(4)).toBe(4);
    expect(thickness(100_000)).toBe(7);
  });
});
