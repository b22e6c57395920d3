import type { Content } from 'pdfmake';
import { MAIN_FONT } from './fonts';
import type { Run } from './runs';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Where a description holds other descriptions. */
const INSIDE = ['stack', 'columns', 'ul', 'ol'] as const;
/** An accented letter stays one drawing: in pieces, a reader program would find pieces. */
const WHOLE = { fontFeatures: { ccmp: false } };

/**
 * The same description with each text cut into runs of one font.
 * @param cut a text's runs
 */
export function dress(content: Content, cut: (text: string) => Run[]): Content {
  return dressed(content, cut) as Content;
}

function dressed(content: unknown, cut: (text: string) => Run[]): unknown {
  if (typeof content === 'string') return { text: leaves(content, {}, cut) };
  if (Array.isArray(content)) return content.map((item: unknown) => dressed(item, cut));
  if (!isNode(content)) return content;
  const result: Node = { ...content };
  if ('text' in content) result['text'] = leaves(content['text'], {}, cut);
  for (const key of INSIDE) if (key in content) result[key] = dressed(content[key], cut);
  const { table } = content;
  if (isNode(table) && Array.isArray(table['body'])) result['table'] = { ...table, body: dressed(table['body'], cut) };
  return result;
}

/** A text in a text, flattened: pieces without pieces inside, each with its own look. */
function leaves(text: unknown, look: Node, cut: (text: string) => Run[]): Node[] {
  if (Array.isArray(text)) return text.flatMap((item: unknown) => leaves(item, look, cut));
  if (isNode(text)) {
    const { text: inner, ...own } = text;
    return leaves(inner, { ...look, ...own }, cut);
  }
  const written = typeof text === 'string' || typeof text === 'number' ? String(text) : '';
  return cut(written).map((run) => ({ ...look, text: run.text, ...(run.font === MAIN_FONT ? {} : { font: run.font, ...WHOLE }) }));
}
