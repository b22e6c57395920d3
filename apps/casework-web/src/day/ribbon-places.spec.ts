import { place, placed } from './ribbon-places';

describe('the ribbon of the day', () => {
  it.each([
    [8 * 60, 0],
    [13 * 60, 50],
    [18 * 60, 100],
    [9 * 60 + 30, 15],
  ])('puts minute %i at %i %% of its width', (minutes, share) => {
    expect(place(minutes)).toBe(share);
  });

  it('has no place for the night', () => {
    expect([place(7 * 60), place(19 * 60)]).toEqual([null, null]);
    expect(placed([{ time: '06:30', minutes: 30 }])).toEqual([]);
  });

  it('ends with the day, in order', () => {
    const later = { time: '17:30', minutes: 120 };
    const earlier = { time: '10:00', minutes: 60 };
    expect(placed([later, earlier])).toEqual([
      { item: earlier, start: 600, left: 20, width: 10 },
      { item: later, start: 1050, left: 95, width: 5 },
    ]);
  });
});
