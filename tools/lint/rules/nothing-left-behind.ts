import { rule } from '../rule.ts';

const LEFT_BEHIND =
  /\b(?:TODO|FIXME|XXX|HACK)\b|eslint-(?:disable|enable)|@ts-(?:ignore|expect-error|nocheck)|prettier-ignore|(?:istanbul|c8|v8) ignore/;

/** No note to oneself, no check switched off, no test left out or run alone: what isn't done is an issue, what is refused is repaired. */
export const nothingLeftBehind = rule({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      comment: '“{{what}}” is left behind.',
      test: '`{{what}}` leaves tests out.',
    },
  },
  defaultOptions: [],
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const what = LEFT_BEHIND.exec(comment.value)?.[0];
        if (what !== undefined) context.report({ loc: comment.loc, messageId: 'comment', data: { what } });
      }
    },
    MemberExpression(node) {
      const what = context.sourceCode.getText(node);
      if (/^(?:it|test|describe)\.(?:only|skip|todo|failing)$/.test(what)) context.report({ node, messageId: 'test', data: { what } });
    },
    CallExpression(node) {
      const what = node.callee.type === 'Identifier' ? node.callee.name : '';
      if (/^(?:xit|xtest|xdescribe|fit|fdescribe)$/.test(what)) context.report({ node, messageId: 'test', data: { what } });
    },
  }),
});
