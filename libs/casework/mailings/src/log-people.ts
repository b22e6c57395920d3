import type { LogDraft, Tx } from '@cloison/platform/database';

/** An entry holds at most 64 KiB: that of a long list goes on in the next. */
const PEOPLE_PER_ENTRY = 500;

/** Logs an act on many people, its purpose in its name: every one of them is a subject, and the first entry carries the count. */
export function logPeople(tx: Tx, draft: LogDraft, people: readonly string[]): void {
  for (let start = 0; start === 0 || start < people.length; start += PEOPLE_PER_ENTRY)
    tx.log({ ...draft, subjects: people.slice(start, start + PEOPLE_PER_ENTRY), count: start === 0 ? (draft.count ?? people.length) : 0 });
}
