import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Headers, Inject, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission, StreamsIn } from '@cloison/platform/http';
import { SHIPPED_MAPPINGS } from '../list/shipped-mappings';
import { ImportList, ImportStarted, ImportView, MappingList, NewImport } from './import.dto';
import { ImportsService } from './imports.service';

const CSV = 'text/csv; charset=utf-8';

@Controller('api')
export class ImportsController {
  constructor(@Inject(ImportsService) private readonly imports: ImportsService) {}

  @Post('imports')
  @Permission('create', 'ElectorImport')
  @StreamsIn('text/csv')
  @Answers(ImportStarted, 202)
  begin(
    @Context() context: RequestContext,
    @Query() query: NewImport,
    @Body() body: Readable,
    @Headers('content-length') announced: string | undefined,
  ): Promise<ImportStarted> {
    return this.imports.begin(context, query, body, announced !== undefined && /^\d{1,15}$/.test(announced) ? Number(announced) : null);
  }

  @Get('imports')
  @Permission('read', 'ElectorImport')
  @Answers(ImportList)
  list(@Context() context: RequestContext): Promise<ImportList> {
    return this.imports.list(context);
  }

  @Get('imports/:id')
  @Permission('read', 'ElectorImport')
  @Answers(ImportView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<ImportView> {
    return this.imports.open(context, id);
  }

  @Get('imports/:id/refused.csv')
  @Permission('read', 'ElectorImport')
  @Header('content-type', CSV)
  @Header('content-disposition', 'attachment; filename="refused.csv"')
  @AnswersRaw(CSV)
  refused(@Context() context: RequestContext, @IdParam('id') id: string): Promise<string> {
    return this.imports.refusedCsv(context, id);
  }

  @Get('mappings')
  @Permission('read', 'ElectorImport')
  @Answers(MappingList)
  mappings(): MappingList {
    return {
      items: SHIPPED_MAPPINGS.map(({ name, titleFr, titleEn, encoding, delimiter, header }) => ({
        name,
        titleFr,
        titleEn,
        encoding,
        delimiter,
        header,
      })),
    };
  }
}
