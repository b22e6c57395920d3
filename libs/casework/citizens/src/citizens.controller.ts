import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { CitizenChange, CitizenPage, CitizenQuery, CitizenView, NewCitizen } from './citizen.dto';
import { CitizensService } from './citizens.service';

@Controller('api/citizens')
export class CitizensController {
  constructor(private readonly citizens: CitizensService) {}

  @Get()
  @Permission('read', 'Citizen')
  @Answers(CitizenPage)
  list(@Context() context: RequestContext, @Query() query: CitizenQuery): Promise<CitizenPage> {
    return this.citizens.list(context, query);
  }

  @Post()
  @Permission('create', 'Citizen')
  @Answers(CitizenView, 201)
  create(@Context() context: RequestContext, @Body() input: NewCitizen): Promise<CitizenView> {
    return this.citizens.create(context, input);
  }

  @Get(':id')
  @Permission('read', 'Citizen')
  @Answers(CitizenView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CitizenView> {
    return this.citizens.open(context, id);
  }

  @Patch(':id')
  @Permission('update', 'Citizen')
  @Answers(CitizenView)
  change(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CitizenChange): Promise<CitizenView> {
    return this.citizens.change(context, id, input);
  }
}
