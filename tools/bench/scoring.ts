import type { RequestContext } from '@cloison/platform/access';
import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { contextAt } from '@cloison/platform/testing';
import { ElectorImporter, ElectorsService, generatedList, shippedMapping } from '@cloison/partisan/electors';
import { ScoresService } from '@cloison/partisan/scores';
import { openBenchCampaign } from './bare-campaign';
import type { BenchCampaign } from './bare-campaign';
import type { Figure } from './figure';
import { median } from './figure';

const DISTRICT = 'qc-bench';
const ELECTORS = 40_000;
const ROUNDS = 5;
const WRITERS = 16;
const WRITES = 2_000;

/** The score and its step of history, in one statement and so in one transaction of its own; what a program without a wall would do. */
const BARE = `WITH written AS (
    INSERT INTO score (district_id, elector_id, stance, scored_at, scored_by, channel, version) VALUES ($1, $2, $3, now(), $4, 'door', 1)
    ON CONFLICT (district_id, elector_id) DO UPDATE SET stance = $3, scored_at = now(), scored_by = $4, version = score.version + 1
    RETURNING district_id, elector_id, stance, scored_at, scored_by, channel, version
  )
  INSERT INTO score_history (district_id, elector_id, stance, scored_at, scored_by, channel, version) SELECT * FROM written`;

/**
 * Scoring electors who weren't scored before, each with its step of history; ours with context, rules, row-level security, version and log entry.
 * Whoever scores an elector has opened him, or not (a list worked through without opening anybody): then his key for the log is made on the way,
 * with an entry that binds it.
 */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const campaign = await openBenchCampaign();
  try {
    say(`  importing ${ELECTORS.toLocaleString('en')} electors`);
    const ids = await electors(campaign);
    const account = crypto.randomUUID();
    await campaign.work.runner.execute(
      sql`INSERT INTO account (id, email, name, role, districts) VALUES (${account}, 'bench@example.org', 'Bench', 'canvasser', ${[DISTRICT]}::text[])`,
    );
    const context = contextAt('partisan', { id: account, role: 'canvasser' }, [DISTRICT], {
      device: { id: crypto.randomUUID(), funder: 'party', assurance: 'software', state: 'active', label: 'P-1' },
      purpose: 'canvass',
    });
    const settings = { minAssurance: 'software' } as ZoneSettings;
    const scores = new ScoresService(campaign.work, settings);
    const electorPages = new ElectorsService(campaign.work, settings, scores);
    const take = (): string[] => ids.splice(0, WRITES);
    const opened = async (): Promise<string[]> => {
      const taken = take();
      await together(taken, (id) => electorPages.open(context, id));
      return taken;
    };
    await ours(scores, context, take());
    await bare(campaign, account, take());
    const rounds: { bare: number; met: number; unmet: number }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const [forBare, known, unknown] = [take(), await opened(), take()];
      const rates = {
        bare: await rate(() => bare(campaign, account, forBare)),
        met: await rate(() => ours(scores, context, known)),
        unmet: await rate(() => ours(scores, context, unknown)),
      };
      rounds.push(rates);
      say(
        `  ${round}/${ROUNDS}: ${Math.round(rates.met)} (never opened: ${Math.round(rates.unmet)}) against ${Math.round(rates.bare)} scores/s`,
      );
    }
    const figure = (what: string, of: (rates: (typeof rounds)[number]) => number): Figure => ({
      what: `${what}, with history, version, rules and log entry (${WRITERS} at once)`,
      baseline: 'the bare write of score and history in one transaction',
      measured: `${Math.round(median(rounds.map(of)))} scores/s`,
      against: `${Math.round(median(rounds.map((rates) => rates.bare)))} scores/s`,
      ratio: median(rounds.map((rates) => of(rates) / rates.bare)),
      aim: '≥ 0.5',
    });
    return [
      figure('scoring an elector who was opened before', (rates) => rates.met),
      figure('scoring an elector whom the log never met', (rates) => rates.unmet),
    ];
  } finally {
    await campaign.stop();
  }
}

async function electors({ work, nameDistricts }: BenchCampaign): Promise<string[]> {
  const mapping = shippedMapping('generated');
  if (!mapping) throw new Error('no mapping for generated lists');
  await nameDistricts([DISTRICT]);
  async function* source(): AsyncGenerator<Buffer> {
    yield Buffer.from([...generatedList({ count: ELECTORS, seed: 3, district: DISTRICT })].join(''));
  }
  const context = operatorContext('partisan', [DISTRICT]);
  await new ElectorImporter(work).start(context, { district: DISTRICT, mapping, source: source(), bytesTotal: null }).done;
  const rows = await work.read<{ id: string }>(context, sql`SELECT id FROM elector ORDER BY id`);
  return rows.map(({ id }) => id);
}

/** Writes a second, all of them once, by WRITERS at a time. */
async function rate(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (WRITES / (performance.now() - began)) * 1_000;
}

async function together(ids: readonly string[], write: (id: string, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    for (let index = next++; index < ids.length; index = next++) await write(ids[index] as string, index);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

const stanceOf = (index: number) => (['supporter', 'opponent', 'not_scored'] as const)[index % 3] ?? 'not_scored';

const ours = (scores: ScoresService, context: RequestContext, ids: readonly string[]): Promise<void> =>
  together(ids, (id, index) => scores.write(context, id, { stance: stanceOf(index), version: 0, channel: 'door' }));

const bare = ({ bare: pool }: BenchCampaign, account: string, ids: readonly string[]): Promise<void> =>
  together(ids, (id, index) => pool.query({ name: 'score', text: BARE, values: [DISTRICT, id, stanceOf(index), account] }));
