import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { MailStatusService } from '../status';
import { Addressees, MailRelease, MailStatus, NewOutgoingMail, OutgoingPage, OutgoingQuery, OutgoingView } from './outgoing.dto';
import { OutgoingService } from './outgoing.service';

@Controller('api/mail-out')
export class OutgoingController {
  constructor(
    private readonly outgoing: OutgoingService,
    private readonly mailStatus: MailStatusService,
  ) {}

  @Get()
  @Permission('read', 'Mail')
  @Answers(OutgoingPage)
  list(@Context() context: RequestContext, @Query() query: OutgoingQuery): Promise<OutgoingPage> {
    return this.outgoing.list(context, query);
  }

  @Post()
  @Permission('send', 'Mail')
  @Answers(OutgoingView, 201)
  write(@Context() context: RequestContext, @Body() input: NewOutgoingMail): Promise<OutgoingView> {
    return this.outgoing.write(context, input);
  }

  @Get('status')
  @Permission('manage', 'Settings')
  @Answers(MailStatus)
  status(@Context() context: RequestContext): Promise<MailStatus> {
    return this.mailStatus.read(context);
  }

  @Get('addressees/:id')
  @Permission('send', 'Mail')
  @Answers(Addressees)
  async addressees(@Context() context: RequestContext, @IdParam('id') caseId: string): Promise<Addressees> {
    return { items: await this.outgoing.addressees(context, caseId) };
  }

  @Get(':id')
  @Permission('read', 'Mail')
  @Answers(OutgoingView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OutgoingView> {
    return this.outgoing.open(context, id);
  }

  @Post(':id/release')
  @Permission('release', 'Mail')
  @Answers(OutgoingView)
  release(@Context() context: RequestContext, @IdParam('id') id: string, @Body() { reason }: MailRelease): Promise<OutgoingView> {
    return this.outgoing.release(context, id, reason);
  }

  @Post(':id/cancel')
  @Permission('send', 'Mail')
  @Answers(OutgoingView)
  cancel(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OutgoingView> {
    return this.outgoing.cancel(context, id);
  }

  @Post(':id/again')
  @Permission('send', 'Mail')
  @Answers(OutgoingView)
  again(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OutgoingView> {
    return this.outgoing.again(context, id);
  }

  @Post(':id/arrived')
  @Permission('send', 'Mail')
  @Answers(OutgoingView)
  arrived(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OutgoingView> {
    return this.outgoing.arrived(context, id);
  }
}
