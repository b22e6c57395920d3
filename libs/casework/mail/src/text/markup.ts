import sanitizeHtml from 'sanitize-html';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of an HTML text, without its markup; blocks end lines. */
export function withoutMarkup(html: string): string {
  if (html === '') return '';
  const lines = html.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/giu, '$&\n');
  return sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} }).replace(
    /&(?:amp|lt|gt|quot);/gu,
    (entity) => ENTITIES[entity] ?? entity,
  );
}
