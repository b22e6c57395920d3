import { CODES } from '@cloison/platform/refusals';
import type { RefusalCode } from '@cloison/platform/refusals';

/** A field that was refused, and the constraint it broke; never the value that was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** A refusal that reaches the person as `application/problem+json`. It carries a code of the closed list and no data. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = CODES[code].status;
  }
}
