/**
 * Refusals of everyday work: a password mistyped, a token that ran out, a form to correct. Everything else that was refused counts as an
 * attempt to cross, a code that nobody has classified included, so that a new kind of attempt can't go unseen.
 */
export const EVERYDAY_CODES: readonly string[] = [
  'account_locked_down',
  'already_exists',
  'body_too_large',
  'device_pending',
  'enrolment_code_not_valid',
  'input_not_valid',
  'internal',
  'list_not_readable',
  'media_type_not_supported',
  'method_not_allowed',
  'not_found',
  'outside_period',
  'purpose_missing',
  'request_malformed',
  'same_person',
  'session_ended',
  'sign_in_failed',
  'state_conflict',
  'token_expired',
  'token_missing',
  'too_many_requests',
  'unavailable',
  'use_dpop_nonce',
  'version_conflict',
];

const everyday = new Set(EVERYDAY_CODES);

/** Whether a refusal with this code is an attempt to cross the wall. */
export function isCrossing(code: string | null): boolean {
  return code === null || !everyday.has(code);
}
