import { buildGraph, CannotTell, catalogueHash, snapshotVia, verify } from '@cloison/oversight/separation';
import type { Allowlist, Verdict, Zone, ZoneSnapshot } from '@cloison/oversight/separation';

/** A zone's catalogue, as the `auditor` login may read it. */
export interface WallSource {
  readonly zone: Zone;
  /** `postgresql://auditor:…` on the zone's database */
  readonly url: string;
}

export interface WallOutcome {
  /** Null where nothing can be said. */
  readonly verdict: Verdict | null;
  /** Why not: a zone that couldn't be read, or isn't what it should be. */
  readonly doubt: { readonly code: CannotTell['code']; readonly zone: Zone | null } | null;
  readonly snapshots: readonly ZoneSnapshot[];
  readonly catalogueHashes: Readonly<Partial<Record<Zone, string>>>;
  readonly checkedAt: Date;
  readonly durationMs: number;
}

interface Reading {
  readonly zone: Zone;
  readonly snapshot: ZoneSnapshot | null;
}

/** A catalogue takes well under a second; a server that hangs counts as one that doesn't answer. */
const READ_WITHIN_MS = 30_000;

/** A driver's error may quote the URL: it stays here. */
async function read({ zone, url }: WallSource): Promise<Reading> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), READ_WITHIN_MS);
  const reading = snapshotVia(url).catch(() => null);
  const snapshot = await Promise.race([reading, late.promise]);
  clearTimeout(timer);
  return { zone, snapshot: snapshot && { zone, snapshot } };
}

/**
 * Reads the catalogue of every zone of the installation and looks for a way through the wall. A zone that doesn't answer leaves no verdict,
 * but a way that is found among the others is found all the same: what is missing could only add to it.
 */
export async function checkWall(sources: readonly WallSource[], allowlist: Allowlist): Promise<WallOutcome> {
  const checkedAt = new Date();
  const readings = await Promise.all(sources.map(read));
  const snapshots = readings.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  const missing = readings.find(({ snapshot }) => snapshot === null)?.zone ?? null;
  const outcome = (verdict: Verdict | null, doubt: WallOutcome['doubt']): WallOutcome => ({
    verdict,
    doubt,
    snapshots,
    catalogueHashes: Object.fromEntries(snapshots.map(({ zone, snapshot }) => [zone, catalogueHash(snapshot)])),
    checkedAt,
    durationMs: Date.now() - checkedAt.getTime(),
  });
  try {
    const verdict = verify(buildGraph(snapshots), allowlist, { expect: snapshots.map(({ zone }) => zone) });
    if (missing === null || verdict.verdict === 'broken') return outcome(verdict, null);
    return outcome(null, { code: 'zone_missing', zone: missing });
  } catch (error) {
    if (error instanceof CannotTell) return outcome(null, { code: error.code, zone: error.zone });
    throw error;
  }
}
