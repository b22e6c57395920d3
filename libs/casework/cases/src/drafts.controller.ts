import { Body, Controller, Delete, Get, Put, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersMany, AnswersNothing, Context, Permission } from '@cloison/platform/http';
import { DraftInput, DraftKept, DraftPlace, DraftView } from './draft.dto';
import { DraftsService } from './drafts.service';

/** One's own drafts: nobody can ask for another's. */
@Controller('api/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Permission('update', 'CaseFile')
  @AnswersMany(DraftView)
  read(@Context() context: RequestContext, @Query() { place }: DraftPlace): Promise<DraftView[]> {
    return this.drafts.list(context, place);
  }

  @Put()
  @Permission('update', 'CaseFile')
  @Answers(DraftKept)
  keep(@Context() context: RequestContext, @Body() input: DraftInput): Promise<DraftKept> {
    return this.drafts.keep(context, input);
  }

  @Delete()
  @Permission('update', 'CaseFile')
  @AnswersNothing()
  forget(@Context() context: RequestContext, @Query() { place }: DraftPlace): Promise<void> {
    return this.drafts.forget(context, place);
  }
}
