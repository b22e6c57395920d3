import type { Language } from '@cloison/platform/access';

/** Why a line of a list was not taken: a closed list, and no sentence has a place for what the line said. */
export const REFUSAL_REASONS = {
  columns_count: {
    fr: 'La ligne n’a pas le même nombre de colonnes que l’en-tête.',
    en: 'The line does not have as many columns as the header.',
  },
  quotes: { fr: 'Les guillemets de la ligne ne se ferment pas où il faut.', en: 'The quotes of the line do not close where they should.' },
  line_too_long: { fr: 'La ligne dépasse 65 536 caractères.', en: 'The line is longer than 65,536 characters.' },
  characters_not_allowed: { fr: 'Le champ contient des caractères de contrôle.', en: 'The field has control characters in it.' },
  encoding: {
    fr: 'Le champ n’est pas dans l’encodage annoncé par la correspondance.',
    en: 'The field is not in the encoding that the mapping states.',
  },
  missing: { fr: 'Le champ est vide.', en: 'The field is empty.' },
  too_long: { fr: 'Le champ est trop long.', en: 'The field is too long.' },
  date_not_valid: {
    fr: 'La date n’existe pas, est à venir ou n’est pas écrite comme prévu.',
    en: 'The date does not exist, lies in the future or is not written as expected.',
  },
  postal_code_not_valid: { fr: 'Ce n’est pas un code postal canadien.', en: 'This is not a Canadian postal code.' },
  duplicate: { fr: 'Une ligne précédente désigne déjà cette personne.', en: 'An earlier line already names this person.' },
} as const satisfies Record<string, Record<Language, string>>;

export type RefusalReason = keyof typeof REFUSAL_REASONS;

export interface LineRefusal {
  /** Number of the line in the file, from 1. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** The field at fault, or the empty string where it is the whole line. */
  readonly field: string;
}
