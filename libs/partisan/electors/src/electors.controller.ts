import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { DivisionQuery, DivisionView, ElectorPage, ElectorQuery, ElectorView } from './elector.dto';
import { ElectorsService } from './electors.service';

@Controller('api')
export class ElectorsController {
  constructor(@Inject(ElectorsService) private readonly electors: ElectorsService) {}

  @Get('electors')
  @Permission('read', 'Elector')
  @Answers(ElectorPage)
  list(@Context() context: RequestContext, @Query() query: ElectorQuery): Promise<ElectorPage> {
    return this.electors.list(context, query);
  }

  @Get('electors/:id')
  @Permission('read', 'Elector')
  @Answers(ElectorView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<ElectorView> {
    return this.electors.open(context, id);
  }

  @Get('division')
  @Permission('read', 'Elector')
  @Answers(DivisionView)
  division(@Context() context: RequestContext, @Query() query: DivisionQuery): Promise<DivisionView> {
    return this.electors.division(context, query.district);
  }
}
