/**
 * RFC 4648 §4, strictly: padded, no line breaks, no stray bits. Node's own decoder forgives all of these, so that two texts could stand for
 * one signature.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
