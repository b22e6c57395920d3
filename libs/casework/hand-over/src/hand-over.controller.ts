import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission } from '@cloison/platform/http';
import { CarryingOutService } from './carrying-out.service';
import {
  HandOverDecisions,
  HandOverFinish,
  HandOverFinished,
  HandOverPage,
  HandOverQuery,
  HandOverView,
  NewHandOver,
  TransferPackage,
} from './hand-over.dto';
import { HandOverService } from './hand-over.service';

const PACKAGE = 'application/octet-stream';
const PAGE = 'text/html';

@Controller('api/hand-over')
export class HandOverController {
  constructor(
    private readonly handOver: HandOverService,
    private readonly carrying: CarryingOutService,
  ) {}

  @Get()
  @Permission('read', 'HandOver')
  @Answers(HandOverView)
  read(@Context() context: RequestContext): Promise<HandOverView> {
    return this.handOver.read(context);
  }

  @Post()
  @Permission('manage', 'HandOver')
  @Answers(HandOverView, 201)
  begin(@Context() context: RequestContext, @Body() input: NewHandOver): Promise<HandOverView> {
    return this.handOver.begin(context, input);
  }

  @Post('close')
  @Permission('manage', 'HandOver')
  @Answers(HandOverView)
  close(@Context() context: RequestContext): Promise<HandOverView> {
    return this.handOver.close(context);
  }

  @Get('citizens')
  @Permission('read', 'HandOver')
  @Answers(HandOverPage)
  list(@Context() context: RequestContext, @Query() query: HandOverQuery): Promise<HandOverPage> {
    return this.handOver.list(context, query);
  }

  @Post('decisions')
  @Permission('manage', 'HandOver')
  @Answers(HandOverView)
  decide(@Context() context: RequestContext, @Body() input: HandOverDecisions): Promise<HandOverView> {
    return this.handOver.decide(context, input);
  }

  @Post('packages')
  @Permission('manage', 'HandOver')
  @AnswersRaw(PACKAGE)
  async transfer(
    @Context() context: RequestContext,
    @Body() input: TransferPackage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.carrying.transfer(context, input.citizenIds, input.passphrase);
    void reply.header('content-type', PACKAGE).header('content-disposition', 'attachment; filename="transfer.cloison"');
    return bytes;
  }

  @Post('citizens/:id/return')
  @Permission('manage', 'HandOver')
  @AnswersRaw(PAGE)
  async giveBack(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.carrying.giveBack(context, id);
    void reply.header('content-type', `${PAGE}; charset=utf-8`).header('content-disposition', 'attachment; filename="dossier.html"');
    return page;
  }

  @Post('finish')
  @Permission('manage', 'HandOver')
  @Answers(HandOverFinished)
  finish(@Context() context: RequestContext, @Body() input: HandOverFinish): Promise<HandOverFinished> {
    return this.carrying.finish(context, input.citizenIds);
  }
}
