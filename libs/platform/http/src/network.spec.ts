import { NetworkRanges, originOf, periodAt } from './network';

const rules = {
  assemblyNetworks: new NetworkRanges(['192.0.2.0/24', '2001:db8:a::/48']),
  trustedProxies: new NetworkRanges(['10.0.0.0/8']),
};
const from = (peer: string, forwarded?: string): string =>
  originOf(peer, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, rules).network;

describe('where a request comes from', () => {
  it.each([
    ['198.51.100.1', undefined, 'other'],
    ['192.0.2.77', undefined, 'assembly'],
    ['::ffff:192.0.2.77', undefined, 'assembly'],
    ['2001:db8:a::1', undefined, 'assembly'],
    ['2001:db8:b::1', undefined, 'other'],
    ['198.51.100.1', '203.0.113.9', 'assembly'],
    ['192.0.2.77', '203.0.113.9', 'assembly'],
    ['10.1.1.1', '203.0.113.9', 'other'],
    ['10.1.1.1', '192.0.2.5', 'assembly'],
    ['10.1.1.1', '203.0.113.9, 192.0.2.5', 'assembly'],
    ['10.1.1.1', '192.0.2.5, 203.0.113.9', 'other'],
    ['10.1.1.1', '203.0.113.9, 10.2.2.2', 'other'],
    ['10.1.1.1', 'nonsense', 'assembly'],
    ['10.1.1.1', undefined, 'assembly'],
    ['', undefined, 'other'],
  ])('%s, forwarded %s: %s', (peer, forwarded, network) => {
    expect(from(peer, forwarded)).toBe(network);
  });

  it('tells an election period by its first and last day', () => {
    const periods = [{ from: '2026-08-29', to: '2026-10-05' }];
    const on = (day: number, month: number) => periodAt(new Date(2026, month - 1, day, 12), periods);
    expect([on(28, 8), on(29, 8), on(5, 10), on(6, 10)]).toEqual(['ordinary', 'election', 'election', 'ordinary']);
  });
});
