import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { ZoneSettings } from '@cloison/platform/http';

/** Own files alone: no inline script or style, no other origin, no frame, no form that leaves, nothing made a script of a string. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The page behind every link. It is built with the office's web app and shares nothing with it but the fonts. */
@Injectable()
export class ConsentPage {
  private html: Promise<string> | null = null;

  constructor(private readonly settings: ZoneSettings) {}

  /** @throws Refusal `not_found` where the web app isn't built */
  async load(): Promise<{ html: string; policy: string }> {
    if (this.settings.webRoot === null) throw new Refusal('not_found');
    this.html ??= readFile(join(this.settings.webRoot, 'consent.html'), 'utf8');
    try {
      return { html: await this.html, policy: POLICY };
    } catch {
      this.html = null;
      throw new Refusal('not_found');
    }
  }
}
