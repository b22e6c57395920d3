import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, isUuid, Permission } from '@cloison/platform/http';
import { checkSummary, checkView } from './check-views';
import { CheckPageQuery, CheckPageView, CheckView, StandingView } from './checks.dto';
import { WallWatch } from './wall-watch';

@Controller('api/separation/checks')
export class ChecksController {
  constructor(@Inject(WallWatch) private readonly watch: WallWatch) {}

  /** Checks now. The answer is 201 whatever was found: the check was made. */
  @Post()
  @Permission('create', 'SeparationCheck')
  @Answers(CheckView, 201)
  async check(@Context() context: RequestContext): Promise<CheckView> {
    return checkView(await this.watch.check(context), context.language);
  }

  @Get()
  @Permission('read', 'SeparationCheck')
  @Answers(CheckPageView)
  async list(@Query() { cursor, limit = 50 }: CheckPageQuery, @Context() { language }: RequestContext): Promise<CheckPageView> {
    const before = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('latin1');
    if (before !== undefined && !isUuid(before)) throw new Refusal('input_not_valid', [{ field: 'cursor', problem: 'not_valid' }]);
    const checks = await this.watch.store.page(limit + 1, before);
    const items = checks.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((check) => checkSummary(check, language)),
      nextCursor: checks.length > limit && last ? Buffer.from(last.id).toString('base64url') : null,
    };
  }

  @Get('latest')
  @Permission('read', 'SeparationCheck')
  @Answers(StandingView)
  async latest(@Context() { language }: RequestContext): Promise<StandingView> {
    const standing = await this.watch.store.standing();
    if (!standing) throw new Refusal('not_found');
    return { ...checkView(standing.check, language), since: standing.since, heldAt: standing.heldAt };
  }
}
