/**
 * A small generator whose sequence depends on its seed alone (sfc32, Chris Doty-Humphrey, PractRand), so that a generated list can be made again
 * elsewhere, byte for byte. Not for secrets.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: string) {
    // FNV-1a over the seed's UTF-16 units, three times with different offsets.
    const word = (offset: number): number => {
      let hash = offset;
      for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
      return hash | 0;
    };
    this.a = word(0x811c9dc5);
    this.b = word(0x050c5d1f);
    this.c = word(0x1b873593);
    for (let i = 0; i < 16; i += 1) this.next();
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** An integer from 0 up to, and without, `end`. */
  below(end: number): number {
    return Math.floor((this.next() / 4_294_967_296) * end);
  }

  /** True `perCent` times in a hundred. */
  chance(perCent: number): boolean {
    return this.below(100) < perCent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** One of the items, as often as its weight says. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let left = this.below(items.reduce((sum, item) => sum + item.weight, 0));
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return items[items.length - 1] as T;
  }
}
