import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@cloison/platform/access';
import { AnswersRaw, Public } from '@cloison/platform/http';
import { Witness } from './witness';

const TEXT = 'text/plain; charset=utf-8';

/**
 * The witness over HTTP, for the internal port: logs come to it, each with nothing but its signature (C2SP tlog-witness asks for no other
 * authentication). The server must hand `text/plain` bodies over as text.
 */
@Controller('witness')
export class WitnessController {
  constructor(private readonly witness: Witness) {}

  @Post('add-checkpoint')
  @Public()
  @HttpCode(200)
  @AnswersRaw(TEXT)
  async addCheckpoint(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = typeof request.body === 'string' ? request.body : '';
    const answer = await this.witness.addCheckpoint(body);
    await reply.status(answer.status).header('content-type', answer.contentType).send(answer.body);
  }

  /** C2SP tlog-witness, Monitor Retrieval Mechanism: the newest cosigned checkpoint, by the hex SHA-256 of its origin. */
  @Get(':origin/checkpoint')
  @Public()
  @AnswersRaw(TEXT)
  async checkpoint(@Param('origin') hash: string, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.witness.origins.find((name) => createHash('sha256').update(name).digest('hex') === hash);
    const head = origin === undefined ? undefined : await this.witness.latest(origin);
    if (!head) throw new Refusal('not_found');
    await reply.header('content-type', TEXT).send(head.note);
  }
}
