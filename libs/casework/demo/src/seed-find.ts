import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { FindIndex } from '@cloison/casework/find';

/** Codes of the invented country: three areas of ours, one of the neighbour's, and one that both share. */
const CODES = [
  { code: 'G0X', riding: 'Val-des-Érables', here: true, share: 1 },
  { code: 'G0W', riding: 'Val-des-Érables', here: true, share: 1 },
  { code: 'G0Y', riding: 'Rivière-Noire', here: false, share: 1 },
  { code: 'G0Z', riding: 'Val-des-Érables', here: true, share: 0.6 },
  { code: 'G0Z', riding: 'Rivière-Noire', here: false, share: 0.4 },
] as const;

/** Makes the words of the notes findable, and says which codes lie in the riding. */
export async function seedFind(tx: Tx, districtId: string): Promise<void> {
  const index = new FindIndex();
  const notes = await tx.rows<{ id: string; caseId: string; body: string; at: Date }>(
    sql`SELECT e.id, e.case_id AS "caseId", e.body, e.at FROM case_event e
        WHERE e.district_id = ${districtId} AND e.body IS NOT NULL AND e.kind IN ('note', 'call', 'follow_up')
          AND NOT EXISTS (SELECT FROM find_text t WHERE t.district_id = e.district_id AND t.ref_id = e.id)`,
  );
  for (const { id, caseId, body, at } of notes)
    await index.put(tx, { districtId, kind: 'note', refId: id, caseId, text: body, at: new Date(at) });
  for (const { code, riding, here, share } of CODES)
    await tx.execute(
      sql`INSERT INTO riding_code (district_id, code, riding, here, share) VALUES (${districtId}, ${code}, ${riding}, ${here}, ${share})
          ON CONFLICT DO NOTHING`,
    );
  await tx.execute(
    sql`INSERT INTO riding_table (district_id, source, vintage, lines) VALUES (${districtId}, 'Démonstration', '2026-09-01', ${CODES.length})
        ON CONFLICT DO NOTHING`,
  );
}
