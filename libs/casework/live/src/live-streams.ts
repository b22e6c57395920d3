import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { Standing } from '@cloison/platform/identity';
import { Live } from './live';
import type { LiveChange } from './live';

/** Milliseconds between two looks at whether whoever listens may still: a withdrawn device hears nothing a second later. */
const LOOK_EVERY = 400;
/** Milliseconds between two signs of life, so that a connection that is gone shows. */
const BEAT_EVERY = 15_000;
/** Streams of one account; beyond, the oldest ends. A page has two. */
const MOST = 24;
/** Bytes that may wait for a reader that doesn't read. */
const MOST_WAITING = 64 * 1024;

interface Stream {
  readonly topic: string;
  context: RequestContext;
  readonly out: PassThrough;
  stop: () => void;
}

/**
 * What happens to a topic, to the pages that have it open, and who else has it open. Told in words without content: a page that hears of a
 * change asks for the record again, through the permission check.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private looking = false;

  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(Standing) private readonly standing: Standing,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {
    this.timers.push(setInterval(() => void this.look(), LOOK_EVERY).unref());
    this.timers.push(setInterval(() => this.beat(), BEAT_EVERY).unref());
  }

  /** @throws Refusal `not_found` for a case that this account doesn't see */
  async open(context: RequestContext, topic: string): Promise<Readable> {
    if (!(await this.mayHear(context, topic))) throw new Refusal('not_found');
    this.makeRoom(context);
    const out = new PassThrough();
    const stream: Stream = { topic, context, out, stop: () => undefined };
    stream.stop = this.live.listen(topic, (change) => void this.deliver(stream, change));
    out.on('close', () => this.leave(stream));
    this.streams.add(stream);
    this.tellPresence(topic);
    return out;
  }

  /** Who has a topic open, once each, for whoever looks without staying. */
  async whoIsThere(context: RequestContext, topic: string): Promise<string> {
    if (!(await this.mayHear(context, topic))) throw new Refusal('not_found');
    return message('present', { present: this.present(topic) });
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const { out } of this.streams) out.end();
  }

  private present(topic: string): { id: string; name: string }[] {
    if (!topic.startsWith('case:')) return [];
    const there = [...this.streams].filter((stream) => stream.topic === topic);
    return [...new Map(there.map(({ context: { account } }) => [account?.id ?? '', account?.name ?? ''])).entries()].map(([id, name]) => ({
      id,
      name,
    }));
  }

  private tellPresence(topic: string): void {
    const present = this.present(topic);
    for (const stream of this.streams) if (stream.topic === topic) send(stream, message('present', { present }));
  }

  /** A case may have been restricted by the very change that is told: who may hear of it is asked again each time. */
  private async deliver(stream: Stream, { what, by }: LiveChange): Promise<void> {
    const may = await this.mayHear(stream.context, stream.topic).catch(() => false);
    if (!may) {
      stream.out.end();
      return;
    }
    const name = this.present(stream.topic).find(({ id }) => id === by)?.name ?? null;
    send(stream, message('change', { what, by: name, mine: by !== null && by === stream.context.account?.id }));
  }

  private async mayHear(context: RequestContext, topic: string): Promise<boolean> {
    if (!topic.startsWith('case:')) return true;
    const seen = await this.work.read(context, sql`SELECT 1 AS one FROM case_file WHERE id = ${topic.slice('case:'.length)}`);
    return seen.length > 0;
  }

  private async look(): Promise<void> {
    if (this.looking || this.streams.size === 0) return;
    this.looking = true;
    const streams = [...this.streams];
    try {
      const contexts = await this.standing.now(
        streams.map(({ context }) => context),
        'read',
        'CaseFile',
      );
      streams.forEach((stream, index) => {
        const present = contexts[index];
        if (present) stream.context = present;
        else stream.out.end();
      });
    } catch {
      // who can't be asked about isn't told anything more
      for (const { out } of streams) out.end();
    } finally {
      this.looking = false;
    }
  }

  private makeRoom({ account }: RequestContext): void {
    const own = [...this.streams].filter(({ context }) => context.account?.id === account?.id);
    for (const { out } of own.slice(0, Math.max(0, own.length - MOST + 1))) out.end();
  }

  private leave(stream: Stream): void {
    stream.stop();
    if (this.streams.delete(stream)) this.tellPresence(stream.topic);
  }

  private beat(): void {
    for (const stream of this.streams) send(stream, ': \n\n');
  }
}

function message(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function send({ out }: Stream, text: string): void {
  if (out.writableEnded || out.destroyed) return;
  if (out.writableLength + out.readableLength > MOST_WAITING) out.destroy();
  else out.write(text);
}
