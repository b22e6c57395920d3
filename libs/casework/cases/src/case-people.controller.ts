import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersMany, Context, IdParam, Permission } from '@cloison/platform/http';
import { CaseView, PersonName } from './case.dto';
import { CaseAssignment, CaseLinkInput, CasePersonInput, CaseRestriction, CaseWatcher } from './case-input.dto';
import { CasePeopleService } from './case-people.service';
import { Colleagues } from './colleagues';

/** Who is on a case, and the cases beside it. */
@Controller('api')
export class CasePeopleController {
  constructor(
    private readonly people: CasePeopleService,
    private readonly colleagues: Colleagues,
  ) {}

  @Get('colleagues')
  @Permission('read', 'CaseFile')
  @AnswersMany(PersonName)
  list(@Context() context: RequestContext): Promise<PersonName[]> {
    return this.colleagues.list(context);
  }

  @Put('cases/:id/assignee')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  assign(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseAssignment): Promise<CaseView> {
    return this.people.assign(context, id, input);
  }

  @Post('cases/:id/watchers')
  @Permission('update', 'CaseFile')
  @Answers(CaseView, 201)
  watch(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseWatcher): Promise<CaseView> {
    return this.people.watch(context, id, input.accountId);
  }

  @Delete('cases/:id/watchers/:accountId')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  unwatch(@Context() context: RequestContext, @IdParam('id') id: string, @IdParam('accountId') accountId: string): Promise<CaseView> {
    return this.people.unwatch(context, id, accountId);
  }

  @Put('cases/:id/people')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  addPerson(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CasePersonInput): Promise<CaseView> {
    return this.people.addPerson(context, id, input);
  }

  @Delete('cases/:id/people/:citizenId')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  removePerson(@Context() context: RequestContext, @IdParam('id') id: string, @IdParam('citizenId') citizenId: string): Promise<CaseView> {
    return this.people.removePerson(context, id, citizenId);
  }

  @Put('cases/:id/links')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  link(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseLinkInput): Promise<CaseView> {
    return this.people.link(context, id, input.caseId.toLowerCase());
  }

  @Delete('cases/:id/links/:otherId')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  unlink(@Context() context: RequestContext, @IdParam('id') id: string, @IdParam('otherId') otherId: string): Promise<CaseView> {
    return this.people.unlink(context, id, otherId);
  }

  @Put('cases/:id/restriction')
  @Permission('restrict', 'CaseFile')
  @Answers(CaseView)
  restrict(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseRestriction): Promise<CaseView> {
    return this.people.restrict(context, id, input);
  }
}
