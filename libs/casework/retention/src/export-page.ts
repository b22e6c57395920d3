import { HELD_TABLES } from '@cloison/casework/citizens';
import type { Held, HeldRow } from './citizen-export';

type Language = 'fr' | 'en';

const WORDS = {
  fr: {
    title: 'Ce que le bureau détient',
    lead: 'Document remis à la demande de la personne. Il contient tout ce que le bureau détient à son sujet et que la personne qui l’a préparé peut voir.',
    made: 'Préparé le',
    nothing: 'Rien.',
    rows: (count: number) => (count === 1 ? '1 élément' : `${count} éléments`),
    yes: 'oui',
    no: 'non',
    contents: 'Sommaire',
  },
  en: {
    title: 'What the office holds',
    lead: 'Document given at the person’s request. It holds all that the office has about them and that whoever prepared it may see.',
    made: 'Prepared on',
    nothing: 'Nothing.',
    rows: (count: number) => (count === 1 ? '1 item' : `${count} items`),
    yes: 'yes',
    no: 'no',
    contents: 'Contents',
  },
} as const;

/** Columns in people's words; one that isn't here is shown by its own name, so that nothing is left out. */
const COLUMNS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  family_name: ['Nom de famille', 'Family name'],
  given_name: ['Prénom', 'Given name'],
  birth_date: ['Date de naissance', 'Birth date'],
  language: ['Langue', 'Language'],
  address_line: ['Adresse', 'Address'],
  municipality: ['Municipalité', 'Municipality'],
  postal_code: ['Code postal', 'Postal code'],
  phone: ['Téléphone', 'Phone'],
  email: ['Courriel', 'E-mail'],
  accommodation: ['Pour bien servir', 'To serve well'],
  in_riding: ['Dans la circonscription', 'In the riding'],
  do_not_contact: ['Ne pas joindre', 'Do not contact'],
  deceased: ['Décédée', 'Deceased'],
  deceased_on: ['Date du décès', 'Date of death'],
  created_at: ['Créé le', 'Created on'],
  updated_at: ['Changé le', 'Changed on'],
  kind: ['Genre', 'Kind'],
  value: ['Valeur', 'Value'],
  source: ['Provenance', 'Source'],
  given_on: ['Donné le', 'Given on'],
  shared: ['Partagé', 'Shared'],
  number: ['Numéro', 'Number'],
  title: ['Objet', 'Subject'],
  category: ['Sujet', 'Matter'],
  status: ['État', 'State'],
  summary: ['En bref', 'In brief'],
  outcome: ['Issue', 'Outcome'],
  body: ['Texte', 'Text'],
  at: ['Moment', 'Time'],
  due_on: ['Échéance', 'Due'],
  what: ['À faire', 'To do'],
  note: ['Note', 'Note'],
  relation: ['Lien', 'Relation'],
  matters: ['Pour quoi', 'For what'],
  until: ['Jusqu’au', 'Until'],
  before: ['Avant', 'Before'],
  after: ['Après', 'After'],
  field: ['Champ', 'Field'],
  subject: ['Objet', 'Subject'],
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const nameOf = (column: string, language: Language): string => COLUMNS[column]?.[language === 'fr' ? 0 : 1] ?? column.replaceAll('_', ' ');

function valueOf(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return value ? WORDS[language].yes : WORDS[language].no;
  return escaped(typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value));
}

/**
 * The export as a page that a screen reader reads and a printer prints: one language, headings in order, a list of contents, each element a
 * description list. No script, no style from elsewhere.
 */
export function exportPage(held: Held, language: Language, preparedOn: string): string {
  const words = WORDS[language];
  const sections = Object.entries(held).filter(([, rows]) => rows.length > 0);
  const titleOf = (table: string): string => {
    const known = (HELD_TABLES as Readonly<Record<string, { fr: string; en: string }>>)[table];
    return known ? known[language] : table.replaceAll('_', ' ');
  };
  const element = (row: HeldRow): string =>
    `<dl>${Object.entries(row)
      .filter(([column]) => column !== 'id' && !column.endsWith('_id'))
      .map(([column, value]) => `<dt>${escaped(nameOf(column, language))}</dt><dd>${valueOf(value, language)}</dd>`)
      .join('')}</dl>`;
  const section = ([table, rows]: [string, readonly HeldRow[]]): string =>
    `<section aria-labelledby="${table}"><h2 id="${table}">${escaped(titleOf(table))}</h2><p>${words.rows(rows.length)}</p>${rows.map(element).join('')}</section>`;
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #14201c; background: #fff; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2rem; border-top: 2px solid; padding-top: .5rem; font-size: 1.2rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .2rem 1rem; margin: 0 0 1rem; padding-bottom: 1rem; border-bottom: 1px solid #9aa; }
dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p>${words.made} <time datetime="${escaped(preparedOn)}">${escaped(preparedOn)}</time>.</p>
<nav aria-label="${words.contents}"><ul>${sections.map(([table, rows]) => `<li><a href="#${table}">${escaped(titleOf(table))}</a> (${rows.length})</li>`).join('')}</ul></nav>
${sections.length === 0 ? `<p>${words.nothing}</p>` : sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
