import { Controller, Get, Inject } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { OverviewView } from './overview.dto';
import { Overview } from './overview.service';

@Controller('api/overview')
export class OverviewController {
  constructor(@Inject(Overview) private readonly overview: Overview) {}

  @Get()
  @Permission('read', 'Overview')
  @Answers(OverviewView)
  read(@Context() context: RequestContext): Promise<OverviewView> {
    return this.overview.read(context);
  }
}
