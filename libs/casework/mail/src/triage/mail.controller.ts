import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, Context, IdParam, Permission } from '@cloison/platform/http';
import { MailAnswer, MailFiling, MailHtml, MailOutcome, MailPage, MailQuery, MailRedirection, MailView, PileView } from '../mail.dto';
import { MailReader } from './mail-reader';
import { TriageService } from './triage.service';

@Controller('api/mail')
export class MailController {
  constructor(
    private readonly reader: MailReader,
    private readonly triage: TriageService,
  ) {}

  @Get()
  @Permission('read', 'Mail')
  @Answers(MailPage)
  list(@Context() context: RequestContext, @Query() query: MailQuery): Promise<MailPage> {
    return this.reader.list(context, query);
  }

  @Get('piles/:id')
  @Permission('read', 'Mail')
  @Answers(PileView)
  pile(@Context() context: RequestContext, @IdParam('id') id: string): Promise<PileView> {
    return this.reader.pile(context, id);
  }

  @Post('piles/:id/answer')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  answerPile(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: MailAnswer): Promise<MailOutcome> {
    return this.triage.answerPile(context, id, input);
  }

  @Get(':id')
  @Permission('read', 'Mail')
  @Answers(MailView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailView> {
    return this.reader.open(context, id);
  }

  @Get(':id/html')
  @Permission('read', 'Mail')
  @Answers(MailHtml)
  html(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailHtml> {
    return this.reader.html(context, id);
  }

  @Post(':id/claim')
  @Permission('triage', 'Mail')
  @Answers(MailView)
  claim(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailView> {
    return this.triage.claim(context, id);
  }

  @Delete(':id/claim')
  @Permission('triage', 'Mail')
  @AnswersNothing()
  leave(@Context() context: RequestContext, @IdParam('id') id: string): Promise<void> {
    return this.triage.leave(context, id);
  }

  @Post(':id/file')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  file(@Context() context: RequestContext, @IdParam('id') id: string, @Body() { caseId }: MailFiling): Promise<MailOutcome> {
    return this.triage.file(context, id, caseId);
  }

  @Post(':id/answer')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  answer(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: MailAnswer): Promise<MailOutcome> {
    return this.triage.answer(context, id, input);
  }

  @Post(':id/redirect')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  redirect(@Context() context: RequestContext, @IdParam('id') id: string, @Body() { bodyKey }: MailRedirection): Promise<MailOutcome> {
    return this.triage.redirect(context, id, bodyKey);
  }

  @Post(':id/hand-over')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  handOver(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailOutcome> {
    return this.triage.handOver(context, id);
  }

  @Post(':id/dismiss')
  @Permission('triage', 'Mail')
  @Answers(MailOutcome)
  dismiss(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailOutcome> {
    return this.triage.dismiss(context, id);
  }

  @Post(':id/undo')
  @Permission('triage', 'Mail')
  @Answers(MailView)
  undo(@Context() context: RequestContext, @IdParam('id') id: string): Promise<MailView> {
    return this.triage.undo(context, id);
  }
}
