import { fold } from '@cloison/platform/names';
import type { FieldProblem } from '@cloison/platform/access';
import type { ReferenceField } from './reference-rules';

/** What a refused column holds, as far as its title says. The title itself isn't repeated: a file without titles begins with somebody. */
export type RefusedKind =
  'birthDate' | 'gender' | 'phone' | 'email' | 'participation' | 'identifier' | 'language' | 'electoralUnit' | 'untitled' | 'other';

const TAKEN: readonly (readonly [ReferenceField, RegExp])[] = [
  ['fullName', /^(nom complet|nom et prenom|nom prenom|prenom et nom|prenom nom|full name|name)$/],
  ['familyName', /^(nom|nom de famille|noms|family name|last name|surname)$/],
  ['givenName', /^(prenom|prenoms|given name|given names|first name)$/],
  ['addressLine', /^(adresse|adresse civique|adresse du domicile|adresse de residence|domicile|address|civic address|street address)$/],
  ['municipality', /^(municipalite|ville|localite|municipality|city|town)$/],
  ['postalCode', /^(code postal|postal code|cp)$/],
];

const REFUSED: readonly (readonly [RefusedKind, RegExp])[] = [
  ['birthDate', /naissance|birth|\b(dob|age|ddn|annee|year)\b/],
  ['gender', /\b(sexe|genre|sex|gender|civilite|titre|title)\b/],
  ['phone', /telephone|phone|\b(tel|cell|cellulaire|mobile|telecopieur|fax)\b/],
  ['email', /courriel|e ?mail/],
  ['participation', /participation|\b(vote|a vote|voted|voter|turnout|avp|bvi|scrutin)\b/],
  ['identifier', /\b(id|ident|identifiant|identifier|numero|number|no|num|cle|key|nas|sin)\b/],
  ['language', /\b(langue|language)\b/],
  ['electoralUnit', /secteur|section|\b(sv|bv|poll|circonscription|riding|district)\b/],
];

export type ColumnReading = { readonly fields: readonly ReferenceField[] } | { readonly refused: readonly FieldProblem[] };

/**
 * Reads the titles of a list. Any column besides name and address refuses the file: leaving one out silently would teach people to send it.
 * @returns what each column is, in order; or the refused ones as `column.4.birthDate` (from 1), or the ones that are missing
 */
export function readColumns(header: readonly string[]): ColumnReading {
  const refused: FieldProblem[] = [];
  const fields: ReferenceField[] = [];
  header.forEach((title, index) => {
    const folded = fold(title);
    const field = TAKEN.find(([name, pattern]) => pattern.test(folded) && !fields.includes(name))?.[0];
    if (field) fields.push(field);
    else refused.push({ field: `column.${index + 1}.${kindOf(folded)}`, problem: 'column_refused' });
  });
  if (refused.length > 0) return { refused };
  const named = fields.includes('fullName') || (fields.includes('familyName') && fields.includes('givenName'));
  const missing = [...(named ? [] : ['column.name']), ...(fields.includes('addressLine') ? [] : ['column.address'])];
  return missing.length > 0 ? { refused: missing.map((field) => ({ field, problem: 'required' })) } : { fields };
}

function kindOf(title: string): RefusedKind {
  if (title === '') return 'untitled';
  return REFUSED.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other';
}

const DATE = /\b(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}\b/;
const EMAIL = /@[\w-]+\.\w/;
const PHONE = /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/;

/** What a cell of a name or an address can't be: somebody may have put a birth date under the title « adresse ». */
export function cellRefused(cell: string): RefusedKind | null {
  if (DATE.test(cell)) return 'birthDate';
  if (EMAIL.test(cell)) return 'email';
  return PHONE.test(cell) ? 'phone' : null;
}
