import type { CodeCount, DeviceCount } from '../api/contract';

/** Who must have paid for a device that the zone admits. */
const ADMITTED = { casework: 'assembly', partisan: 'party' } as const;
export type HeldZone = keyof typeof ADMITTED;

/** Codes drawn as lines of their own; the rest share one. */
const LINES = 5;

/** Glyphs drawn at most; beyond, each stands for several devices. */
const MOST_GLYPHS = 60;

export interface HoldDevices {
  readonly total: number;
  /** With an access key or a certificate. */
  readonly proved: number;
  /** With no more than a key of the browser. */
  readonly software: number;
  /** Devices that somebody else paid for: known here, and kept out. */
  readonly keptOut: readonly { readonly funder: string; readonly count: number }[];
  readonly perGlyph: number;
}

const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((total, { count }) => total + count, 0);

/** One zone's devices, told apart by who paid and how they prove themselves. */
export function holdDevices(devices: readonly DeviceCount[], zone: HeldZone): HoldDevices {
  const here = devices.filter((one) => one.zone === zone);
  const admitted = here.filter(({ funder }) => funder === ADMITTED[zone]);
  const proved = sum(admitted.filter(({ assurance }) => assurance === 'passkey' || assurance === 'certificate'));
  const total = sum(admitted);
  const others = new Map<string, number>();
  for (const { funder, count } of here) {
    if (funder !== ADMITTED[zone]) others.set(funder, (others.get(funder) ?? 0) + count);
  }
  const keptOut = [...others].map(([funder, count]) => ({ funder, count })).sort((a, b) => b.count - a.count);
  return { total, proved, software: total - proved, keptOut, perGlyph: Math.max(1, Math.ceil(total / MOST_GLYPHS)) };
}

export interface StoppedLine {
  /** null: several codes together. */
  readonly code: string | null;
  readonly count: number;
  readonly codes: number;
}

/** Attempts that one zone stopped, the most frequent code first. */
export function stoppedLines(byCode: readonly CodeCount[], zone: string): StoppedLine[] {
  const here = byCode.filter((one) => one.zone === zone).sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  const shown = here.length > LINES ? here.slice(0, LINES - 1) : here;
  const rest = here.slice(shown.length);
  const lines: StoppedLine[] = shown.map(({ code, count }) => ({ code, count, codes: 1 }));
  return rest.length > 0 ? [...lines, { code: null, count: sum(rest), codes: rest.length }] : lines;
}

/** A line's thickness: more attempts are heavier, never proportionally. */
export const thickness = (count: number): number => Math.min(7, 2 + Math.log2(Math.max(1, count)));
