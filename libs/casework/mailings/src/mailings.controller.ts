import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission } from '@cloison/platform/http';
import { AnswerPeople, AnswerQuery, AnswerView } from './answer.dto';
import { CertificateView } from './certificate.dto';
import { OfficeContactChange, OfficeContactList, OfficeContactWriting } from './contact.dto';
import { ContactsService } from './contacts.service';
import { MailingAnswers } from './mailing-answers';
import { MailingDestruction } from './mailing-destruction';
import { MailingExports } from './mailing-exports.service';
import {
  MailingDerivation,
  MailingList,
  MailingPeoplePage,
  MailingPeopleQuery,
  MailingPreview,
  MailingTrial,
  MailingView,
  NewMailing,
  SourceRuleTable,
} from './mailing.dto';
import { MailingsService } from './mailings.service';

@Controller('api/mailings')
export class MailingsController {
  constructor(
    private readonly mailings: MailingsService,
    private readonly exports: MailingExports,
    private readonly destruction: MailingDestruction,
    private readonly answers: MailingAnswers,
  ) {}

  @Get()
  @Permission('read', 'Mailing')
  @Answers(MailingList)
  list(@Context() context: RequestContext): Promise<MailingList> {
    return this.mailings.list(context);
  }

  /** Which source may serve which purpose, and why. */
  @Get('rules')
  @Permission('read', 'Mailing')
  @Answers(SourceRuleTable)
  rules(): SourceRuleTable {
    return this.mailings.rules();
  }

  /** How many people, by whom, when and for what. */
  @Get('answer')
  @Permission('read', 'Mailing')
  @Answers(AnswerView)
  answer(@Context() context: RequestContext, @Query() query: AnswerQuery): Promise<AnswerView> {
    return this.answers.answer(context, query);
  }

  /** Which people. */
  @Get('answer/people')
  @Permission('read', 'Mailing')
  @Answers(AnswerPeople)
  answerPeople(@Context() context: RequestContext, @Query() query: AnswerQuery): Promise<AnswerPeople> {
    return this.answers.people(context, query);
  }

  @Post('preview')
  @Permission('create', 'Mailing')
  @Answers(MailingPreview)
  preview(@Context() context: RequestContext, @Body() input: MailingTrial): Promise<MailingPreview> {
    return this.mailings.preview(context, input);
  }

  @Post()
  @Permission('create', 'Mailing')
  @Answers(MailingView, 201)
  create(@Context() context: RequestContext, @Body() input: NewMailing): Promise<MailingView> {
    return this.mailings.create(context, input);
  }

  @Get(':id')
  @Permission('read', 'Mailing')
  @Answers(MailingView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailingView> {
    return this.mailings.open(context, id);
  }

  @Get(':id/people')
  @Permission('read', 'Mailing')
  @Answers(MailingPeoplePage)
  people(@Context() context: RequestContext, @IdParam('id') id: string, @Query() query: MailingPeopleQuery): Promise<MailingPeoplePage> {
    return this.mailings.people(context, id, query);
  }

  @Post(':id/derived')
  @Permission('create', 'Mailing')
  @Answers(MailingView, 201)
  derive(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: MailingDerivation): Promise<MailingView> {
    return this.mailings.derive(context, id, input);
  }

  @Post(':id/labels')
  @Permission('create', 'Mailing')
  @AnswersRaw('application/pdf')
  async labels(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes } = await this.exports.labels(context, id);
    reply.header('content-type', 'application/pdf').header('content-disposition', `attachment; filename="${number}.pdf"`);
    return bytes;
  }

  @Post(':id/csv')
  @Permission('create', 'Mailing')
  @AnswersRaw('text/csv')
  async csv(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes } = await this.exports.csv(context, id);
    reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${number}.csv"`);
    return bytes;
  }

  /** Deletes the people of the list and of every list that came from it. */
  @Post(':id/destruction')
  @Permission('destroy', 'Mailing')
  @Answers(CertificateView)
  destroy(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CertificateView> {
    return this.destruction.destroy(context, id);
  }

  @Get(':id/certificate')
  @Permission('read', 'Mailing')
  @Answers(CertificateView)
  certificate(@Context() context: RequestContext, @IdParam('id') id: string): Promise<CertificateView> {
    return this.destruction.certificate(context, id);
  }

  @Get(':id/certificate/pdf')
  @Permission('read', 'Mailing')
  @AnswersRaw('application/pdf')
  async certificatePdf(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes } = await this.destruction.certificatePdf(context, id);
    reply.header('content-type', 'application/pdf').header('content-disposition', `attachment; filename="${number}.pdf"`);
    return bytes;
  }
}

@Controller('api/office-contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @Permission('read', 'Mailing')
  @Answers(OfficeContactList)
  list(@Context() context: RequestContext): Promise<OfficeContactList> {
    return this.contacts.list(context);
  }

  @Post()
  @Permission('create', 'Mailing')
  @Answers(OfficeContactList, 201)
  create(@Context() context: RequestContext, @Body() input: OfficeContactWriting): Promise<OfficeContactList> {
    return this.contacts.create(context, input);
  }

  @Patch(':id')
  @Permission('create', 'Mailing')
  @Answers(OfficeContactList)
  change(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: OfficeContactChange): Promise<OfficeContactList> {
    return this.contacts.change(context, id, input);
  }
}
