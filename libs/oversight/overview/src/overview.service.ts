import type { RequestContext } from '@cloison/platform/access';
import type { AttemptQueries, DeviceQueries, LogFollower } from '@cloison/oversight/attempts';
import { checkView, verdictWords } from '@cloison/oversight/checks';
import type { CheckStore, Standing } from '@cloison/oversight/checks';
import type { LogHeads } from './log-heads';
import type { OverviewView } from './overview.dto';
import type { Visits } from './visits';

/** A verdict older than this says nothing of now. */
export const STALE_AFTER_MS = 15 * 60_000;

const FRESH_WITHIN_MS = 1_500;
const DAYS = 30;
const ACTS = 100;

const STALE = {
  fr: 'La dernière vérification est trop ancienne.',
  en: 'The last check is too old.',
} as const;
const NEVER = {
  fr: 'Aucune vérification n’a encore été faite.',
  en: 'No check has been made yet.',
} as const;

type VerdictPart = Pick<
  OverviewView,
  'verdict' | 'sentence' | 'doubt' | 'checkedAt' | 'since' | 'heldAt' | 'edges' | 'path' | 'pathCount' | 'residuals'
>;

/** What is known, from where, and since when, in one answer. What isn't known is said to be unknown. */
export class Overview {
  constructor(
    private readonly checks: CheckStore,
    private readonly attempts: AttemptQueries,
    private readonly devices: DeviceQueries,
    private readonly heads: LogHeads,
    private readonly follower: LogFollower,
    private readonly visits: Visits,
    private readonly timeZone: string,
  ) {}

  async read(context: RequestContext): Promise<OverviewView> {
    await this.follower.freshen(FRESH_WITHIN_MS);
    const visitedAt = await this.visits.look(context);
    const from = this.firstDay(context.at);
    const [standing, days, byCode, devices, logs, sinceVisit] = await Promise.all([
      this.checks.standing(),
      this.attempts.days(context, DAYS),
      this.attempts.counts(context, { crossing: true, from }),
      this.devices.devices(context),
      this.heads.all(),
      this.devices.actsSince(context, visitedAt, ACTS),
    ]);
    const total = days.reduce((sum, day) => sum + day.casework + day.partisan + day.oversight, 0);
    return { ...this.verdict(context, standing), attempts: { days, total, byCode }, devices, logs, visitedAt, sinceVisit };
  }

  private verdict({ language, at }: RequestContext, standing: Standing | null): VerdictPart {
    const unknown = {
      verdict: 'cannot_tell',
      sentence: verdictWords('cannot_tell', language),
      edges: 0,
      path: null,
      pathCount: 0,
      residuals: [],
    };
    if (!standing) return { ...unknown, doubt: NEVER[language], checkedAt: null, since: null, heldAt: null };
    const { check, since, heldAt } = standing;
    const times = { checkedAt: check.checkedAt, since, heldAt };
    // A way that was found stays found; that there was none grows old.
    if (check.verdict !== 'broken' && at.getTime() - check.checkedAt.getTime() > STALE_AFTER_MS) {
      return { ...unknown, ...times, doubt: STALE[language] };
    }
    const { verdict, sentence, doubt, checked, paths, pathCount, residuals } = checkView(check, language);
    return { ...times, verdict, sentence, doubt, edges: checked.edges, path: paths[0] ?? null, pathCount, residuals };
  }

  /** The first of the days that are counted, in the installation's calendar. */
  private firstDay(at: Date): string {
    const first = new Date(at.getTime() - (DAYS - 1) * 86_400_000);
    return new Intl.DateTimeFormat('sv-SE', { timeZone: this.timeZone }).format(first);
  }
}
