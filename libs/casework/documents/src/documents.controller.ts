import { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Headers, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, AnswersRaw, Context, IdParam, Permission, StreamsIn } from '@cloison/platform/http';
import { DocumentDeletion, DocumentList, DocumentQuery, DocumentUpload, DocumentView } from './document.dto';
import { CaseDocuments } from './case-documents';

@Controller('api/documents')
export class DocumentsController {
  constructor(private readonly documents: CaseDocuments) {}

  @Get()
  @Permission('read', 'Document')
  @Answers(DocumentList)
  list(@Context() context: RequestContext, @Query() query: DocumentQuery): Promise<DocumentList> {
    return this.documents.list(context, query);
  }

  /** The body is the document itself, as it comes. */
  @Post()
  @Permission('create', 'Document')
  @StreamsIn('application/octet-stream')
  @Answers(DocumentView, 201)
  upload(
    @Context() context: RequestContext,
    @Query() query: DocumentUpload,
    @Body() body: Readable,
    @Headers('content-length') length: string | undefined,
  ): Promise<DocumentView> {
    return this.documents.upload(context, query, body, Number(length ?? 0));
  }

  /** Always as a file to keep, never as a page to show: whatever it holds, the browser doesn't open it by itself. */
  @Get(':id/content')
  @Permission('read', 'Document')
  @AnswersRaw('application/octet-stream')
  async content(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.documents.content(context, id);
    reply.header('content-type', 'application/octet-stream');
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeRfc5987(name)}`);
    return bytes;
  }

  @Delete(':id')
  @Permission('delete', 'Document')
  @AnswersNothing()
  async destroy(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: DocumentDeletion): Promise<void> {
    await this.documents.destroy(context, id, input.why.trim());
  }
}

/** RFC 8187, ext-value: what `encodeURIComponent` leaves alone and the grammar doesn't allow is encoded too. */
function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
