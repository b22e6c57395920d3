import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, AnswersRaw, Context, Public } from '@cloison/platform/http';
import { ConsentPage } from './consent-page';
import { ConsentSignature, ConsentVisit, PublicConsent } from './public-consent.dto';
import { PublicConsents } from './public-consents';

/** Requests a minute of one address: plenty for a person, too few for whoever tries tokens or years. */
const A_MINUTE = 40;
const TOKEN = { name: 'token', required: true, schema: { type: 'string' as const, pattern: '^[A-Za-z0-9_-]{43}$' } };

/** The only doors that a consent link opens: its page, its form, its answer. */
@Controller()
export class PublicConsentController {
  private readonly visits = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });

  constructor(
    private readonly consents: PublicConsents,
    private readonly page: ConsentPage,
  ) {}

  /** A page of its own, the same for every token: it asks for the form itself. */
  @Get('consent/:token')
  @ApiParam(TOKEN)
  @Public()
  @AnswersRaw('text/html; charset=utf-8')
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { html, policy } = await this.page.load();
    reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    return html;
  }

  @Post('api/consent-links/:token/form')
  @ApiParam(TOKEN)
  @Public()
  @Answers(PublicConsent)
  async open(
    @Context() stranger: RequestContext,
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() { birthYear }: ConsentVisit,
  ): Promise<PublicConsent> {
    await this.count(request);
    return this.consents.open(stranger, token, birthYear);
  }

  /** The answer is the signed form: the citizen's copy. */
  @Post('api/consent-links/:token/sign')
  @ApiParam(TOKEN)
  @Public()
  @AnswersRaw('application/pdf')
  async sign(
    @Context() stranger: RequestContext,
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() input: ConsentSignature,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    await this.count(request);
    const paper = await this.consents.sign(stranger, token, input);
    reply.headers({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="consent.pdf"' });
    return paper;
  }

  @Post('api/consent-links/:token/refuse')
  @ApiParam(TOKEN)
  @Public()
  @AnswersNothing()
  async refuse(
    @Context() stranger: RequestContext,
    @Req() request: FastifyRequest,
    @Param('token') token: string,
    @Body() { birthYear }: ConsentVisit,
  ): Promise<void> {
    await this.count(request);
    await this.consents.refuse(stranger, token, birthYear);
  }

  private async count(request: FastifyRequest): Promise<void> {
    await this.visits.consume(request.origin.address).catch(() => {
      throw new Refusal('too_many_requests');
    });
  }
}
