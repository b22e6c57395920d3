/** What a question about somebody's riding says: a name and an address that the caller already has. */
export interface RidingQuestion {
  readonly givenName: string;
  readonly familyName: string;
  readonly addressLine: string;
  readonly municipality: string;
  readonly postalCode: string;
}

const LEFT = 'cloison.constituency-question';
const noQuestion: RidingQuestion = { givenName: '', familyName: '', addressLine: '', municipality: '', postalCode: '' };

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
  sessionStorage.setItem(LEFT, JSON.stringify({ ...noQuestion, givenName, familyName, postalCode: postalCode ?? '' }));
}

/** Takes what was left, once: a question isn't kept as drafts are, since most are about people whom the office doesn't know. */
export function takeQuestion(): RidingQuestion {
  const left = sessionStorage.getItem(LEFT);
  sessionStorage.removeItem(LEFT);
  return left === null ? noQuestion : (JSON.parse(left) as RidingQuestion);
}
