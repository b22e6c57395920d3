import type { IncomingHttpHeaders } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { ElectionPeriod, NetworkClass } from '@cloison/platform/access';
import type { DateRange } from './settings';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A set of address ranges. An IPv4 address that comes in IPv6 clothes (`::ffff:192.0.2.1`) counts as the IPv4 address it is. */
export class NetworkRanges {
  private readonly ranges: readonly [Address, number][];

  /** @param ranges addresses or CIDR ranges @throws Error where one isn't */
  constructor(ranges: readonly string[]) {
    this.ranges = ranges.map((range) => {
      if (range.includes('/')) return ipaddr.parseCIDR(range);
      const address = ipaddr.process(range);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    });
  }

  get isEmpty(): boolean {
    return this.ranges.length === 0;
  }

  includes(address: string): boolean {
    if (this.isEmpty || !ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return this.ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
  }
}

const FORWARDING_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip'] as const;

export interface NetworkRules {
  readonly assemblyNetworks: NetworkRanges;
  readonly trustedProxies: NetworkRanges;
}

export interface Origin {
  /** The address of the other end, as far as it can be trusted: for rate limits; never stored. */
  readonly address: string;
  readonly network: NetworkClass;
}

/**
 * Where a request comes from. Forwarding headers are believed from a trusted proxy alone, right to left up to the first address that isn't
 * one of our proxies. A network can only remove rights, so a direct connection that carries such a header, or a chain that can't be read,
 * counts as the most restricted class rather than as a guess.
 */
export function originOf(peer: string, headers: IncomingHttpHeaders, rules: NetworkRules): Origin {
  if (!rules.trustedProxies.includes(peer)) {
    const forged = FORWARDING_HEADERS.some((header) => headers[header] !== undefined);
    return { address: peer, network: forged || rules.assemblyNetworks.includes(peer) ? 'assembly' : 'other' };
  }
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  for (const address of chain.reverse()) {
    if (!ipaddr.isValid(address)) return { address: peer, network: 'assembly' };
    if (!rules.trustedProxies.includes(address)) {
      return { address, network: rules.assemblyNetworks.includes(address) ? 'assembly' : 'other' };
    }
  }
  return { address: peer, network: 'assembly' };
}

/** The period on a day, by the configured calendar. */
export function periodAt(day: Date, periods: readonly DateRange[]): ElectionPeriod {
  if (periods.length === 0) return 'ordinary';
  const local = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  return periods.some(({ from, to }) => from <= local && local <= to) ? 'election' : 'ordinary';
}
