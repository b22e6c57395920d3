import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { ReassignmentsService } from './reassignments.service';
import { SettingsService } from './settings.service';
import {
  NewAbsence,
  NewReassignment,
  OfficeSettingsChange,
  OfficeSettingsView,
  ReassignmentDone,
  ReassignmentUndone,
  TeamCaseList,
  TeamCaseQuery,
  TeamView,
} from './team.dto';
import { TeamService } from './team.service';

@Controller('api')
export class TeamController {
  constructor(
    private readonly office: SettingsService,
    private readonly team: TeamService,
    private readonly reassignments: ReassignmentsService,
  ) {}

  @Get('office-settings')
  @Permission('read', 'Settings')
  @Answers(OfficeSettingsView)
  settings(@Context() context: RequestContext): Promise<OfficeSettingsView> {
    return this.office.read(context);
  }

  @Patch('office-settings')
  @Permission('manage', 'Settings')
  @Answers(OfficeSettingsView)
  changeSettings(@Context() context: RequestContext, @Body() input: OfficeSettingsChange): Promise<OfficeSettingsView> {
    return this.office.change(context, input);
  }

  @Get('team')
  @Permission('read', 'Team')
  @Answers(TeamView)
  read(@Context() context: RequestContext): Promise<TeamView> {
    return this.team.read(context);
  }

  @Get('team/cases')
  @Permission('read', 'Team')
  @Answers(TeamCaseList)
  cases(@Context() context: RequestContext, @Query() query: TeamCaseQuery): Promise<TeamCaseList> {
    return this.team.cases(context, query.accountId);
  }

  @Post('team/absences')
  @Permission('manage', 'Team')
  @Answers(TeamView, 201)
  addAbsence(@Context() context: RequestContext, @Body() input: NewAbsence): Promise<TeamView> {
    return this.team.addAbsence(context, input);
  }

  @Post('team/absences/:id/remove')
  @Permission('manage', 'Team')
  @Answers(TeamView)
  removeAbsence(@Context() context: RequestContext, @IdParam('id') id: string): Promise<TeamView> {
    return this.team.removeAbsence(context, id);
  }

  @Post('team/reassignments')
  @Permission('reassign', 'CaseFile')
  @Answers(ReassignmentDone, 201)
  reassign(@Context() context: RequestContext, @Body() input: NewReassignment): Promise<ReassignmentDone> {
    return this.reassignments.reassign(context, input);
  }

  @Post('team/reassignments/:id/undo')
  @Permission('reassign', 'CaseFile')
  @Answers(ReassignmentUndone)
  undo(@Context() context: RequestContext, @IdParam('id') id: string): Promise<ReassignmentUndone> {
    return this.reassignments.undo(context, id);
  }
}
