import { CODES, sentenceOf } from '@cloison/platform/access';
import type { FieldProblem, Language, RefusalCode } from '@cloison/platform/access';
import { constraintOf, sentenceOfProblem } from './field-sentences';

/** RFC 9457, with the stable code, the request's number as `instance`, and the fields at fault where there are any. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly instance: string;
  /** `problem` is a sentence for the person, `constraint` the word of the closed list. */
  readonly fields?: readonly { readonly field: string; readonly problem: string; readonly constraint: string }[];
}

/** The answer for a code. Everything in it comes from closed lists, but the field names, which are the declared ones, and the request's number. */
export function problemDocument(
  code: RefusalCode,
  requestId: string,
  language: Language,
  fields: readonly FieldProblem[] = [],
): ProblemDocument {
  const { title, detail } = sentenceOf(code, language);
  return {
    type: `urn:cloison:problem:${code}`,
    title,
    detail,
    status: CODES[code].status,
    code,
    instance: requestId,
    ...(fields.length === 0
      ? {}
      : {
          fields: fields.map(({ field, problem }) => ({
            field,
            problem: sentenceOfProblem(problem, language),
            constraint: constraintOf(problem),
          })),
        }),
  };
}

/** RFC 9449 §7.1: what a 401 says to a client that speaks DPoP. */
export function authenticateHeader(code: RefusalCode): string {
  if (code === 'use_dpop_nonce') return 'DPoP algs="ES256", error="use_dpop_nonce"';
  if (code.startsWith('proof_')) return 'DPoP algs="ES256", error="invalid_dpop_proof"';
  if (code.startsWith('token_') && code !== 'token_missing') return 'DPoP algs="ES256", error="invalid_token"';
  return 'DPoP algs="ES256"';
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';
