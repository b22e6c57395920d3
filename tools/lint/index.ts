import { handlerGuarded } from './rules/handler-guarded.ts';
import { noDatabaseOutsideUnitOfWork } from './rules/no-database-outside-unit-of-work.ts';
import { noForeignSchemaSql } from './rules/no-foreign-schema-sql.ts';
import { noImportEscape } from './rules/no-import-escape.ts';
import { nothingLeftBehind } from './rules/nothing-left-behind.ts';
import { officeVocabulary } from './rules/office-vocabulary.ts';

/** The workspace's own rules, as the ESLint plugin `cloison`. */
export const cloison = {
  meta: { name: 'cloison' },
  rules: {
    'handler-guarded': handlerGuarded,
    'no-database-outside-unit-of-work': noDatabaseOutsideUnitOfWork,
    'no-foreign-schema-sql': noForeignSchemaSql,
    'no-import-escape': noImportEscape,
    'nothing-left-behind': nothingLeftBehind,
    'office-vocabulary': officeVocabulary,
  },
};
