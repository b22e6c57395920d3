import { rule } from '../rule.ts';

/**
 * Import forms that the boundary rule doesn't read, so that they can't be a way around it: `type X = import('…').Y` for a project of this
 * workspace, an `import()` or a `require()` whose address is computed, a `createRequire` under another name than `require`.
 */
export const noImportEscape = rule({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      type: 'The boundary rule does not read import types: write `import type { … } from {{source}}`.',
      computed: 'The boundary rule cannot read an import whose address is computed.',
      require: 'The boundary rule reads `require` under that name only.',
    },
  },
  defaultOptions: [],
  create: (context) => ({
    TSImportType(node) {
      const source = node.source.value;
      if (/^(@cloison\/|\.|\/)/.test(source)) context.report({ node, messageId: 'type', data: { source: node.source.raw } });
    },
    ImportExpression(node) {
      if (node.source.type !== 'Literal') context.report({ node, messageId: 'computed' });
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier') return;
      if (node.callee.name === 'require' && node.arguments[0]?.type !== 'Literal') context.report({ node, messageId: 'computed' });
      if (node.callee.name !== 'createRequire') return;
      const holder = node.parent.type === 'VariableDeclarator' ? node.parent.id : null;
      const isResolved =
        node.parent.type === 'MemberExpression' && node.parent.property.type === 'Identifier' && node.parent.property.name === 'resolve';
      if (!isResolved && !(holder?.type === 'Identifier' && holder.name === 'require')) context.report({ node, messageId: 'require' });
    },
  }),
});
