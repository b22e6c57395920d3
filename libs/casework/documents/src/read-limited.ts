import type { Readable } from 'node:stream';
import { Refusal } from '@cloison/platform/access';

/**
 * A whole body, counted while it comes: a larger one is cut off at the limit, however long it said it was.
 * @throws Refusal `body_too_large`
 */
export async function readLimited(body: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new Refusal('body_too_large');
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
