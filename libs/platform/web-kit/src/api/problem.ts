/** A field that the server refused, a sentence for the person, and the constraint it broke; never the value. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
  readonly constraint: string;
}

interface ProblemBody {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly instance?: unknown;
  readonly fields?: unknown;
}

/** Codes made in the browser, when no answer of the server says why. */
export type LocalCode = 'unreachable' | 'unexpected';

/**
 * An answer that isn't a success: RFC 9457 problem details with the server's stable `code`, its sentence in the person's language and the
 * number that finds it in the log. `status` 0 means that there was no answer.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly number: string | null,
    readonly fields: readonly FieldProblem[] = [],
    readonly at = new Date(),
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** Reads a problem+json answer; an answer without one becomes `unexpected`, with its status. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  return problemOf(response.status, isBody(body) ? body : {});
}

export function unreachable(): Problem {
  return problemOf(0, { code: 'unreachable' });
}

function problemOf(status: number, body: ProblemBody): Problem {
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return new Problem(
    status,
    text(body.code, 'unexpected'),
    text(body.title, ''),
    text(body.detail, ''),
    typeof body.instance === 'string' ? body.instance : null,
    Array.isArray(body.fields) ? body.fields.filter(isFieldProblem) : [],
  );
}

function isBody(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string' && 'problem' in value;
}

/** Refusals that close the whole zone rather than one act: the closed door is shown, not a line in a form. */
const DOOR_CODES: ReadonlySet<string> = new Set([
  'device_revoked',
  'device_assembly_funded',
  'device_party_funded',
  'device_oversight_funded',
  'device_personal',
  'device_assurance_too_low',
  'network_assembly',
  'account_locked_down',
]);

export function closesTheDoor(problem: Problem): boolean {
  return DOOR_CODES.has(problem.code);
}

/** Codes after which the present session is worth nothing: the person signs in again, the device stays enrolled. */
const SESSION_CODES: ReadonlySet<string> = new Set([
  'token_missing',
  'token_not_valid',
  'token_wrong_audience',
  'token_key_mismatch',
  'token_expired',
  'session_ended',
]);

export function endsTheSession(problem: Problem): boolean {
  return SESSION_CODES.has(problem.code);
}
