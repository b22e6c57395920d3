import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '@cloison/platform/access';

/** What the office keeps, and the endings that say so. Nothing else comes in, whatever it is called. */
export const DOCUMENT_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/heic': ['heic', 'heif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'message/rfc822': ['eml'],
} as const satisfies Record<string, readonly string[]>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** Kinds that only their name tells apart, once the bytes are known to be text. */
const TEXTS: readonly DocumentType[] = ['text/plain', 'text/csv', 'message/rfc822'];
/** A text that some program would run: a script's first line, a page, a drawing with scripts. */
const RUNNABLE = /^\s*(#!|<\?php|<!doctype\s+html|<html|<script|<svg|<hta:|@echo\s+off)/i;
const MAIL_HEADER = /^(From |[A-Za-z][A-Za-z0-9-]{0,60}:)/;
/** C0 and C1 controls but tab, line ends and form feed. */
const BINARY = new RegExp('[\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]', 'u');

export function endingOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase();
}

/**
 * The media type of a document by its bytes; the name only has to agree.
 * @throws Refusal `document_type_refused` (nothing the office keeps, or something that runs), `document_name_mismatch`
 */
export async function documentTypeOf(name: string, bytes: Buffer): Promise<DocumentType> {
  const ending = endingOf(name);
  const found = await fileTypeFromBuffer(bytes);
  if (found) return agreed(known(found.mime, bytes), ending);
  if (bytes.length === 0 || !isText(bytes)) throw new Refusal('document_type_refused');
  const head = textOf(bytes.subarray(0, 1_024));
  if (RUNNABLE.test(head)) throw new Refusal('document_type_refused');
  const type = ending === '' ? 'text/plain' : TEXTS.find((text) => endingsOf(text).includes(ending));
  if (type === 'message/rfc822' && !MAIL_HEADER.test(head)) throw new Refusal('document_name_mismatch');
  if (type) return type;
  throw new Refusal(isKnownEnding(ending) ? 'document_name_mismatch' : 'document_type_refused');
}

function known(mime: string, bytes: Buffer): DocumentType {
  const type = mime === 'image/heif' || mime === 'image/heic-sequence' ? 'image/heic' : mime;
  // a document of an office suite with a program inside: the archive names its macros in clear
  const hasMacros = type.startsWith('application/vnd.') && (bytes.includes('vbaProject.bin') || bytes.includes('Basic/script-lc.xml'));
  if (!Object.hasOwn(DOCUMENT_TYPES, type) || hasMacros) throw new Refusal('document_type_refused');
  return type as DocumentType;
}

function agreed(type: DocumentType, ending: string): DocumentType {
  if (ending !== '' && !endingsOf(type).includes(ending)) throw new Refusal('document_name_mismatch');
  return type;
}

function endingsOf(type: DocumentType): readonly string[] {
  return DOCUMENT_TYPES[type];
}

function isKnownEnding(ending: string): boolean {
  return Object.values(DOCUMENT_TYPES).some((endings: readonly string[]) => endings.includes(ending));
}

/** Texts of older programs are in Windows-1252, which any byte fits: what isn't UTF-8 is read as such, and must hold no control character. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isText(bytes: Buffer): boolean {
  return !BINARY.test(textOf(bytes));
}
