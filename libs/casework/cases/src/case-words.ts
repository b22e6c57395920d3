/** The states of a case. All but `closed` are going. */
export const STATUSES = ['open', 'waiting_citizen', 'waiting_body', 'on_hold', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** The states between which people choose; `closed` has an act of its own. */
export const GOING = ['open', 'waiting_citizen', 'waiting_body', 'on_hold'] as const;

/** How pressing the matter is, never how dear the person. */
export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How a case ended. */
export const OUTCOMES = ['solved', 'partly_solved', 'refused', 'referred', 'withdrawn', 'no_answer', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What another person is to the case. */
export const PERSON_ROLES = ['concerned', 'spouse', 'parent', 'child', 'relative', 'speaks_for', 'other'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];
