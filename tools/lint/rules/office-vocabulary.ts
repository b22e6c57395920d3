import type { TSESTree } from '@typescript-eslint/utils';
import { rule } from '../rule.ts';
import { forbiddenLabel, forbiddenWord } from '../vocabulary.ts';

/**
 * Code that runs in an office, and everything that is bundled with it, has no word of the other side in it: not in names, strings, element
 * texts or comments. The words are in ../vocabulary.json.
 */
export const officeVocabulary = rule({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      word: '“{{word}}” is not a word of the office.',
      label: '“{{word}}” is not a label of the office.',
    },
  },
  defaultOptions: [],
  create(context) {
    const check = (node: TSESTree.Node | TSESTree.Comment, text: string, isLabel: boolean): void => {
      const word = forbiddenWord(text);
      const label = isLabel ? forbiddenLabel(text) : null;
      if (word !== null) context.report({ loc: node.loc, messageId: 'word', data: { word } });
      else if (label !== null) context.report({ loc: node.loc, messageId: 'label', data: { word: label } });
    };
    return {
      Program: () => context.sourceCode.getAllComments().forEach((comment) => check(comment, comment.value, false)),
      Identifier: (node) => check(node, node.name, false),
      PrivateIdentifier: (node) => check(node, node.name, false),
      JSXIdentifier: (node) => check(node, node.name, false),
      JSXText: (node) => check(node, node.value, true),
      Literal: (node) => check(node, typeof node.value === 'string' ? node.value : node.raw, true),
      TemplateElement: (node) => check(node, node.value.cooked ?? node.value.raw, true),
    };
  },
});
