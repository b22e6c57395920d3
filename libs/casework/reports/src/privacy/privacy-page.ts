import { HELD_TABLES } from '@cloison/casework/citizens';
import type { Language } from '../report-words';
import type { OfficeFacts } from './privacy-facts';

const WORDS = {
  fr: {
    title: 'Vos renseignements au bureau de circonscription',
    lead: 'Cette page est faite par l’outil du bureau, à partir des règles qui y sont inscrites.',
    office: (name: string) => `Bureau de ${name}`,
    heldTitle: 'Ce que le bureau peut détenir sur une personne',
    held: 'L’outil n’a de place que pour ce qui suit. Le plus souvent, une fiche n’en contient qu’une partie.',
    whyTitle: 'Pourquoi',
    why: 'Pour répondre à votre demande : vous joindre, suivre votre dossier, écrire en votre nom à un organisme public si vous y consentez.',
    longTitle: 'Combien de temps',
    long: 'Après la fermeture du dernier dossier, le bureau propose de détruire la fiche au bout de :',
    category: 'Sujet',
    years: 'Durée',
    year: (count: number) => (count > 1 ? `${count}\u00a0ans` : `${count}\u00a0an`),
    others: 'Tout autre sujet',
    reference: (until: string) =>
      `Le bureau garde, jusqu’au ${until} au plus tard, la liste électorale de sa circonscription : noms et adresses, pour savoir si une personne y habite. Chaque consultation est inscrite au journal.`,
    separateTitle: 'Ce qui reste à part',
    separate:
      'Cet outil ne contient aucune place pour les opinions d’une personne, et le guide d’utilisation demande de n’en pas noter. Chaque ouverture d’une fiche est inscrite dans un journal.',
    askTitle: 'À qui demander',
    ask: 'Pour savoir ce que le bureau détient sur vous, le faire corriger ou demander sa destruction, écrivez ou téléphonez au bureau.',
    unknown: 'Le bureau n’a pas encore inscrit ses coordonnées ici.',
    member: 'Élu ou élue',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Courriel',
    other: 'In English',
  },
  en: {
    title: 'Your information at the constituency office',
    lead: 'This page is made by the office’s tool, from the rules that are written in it.',
    office: (name: string) => `Office of ${name}`,
    heldTitle: 'What the office may hold on a person',
    held: 'The tool has room for what follows and for nothing else. Most records hold only a part of it.',
    whyTitle: 'Why',
    why: 'To answer your request: to reach you, to follow your case, to write to a public body on your behalf if you consent.',
    longTitle: 'For how long',
    long: 'Once the last case is closed, the office proposes to destroy the record after:',
    category: 'Matter',
    years: 'Time',
    year: (count: number) => (count > 1 ? `${count} years` : `${count} year`),
    others: 'Any other matter',
    reference: (until: string) =>
      `The office keeps, until ${until} at the latest, the list of electors of its riding: names and addresses, to know whether a person lives there. Each look-up is written in a log.`,
    separateTitle: 'What stays apart',
    separate:
      'This tool has no place for a person’s opinions, and its guide asks that none be noted. Each opening of a record is written in a log.',
    askTitle: 'Whom to ask',
    ask: 'To know what the office holds on you, to have it corrected or to ask for its destruction, write to or call the office.',
    unknown: 'The office hasn’t written how to reach it here yet.',
    member: 'Member',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    other: 'En français',
  },
} as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

export const PRIVACY_STYLE = `:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #14201c; background: #fff; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { margin-top: 2.5rem; padding-top: .5rem; border-top: 2px solid; font-size: 1.3rem; } h3 { font-size: 1.05rem; }
ul { padding-left: 1.2rem; } .held { columns: 16rem 2; } table { border-collapse: collapse; }
th, td { padding: .3rem 1.5rem .3rem 0; border-bottom: 1px solid #9cada7; text-align: left; } td:last-child { font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
a { color: #17534a; } :focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { body { color: #e8efec; background: #121c19; } a { color: #7cc4b4; } }
`;

/** The public page of an installation's offices, in one language; no script, one style sheet of its own. */
export function privacyPage(offices: readonly OfficeFacts[], language: Language): string {
  const words = WORDS[language];
  const other = language === 'fr' ? 'en' : 'fr';
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="stylesheet" href="/privacy/style.css">
</head>
<body>
<main>
<p><a href="/privacy?language=${other}" hreflang="${other}-CA" lang="${other}-CA">${words.other}</a></p>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<h2>${words.heldTitle}</h2>
<p>${words.held}</p>
<ul class="held">${[...new Set(Object.values(HELD_TABLES).map((table) => table[language]))].map((title) => `<li>${escaped(title)}</li>`).join('')}</ul>
<h2>${words.whyTitle}</h2>
<p>${words.why}</p>
<h2>${words.separateTitle}</h2>
<p>${words.separate}</p>
${offices.map((office) => officePart(office, language)).join('\n')}
</main>
</body>
</html>
`;
}

function officePart({ profile, kept, referenceUntil }: OfficeFacts, language: Language): string {
  const words = WORDS[language];
  const fr = language === 'fr';
  const name = (fr ? profile.nameFr : profile.nameEn) ?? words.office(fr ? profile.districtNameFr : profile.districtNameEn);
  const date = (day: string): string =>
    new Intl.DateTimeFormat(fr ? 'fr-CA' : 'en-CA', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const rows = [...kept].sort((a, b) => Number(a.name === null) - Number(b.name === null));
  return `<h2>${escaped(name)}</h2>
<h3>${words.longTitle}</h3>
<p>${words.long}</p>
<table><thead><tr><th scope="col">${words.category}</th><th scope="col">${words.years}</th></tr></thead><tbody>
${rows.map((row) => `<tr><td>${escaped(row.name?.[language] ?? words.others)}</td><td>${words.year(row.years)}</td></tr>`).join('\n')}
</tbody></table>
${referenceUntil === null ? '' : `<p>${escaped(words.reference(date(referenceUntil)))}</p>`}
<h3>${words.askTitle}</h3>
<p>${words.ask}</p>
${reach(profile, language)}`;
}

function reach(profile: OfficeFacts['profile'], language: Language): string {
  const words = WORDS[language];
  const address = [profile.addressLine, profile.municipality, profile.postalCode].filter(Boolean).join(', ');
  const lines: [string, string | null][] = [
    [words.member, profile.memberName],
    [words.address, address || null],
    [words.phone, profile.phone],
    [words.email, profile.email],
  ];
  const known = lines.flatMap(([label, value]) => (value ? [`<dt>${label}</dt><dd>${escaped(value)}</dd>`] : []));
  return known.length === 0 ? `<p>${words.unknown}</p>` : `<dl>${known.join('')}</dl>`;
}
