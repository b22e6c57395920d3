import { leaveDraft } from '../frame/drafts';

/** What a question about somebody's riding says: a name and an address that the caller already has. */
export interface RidingQuestion {
  readonly givenName: string;
  readonly familyName: string;
  readonly addressLine: string;
  readonly municipality: string;
  readonly postalCode: string;
}

export const QUESTION_DRAFT = 'constituency-question';
export const noQuestion: RidingQuestion = { givenName: '', familyName: '', addressLine: '', municipality: '', postalCode: '' };

/** Begins a question with what was typed elsewhere. */
export function leaveQuestion({
  givenName,
  familyName,
  postalCode,
}: {
  givenName: string;
  familyName: string;
  postalCode: string | null;
}): void {
  leaveDraft(QUESTION_DRAFT, { ...noQuestion, givenName, familyName, postalCode: postalCode ?? '' });
}
