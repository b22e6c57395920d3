import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

interface Made {
  readonly id: string;
  readonly citizenId: string;
  readonly madeCitizen: boolean;
  readonly caseId: string | null;
}

const AT_ONCE = 200;
const KEPT_FOR = '30 days';

/**
 * Takes an import back: cases first, then citizens, each that nobody has touched since. Touched is what was changed, what has a line, a paper
 * or a contact more than the import gave it, and whatever else refers to it: the database's own references refuse the rest.
 */
@Injectable()
export class ImportUndo {
  constructor(private readonly work: UnitOfWork) {}

  async round(context: RequestContext, districtId: string): Promise<void> {
    const undoing = await this.work.read<{ id: string }>(
      context,
      sql`SELECT id FROM import_batch WHERE district_id = ${districtId} AND state = 'undoing' ORDER BY id`,
    );
    for (const { id } of undoing) await this.run(context, districtId, id);
    await this.work.transaction(context, async (tx) => {
      const old = await tx.rows<{ id: string }>(
        sql`SELECT id FROM import_batch WHERE district_id = ${districtId} AND state IN ('done', 'failed', 'undone', 'waiting')
              AND coalesce(finished_at, started_at) < now() - ${KEPT_FOR}::interval`,
      );
      for (const { id } of old) await putAway(tx, districtId, id);
    });
  }

  private async run(context: RequestContext, districtId: string, importId: string): Promise<void> {
    for (;;) {
      const made = await this.work.read<Made>(
        context,
        sql`SELECT id, citizen_id AS "citizenId", made_citizen AS "madeCitizen", case_id AS "caseId" FROM import_record
            WHERE district_id = ${districtId} AND import_id = ${importId} AND NOT kept ORDER BY made_citizen, id LIMIT ${AT_ONCE}`,
      );
      if (made.length === 0) break;
      if (!(await this.attempt(context, districtId, importId, made)))
        for (const one of made)
          if (!(await this.attempt(context, districtId, importId, [one]))) await this.keep(context, districtId, importId, [one]);
    }
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`UPDATE import_batch SET state = 'undone', finished_at = now() WHERE district_id = ${districtId} AND id = ${importId} AND state = 'undoing'`,
      );
      await tx.execute(sql`DELETE FROM import_line WHERE district_id = ${districtId} AND import_id = ${importId}`);
      tx.log({ act: 'import.undone', district: districtId, count: 1 });
    });
  }

  /** All of these in one transaction, but for those that are seen to be touched. @returns false where something refers to one of them */
  private async attempt(context: RequestContext, districtId: string, importId: string, made: readonly Made[]): Promise<boolean> {
    try {
      await this.work.transaction(context, async (tx) => {
        const untouched = await this.untouched(tx, districtId, importId, made);
        await tx.execute(sql`SELECT remove_imported(${importId}, ${untouched.map(({ id }) => id)}::uuid[])`);
        const touched = made.filter((one) => !untouched.includes(one));
        await note(tx, districtId, importId, { undone: untouched.length, kept: touched.map(({ id }) => id) });
        const subjects = untouched.map(({ citizenId }) => citizenId);
        if (subjects.length > 0)
          tx.log({ act: 'import.undo', subjects: [...new Set(subjects)], district: districtId, count: untouched.length });
      });
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code === '23503') return false;
      throw error;
    }
  }

  /** An import gives its lines of a story ids of version 4; whatever the office writes later has one that tells the time (version 7). */
  private async untouched(tx: Tx, districtId: string, importId: string, made: readonly Made[]): Promise<Made[]> {
    const rows = await tx.rows<{ id: string }>(
      sql`SELECT r.id FROM import_record r
          JOIN import_batch b ON b.district_id = r.district_id AND b.id = r.import_id
          JOIN citizen c ON c.district_id = r.district_id AND c.id = r.citizen_id
          LEFT JOIN case_file f ON f.district_id = r.district_id AND f.id = r.case_id
          WHERE r.district_id = ${districtId} AND r.import_id = ${importId} AND r.id = ANY (${made.map(({ id }) => id)}::uuid[])
            AND (r.case_id IS NULL OR (f.version = 1 AND f.restricted_to IS NULL AND NOT EXISTS (
              SELECT FROM case_event e WHERE e.district_id = r.district_id AND e.case_id = r.case_id
                AND (e.version > 1 OR e.author_id <> b.started_by OR uuid_extract_timestamp(e.id) IS NOT NULL))))
            AND (NOT r.made_citizen OR (c.version = 1
              AND NOT EXISTS (SELECT FROM contact_point p WHERE p.district_id = r.district_id AND p.citizen_id = r.citizen_id
                AND (p.source <> 'imported' OR p.created_at > b.finished_at))
              AND NOT EXISTS (SELECT FROM case_file o WHERE o.district_id = r.district_id AND o.citizen_id = r.citizen_id
                AND NOT EXISTS (SELECT FROM import_record s WHERE s.district_id = o.district_id AND s.import_id = r.import_id AND s.case_id = o.id
                  AND NOT s.kept))))`,
    );
    const ids = new Set(rows.map(({ id }) => id));
    return made.filter(({ id }) => ids.has(id));
  }

  private async keep(context: RequestContext, districtId: string, importId: string, made: readonly Made[]): Promise<void> {
    await this.work.transaction(context, (tx) => note(tx, districtId, importId, { undone: 0, kept: made.map(({ id }) => id) }));
  }
}

async function note(
  tx: Tx,
  districtId: string,
  importId: string,
  { undone, kept }: { undone: number; kept: readonly string[] },
): Promise<void> {
  await tx.execute(
    sql`UPDATE import_record SET kept = true WHERE district_id = ${districtId} AND import_id = ${importId} AND id = ANY (${[...kept]}::uuid[])`,
  );
  await tx.execute(
    sql`UPDATE import_batch SET undone = undone + ${undone}, kept = kept + ${kept.length} WHERE district_id = ${districtId} AND id = ${importId}`,
  );
}

/** Forgets everything of an import but its figures: its lines, and which records it made. It can't be undone any more. */
export async function putAway(tx: Tx, districtId: string, importId: string): Promise<void> {
  await tx.execute(sql`DELETE FROM import_line WHERE district_id = ${districtId} AND import_id = ${importId}`);
  await tx.execute(sql`DELETE FROM import_record WHERE district_id = ${districtId} AND import_id = ${importId}`);
  await tx.execute(sql`UPDATE import_batch SET state = 'put_away' WHERE district_id = ${districtId} AND id = ${importId}`);
  tx.log({ act: 'import.put_away', district: districtId, count: 1 });
}
