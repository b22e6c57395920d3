import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { AttemptQueries, SUMMARY_LIMIT } from './attempt-queries';
import { AttemptFilterQuery, AttemptPageQuery, AttemptPageView, AttemptSummaryView } from './attempts.dto';
import { LogFollower } from './log-follower';

/** An answer waits this long for the newest entries, then says how far it has read. */
const FRESH_WITHIN_MS = 1_500;

@Controller('api/attempts')
export class AttemptsController {
  constructor(
    @Inject(AttemptQueries) private readonly attempts: AttemptQueries,
    @Inject(LogFollower) private readonly follower: LogFollower,
  ) {}

  @Get()
  @Permission('read', 'Attempt')
  @Answers(AttemptPageView)
  async list(@Query() query: AttemptPageQuery, @Context() context: RequestContext): Promise<AttemptPageView> {
    await this.follower.freshen(FRESH_WITHIN_MS);
    const { cursor, limit = 50, ...filter } = query;
    const { items, nextCursor } = await this.attempts.page(context, filter, limit, cursor);
    const counts = await this.attempts.counts(context, filter);
    return { items, nextCursor, counts, days: await this.attempts.days(context), logs: [...this.follower.followed] };
  }

  @Get('summary')
  @Permission('read', 'Attempt')
  @Answers(AttemptSummaryView)
  async summary(@Query() filter: AttemptFilterQuery, @Context() context: RequestContext): Promise<AttemptSummaryView> {
    await this.follower.freshen(FRESH_WITHIN_MS);
    const lines = await this.attempts.summary(context, filter);
    return {
      total: lines.reduce((sum, line) => sum + line.count, 0),
      accounts: new Set(lines.map((line) => line.account).filter((account) => account !== null)).size,
      cut: lines.length === SUMMARY_LIMIT,
      lines,
      logs: [...this.follower.followed],
    };
  }
}
