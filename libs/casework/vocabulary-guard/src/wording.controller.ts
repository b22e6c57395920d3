import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, Context, Permission } from '@cloison/platform/http';
import {
  KeptWording,
  MyWordingFlags,
  MyWordingQuery,
  WordingAnswer,
  WordingFlagPage,
  WordingFlagQuery,
  WordingToCheck,
} from './wording.dto';
import { WordingService } from './wording.service';

@Controller('api/wording')
export class WordingController {
  constructor(private readonly wording: WordingService) {}

  @Post('check')
  @Permission('update', 'CaseFile')
  @Answers(WordingAnswer)
  check(@Body() { text }: WordingToCheck): WordingAnswer {
    return this.wording.check(text);
  }

  @Post('kept')
  @Permission('update', 'CaseFile')
  @AnswersNothing()
  keep(@Context() context: RequestContext, @Body() kept: KeptWording): Promise<void> {
    return this.wording.keep(context, kept);
  }

  @Get('mine')
  @Permission('read', 'CaseFile')
  @Answers(MyWordingFlags)
  mine(@Context() context: RequestContext, @Query() query: MyWordingQuery): Promise<MyWordingFlags> {
    return this.wording.mine(context, query);
  }

  @Get('flags')
  @Permission('read', 'WordingFlag')
  @Answers(WordingFlagPage)
  flags(@Context() context: RequestContext, @Query() query: WordingFlagQuery): Promise<WordingFlagPage> {
    return this.wording.flags(context, query);
  }
}
