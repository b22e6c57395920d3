import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './security-headers';

const compress = promisify(gzip);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = /^(text|application)\/|svg/;

/** Vite puts a content hash into the names of the files under `assets/`. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;
/** Replaced in the page at each answer, and named in that answer's policy. */
const NONCE_PLACE = '__CSP_NONCE__';

interface WebFile {
  readonly body: Buffer;
  readonly mediaType: string;
  compressed?: Promise<Buffer>;
}

/** The built web app, held in memory: no path of a request ever reaches the file system. */
export class WebApp {
  private constructor(private readonly files: ReadonlyMap<string, WebFile>) {}

  /** @param root folder of the build; only files with a known extension are served, source maps aren't */
  static async load(root: string): Promise<WebApp> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = new Map<string, WebFile>();
    for (const entry of entries) {
      const mediaType = MEDIA_TYPES[extname(entry.name)];
      if (!entry.isFile() || !mediaType) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(`/${path.slice(root.length).split(/[\\/]/).filter(Boolean).join('/')}`, { body: await readFile(path), mediaType });
    }
    return new WebApp(files);
  }

  /** Sends a file, or the page for any path without an extension (its router finds its own way). False: there is nothing of that name. */
  async send(path: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const file = this.files.get(path);
    if (!file || path === '/index.html') return extname(path) === '' || path === '/index.html' ? this.sendPage(reply) : false;
    reply.header('content-type', file.mediaType);
    if (HASHED.test(path)) reply.header('cache-control', 'public, max-age=31536000, immutable');
    if (COMPRESSIBLE.test(file.mediaType) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      file.compressed ??= compress(file.body) as Promise<Buffer>;
      await reply
        .header('content-encoding', 'gzip')
        .header('vary', 'accept-encoding')
        .send(await file.compressed);
    } else {
      await reply.send(file.body);
    }
    return true;
  }

  private async sendPage(reply: FastifyReply): Promise<boolean> {
    const page = this.files.get('/index.html');
    if (!page) return false;
    const nonce = randomBytes(16).toString('base64');
    const text = page.body.toString('utf8');
    await reply
      .header('content-security-policy', pagePolicy(text.includes(NONCE_PLACE) ? nonce : null))
      .header('content-type', page.mediaType)
      .send(text.replaceAll(NONCE_PLACE, nonce));
    return true;
  }
}
