import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { CitizenView } from './citizen.dto';
import { ContactPointChange, HouseholdAddition, NewContactPoint, NewSpokesperson } from './citizen-parts.dto';
import { CitizenPartsService } from './citizen-parts.service';
import { HistoryPage, HistoryQuery } from './history.dto';
import { HistoryService } from './history.service';

@Controller('api/citizens/:id')
export class CitizenPartsController {
  constructor(
    private readonly parts: CitizenPartsService,
    private readonly histories: HistoryService,
  ) {}

  @Post('contacts')
  @Permission('update', 'Citizen')
  @Answers(CitizenView, 201)
  addContact(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewContactPoint): Promise<CitizenView> {
    return this.parts.addContact(context, id, input);
  }

  @Patch('contacts/:contactId')
  @Permission('update', 'Citizen')
  @Answers(CitizenView)
  changeContact(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('contactId') contactId: string,
    @Body() input: ContactPointChange,
  ): Promise<CitizenView> {
    return this.parts.changeContact(context, id, contactId, input);
  }

  @Delete('contacts/:contactId')
  @Permission('update', 'Citizen')
  @Answers(CitizenView)
  removeContact(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('contactId') contactId: string,
  ): Promise<CitizenView> {
    return this.parts.removeContact(context, id, contactId);
  }

  @Post('spokespeople')
  @Permission('update', 'Citizen')
  @Answers(CitizenView, 201)
  addSpokesperson(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewSpokesperson): Promise<CitizenView> {
    return this.parts.addSpokesperson(context, id, input);
  }

  @Post('spokespeople/:spokespersonId/end')
  @Permission('update', 'Citizen')
  @Answers(CitizenView)
  endSpokesperson(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('spokespersonId') spokespersonId: string,
  ): Promise<CitizenView> {
    return this.parts.endSpokesperson(context, id, spokespersonId);
  }

  @Post('household')
  @Permission('update', 'Citizen')
  @Answers(CitizenView, 201)
  addToHousehold(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: HouseholdAddition): Promise<CitizenView> {
    return this.parts.addToHousehold(context, id, input);
  }

  @Delete('household/:memberId')
  @Permission('update', 'Citizen')
  @Answers(CitizenView)
  removeFromHousehold(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<CitizenView> {
    return this.parts.removeFromHousehold(context, id, memberId);
  }

  @Get('history')
  @Permission('read', 'History')
  @Answers(HistoryPage)
  history(@Context() context: RequestContext, @IdParam('id') id: string, @Query() query: HistoryQuery): Promise<HistoryPage> {
    return this.histories.of(context, id, query);
  }
}
