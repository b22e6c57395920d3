import { createHash } from 'node:crypto';
import type { RequestContext } from '@cloison/platform/access';
import { parseVerifierKey } from '@cloison/platform/audit-log';
import type { SignerKey } from '@cloison/platform/audit-log';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import type { StoredCheck, WallOutcome, WallWatch } from '@cloison/oversight/checks';
import type { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import { canonicalJson } from '@cloison/oversight/separation';
import { writeBundle } from './bundle';
import type { BundledZone, BundlePart } from './bundle';
import { decisionTables } from './decision-tables';

export interface EvidenceSources {
  /** What the installation calls itself: the oversight zone's host name. */
  readonly installation: string;
  readonly logs: ZoneLogs;
  readonly watch: WallWatch;
  /** C2SP verifier key of this side's witness. */
  readonly witnessKey: string;
  /** Verifier keys of the logs, by zone. */
  readonly logKeys: Readonly<Record<string, string>>;
  /** The oversight zone's own log key: it signs the manifest. */
  readonly signer: SignerKey;
  /** Folder of the committed decision tables; a table that isn't there is left out. */
  readonly decisionTables: URL;
}

export interface MadeBundle {
  readonly id: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly size: number;
  readonly sha256: string;
  /** SHA-256 of the bundle's manifest: what the offline checker shows too. */
  readonly fingerprint: string;
  readonly entries: number;
}

/** What the bundle says of the wall: the verdict, and what it was made from is beside it in `catalogues/`. */
function separationJson(check: StoredCheck): Buffer {
  const { checkedAt, verdict, paths, residuals, checked, catalogueHashes } = check;
  return Buffer.from(`${canonicalJson({ checkedAt: checkedAt.toISOString(), verdict, paths, residuals, checked, catalogueHashes })}\n`);
}

/**
 * Makes what the commissioner takes home: the logs as far as they are signed and witnessed, a check of the wall made for the occasion with the
 * catalogues it read, the decision tables, and the keys to check it all with. It streams: no more than one tile or catalogue is in memory.
 */
export class BundleMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: EvidenceSources,
  ) {}

  /**
   * The bundle's bytes. Its size, hash and number of entries are kept, and logged, once the last byte was taken.
   * @throws ZoneUnreachable while it is read, where a zone's log stops answering: a bundle without a zone would look like a whole one
   */
  async *make(context: RequestContext): AsyncGenerator<Buffer> {
    const madeAt = new Date();
    const { installation, signer, logs } = this.sources;
    const zones = await Promise.all(logs.all.map((log) => this.zoneOf(log)));
    const { check, outcome } = await this.sources.watch.checkWithCatalogues(context);
    const hash = createHash('sha256');
    let size = 0;
    let entries = 0;
    let fingerprint = '';
    const onFingerprint = (shown: string): void => void (fingerprint = shown);
    const counted = (bytes: Buffer): number => (entries += Number(bytes.toString('utf8').split('\n', 2)[1] ?? 0));
    for await (const chunk of writeBundle(
      { installation, madeAt, zones, sign: signer, onFingerprint },
      this.parts(check, outcome, counted),
    )) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
    await this.keep(context, { madeAt, size, sha256: hash.digest('hex'), fingerprint, entries });
  }

  /** Bundles made before, newest first. */
  async made(context: RequestContext, limit = 100): Promise<MadeBundle[]> {
    return this.unitOfWork.read<MadeBundle>(
      context,
      sql`SELECT id, made_at AS "madeAt", made_by AS "madeBy", size::float8 AS size, sha256, fingerprint, entries::float8 AS entries
          FROM evidence_bundle ORDER BY made_at DESC, id DESC LIMIT ${limit}`,
    );
  }

  private async zoneOf(log: ZoneLog): Promise<BundledZone> {
    const cosigned = await log.cosignedHead(parseVerifierKey(this.sources.witnessKey));
    const { zone, key } = log;
    return { zone, origin: key.name, logKey: this.sources.logKeys[zone] ?? '', witnessKey: cosigned ? this.sources.witnessKey : null };
  }

  private async *parts(check: StoredCheck, outcome: WallOutcome, counted: (checkpoint: Buffer) => number): AsyncGenerator<BundlePart> {
    yield { path: 'separation.json', bytes: separationJson(check) };
    for (const { zone, snapshot } of outcome.snapshots) {
      yield { path: `catalogues/${zone}.json`, bytes: Buffer.from(canonicalJson(snapshot)) };
    }
    for (const log of this.sources.logs.all) {
      for (const table of await decisionTables(this.sources.decisionTables, log.zone)) yield table;
    }
    const witness = parseVerifierKey(this.sources.witnessKey);
    for (const log of this.sources.logs.all) {
      for await (const { path, bytes } of log.files(witness)) {
        if (path === 'checkpoint') counted(bytes);
        yield { path: `logs/${log.zone}/${path}`, bytes };
      }
    }
  }

  private async keep(
    context: RequestContext,
    { madeAt, size, sha256, fingerprint, entries }: Omit<MadeBundle, 'id' | 'madeBy'>,
  ): Promise<void> {
    await this.unitOfWork.transaction(context, async (tx) => {
      await tx.execute(sql`
        INSERT INTO evidence_bundle (made_at, made_by, size, sha256, fingerprint, entries)
        VALUES (${madeAt.toISOString()}, ${context.account?.id ?? null}, ${size}, ${sha256}, ${fingerprint}, ${entries})`);
      tx.log({ act: 'evidence.export', count: entries, about: { hash: fingerprint } });
    });
  }
}
