import { SeededRandom } from '@cloison/partisan/electors';
import type { Channel, Stance } from '@cloison/partisan/scores';

/** One step of the history of an invented contact. */
export interface InventedStep {
  readonly electorId: string;
  readonly version: number;
  readonly stance: Stance;
  readonly scoredAt: string;
  readonly scoredBy: string;
  readonly channel: Channel;
  readonly note: string | null;
}

const NOTES = [
  'Veut une pancarte',
  'À rappeler après 18 h',
  'Parle anglais',
  'Appel écourté',
  'Peut faire du bénévolat',
  'Déménage en juin',
];
const DAY = 86_400_000;

/**
 * Scores such as a campaign has after two years: about a quarter of the electors met, whole streets at a time; a third of those met twice, and
 * one in six of these then said something else.
 * @param electors ids in the order of their polling divisions, so that neighbours stand together
 * @param canvassers ids of accounts
 */
export function inventedScores(electors: readonly string[], canvassers: readonly string[], today: Date): InventedStep[] {
  const random = new SeededRandom('scores');
  const steps: InventedStep[] = [];
  let walked = false;
  electors.forEach((electorId, index) => {
    if (index % 12 === 0) walked = random.chance(28);
    if (!random.chance(walked ? 82 : 4)) return;
    let stance: Stance = random.chance(54) ? 'supporter' : random.chance(58) ? 'opponent' : 'not_scored';
    let daysAgo = 20 + random.below(700);
    const times = 1 + (random.chance(33) ? 1 : 0) + (random.chance(6) ? 1 : 0);
    for (let version = 1; version <= times; version += 1) {
      if (version > 1 && random.chance(17))
        stance = stance === 'supporter' ? 'not_scored' : stance === 'opponent' ? 'supporter' : 'opponent';
      steps.push({
        electorId,
        version,
        stance,
        scoredAt: new Date(today.getTime() - daysAgo * DAY - random.below(10) * 3_600_000).toISOString(),
        scoredBy: random.pick(canvassers),
        channel: random.chance(72) ? 'door' : random.chance(80) ? 'phone' : 'event',
        note: random.chance(9) ? random.pick(NOTES) : null,
      });
      daysAgo = Math.floor(daysAgo * (random.below(80) / 100));
    }
  });
  return steps;
}
