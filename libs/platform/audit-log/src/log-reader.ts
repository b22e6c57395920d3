import { sql } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';
import { cosignatureTime } from './cosignature';
import { encodeBundle } from './entry-bundle';
import { parseNote } from './note';
import type { VerifierKey } from './note-key';
import { ProofMaker } from './proof';
import { encodeReceipt } from './receipt';
import { hashesAtLevel, parseTilePath, TILE_WIDTH, tilePath, tilesOfTree } from './tile';
import type { TileAddress } from './tile';

export interface PublishedCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly signedAt: Date;
  readonly note: string;
}

/** How the sealing goes, whether its tree was signed or not. */
export interface Sealing {
  /** entries of the tree */
  readonly size: number;
  /**
   * milliseconds, by the database's own clock, since it was last seen that no entry waited; it is looked at four times a minute. Null before
   * the first time.
   */
  readonly quietMs: number | null;
}

/** Heads that are looked through for one that the witness signed: what somebody else added to the newest doesn't hide those before. */
const COSIGNED_HEADS = 100;

interface CheckpointRow {
  size: string;
  root: Buffer;
  signed_at: Date;
  note: string;
}

/**
 * What anybody may read of a log, as bytes in C2SP tlog-tiles form. Nothing beyond the latest published checkpoint is served, since nobody
 * could check it yet. Needs SELECT on log_entry, log_node and log_checkpoint only: it serves an auditor's login as well as the zone's own.
 */
export class LogReader {
  constructor(private readonly runner: Pick<StatementRunner, 'rows'>) {}

  /** The newest checkpoint; undefined before the first was signed. */
  async latest(): Promise<PublishedCheckpoint | undefined> {
    return this.newest(sql`SELECT size, root, signed_at, note FROM log_checkpoint ORDER BY size DESC LIMIT 1`);
  }

  /**
   * The newest checkpoint that carries more than the log's own signature, for bundles that must show a witness.
   * @param witness whose signature it must carry; without it any second line will do
   */
  async latestCosigned(witness?: VerifierKey): Promise<PublishedCheckpoint | undefined> {
    const heads = await this.heads(
      sql`SELECT size, root, signed_at, note FROM log_checkpoint
           WHERE note ~ ${'\n\n— [^\n]+\n— '} ORDER BY size DESC LIMIT ${witness ? COSIGNED_HEADS : 1}`,
    );
    return heads.find(({ note }) => !witness || cosignatureTime(parseNote(note), witness));
  }

  /** Needs SELECT on log_state, which an auditor's login has. */
  async sealing(): Promise<Sealing> {
    const [row] = await this.runner.rows<{ size: string; quiet: number | null }>(
      sql`SELECT size, extract(epoch FROM clock_timestamp() - sealing_at)::float8 * 1000 AS quiet FROM log_state`,
    );
    return { size: Number(row?.size ?? 0), quietMs: row?.quiet ?? null };
  }

  /** How many milliseconds the oldest entry has waited to be sealed; 0 if none waits. Only the zone's own login may ask. */
  async waitingMs(): Promise<number> {
    const [row] = await this.runner.rows<{ waiting: number }>(
      sql`SELECT extract(epoch FROM clock_timestamp() - since)::float8 * 1000 AS waiting FROM log_pending ORDER BY arrival LIMIT 1`,
    );
    return Math.max(0, row?.waiting ?? 0);
  }

  /** Bytes at `tile/<L>/<N>[.p/<W>]` or `tile/entries/…`; undefined where the published tree has no such tile. */
  async tileAt(path: string): Promise<Buffer | undefined> {
    const address = parseTilePath(path);
    const size = address && (await this.latest())?.size;
    return address && size !== undefined ? this.tile(address, size) : undefined;
  }

  /** A tile of the tree of `size` leaves, `width` hashes of it. */
  async tile({ level, index, width }: TileAddress, size: number): Promise<Buffer | undefined> {
    const held = level === 'entries' ? size : hashesAtLevel(level, size);
    const from = index * TILE_WIDTH;
    if (from + width > held) return undefined;
    return level === 'entries' ? this.bundle(from, width) : this.hashes(level, from, width);
  }

  /** A receipt for an entry in the newest published tree; undefined if it has no such entry. */
  async receipt(index: number): Promise<string | undefined> {
    const latest = await this.latest();
    if (!latest || !Number.isSafeInteger(index) || index < 0 || index >= latest.size) return undefined;
    return encodeReceipt(index, await this.proofs(latest.size).inclusion(index, latest.size), latest.note);
  }

  /** Proofs within the tree of `size` leaves. */
  proofs(size: number): ProofMaker {
    return new ProofMaker(async (level, index) => {
      const width = Math.min(TILE_WIDTH, hashesAtLevel(level, size) - index * TILE_WIDTH);
      return width > 0 ? this.hashes(level, index * TILE_WIDTH, width) : Buffer.alloc(0);
    });
  }

  /** Every file of the log at its newest (cosigned) checkpoint, one at a time: the checkpoint first, then entry bundles and tiles. */
  async *files(options: { cosigned?: boolean; witness?: VerifierKey } = {}): AsyncGenerator<{ path: string; bytes: Buffer }> {
    const head = (options.cosigned ? await this.latestCosigned(options.witness) : undefined) ?? (await this.latest());
    if (!head) return;
    yield { path: 'checkpoint', bytes: Buffer.from(head.note) };
    for (const address of tilesOfTree(head.size)) {
      yield { path: tilePath(address), bytes: (await this.tile(address, head.size)) as Buffer };
    }
  }

  private async bundle(from: number, count: number): Promise<Buffer> {
    const rows = await this.runner.rows<{ entry: Buffer }>(
      sql`SELECT entry FROM log_entry WHERE index >= ${from} AND index < ${from + count} ORDER BY index`,
    );
    if (rows.length !== count) throw new Error('the log has a hole');
    return encodeBundle(rows.map((row) => row.entry));
  }

  private async hashes(level: number, from: number, count: number): Promise<Buffer> {
    const rows = await this.runner.rows<{ hash: Buffer }>(
      sql`SELECT hash FROM log_node WHERE level = ${level} AND index >= ${from} AND index < ${from + count} ORDER BY index`,
    );
    if (rows.length !== count) throw new Error('the tree has a hole');
    return Buffer.concat(rows.map((row) => row.hash));
  }

  private async newest(query: Parameters<StatementRunner['rows']>[0]): Promise<PublishedCheckpoint | undefined> {
    return (await this.heads(query))[0];
  }

  private async heads(query: Parameters<StatementRunner['rows']>[0]): Promise<PublishedCheckpoint[]> {
    const rows = await this.runner.rows<CheckpointRow>(query);
    return rows.map((row) => ({ size: Number(row.size), root: row.root, signedAt: row.signed_at, note: row.note }));
  }
}
