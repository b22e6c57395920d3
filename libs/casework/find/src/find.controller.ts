import { Controller, Get, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { FindAnswer, FindRequest } from './find.dto';
import { FindService } from './find.service';

@Controller('api/find')
export class FindController {
  constructor(private readonly service: FindService) {}

  @Get()
  @Permission('read', 'Citizen')
  @Answers(FindAnswer)
  find(@Context() context: RequestContext, @Query() query: FindRequest): Promise<FindAnswer> {
    return this.service.find(context, query.q);
  }
}
