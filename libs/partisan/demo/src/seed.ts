import { operatorContext } from '@cloison/platform/access';
import { asOwner, sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import { ElectorImporter, generatedList, shippedMapping } from '@cloison/partisan/electors';
import { DEMO_DISTRICT, DISTRICTS, PEOPLE } from './people';
import { inventedScores } from './scores';

export interface SeedOptions {
  readonly work: UnitOfWork;
  /** `postgresql://partisan_migrator:…`: divisions are named by the owner alone. */
  readonly ownerUrl: string;
  readonly electors?: number;
  readonly today?: Date;
}

/**
 * Fills an empty campaign with invented people: a generated list, taken through the same import as any other, and what canvassers made of it.
 * @returns how many electors and scores now exist; a second run changes nothing
 */
export async function seedDemo({
  work,
  ownerUrl,
  electors = 20_000,
  today = new Date(),
}: SeedOptions): Promise<{ electors: number; scores: number }> {
  await asOwner(ownerUrl, 'partisan', async (owner) => {
    for (const { id, fr, en } of DISTRICTS)
      await owner.execute(sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${fr}, ${en}) ON CONFLICT DO NOTHING`);
  });
  for (const { email, name, role } of PEOPLE)
    await work.runner.execute(
      sql`INSERT INTO account (id, email, name, role, districts) VALUES (gen_random_uuid(), ${email}, ${name}, ${role}, ${[DEMO_DISTRICT]}::text[])
          ON CONFLICT (email) DO NOTHING`,
    );
  const context = operatorContext('partisan', [DEMO_DISTRICT], today);
  const [existing] = await work.read<{ electors: number }>(
    context,
    sql`SELECT electors FROM elector_division WHERE district_id = ${DEMO_DISTRICT} AND imported_at IS NOT NULL`,
  );
  if (existing) return { electors: existing.electors, scores: 0 };
  const mapping = shippedMapping('generated');
  if (!mapping) throw new Error('no mapping for generated lists');
  const list = generatedList({ count: electors, seed: 1, district: DEMO_DISTRICT });
  const outcome = await new ElectorImporter(work).start(context, {
    district: DEMO_DISTRICT,
    mapping,
    source: bytesOf(list),
    bytesTotal: null,
    vintage: '2026-09',
  }).done;
  return { electors: outcome.added, scores: await seedScores(work, today) };
}

async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length > 65_536) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  yield Buffer.from(piece);
}

async function seedScores(work: UnitOfWork, today: Date): Promise<number> {
  const context = operatorContext('partisan', [DEMO_DISTRICT], today);
  return work.transaction(context, async (tx) => {
    const canvassers = await tx.rows<{ id: string }>(sql`SELECT id FROM account WHERE role IN ('canvasser', 'organizer') ORDER BY email`);
    const electors = await tx.rows<{ id: string }>(
      sql`SELECT id FROM elector WHERE district_id = ${DEMO_DISTRICT} ORDER BY polling_division, municipality, address_line, search`,
    );
    const steps = inventedScores(
      electors.map(({ id }) => id),
      canvassers.map(({ id }) => id),
      today,
    );
    const last = new Map(steps.map((step) => [step.electorId, step]));
    const columns = (
      rows: typeof steps,
    ) => sql`unnest(${rows.map((row) => row.electorId)}::uuid[], ${rows.map((row) => row.stance)}::text[],
      ${rows.map((row) => row.scoredAt)}::timestamptz[], ${rows.map((row) => row.scoredBy)}::uuid[], ${rows.map((row) => row.channel)}::text[],
      ${rows.map((row) => row.version)}::integer[], ${rows.map((row) => row.note)}::text[]) AS s (elector, stance, at, author, channel, version, note)`;
    await tx.execute(sql`INSERT INTO score (district_id, elector_id, stance, scored_at, scored_by, channel, version)
      SELECT ${DEMO_DISTRICT}, elector, stance, at, author, channel, version FROM ${columns([...last.values()])}`);
    await tx.execute(sql`INSERT INTO score_history (district_id, elector_id, stance, scored_at, scored_by, channel, version, note)
      SELECT ${DEMO_DISTRICT}, elector, stance, at, author, channel, version, note FROM ${columns(steps)}`);
    tx.log({ act: 'demo.seed', count: last.size, district: DEMO_DISTRICT });
    return last.size;
  });
}
