import { createHash } from 'node:crypto';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Sql, UnitOfWork } from '@cloison/platform/database';
import { canonicalJson } from '@cloison/oversight/separation';
import type { LeakPath, Residual, Topology, Zone } from '@cloison/oversight/separation';
import type { WallOutcome } from './check-wall';

export const VERDICTS = ['holds', 'holds_with_residuals', 'broken', 'cannot_tell'] as const;
export type StoredVerdict = (typeof VERDICTS)[number];

export interface Checked {
  readonly relations: number;
  readonly roles: number;
  readonly nodes: number;
  readonly edges: number;
  readonly zones: readonly Zone[];
  readonly topology: Topology | null;
  /** Why there is no verdict. */
  readonly doubt: WallOutcome['doubt'];
}

export interface StoredCheck {
  readonly id: string;
  readonly checkedAt: Date;
  readonly verdict: StoredVerdict;
  readonly paths: readonly LeakPath[];
  readonly residuals: readonly Residual[];
  readonly checked: Checked;
  readonly catalogueHashes: Readonly<Partial<Record<Zone, string>>>;
  readonly durationMs: number;
}

export interface Standing {
  readonly check: StoredCheck;
  /** When the verdict became what it is: the first check of the present run of equal ones. */
  readonly since: Date;
  /** The newest check that found no way, if there was one. */
  readonly heldAt: Date | null;
}

const COLUMNS = sql`id, checked_at AS "checkedAt", verdict, paths, residuals, checked, catalogue_hashes AS "catalogueHashes", duration_ms AS "durationMs"`;

/** The checks of the wall that were made, each an entry of the log too, by its hash. */
export class CheckStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(context: RequestContext, outcome: WallOutcome): Promise<StoredCheck> {
    const { verdict, doubt, catalogueHashes, checkedAt, durationMs } = outcome;
    const word: StoredVerdict = verdict?.verdict ?? 'cannot_tell';
    const nothing = { relations: 0, roles: 0, nodes: 0, edges: 0 };
    const checked: Checked = {
      ...(verdict?.checked ?? nothing),
      zones: verdict?.zones ?? outcome.snapshots.map(({ zone }) => zone),
      topology: verdict?.topology ?? null,
      doubt,
    };
    const content = { verdict: word, paths: verdict?.paths ?? [], residuals: verdict?.residuals ?? [], checked, catalogueHashes };
    return this.unitOfWork.transaction(context, async (tx) => {
      const row = await tx.one<StoredCheck>(sql`
        INSERT INTO separation_check (checked_at, verdict, paths, residuals, checked, catalogue_hashes, duration_ms)
        VALUES (${checkedAt.toISOString()}, ${word}, ${JSON.stringify(content.paths)}, ${JSON.stringify(content.residuals)},
          ${JSON.stringify(checked)}, ${JSON.stringify(catalogueHashes)}, ${Math.round(durationMs)})
        RETURNING ${COLUMNS}`);
      const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
      tx.log({ act: 'separation.check', code: word, count: content.paths.length, about: { hash } });
      if (!row) throw new Error('the check was not kept');
      return row;
    });
  }

  async latest(): Promise<StoredCheck | null> {
    return (await this.query(sql`ORDER BY checked_at DESC, id DESC LIMIT 1`))[0] ?? null;
  }

  /** Newest first. @param before a check's id: only what came before it */
  async page(limit: number, before?: string): Promise<StoredCheck[]> {
    return this.query(
      before === undefined
        ? sql`ORDER BY checked_at DESC, id DESC LIMIT ${limit}`
        : sql`WHERE (checked_at, id) < (SELECT checked_at, id FROM separation_check WHERE id = ${before}::uuid) ORDER BY checked_at DESC, id DESC LIMIT ${limit}`,
    );
  }

  /** The newest check, and since when it says what it says; null before the first one. */
  async standing(): Promise<Standing | null> {
    const check = await this.latest();
    if (!check) return null;
    const others = VERDICTS.filter((verdict) => verdict !== check.verdict);
    const row = await this.unitOfWork.runner.one<{ since: Date; held_at: Date | null }>(sql`
      SELECT (SELECT min(checked_at) FROM separation_check
               WHERE verdict = ${check.verdict} AND checked_at > coalesce((${lastOf(others)}), '-infinity')) AS since,
             (${lastOf(['holds', 'holds_with_residuals'])}) AS held_at`);
    return { check, since: row?.since ?? check.checkedAt, heldAt: row?.held_at ?? null };
  }

  private query(rest: Sql): Promise<StoredCheck[]> {
    return this.unitOfWork.runner.rows<StoredCheck>(sql`SELECT ${COLUMNS} FROM separation_check ${rest}`);
  }
}

/** One look into the index a verdict, however many checks there are. */
function lastOf(verdicts: readonly StoredVerdict[]): Sql {
  return sql`SELECT max(last) FROM unnest(${verdicts}::text[]) AS word CROSS JOIN LATERAL
    (SELECT checked_at AS last FROM separation_check WHERE verdict = word ORDER BY checked_at DESC LIMIT 1) AS newest`;
}
