import type { TSESTree } from '@typescript-eslint/utils';
import { rule } from '../rule.ts';

const ZONES = ['casework', 'partisan', 'oversight'] as const;

/** `partisan.score`, `"partisan" . "score"`, `partisan_jobs.job`, `SCHEMA partisan`, `search_path = partisan`; not a host name or a file. */
function foreignSchema(zones: readonly string[]): RegExp {
  const names = `(?:${zones.join('|')})(?:_jobs)?`;
  return new RegExp(
    `(?<![\\w@/.-])"?(${names})"?\\s*\\.\\s*(?!localhost\\b|example\\b|ts\\b|tsx\\b|mjs\\b|js\\b|json\\b|html\\b|css\\b|sql\\b|log\\b)["\\w*]` +
      `|\\bschema\\s+"?(${names})\\b|\\bsearch_path\\b[^;]{0,40}\\b(${names})\\b`,
    'i',
  );
}

/**
 * No text names a relation of another zone's schema: with one database the grant is the wall, and nobody should find out at run time that it
 * was leaned on. Platform code is of no zone and names none.
 */
export const noForeignSchemaSql = rule<[{ zone: string | null }], 'foreign'>({
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { zone: { type: ['string', 'null'] } }, required: ['zone'], additionalProperties: false }],
    messages: { foreign: 'This names the schema of another zone ({{schema}}).' },
  },
  defaultOptions: [{ zone: null }],
  create(context, [{ zone }]) {
    const foreign = foreignSchema(ZONES.filter((name) => name !== zone));
    const check = (node: TSESTree.Node, text: string): void => {
      const match = foreign.exec(text);
      if (match) context.report({ node, messageId: 'foreign', data: { schema: match[1] ?? match[2] ?? match[3] ?? '' } });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((part) => part.value.cooked ?? part.value.raw).join('x')),
    };
  },
});
