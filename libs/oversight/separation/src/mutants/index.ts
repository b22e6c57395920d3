import { DATABASE_MUTANTS } from './databases';
import { EXPRESSION_MUTANTS } from './expressions';
import { FUNCTION_MUTANTS } from './functions';
import { GRANT_MUTANTS } from './grants';
import { RELATION_MUTANTS } from './relations';
import { ROLE_MUTANTS } from './roles';
import type { Mutant } from './types';
import { WAY_OUT_MUTANTS } from './ways-out';

export type { Mutant } from './types';

/** Every hole that the check must find in an otherwise clean installation. */
export const MUTANTS: readonly Mutant[] = [
  ...ROLE_MUTANTS,
  ...GRANT_MUTANTS,
  ...DATABASE_MUTANTS,
  ...RELATION_MUTANTS,
  ...EXPRESSION_MUTANTS,
  ...FUNCTION_MUTANTS,
  ...WAY_OUT_MUTANTS,
];
