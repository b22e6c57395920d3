/** The last `capacity` values that were asked for. A Map keeps insertion order, so its first key is the one unused for longest. */
export class RecentlyUsed<K, V> {
  private readonly held = new Map<K, V>();

  constructor(private readonly capacity: number) {}

  get(key: K): V | undefined {
    const value = this.held.get(key);
    if (value !== undefined) {
      this.held.delete(key);
      this.held.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.held.delete(key);
    this.held.set(key, value);
    if (this.held.size > this.capacity) this.held.delete(this.held.keys().next().value as K);
  }

  delete(key: K): void {
    this.held.delete(key);
  }
}
