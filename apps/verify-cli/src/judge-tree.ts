import { foldRow, HASH } from './hashing';
import { pathOf } from './layout';
import type { Problem } from './problem';
import type { Disagreement } from './range';
import { differingPlaces, edgeWidths, reconcile, rootFromEdge, rowsAbove, tileOf } from './tree';
import type { Rows } from './tree';

export interface TreeUnderCheck {
  readonly size: number;
  /** what the checkpoint signs */
  readonly root: Buffer;
  /** root of each bundle's entries, end to end */
  readonly roots: Buffer;
  /** bundles that are missing or can't be read to their end */
  readonly unreadable: ReadonlySet<number>;
  readonly disagreements: ReadonlyMap<number, Disagreement>;
  /** bytes of tile (level ≥ 1, index) as they lie in the evidence */
  readonly tile: (level: number, index: number) => Buffer | undefined;
}

/**
 * Holds the entries against the signed root, and the tiles against the entries. If the entries give the root, every tile that says otherwise
 * was altered. If they don't, the tiles are followed down from the root, each believed only once its own hash stands in one that is, until
 * the leaf is found whose entry was altered. No tile is ever believed for what it says itself.
 */
export function judgeTree(tree: TreeUnderCheck): Problem[] {
  return new TreeJudge(tree).judge();
}

class TreeJudge {
  private readonly problems: Problem[] = [];
  /** recomputed from the entries */
  private readonly computed: Rows;
  /** recomputed from the level-0 tiles, should the entries not do */
  private tiled: Rows | undefined;

  constructor(private readonly tree: TreeUnderCheck) {
    const roots = Buffer.from(tree.roots);
    // Of a bundle that can't be read its tile is the only witness; its entries are named as missing elsewhere.
    for (const [bundle, { tile }] of tree.disagreements) if (tree.unreadable.has(bundle)) roots.set(foldRow(tile), bundle * HASH);
    this.computed = rowsAbove(tree.size, roots);
  }

  judge(): Problem[] {
    const edge = this.authenticEdge();
    if (!edge) this.nothingFits();
    else edge.forEach((hashes, level) => this.descend(level, Math.floor(this.tree.size / 256 ** (level + 1)), hashes));
    return this.problems;
  }

  /** The versions of the edge's tiles that together give the signed root: the recomputed ones if they do, else whichever mixture does. */
  private authenticEdge(): Buffer[] | undefined {
    const { size, root } = this.tree;
    let mixtures: Buffer[][] = [[]];
    edgeWidths(size).forEach((width, level) => {
      const versions = width === 0 ? [Buffer.alloc(0)] : this.versions(level, Math.floor(size / 256 ** (level + 1)));
      mixtures = mixtures.flatMap((mixture) => versions.map((version) => [...mixture, version]));
    });
    return mixtures.find((mixture) => rootFromEdge(mixture).equals(root));
  }

  /** Recomputed, then as it lies there. A bundle and its tile at level 0 are represented by their root. */
  private versions(level: number, index: number): Buffer[] {
    if (level > 0) return this.tileVersions(level, index);
    const computed = this.rootOfBundle(index);
    const other = this.tree.disagreements.get(index);
    return other ? [computed, foldRow(other.tile)] : [computed];
  }

  private tileVersions(level: number, index: number): Buffer[] {
    this.tiled ??= this.rowsOfTiles();
    const computed = tileOf(this.computed, level, index);
    const others = [this.tree.tile(level, index), tileOf(this.tiled, level, index)];
    return [computed, ...others.flatMap((item) => (item?.length === computed.length && !item.equals(computed) ? [item] : []))];
  }

  private rowsOfTiles(): Rows {
    const roots = Buffer.from(this.tree.roots);
    for (const [bundle, { tile }] of this.tree.disagreements) roots.set(foldRow(tile), bundle * HASH);
    return rowsAbove(this.tree.size, roots);
  }

  private rootOfBundle(bundle: number): Buffer {
    return this.tree.roots.subarray(bundle * HASH, (bundle + 1) * HASH);
  }

  /** Goes through the subtrees of a tile that is known to be true. */
  private descend(level: number, index: number, hashes: Buffer): void {
    if (level === 0) {
      if (hashes.length > 0) this.judgeBundle(index, hashes);
      return;
    }
    this.compareTile(level, index, hashes);
    for (let place = 0; place * HASH < hashes.length; place++) {
      const child = index * 256 + place;
      const expected = hashes.subarray(place * HASH, (place + 1) * HASH);
      const below = level - 1;
      if (below === 0) this.judgeBundle(child, expected);
      else this.descend(below, child, this.authentic(below, child, expected));
    }
  }

  /** The version of a full tile that has the hash it must have; the recomputed one for lack of a better, with the doubt written down. */
  private authentic(level: number, index: number, expected: Buffer): Buffer {
    const versions = this.tileVersions(level, index);
    const computed = versions[0] as Buffer;
    const fitting = versions.find((version) => foldRow(version).equals(expected)) ?? reconcile(versions[1] ?? computed, computed, expected);
    if (fitting) return fitting;
    this.problems.push({ what: 'subtree_in_doubt', path: pathOf({ level, index, width: 256 }) });
    return computed;
  }

  private compareTile(level: number, index: number, hashes: Buffer): void {
    const held = this.tree.tile(level, index);
    if (held?.length === hashes.length) this.altered(level, index, hashes.length / HASH, differingPlaces(held, hashes));
  }

  private altered(level: number, index: number, width: number, places: readonly number[]): void {
    for (const place of places) this.problems.push({ what: 'tile_changed', path: pathOf({ level, index, width }), place });
  }

  private judgeBundle(bundle: number, expected: Buffer): void {
    const { size, unreadable, disagreements } = this.tree;
    const width = Math.min(256, size - bundle * 256);
    const other = disagreements.get(bundle);
    const readable = !unreadable.has(bundle);
    if (readable && this.rootOfBundle(bundle).equals(expected)) {
      if (other) this.altered(0, bundle, width, differingPlaces(other.tile, other.leaves));
      return;
    }
    if (!other) {
      if (readable) this.problems.push({ what: 'bundle_replaced', path: pathOf({ level: 'entries', index: bundle, width }) });
      return;
    }
    // Nothing of the bundle can be read: its file is named elsewhere as missing or cut.
    if (other.leaves.length === 0) return;
    if (foldRow(other.tile).equals(expected)) return this.changed(bundle, differingPlaces(other.leaves, other.tile));
    const mixed = readable ? reconcile(other.tile, other.leaves, expected) : undefined;
    if (!mixed) return void this.problems.push({ what: 'bundle_in_doubt', path: pathOf({ level: 'entries', index: bundle, width }) });
    this.changed(bundle, differingPlaces(other.leaves, mixed));
    this.altered(0, bundle, width, differingPlaces(other.tile, mixed));
  }

  /** Neighbours are named together: a changed length shifts all that follows in its bundle. */
  private changed(bundle: number, places: readonly number[]): void {
    let from = 0;
    places.forEach((place, i) => {
      if (places[i + 1] === place + 1) return;
      const [first, last] = [bundle * 256 + (places[from] as number), bundle * 256 + place];
      this.problems.push(first === last ? { what: 'entry_changed', index: first } : { what: 'entry_changed', index: first, to: last });
      from = i + 1;
    });
  }

  private nothingFits(): void {
    this.problems.push({ what: 'another_tree' });
    for (const { bundle, leaves, tile } of this.tree.disagreements.values()) {
      for (const place of differingPlaces(leaves, tile)) this.problems.push({ what: 'entry_or_tile', index: bundle * 256 + place });
    }
  }
}
