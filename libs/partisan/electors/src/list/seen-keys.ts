/**
 * Remembers 16-byte digests in flat memory (a JavaScript Set of strings takes about ten times as much, and slows the garbage collector):
 * open addressing over the first 12 bytes. Two digests that agree there by chance: one list in 10^15 at 6 million lines.
 */
export class SeenKeys {
  private capacity = 1 << 16;
  private slots = new Uint32Array(this.capacity * 3);
  private count = 0;

  /** Adds a digest. @returns false if it was there already */
  add(digest: Buffer): boolean {
    // A slot of three zeros is free; `| 1` keeps a digest from looking like one.
    const a = (digest.readUInt32LE(0) | 1) >>> 0;
    const added = this.put(a, digest.readUInt32LE(4), digest.readUInt32LE(8));
    if (added && this.count * 2 > this.capacity) this.grow();
    return added;
  }

  private put(a: number, b: number, c: number): boolean {
    const { slots } = this;
    const mask = this.capacity - 1;
    for (let slot = b & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (slots[at] === 0) {
        slots[at] = a;
        slots[at + 1] = b;
        slots[at + 2] = c;
        this.count += 1;
        return true;
      }
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return false;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Uint32Array(this.capacity * 3);
    this.count = 0;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== 0) this.put(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  }
}
