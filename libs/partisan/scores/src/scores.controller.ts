import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { districtOf } from '@cloison/partisan/access';
import { NewScore, ScoreView, Tally, TallyQuery } from './score.dto';
import { ScoresService } from './scores.service';

@Controller('api')
export class ScoresController {
  constructor(@Inject(ScoresService) private readonly scores: ScoresService) {}

  @Put('electors/:id/score')
  @Permission('write', 'Score')
  @Answers(ScoreView)
  write(@Context() context: RequestContext, @IdParam('id') id: string, @Body() score: NewScore): Promise<ScoreView> {
    return this.scores.write(context, id, score);
  }

  @Get('tally')
  @Permission('read', 'Tally')
  @Answers(Tally)
  tally(@Context() context: RequestContext, @Query() query: TallyQuery): Promise<Tally> {
    return this.scores.tally(context, districtOf(context, query.district), query.pollingDivision);
  }
}
