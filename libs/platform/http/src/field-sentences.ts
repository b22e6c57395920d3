import type { Language } from '@cloison/platform/access';
import { FIELD_PROBLEMS } from './field-spec';
import type { FieldProblemWord } from './field-spec';

/** `#` stands for the declared limit. */
const SENTENCES: Record<FieldProblemWord, Record<Language, string>> = {
  required: { fr: 'À remplir.', en: 'Needed.' },
  unknown_field: { fr: 'Un champ envoyé n’existe pas ici.', en: 'A field that was sent does not exist here.' },
  not_an_object: { fr: 'Un objet est attendu.', en: 'An object is expected.' },
  not_text: { fr: 'Un texte est attendu.', en: 'Text is expected.' },
  characters_not_allowed: { fr: 'Des caractères ne sont pas permis.', en: 'Some characters are not allowed.' },
  empty: { fr: 'Ne peut pas être vide.', en: 'Cannot be blank.' },
  too_short: { fr: 'Trop court : au moins # caractères.', en: 'Too short: at least # characters.' },
  too_long: { fr: 'Trop long : au plus # caractères.', en: 'Too long: at most # characters.' },
  not_an_id: { fr: 'Un identifiant est attendu.', en: 'An identifier is expected.' },
  not_in_list: { fr: 'Ne fait pas partie des choix.', en: 'Not one of the choices.' },
  not_an_email: { fr: 'Une adresse de courriel est attendue.', en: 'An e-mail address is expected.' },
  not_a_date: { fr: 'Une date est attendue, par exemple 2026-11-21.', en: 'A date is expected, such as 2026-11-21.' },
  not_a_number: { fr: 'Un nombre entier est attendu.', en: 'A whole number is expected.' },
  too_small: { fr: 'Trop petit : au moins #.', en: 'Too small: at least #.' },
  too_large: { fr: 'Trop grand : au plus #.', en: 'Too large: at most #.' },
  not_true_or_false: { fr: 'Vrai ou faux est attendu.', en: 'True or false is expected.' },
  not_a_list: { fr: 'Une liste est attendue.', en: 'A list is expected.' },
  too_many: { fr: 'Trop d’éléments : au plus #.', en: 'Too many items: at most #.' },
  wording: { fr: 'Parle d’une opinion : nommez plutôt l’affaire.', en: 'Speaks of an opinion: name the matter instead.' },
  column_refused: { fr: 'Cette colonne n’est pas prise ici.', en: 'This column is not taken here.' },
  not_valid: { fr: 'N’a pas la forme attendue.', en: 'Does not have the expected form.' },
};

const known = new Set<string>(FIELD_PROBLEMS);

/** The word of a problem as a check gives it: `too_long` of `too_long:200`; `not_valid` for a word that isn't in the list. */
export function constraintOf(problem: string): FieldProblemWord {
  const word = problem.split(':', 1)[0] ?? '';
  return known.has(word) ? (word as FieldProblemWord) : 'not_valid';
}

/** The sentence for `too_long:200`, `required` …, for a person. */
export function sentenceOfProblem(problem: string, language: Language): string {
  const limit = problem.split(':')[1];
  const sentence = SENTENCES[constraintOf(problem)][language];
  return limit !== undefined && /^\d{1,16}$/.test(limit)
    ? sentence.replace('#', new Intl.NumberFormat(language).format(Number(limit)))
    : sentence;
}
