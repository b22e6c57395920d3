import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { AddressObject, ParsedMail } from 'mailparser';
import { storable } from '../text/plain-lines';
import { kindOf } from './message-kind';
import type { MessageKind } from './message-kind';

export interface ReadAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** What the HTML calls it (`cid:`), without brackets. */
  readonly contentId: string | null;
}

/** A message as it was understood. Nothing that the raw bytes hold is lost: they are kept besides. */
export interface ReadMessage {
  /** 32 bytes, the same for the same message however it was delivered. */
  readonly identity: Buffer;
  readonly messageId: string | null;
  /** Messages that this one says it follows, oldest first. */
  readonly threadIds: readonly string[];
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The text part; the HTML's words where there is none. */
  readonly text: string;
  readonly html: string | null;
  readonly date: Date | null;
  readonly kind: MessageKind;
  /** The address that a bounce is about. */
  readonly bouncedAddress: string | null;
  readonly attachments: readonly ReadAttachment[];
}

/** Header that the fetching puts before a message of which it took the beginning only. */
export const LEFT_ON_SERVER = 'X-Cloison-Left-On-Server';
const LONGEST_TEXT = 200_000;
const LONGEST_SUBJECT = 500;
const MOST_THREAD_IDS = 50;
const MOST_RECIPIENTS = 100;
const LONGEST_HTML = 2_000_000;

/** Reads any bytes as a message; what can't be parsed is a message whose text is those bytes. */
export async function readMessage(raw: Buffer): Promise<ReadMessage> {
  const parsed = await parse(raw);
  const sender = parsed.from?.value[0];
  const fromAddress = sender?.address ? storable(sender.address).toLowerCase().slice(0, 254) : null;
  const subject = storable(parsed.subject ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT);
  const text = storable(leftBehind(parsed) + (parsed.text?.trim() || (isEmpty(parsed) ? bodyOf(raw) : (parsed.text ?? '')))).slice(
    0,
    LONGEST_TEXT,
  );
  const messageId = header(parsed.messageId);
  const date = parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : null;
  const attachments = parsed.attachments.map((one, index) => ({
    name:
      storable(one.filename ?? '')
        .replace(/[/\\]/gu, '_')
        .trim()
        .slice(0, 200) || unnamed(one.contentType, index),
    mediaType: one.contentType,
    bytes: one.content,
    contentId: one.cid ?? null,
  }));
  const { kind, bouncedAddress, about } = kindOf(parsed, raw);
  return {
    identity: identityOf([messageId, fromAddress, date?.toISOString() ?? null, subject, text.trim()], parsed.html || null, attachments),
    messageId,
    threadIds: threadOf(parsed, about),
    fromName: sender?.name ? storable(sender.name).replace(/\s+/gu, ' ').trim().slice(0, 200) : null,
    fromAddress,
    recipients: [parsed.to, parsed.cc].flatMap(addressesOf).slice(0, MOST_RECIPIENTS),
    subject,
    text,
    html: parsed.html || null,
    date,
    kind,
    bouncedAddress,
    attachments,
  };
}

async function parse(raw: Buffer): Promise<ParsedMail> {
  try {
    return await simpleParser(raw, { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, maxHtmlLengthToParse: LONGEST_HTML });
  } catch {
    const text = new TextDecoder('windows-1252').decode(raw.subarray(0, LONGEST_TEXT));
    return { attachments: [], headers: new Map(), headerLines: [], html: false, text };
  }
}

/** Said at the top of a message that is too large to be taken whole, in both languages since nobody knows yet who reads it. */
function leftBehind({ headers }: ParsedMail): string {
  const bytes = Number(headers.get(LEFT_ON_SERVER.toLowerCase()));
  if (!(bytes > 0)) return '';
  const size = Math.round(bytes / 1_048_576);
  return `[Courriel de ${size} Mo : seul le début est ici, le reste est dans la boîte du bureau. · ${size} MB: only the beginning is here, the rest is in the office’s mailbox.]\n\n`;
}

/** Nothing was understood: parts that were announced and never came, a type that nobody knows. */
function isEmpty({ html, attachments }: ParsedMail): boolean {
  return !html && attachments.length === 0;
}

/** What stands below the headers, as it is. */
function bodyOf(raw: Buffer): string {
  const text = new TextDecoder('windows-1252').decode(raw.subarray(0, LONGEST_TEXT));
  const [, body = ''] = text.split(/\r?\n\r?\n(.*)/su);
  return body;
}

/** Copies differ in the trace of their way here, never in these. */
function identityOf(parts: readonly (string | null)[], html: string | null, attachments: readonly ReadAttachment[]): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([...parts, html?.trim() ?? null]));
  for (const { name, bytes } of attachments) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest();
}

function header(value: string | undefined): string | null {
  const text = storable(value ?? '').trim();
  return text === '' ? null : text.slice(0, 998);
}

function threadOf(parsed: ParsedMail, about: readonly string[]): string[] {
  const listed = typeof parsed.references === 'string' ? [parsed.references] : (parsed.references ?? []);
  const all = [...listed, parsed.inReplyTo ?? '', ...about].flatMap((value) => storable(value).match(/<[^<>\s]{3,900}>/gu) ?? []);
  return [...new Set(all)].slice(-MOST_THREAD_IDS);
}

function addressesOf(list: AddressObject | AddressObject[] | undefined): string[] {
  const objects = list === undefined ? [] : Array.isArray(list) ? list : [list];
  return objects.flatMap(({ value }) => value.flatMap(({ address }) => (address ? [storable(address).toLowerCase().slice(0, 254)] : [])));
}

function unnamed(mediaType: string, index: number): string {
  const endings: Readonly<Record<string, string>> = { 'message/rfc822': 'eml', 'image/jpeg': 'jpg', 'text/plain': 'txt' };
  const ending =
    endings[mediaType] ??
    mediaType
      .split('/')[1]
      ?.replace(/[^a-z0-9]/gu, '')
      .slice(0, 8) ??
    'bin';
  return `piece-${index + 1}.${ending}`;
}
