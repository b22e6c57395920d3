import { ESLintUtils } from '@typescript-eslint/utils';

/** A rule of this workspace: no documentation address, it is explained where it is defined. */
export const rule = ESLintUtils.RuleCreator.withoutDocs;
