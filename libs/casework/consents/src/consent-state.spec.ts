import { stateOfConsent, strongest } from './consent-state';
import type { ConsentDates } from './consent-state';
import { monthsAfter } from './months';
import { readSignature } from './signature';

const NOW = new Date('2026-11-22T15:00:00Z');
const TODAY = '2026-11-22';
const phone: ConsentDates = { way: 'phone', givenOn: null, validUntil: null, refusedAt: null, revokedAt: null, linkUntil: null };
const state = (dates: Partial<ConsentDates>): string => stateOfConsent({ ...phone, ...dates }, TODAY, NOW).state;

describe('whether a consent holds', () => {
  it.each([
    ['through its last day', { givenOn: '2026-05-22', validUntil: TODAY }, 'valid'],
    ['not the day after', { givenOn: '2026-05-21', validUntil: '2026-11-21' }, 'expired'],
    ['not once it was taken back', { givenOn: '2026-11-01', validUntil: '2027-05-01', revokedAt: NOW }, 'revoked'],
    ['not where it was refused', { refusedAt: NOW, linkUntil: '2026-11-29T00:00:00Z' }, 'none'],
    ['not while its link is open', { linkUntil: '2026-11-22T15:00:01Z' }, 'asked'],
    ['not when its link has closed', { linkUntil: '2026-11-22T15:00:00Z' }, 'none'],
    ['not before its paper is signed', { way: 'paper' as const }, 'asked'],
  ])('%s', (_when, dates, expected) => {
    expect(state(dates)).toBe(expected);
  });

  it('answers for several by the strongest: valid, then asked, then how the last one ended', () => {
    const valid = { state: 'valid', until: '2027-01-01', way: 'paper' } as const;
    const voice = { state: 'valid', until: '2026-11-25', way: 'voice' } as const;
    const asked = { state: 'asked', until: null, way: 'phone' } as const;
    const expired = { state: 'expired', until: '2026-01-01', way: 'paper' } as const;
    const revoked = { state: 'revoked', until: null, way: 'paper' } as const;
    expect(strongest([expired, valid, voice, asked])).toBe(valid);
    expect(strongest([expired, asked, revoked])).toBe(asked);
    expect(strongest([expired, revoked])).toBe(revoked);
    expect(strongest([]).state).toBe('none');
  });

  it.each([
    ['2026-10-28', 6, '2027-04-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('from %s for %i months, to %s', (day, months, end) => {
    expect(monthsAfter(day, months)).toBe(end);
  });
});

describe('a signature', () => {
  it('is lines that somebody drew, a dot of an i among them', () => {
    const signature = readSignature('drawn', null, [
      [10, 10, 200, 100],
      [50, 50],
    ]);
    expect(signature).toMatchObject({
      kind: 'drawn',
      strokes: [
        [
          { x: 10, y: 10 },
          { x: 200, y: 100 },
        ],
        expect.anything(),
      ],
    });
  });

  it.each([
    ['nothing', []],
    ['a slip of the finger', [[10, 10, 12, 11]]],
  ])('is not %s', (_what, strokes) => {
    expect(() => readSignature('drawn', null, strokes)).toThrow(expect.objectContaining({ code: 'input_not_valid' }));
  });

  it('is a name typed, not spaces', () => {
    expect(readSignature('typed', '  Ghislaine Thivierge ', [])).toEqual({ kind: 'typed', name: 'Ghislaine Thivierge' });
    expect(() => readSignature('typed', '   ', [])).toThrow(expect.objectContaining({ code: 'input_not_valid' }));
  });
});
