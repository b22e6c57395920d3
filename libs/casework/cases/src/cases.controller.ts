import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { CasePage, CaseView } from './case.dto';
import { CaseChange, CaseClosing, CaseQuery, CaseStatusChange, CaseVersion, NewCase } from './case-input.dto';
import { CaseOpening } from './case-opening';
import { CaseReader } from './case-reader';
import { CasesService } from './cases.service';

@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly opening: CaseOpening,
    private readonly cases: CasesService,
  ) {}

  @Get()
  @Permission('read', 'CaseFile')
  @Answers(CasePage)
  list(@Context() context: RequestContext, @Query() query: CaseQuery): Promise<CasePage> {
    return this.reader.list(context, query);
  }

  @Post()
  @Permission('create', 'CaseFile')
  @Answers(CaseView, 201)
  create(@Context() context: RequestContext, @Body() input: NewCase): Promise<CaseView> {
    return this.opening.create(context, input);
  }

  @Get(':id')
  @Permission('read', 'CaseFile')
  @Answers(CaseView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CaseView> {
    return this.reader.open(context, id);
  }

  @Patch(':id')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  change(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseChange): Promise<CaseView> {
    return this.cases.change(context, id, input);
  }

  @Post(':id/status')
  @Permission('update', 'CaseFile')
  @Answers(CaseView)
  setStatus(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseStatusChange): Promise<CaseView> {
    return this.cases.setStatus(context, id, input);
  }

  @Post(':id/close')
  @Permission('close', 'CaseFile')
  @Answers(CaseView)
  close(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseClosing): Promise<CaseView> {
    return this.cases.close(context, id, input);
  }

  @Post(':id/reopen')
  @Permission('reopen', 'CaseFile')
  @Answers(CaseView)
  reopen(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: CaseVersion): Promise<CaseView> {
    return this.cases.reopen(context, id, input);
  }
}
