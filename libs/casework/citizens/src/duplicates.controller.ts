import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, Context, IdParam, Permission } from '@cloison/platform/http';
import { DescribedCitizen, DistinctPeople, DuplicateList, DuplicateQuery, DuplicateScan, LikelyDuplicates } from './duplicates.dto';
import { DuplicatesService } from './duplicates.service';
import { CitizenMerge, CitizenMergeDone, CitizenMergeUndone, MergeComparison } from './merge.dto';
import { MergesService } from './merges.service';

@Controller('api')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: MergesService,
  ) {}

  @Post('duplicates/likely')
  @Permission('create', 'Citizen')
  @Answers(LikelyDuplicates)
  likely(@Context() context: RequestContext, @Body() described: DescribedCitizen): Promise<LikelyDuplicates> {
    return this.duplicates.likely(context, described);
  }

  @Get('duplicates')
  @Permission('merge', 'Citizen')
  @Answers(DuplicateList)
  list(@Context() context: RequestContext, @Query() query: DuplicateQuery): Promise<DuplicateList> {
    return this.duplicates.list(context, query);
  }

  @Post('duplicates/distinct')
  @Permission('merge', 'Citizen')
  @AnswersNothing()
  decide(@Context() context: RequestContext, @Body() decision: DistinctPeople): Promise<void> {
    return this.duplicates.decide(context, decision);
  }

  @Post('duplicates/scan')
  @Permission('merge', 'Citizen')
  @Answers(DuplicateScan)
  scan(@Context() context: RequestContext): Promise<DuplicateScan> {
    return this.duplicates.scan(context);
  }

  @Get('citizens/:id/merge/:goneId')
  @Permission('merge', 'Citizen')
  @Answers(MergeComparison)
  compare(@Context() context: RequestContext, @IdParam('id') id: string, @IdParam('goneId') goneId: string): Promise<MergeComparison> {
    return this.merges.compare(context, id, goneId);
  }

  @Post('citizens/:id/merge')
  @Permission('merge', 'Citizen')
  @Answers(CitizenMergeDone)
  merge(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CitizenMerge): Promise<CitizenMergeDone> {
    return this.merges.merge(context, id, input);
  }

  @Post('merges/:id/undo')
  @Permission('merge', 'Citizen')
  @Answers(CitizenMergeUndone)
  undo(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CitizenMergeUndone> {
    return this.merges.undo(context, id);
  }
}
