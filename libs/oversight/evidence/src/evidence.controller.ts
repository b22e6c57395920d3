import { Readable } from 'node:stream';
import { Controller, Get, Inject, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersRaw, Context, Permission } from '@cloison/platform/http';
import { ZoneUnreachable } from '@cloison/oversight/logs';
import { BundleMaker } from './bundle-maker';
import { BundleListView } from './evidence.dto';

export const BUNDLE_MEDIA_TYPE = 'application/x-tar';

@Controller('api/evidence')
export class EvidenceController {
  constructor(@Inject(BundleMaker) private readonly bundles: BundleMaker) {}

  /** A bundle made now. The connection is cut, and the file has no end, where a zone stops answering. */
  @Get('bundle')
  @Permission('create', 'EvidenceBundle')
  @AnswersRaw(BUNDLE_MEDIA_TYPE)
  async bundle(@Context() context: RequestContext, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const bytes = this.bundles.make(context);
    // The first bytes before the headers leave: a zone that doesn't answer is then a refusal that can be read, not half a file.
    const first = await bytes.next().catch((error: unknown) => {
      throw error instanceof ZoneUnreachable ? new Refusal('unavailable') : error;
    });
    reply.header('content-disposition', `attachment; filename="${fileName(context.at)}"`);
    return new StreamableFile(Readable.from(continued(first, bytes)), { type: BUNDLE_MEDIA_TYPE });
  }

  @Get('bundles')
  @Permission('read', 'EvidenceBundle')
  @Answers(BundleListView)
  async made(@Context() context: RequestContext): Promise<BundleListView> {
    return { items: await this.bundles.made(context) };
  }
}

async function* continued(first: IteratorResult<Buffer, unknown>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}

/** `cloison-2026-11-21T1142Z.cloison` */
function fileName(at: Date): string {
  return `cloison-${at.toISOString().slice(0, 16).replace(':', '')}Z.cloison`;
}
