import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { statementOf } from '@cloison/platform/http';
import { LogController, LogReader } from './index';

const reader = {
  latest: async () => ({ note: 'origin\n1\n…\n\n— signature\n' }),
  tileAt: async (path: string) => (path === 'tile/entries/x001/234.p/7' ? Buffer.from([0, 255, 10]) : undefined),
  receipt: async (index: number) => (index === 7 ? 'c2sp.org/tlog-proof@v1\nindex 7\n' : undefined),
};

@Module({ controllers: [LogController], providers: [{ provide: LogReader, useValue: reader }] })
class LogModule {}

describe('the log over HTTP', () => {
  let app: NestFastifyApplication;
  const get = (url: string) => app.inject({ method: 'GET', url });

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(LogModule, new FastifyAdapter(), { logger: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  it('serves the checkpoint, tiles and receipts as the bytes that they are', async () => {
    const checkpoint = await get('/log/checkpoint');
    expect([checkpoint.statusCode, checkpoint.headers['content-type'], checkpoint.body]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'origin\n1\n…\n\n— signature\n',
    ]);
    const tile = await get('/log/tile/entries/x001/234.p/7?x=1');
    expect([tile.statusCode, tile.headers['content-type'], tile.rawPayload]).toEqual([
      200,
      'application/octet-stream',
      Buffer.from([0, 255, 10]),
    ]);
    expect((await get('/log/proof/7')).body).toBe('c2sp.org/tlog-proof@v1\nindex 7\n');
  });

  it.each([
    '/log/tile/entries/000',
    '/log/tile/x',
    '/log/proof/8',
    '/log/proof/07',
    '/log/proof/-1',
    '/log/proof/x',
    '/log/proof/99999999999999999',
  ])('has nothing at %s', async (url) => {
    expect((await get(url)).statusCode).not.toBe(200);
  });

  it('is for anybody, and says so at each route', () => {
    const { checkpoint, tile, proof } = LogController.prototype;
    expect([checkpoint, tile, proof].map((handler) => statementOf(handler).need)).toEqual(Array(3).fill({ kind: 'public' }));
  });
});
