import { Body, Controller, Delete, Get, Post, Put, Res } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, AnswersRaw, Context, IdParam, Permission } from '@cloison/platform/http';
import {
  CitizenExported,
  DestructionCertificates,
  DestructionOrder,
  RetentionHold,
  RetentionReview,
  RetentionRuleList,
  RetentionRuleSetting,
} from './retention.dto';
import { RetentionService } from './retention.service';

/** As much of Fastify's reply as a raw answer needs. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('api')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get('citizens/:id/export')
  @Permission('export', 'Citizen')
  @Answers(CitizenExported)
  export(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CitizenExported> {
    return this.retention.exportData(context, id);
  }

  @Get('citizens/:id/export-page')
  @Permission('export', 'Citizen')
  @AnswersRaw('text/html')
  async exportPage(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const page = await this.retention.exportPage(context, id);
    reply.header('content-type', 'text/html; charset=utf-8');
    return page;
  }

  @Post('citizens/:id/hold')
  @Permission('destroy', 'Citizen')
  @AnswersNothing()
  hold(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: RetentionHold): Promise<void> {
    return this.retention.hold(context, id, input);
  }

  @Delete('citizens/:id/hold')
  @Permission('destroy', 'Citizen')
  @AnswersNothing()
  release(@Context() context: RequestContext, @IdParam('id') id: string): Promise<void> {
    return this.retention.release(context, id);
  }

  @Get('retention/rules')
  @Permission('read', 'Settings')
  @Answers(RetentionRuleList)
  rules(@Context() context: RequestContext): Promise<RetentionRuleList> {
    return this.retention.listRules(context);
  }

  @Put('retention/rules')
  @Permission('manage', 'Settings')
  @Answers(RetentionRuleList)
  setRule(@Context() context: RequestContext, @Body() rule: RetentionRuleSetting): Promise<RetentionRuleList> {
    return this.retention.setRule(context, rule);
  }

  @Get('retention/review')
  @Permission('destroy', 'Citizen')
  @Answers(RetentionReview)
  review(@Context() context: RequestContext): Promise<RetentionReview> {
    return this.retention.review(context);
  }

  @Get('retention/certificates')
  @Permission('destroy', 'Citizen')
  @Answers(DestructionCertificates)
  certificates(@Context() context: RequestContext): Promise<DestructionCertificates> {
    return this.retention.certificates(context);
  }

  @Post('retention/destructions')
  @Permission('destroy', 'Citizen')
  @Answers(DestructionCertificates)
  destroy(@Context() context: RequestContext, @Body() order: DestructionOrder): Promise<DestructionCertificates> {
    return this.retention.destroy(context, order);
  }
}
