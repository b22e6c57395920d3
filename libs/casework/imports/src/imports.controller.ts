import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission, StreamsIn } from '@cloison/platform/http';
import { ImportPreview, OfficeImportFile, OfficeImportList, OfficeImportRules, OfficeImportView } from './import.dto';
import { ImportsService } from './imports.service';
import { StagingService } from './staging.service';

const CSV = 'text/csv';

@Controller('api/imports')
export class OfficeImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly staging: StagingService,
  ) {}

  @Get()
  @Permission('read', 'Import')
  @Answers(OfficeImportList)
  list(@Context() context: RequestContext): Promise<OfficeImportList> {
    return this.imports.list(context);
  }

  @Post()
  @Permission('create', 'Import')
  @StreamsIn('application/octet-stream')
  @Answers(OfficeImportView, 201)
  async take(
    @Context() context: RequestContext,
    @Query() query: OfficeImportFile,
    @Body() body: Readable,
    @Headers('content-length') announced: string | undefined,
  ): Promise<OfficeImportView> {
    const bytesTotal = announced !== undefined && /^\d{1,15}$/.test(announced) ? Number(announced) : null;
    return this.imports.open(context, await this.staging.take(context, query.name, body, bytesTotal));
  }

  @Get(':id')
  @Permission('read', 'Import')
  @Answers(OfficeImportView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OfficeImportView> {
    return this.imports.open(context, id);
  }

  @Post(':id/preview')
  @Permission('create', 'Import')
  @Answers(ImportPreview)
  preview(@Context() context: RequestContext, @IdParam('id') id: string, @Body() rules: OfficeImportRules): Promise<ImportPreview> {
    return this.imports.preview(context, id, rules);
  }

  @Post(':id/start')
  @Permission('create', 'Import')
  @Answers(OfficeImportView, 202)
  start(@Context() context: RequestContext, @IdParam('id') id: string, @Body() rules: OfficeImportRules): Promise<OfficeImportView> {
    return this.imports.start(context, id, rules);
  }

  @Post(':id/undo')
  @Permission('undo', 'Import')
  @Answers(OfficeImportView, 202)
  undo(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OfficeImportView> {
    return this.imports.undo(context, id);
  }

  @Post(':id/put-away')
  @Permission('undo', 'Import')
  @Answers(OfficeImportView)
  putAway(@Context() context: RequestContext, @IdParam('id') id: string): Promise<OfficeImportView> {
    return this.imports.putAway(context, id);
  }

  @Get(':id/refused.csv')
  @Permission('read', 'Import')
  @AnswersRaw(CSV)
  async refused(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const lines = await this.imports.refusedCsv(context, id);
    void reply.header('content-type', `${CSV}; charset=utf-8`).header('content-disposition', 'attachment; filename="refused.csv"');
    return new StreamableFile(lines);
  }
}
