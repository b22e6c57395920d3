/** What a citizen may let the office and a body tell each other. A closed list: nothing is shared that has no sentence of its own. */
export const CONSENT_ITEMS = ['identity', 'file', 'documents', 'health', 'income', 'family'] as const;
export type ConsentItem = (typeof CONSENT_ITEMS)[number];
