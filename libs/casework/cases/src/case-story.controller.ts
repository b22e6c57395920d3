import { Body, Controller, Patch, Post } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { CaseView } from './case.dto';
import { LoggedCall, NewCall, NewFollowUp, NewNote, NoteChange } from './case-input.dto';
import { CaseNotesService } from './case-notes.service';
import { FollowUpsService } from './follow-ups.service';

/** What is said and planned in a case. */
@Controller('api')
export class CaseStoryController {
  constructor(
    private readonly notes: CaseNotesService,
    private readonly followUps: FollowUpsService,
  ) {}

  @Post('cases/:id/notes')
  @Permission('update', 'CaseFile')
  @Answers(CaseView, 201)
  addNote(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewNote): Promise<CaseView> {
    return this.notes.addNote(context, id, input);
  }

  @Patch('cases/:id/notes/:eventId')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  rewriteNote(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('eventId') eventId: string,
    @Body() input: NoteChange,
  ): Promise<CaseView> {
    return this.notes.rewrite(context, id, eventId, input);
  }

  @Post('cases/:id/calls')
  @Permission('update', 'CaseFile')
  @Answers(CaseView, 201)
  addCall(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewCall): Promise<CaseView> {
    return this.notes.addCall(context, id, input);
  }

  /** A call from anywhere in the office: in a case, or as the beginning of one. */
  @Post('calls')
  @Permission('create', 'CaseFile')
  @Answers(CaseView, 201)
  logCall(@Context() context: RequestContext, @Body() input: LoggedCall): Promise<CaseView> {
    return this.notes.logCall(context, input);
  }

  @Post('cases/:id/follow-ups')
  @Permission('update', 'CaseFile')
  @Answers(CaseView, 201)
  addFollowUp(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewFollowUp): Promise<CaseView> {
    return this.followUps.add(context, id, input);
  }

  @Patch('cases/:id/follow-ups/:followUpId')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  changeFollowUp(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('followUpId') followUpId: string,
    @Body() input: NewFollowUp,
  ): Promise<CaseView> {
    return this.followUps.change(context, id, followUpId, input);
  }

  @Post('cases/:id/follow-ups/:followUpId/done')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  finishFollowUp(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('followUpId') followUpId: string,
  ): Promise<CaseView> {
    return this.followUps.finish(context, id, followUpId);
  }
}
