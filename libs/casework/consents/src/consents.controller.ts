import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission } from '@cloison/platform/http';
import { CaseConsents as CaseConsentsService } from './case-consents';
import {
  CaseConsents,
  ConsentAsked,
  ConsentLines,
  ConsentLink,
  ConsentLinkRequest,
  ConsentRevocation,
  ConsentView,
  NewConsent,
  NewVoiceConsent,
  PaperSignature,
} from './consent.dto';

@Controller('api')
export class ConsentsController {
  constructor(private readonly consents: CaseConsentsService) {}

  @Get('cases/:id/consents')
  @Permission('read', 'Consent')
  @Answers(CaseConsents)
  list(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CaseConsents> {
    return this.consents.list(context, id);
  }

  @Post('cases/:id/consents')
  @Permission('create', 'Consent')
  @Answers(ConsentAsked, 201)
  ask(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewConsent): Promise<ConsentAsked> {
    return this.consents.ask(context, id, input);
  }

  @Post('cases/:id/consents/voice')
  @Permission('create', 'Consent')
  @Answers(ConsentView, 201)
  noteVoice(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: NewVoiceConsent): Promise<ConsentView> {
    return this.consents.noteVoice(context, id, input);
  }

  @Get('consents/review')
  @Permission('review', 'Consent')
  @Answers(ConsentLines)
  toReview(@Context() context: RequestContext): Promise<ConsentLines> {
    return this.consents.toReview(context);
  }

  @Get('consents/ending')
  @Permission('read', 'Consent')
  @Answers(ConsentLines)
  ending(@Context() context: RequestContext): Promise<ConsentLines> {
    return this.consents.ending(context);
  }

  /** The form to be signed by hand. */
  @Get('consents/:id/form')
  @Permission('read', 'Consent')
  @AnswersRaw('application/pdf')
  async form(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.consents.form(context, id);
    reply.headers({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="consent.pdf"' });
    return paper;
  }

  @Post('consents/:id/signed')
  @Permission('create', 'Consent')
  @Answers(ConsentView)
  signPaper(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: PaperSignature): Promise<ConsentView> {
    return this.consents.signPaper(context, id, input);
  }

  @Post('consents/:id/link')
  @Permission('create', 'Consent')
  @Answers(ConsentLink)
  renewLink(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: ConsentLinkRequest): Promise<ConsentLink> {
    return this.consents.renewLink(context, id, input.asksBirthYear ?? false);
  }

  @Post('consents/:id/revoke')
  @Permission('revoke', 'Consent')
  @Answers(ConsentView)
  revoke(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: ConsentRevocation): Promise<ConsentView> {
    return this.consents.revoke(context, id, input.why.trim());
  }

  @Post('consents/:id/reviewed')
  @Permission('review', 'Consent')
  @Answers(ConsentView)
  review(@Context() context: RequestContext, @IdParam('id') id: string): Promise<ConsentView> {
    return this.consents.review(context, id);
  }
}
