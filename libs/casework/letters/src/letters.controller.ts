import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, IdParam, Permission } from '@cloison/platform/http';
import { LetterList, LetterPage, LetterQuery, LetterView, LetterWriting } from './letter.dto';
import { LettersService } from './letters.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller('api/letters')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  @Get()
  @Permission('read', 'Letter')
  @Answers(LetterList)
  list(@Context() context: RequestContext, @Query() { caseId }: LetterQuery): Promise<LetterList> {
    return this.letters.list(context, caseId);
  }

  @Post('preview')
  @Permission('create', 'Letter')
  @Answers(LetterPage)
  preview(@Context() context: RequestContext, @Body() input: LetterWriting): Promise<LetterPage> {
    return this.letters.preview(context, input);
  }

  @Post()
  @Permission('create', 'Letter')
  @Answers(LetterView, 201)
  create(@Context() context: RequestContext, @Body() input: LetterWriting): Promise<LetterView> {
    return this.letters.create(context, input);
  }

  @Get(':id')
  @Permission('read', 'Letter')
  @Answers(LetterView)
  open(@Context() context: RequestContext, @IdParam('id') id: string): Promise<LetterView> {
    return this.letters.open(context, id);
  }

  @Get(':id/pdf')
  @Permission('read', 'Letter')
  @AnswersRaw('application/pdf')
  async pdf(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes } = await this.letters.pdf(context, id);
    reply.header('content-type', 'application/pdf').header('content-disposition', `attachment; filename="${number}.pdf"`);
    return bytes;
  }

  @Get(':id/docx')
  @Permission('read', 'Letter')
  @AnswersRaw(DOCX)
  async docx(
    @Context() context: RequestContext,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, bytes } = await this.letters.docx(context, id);
    reply.header('content-type', DOCX).header('content-disposition', `attachment; filename="${number}.docx"`);
    return bytes;
  }
}
