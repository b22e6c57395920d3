/** A small seeded generator (mulberry32), so that demo data is the same on every machine. Not for anything secret. */
export function seeded(seed: number): { pick<T>(from: readonly T[]): T; upTo(max: number): number; chance(share: number): boolean } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    upTo: (max) => Math.floor(next() * max),
    chance: (share) => next() < share,
  };
}
