import { fileTypeFromBuffer } from 'file-type';
import sanitizeHtml from 'sanitize-html';
import type { ReadAttachment } from '../incoming/read-message';

/** Images that a message carries itself; anything else about a picture would tell its sender that it was looked at. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const LARGEST_PICTURE = 2 * 1_048_576;
const LARGEST_PICTURES = 5 * 1_048_576;

const BLOCKS = 'p div br hr h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table thead tbody tfoot tr td th caption center'.split(' ');
const INLINE = 'a b strong i em u s small sub sup span font code abbr q cite del ins mark time img'.split(' ');
const COLOR = [/^#[0-9a-f]{3,8}$/iu, /^rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\)$/iu, /^[a-z]{3,20}$/iu];
const LENGTH = [/^\d{1,3}(?:\.\d{1,2})?(?:px|pt|em|%)?$/u];

/**
 * A message's HTML as it may be shown: text, tables and links. No script, style sheet, form, frame or address that the page would fetch; pictures
 * only where the message itself carries them, by their bytes. Colours and sizes stay, since they are words and numbers.
 */
export async function safeHtml(html: string, attachments: readonly ReadAttachment[]): Promise<string> {
  const pictures = await carried(attachments);
  return sanitizeHtml(html, {
    allowedTags: [...BLOCKS, ...INLINE],
    allowedAttributes: {
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan', 'align'],
      th: ['colspan', 'rowspan', 'align', 'scope'],
      '*': ['dir', 'lang', 'title', 'style'],
    },
    allowedStyles: {
      '*': {
        color: COLOR,
        'background-color': COLOR,
        'text-align': [/^(?:left|right|center|justify)$/u],
        'font-weight': [/^(?:bold|normal|[1-9]00)$/u],
        'font-style': [/^(?:italic|normal)$/u],
        'font-size': LENGTH,
        'text-decoration': [/^(?:underline|line-through|none)$/u],
      },
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'xmp', 'iframe', 'svg', 'math'],
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' } }),
      img: (tagName, { src = '', alt = '', width = '', height = '' }) => ({
        tagName,
        attribs: { src: pictures.get(contentIdOf(src)) ?? '', alt, width, height },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  });
}

function contentIdOf(source: string): string {
  if (!/^cid:/iu.test(source.trim())) return '';
  const id = source.trim().slice(4);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

async function carried(attachments: readonly ReadAttachment[]): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  let room = LARGEST_PICTURES;
  for (const { contentId, bytes } of attachments) {
    if (!contentId || bytes.length > LARGEST_PICTURE || bytes.length > room) continue;
    const type = (await fileTypeFromBuffer(bytes))?.mime;
    if (type === undefined || !PICTURES.has(type)) continue;
    room -= bytes.length;
    pictures.set(contentId, `data:${type};base64,${bytes.toString('base64')}`);
  }
  return pictures;
}
