import { ASSURANCES, DEVICE_STATES, FUNDERS } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { isCrossing } from './crossing';
import type { FollowedEntry } from './followed-entry';

/** Acts on accounts, devices and the installation itself: what the commissioner is told of since the last visit. */
const ADMINISTRATIVE = /^(account|device|enrolment_code|rule|zone|log|backup)\.(?!list$)/;

/** Writes what the commissioner's questions need of a batch of entries. All of it belongs to the follower's own transaction. */
export class AttemptIndex {
  /** @param timeZone IANA name: the days that attempts are counted by are the installation's */
  constructor(private readonly timeZone: string) {}

  async add(tx: Tx, zone: string, entries: readonly FollowedEntry[]): Promise<void> {
    const refused = entries.filter((entry) => entry.decision === 'refused');
    const acts = entries.filter((entry) => entry.decision === 'allowed' && ADMINISTRATIVE.test(entry.act));
    if (refused.length > 0) await this.addAttempts(tx, zone, refused);
    if (acts.length > 0) await this.addActs(tx, zone, acts);
    await this.addDevices(tx, zone, entries);
  }

  private async addAttempts(tx: Tx, zone: string, refused: readonly FollowedEntry[]): Promise<void> {
    await tx.execute(sql`
      INSERT INTO attempt (zone, index, at, account, claimed_account, device, role, funder, network, act, code, crossing)
      SELECT ${zone}, * FROM unnest(
        ${refused.map((entry) => entry.index)}::bigint[], ${refused.map((entry) => entry.at.toISOString())}::timestamptz[],
        ${refused.map((entry) => entry.account)}::uuid[], ${refused.map((entry) => entry.claimedAccount)}::uuid[],
        ${refused.map((entry) => entry.device)}::uuid[], ${refused.map((entry) => entry.role)}::text[],
        ${refused.map((entry) => entry.funder)}::text[], ${refused.map((entry) => entry.network)}::text[],
        ${refused.map((entry) => entry.act)}::text[], ${refused.map((entry) => entry.code ?? 'unknown')}::text[],
        ${refused.map((entry) => isCrossing(entry.code))}::boolean[])`);
    await tx.execute(sql`
      INSERT INTO attempt_day AS held (zone, day, code, crossing, count)
      SELECT ${zone}, (at AT TIME ZONE ${this.timeZone})::date AS day, code, bool_or(crossing), count(*)
        FROM unnest(${refused.map((entry) => entry.at.toISOString())}::timestamptz[], ${refused.map((entry) => entry.code ?? 'unknown')}::text[],
          ${refused.map((entry) => isCrossing(entry.code))}::boolean[]) AS fresh (at, code, crossing)
       GROUP BY day, code
      ON CONFLICT (zone, day, code) DO UPDATE SET count = held.count + excluded.count`);
  }

  private async addActs(tx: Tx, zone: string, acts: readonly FollowedEntry[]): Promise<void> {
    await tx.execute(sql`
      INSERT INTO administrative_act (zone, index, at, act, account, about_account, about_device, changed_from, changed_to, hash)
      SELECT ${zone}, * FROM unnest(
        ${acts.map((entry) => entry.index)}::bigint[], ${acts.map((entry) => entry.at.toISOString())}::timestamptz[],
        ${acts.map((entry) => entry.act)}::text[], ${acts.map((entry) => entry.account)}::uuid[],
        ${acts.map((entry) => entry.aboutAccount)}::uuid[], ${acts.map((entry) => entry.aboutDevice)}::uuid[],
        ${acts.map((entry) => entry.from)}::text[], ${acts.map((entry) => entry.to)}::text[], ${acts.map((entry) => entry.hash)}::text[])`);
  }

  /** The newest funder, assurance and state of each device that the entries mention. */
  private async addDevices(tx: Tx, zone: string, entries: readonly FollowedEntry[]): Promise<void> {
    const seen = new Map<string, DeviceSeen>();
    for (const entry of entries) {
      for (const fresh of devicesOf(entry)) seen.set(fresh.device, { ...seen.get(fresh.device), ...fresh });
    }
    const devices = [...seen.values()];
    if (devices.length === 0) return;
    await tx.execute(sql`
      INSERT INTO device_seen AS held (zone, device, funder, assurance, state, seen_at)
      SELECT ${zone}, * FROM unnest(${devices.map((one) => one.device)}::uuid[], ${devices.map((one) => one.funder ?? null)}::text[],
        ${devices.map((one) => one.assurance ?? null)}::text[], ${devices.map((one) => one.state ?? null)}::text[],
        ${devices.map((one) => one.at)}::timestamptz[])
      ON CONFLICT (zone, device) DO UPDATE SET funder = coalesce(excluded.funder, held.funder),
        assurance = coalesce(excluded.assurance, held.assurance), state = coalesce(excluded.state, held.state), seen_at = excluded.seen_at`);
  }
}

interface DeviceSeen {
  readonly device: string;
  readonly at: string;
  readonly funder?: string;
  readonly assurance?: string;
  readonly state?: string;
}

const among = (words: readonly string[], word: string | null): string | undefined => words.find((one) => one === word);

/** The device that acted, as it proved itself, and the device that the act was about, as it became. */
function devicesOf(entry: FollowedEntry): DeviceSeen[] {
  const at = entry.at.toISOString();
  const devices: DeviceSeen[] = [];
  if (entry.device && entry.funder && entry.funder !== 'unknown') {
    devices.push({ device: entry.device, at, funder: entry.funder, ...(entry.assurance ? { assurance: entry.assurance } : {}) });
  }
  if (entry.aboutDevice && entry.decision === 'allowed') {
    const became = {
      funder: among(FUNDERS, entry.to),
      assurance: among(ASSURANCES, entry.to),
      state: among(DEVICE_STATES, entry.to),
    };
    devices.push({ device: entry.aboutDevice, at, ...Object.fromEntries(Object.entries(became).filter(([, word]) => word !== undefined)) });
  }
  return devices;
}
