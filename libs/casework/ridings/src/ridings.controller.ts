import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Headers, Post, Query } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { Answers, AnswersRaw, Context, IdParam, Permission, StreamsIn } from '@cloison/platform/http';
import { certificateOf } from './certificate';
import { ConstituencyService } from './constituency.service';
import { districtOf } from './district-of';
import { ReferencesService } from './references.service';
import { RidingTable } from './riding-table';
import {
  ConstituencyAnswer,
  ConstituencyQuestion,
  ConstituencyState,
  HandOverNoteView,
  HandOverRequest,
  ReferenceList,
  ReferenceLoad,
  ReferenceLoaded,
  ReferenceView,
  RidingTableLoad,
  RidingTableLoaded,
} from './ridings.dto';

@Controller('api/constituency')
export class RidingsController {
  constructor(
    private readonly constituency: ConstituencyService,
    private readonly references: ReferencesService,
    private readonly table: RidingTable,
  ) {}

  @Get()
  @Permission('check', 'Constituency')
  @Answers(ConstituencyState)
  state(@Context() context: RequestContext): Promise<ConstituencyState> {
    return this.constituency.state(context);
  }

  @Post('check')
  @Permission('check', 'Constituency')
  @Answers(ConstituencyAnswer)
  check(@Context() context: RequestContext, @Body() question: ConstituencyQuestion): Promise<ConstituencyAnswer> {
    return this.constituency.check(context, question);
  }

  @Post('hand-over-note')
  @Permission('check', 'Constituency')
  @Answers(HandOverNoteView)
  handOver(@Context() context: RequestContext, @Body() request: HandOverRequest): Promise<HandOverNoteView> {
    return this.constituency.handOver(context, request);
  }

  @Post('table')
  @Permission('manage', 'Constituency')
  @StreamsIn('text/csv')
  @Answers(RidingTableLoaded, 201)
  async loadTable(@Context() context: RequestContext, @Query() query: RidingTableLoad, @Body() body: Readable): Promise<RidingTableLoaded> {
    const { source: sourceName, vintage, encoding = 'utf-8' } = query;
    const districtId = districtOf(context, query.districtId);
    return { lines: await this.table.load(context, { districtId, sourceName, vintage, encoding, source: body }) };
  }

  @Get('references')
  @Permission('manage', 'Constituency')
  @Answers(ReferenceList)
  list(@Context() context: RequestContext): Promise<ReferenceList> {
    return this.references.list(context);
  }

  @Post('references')
  @Permission('manage', 'Constituency')
  @StreamsIn('text/csv')
  @Answers(ReferenceLoaded, 201)
  load(
    @Context() context: RequestContext,
    @Query() query: ReferenceLoad,
    @Body() body: Readable,
    @Headers('content-length') announced: string | undefined,
  ): Promise<ReferenceLoaded> {
    return this.references.load(context, query, body, announced !== undefined && /^\d{1,15}$/.test(announced) ? Number(announced) : null);
  }

  @Post('references/:id/destroy')
  @Permission('manage', 'Constituency')
  @Answers(ReferenceView)
  destroy(@Context() context: RequestContext, @IdParam('id') id: string): Promise<ReferenceView> {
    return this.references.destroy(context, id);
  }

  @Get('references/:id/certificate')
  @Permission('manage', 'Constituency')
  @Header('content-type', 'application/pdf')
  @AnswersRaw('application/pdf')
  async certificate(@Context() context: RequestContext, @IdParam('id') id: string): Promise<Buffer> {
    const list = await this.references.open(context, sql`r.id = ${id}`);
    if (list.state !== 'destroyed') throw new Refusal('state_conflict');
    return certificateOf(list, context.language, await this.constituency.officeName(context, list.districtId));
  }
}
