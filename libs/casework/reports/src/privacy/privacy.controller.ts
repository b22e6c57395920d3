import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import { AnswersRaw, Context, OneOf, Public } from '@cloison/platform/http';
import { Categories } from '@cloison/casework/cases';
import { RetentionRules } from '@cloison/casework/retention';
import { OfficeProfiles } from '@cloison/casework/team';
import { privacyFacts } from './privacy-facts';
import { PRIVACY_STYLE, privacyPage } from './privacy-page';

const PAGE = 'text/html';
const STYLE = 'text/css';

export class PrivacyQuery {
  @OneOf(['fr', 'en'], { optional: true }) language?: 'fr' | 'en';
}

/** What the office tells the public of itself. */
@Controller('privacy')
export class PrivacyController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: OfficeProfiles,
    private readonly rules: RetentionRules,
    private readonly categories: Categories,
  ) {}

  @Get()
  @Public()
  @AnswersRaw(PAGE)
  async page(
    @Context() context: RequestContext,
    @Query() query: PrivacyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { profiles, rules, categories } = this;
    void reply
      .header('content-type', `${PAGE}; charset=utf-8`)
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
    return privacyPage(await privacyFacts(this.work, { profiles, rules, categories }), query.language ?? context.language);
  }

  @Get('style.css')
  @Public()
  @AnswersRaw(STYLE)
  style(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('content-type', `${STYLE}; charset=utf-8`);
    return PRIVACY_STYLE;
  }
}
