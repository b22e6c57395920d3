import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { pino } from 'pino';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import type { UnitOfWork } from '@cloison/platform/database';
import { Doorkeeper, readZoneSettings, startZoneServer } from './index';
import type { RunningZone } from './index';

class Closed extends Doorkeeper {
  override admit(): Promise<RequestContext> {
    return Promise.reject(new Refusal('device_unknown'));
  }
}

@Module({ providers: [{ provide: Doorkeeper, useClass: Closed }] })
class NothingModule {}

describe('the page that a zone serves', () => {
  const root = mkdtempSync(join(tmpdir(), 'cloison-web-'));
  let zone: RunningZone;

  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html><meta nonce="__CSP_NONCE__">');
    writeFileSync(join(root, 'assets/index-Ab3_x9Zq.js'), 'export {};');
    writeFileSync(join(root, 'assets/index-Ab3_x9Zq.js.map'), '{}');
    writeFileSync(join(root, 'favicon.svg'), '<svg/>');
    const settings = readZoneSettings('hold', {
      HOLD_DATABASE_URL: 'postgresql://u@127.0.0.1/x',
      HOLD_PUBLIC_PORT: '0',
      HOLD_INTERNAL_PORT: '0',
      HOLD_HOST: 'hold.localhost',
      HOLD_KEYS_DIR: '/nowhere',
      HOLD_WEB_ROOT: root,
    });
    const unitOfWork = { close: async () => undefined } as unknown as UnitOfWork;
    zone = await startZoneServer({ settings, unitOfWork, modules: [NothingModule], logger: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await zone.close();
    rmSync(root, { recursive: true });
  });

  const at = (path: string, host = 'hold.localhost'): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: zone.publicPort, path, headers: { host } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      })
        .on('error', reject)
        .end();
    });

  it('allows no script but its own, no inline style element but with this answer’s nonce, no other origin', async () => {
    const [first, second] = await Promise.all([at('/'), at('/')]);
    const policy = String(first.headers['content-security-policy']);
    const nonce = /nonce="([^"]{20,})"/.exec(first.text)?.[1];
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(second.text).not.toContain(String(nonce));
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('answers any page address with the page, and keeps only hashed files in caches', async () => {
    expect((await at('/dossiers/4')).headers['content-type']).toContain('text/html');
    expect((await at('/assets/index-Ab3_x9Zq.js')).headers['cache-control']).toContain('immutable');
    expect((await at('/favicon.svg')).headers['cache-control']).toBe('no-store');
  });

  it.each(['/assets/index-Ab3_x9Zq.js.map', '/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/api/none', '/log/none'])(
    'has nothing at %s',
    async (path) => {
      expect((await at(path)).status).toBe(404);
    },
  );

  it('leads whoever comes by another name of this machine to the zone’s own, and nobody else', async () => {
    const lead = await at('/', `127.0.0.1:${zone.publicPort}`);
    expect([lead.status, lead.headers.location]).toEqual([307, `http://hold.localhost:${zone.publicPort}/`]);
    expect((await at('/', 'evil.example')).status).toBe(404);
    expect((await at('/api/zone', '127.0.0.1')).status).toBe(200);
  });
});
