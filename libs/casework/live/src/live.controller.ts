import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { AnswersRaw, Context, Permission, Text } from '@cloison/platform/http';
import { TOPIC } from './live';
import { LiveStreams } from './live-streams';

const EVENTS = 'text/event-stream';

export class LiveTopic {
  @Text({ min: 1, max: 60, pattern: TOPIC, description: '`case:` and an id, `mail` or `day`' }) topic!: string;
}

/**
 * Server-sent events over an ordinary request, since the browser's own EventSource can't carry a proof of the device's key. `present` says who
 * else has the case open, `change` that something happened. Asked without `Accept: text/event-stream`, it says who is there and ends.
 */
@Controller('api/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Permission('read', 'CaseFile')
  @AnswersRaw(EVENTS)
  async listen(
    @Context() context: RequestContext,
    @Query() { topic }: LiveTopic,
    @Headers('accept') accept: string | undefined,
  ): Promise<StreamableFile> {
    const stays = (accept ?? '').includes(EVENTS);
    const events = stays ? await this.streams.open(context, topic) : Readable.from([await this.streams.whoIsThere(context, topic)]);
    return new StreamableFile(events, { type: EVENTS });
  }
}
