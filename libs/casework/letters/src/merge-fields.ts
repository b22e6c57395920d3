/** The languages that an office writes in. */
export type Language = 'fr' | 'en';

/**
 * What a template may ask of a case: a closed list, since a field is a way for data to leave. `fr` and `en` are the names that people type
 * between double braces; each is understood in both languages.
 */
export const MERGE_FIELDS = [
  { key: 'citizen', fr: 'citoyen', en: 'constituent', labelFr: 'nom du citoyen', labelEn: 'constituent’s name' },
  { key: 'salutation', fr: 'salutation', en: 'greeting', labelFr: 'formule d’appel', labelEn: 'greeting' },
  { key: 'address', fr: 'adresse', en: 'address', labelFr: 'adresse du citoyen', labelEn: 'constituent’s address' },
  { key: 'number', fr: 'numéro', en: 'number', labelFr: 'numéro du dossier', labelEn: 'case number' },
  { key: 'title', fr: 'objet', en: 'subject', labelFr: 'objet du dossier', labelEn: 'subject of the case' },
  { key: 'body', fr: 'organisme', en: 'body', labelFr: 'nom de l’organisme', labelEn: 'name of the public body' },
  { key: 'due', fr: 'échéance', en: 'due', labelFr: 'échéance', labelEn: 'due date' },
  { key: 'member', fr: 'membre', en: 'member', labelFr: 'nom du membre élu', labelEn: 'name of the elected member' },
  { key: 'office', fr: 'bureau', en: 'office', labelFr: 'coordonnées du bureau', labelEn: 'office’s address' },
  { key: 'today', fr: 'aujourdhui', en: 'today', labelFr: 'date du jour en lettres', labelEn: 'today’s date in words' },
] as const;

export type MergeField = (typeof MERGE_FIELDS)[number]['key'];
/** What a case says for each field; null where it says nothing. */
export type MergeValues = Readonly<Record<MergeField, string | null>>;

export interface Filled {
  readonly text: string;
  /** Fields that the case has no value for: they stand marked in the text. */
  readonly missing: readonly MergeField[];
}

const PLACE = /\{\{([^{}\n]{0,60})\}\}/g;
const BY_NAME = new Map<string, (typeof MERGE_FIELDS)[number]>(
  MERGE_FIELDS.flatMap((field) => [field.key, field.fr, field.en].map((name) => [folded(name), field] as const)),
);

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’\s]/g, '')
    .toLowerCase();
}

/** Names between double braces that are no field, each once, as they were typed. */
export function unknownFields(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name.trim()).filter((name) => !BY_NAME.has(folded(name))))];
}

/** The mark that stands where a value is missing: it is seen at once, and a letter that still carries one isn't made. */
export function mark(field: MergeField, language: Language): string {
  const known = MERGE_FIELDS.find(({ key }) => key === field);
  return language === 'fr' ? `[${known?.labelFr} : à compléter]` : `[${known?.labelEn}: to be filled in]`;
}

/** A text with its fields filled. Unknown ones stay as they are: saving refuses them. */
export function fill(text: string, values: MergeValues, language: Language): Filled {
  const missing = new Set<MergeField>();
  const filled = text.replace(PLACE, (whole, name: string) => {
    const field = BY_NAME.get(folded(name));
    if (!field) return whole;
    const value = values[field.key];
    if (value) return value;
    missing.add(field.key);
    return mark(field.key, language);
  });
  return { text: filled, missing: [...missing] };
}

/** Whether a text still has a field or a mark in it. */
export function isUnfinished(text: string): boolean {
  const marks = MERGE_FIELDS.flatMap(({ key }) => [mark(key, 'fr'), mark(key, 'en')]);
  return /\{\{[^{}\n]{0,60}\}\}/.test(text) || marks.some((one) => text.includes(one));
}
