import { Controller, Get } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { DayView } from './day.dto';
import { DayService } from './day.service';

@Controller('api/day')
export class DayController {
  constructor(private readonly day: DayService) {}

  @Get()
  @Permission('read', 'CaseFile')
  @Answers(DayView)
  read(@Context() context: RequestContext): Promise<DayView> {
    return this.day.read(context);
  }
}
