import type { TSESTree } from '@typescript-eslint/utils';
import { rule } from '../rule.ts';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Search', 'Sse']);
const GUARDS = new Set(['Public', 'DeviceOnly', 'SignedIn', 'Permission']);

function decoratorName({ expression }: TSESTree.Decorator): string {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/**
 * Every handler of a controller states who may call it, on the method itself: one of `@Public()`, `@DeviceOnly()`, `@SignedIn()` and `@Permission()`. Said on
 * the class, it would open the handlers that somebody adds later.
 */
export const handlerGuarded = rule({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: '{{handler}} answers requests and says nothing of who may call it: @Public(), @DeviceOnly(), @SignedIn() or @Permission().',
      several: '{{handler}} states more than one of @Public(), @DeviceOnly(), @SignedIn() and @Permission().',
      onClass: '@{{guard}}() on a controller opens the handlers added later: state it on each handler.',
    },
  },
  defaultOptions: [],
  create: (context) => ({
    ClassDeclaration(node) {
      const guard = node.decorators.map(decoratorName).find((name) => GUARDS.has(name));
      if (guard !== undefined) context.report({ node, messageId: 'onClass', data: { guard } });
    },
    MethodDefinition(node) {
      const names = node.decorators.map(decoratorName);
      if (!names.some((name) => ROUTES.has(name))) return;
      const guards = names.filter((name) => GUARDS.has(name));
      const handler = context.sourceCode.getText(node.key);
      if (guards.length === 0) context.report({ node: node.key, messageId: 'missing', data: { handler } });
      if (guards.length > 1) context.report({ node: node.key, messageId: 'several', data: { handler } });
    },
  }),
});
