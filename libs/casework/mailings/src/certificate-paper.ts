import type { Paper, PaperContent } from '@cloison/platform/paper';
import { localDay } from '@cloison/casework/team';
import type { CertificateView, CertifiedList } from './certificate.dto';
import { purposeName } from './export-words';

type Language = 'fr' | 'en';

const WORDS = {
  fr: {
    title: 'Certificat de destruction',
    lead: (people: number, lists: number) =>
      `Les listes ci-dessous ont été détruites : ${lists} liste(s), ${people} personne(s) différentes. Aucun nom, aucune adresse n’en reste au bureau.`,
    by: (name: string, day: string) => `Détruit par ${name} le ${day}.`,
    head: ['Liste', 'Vient de', 'À quoi elle servait', 'Faite le', 'Prises', 'Écartées', 'Exports'],
    root: 'neuve',
    copies:
      'Les exports déjà sortis (étiquettes imprimées, fichiers enregistrés) ne sont pas effacés par cet acte : les détruire revient à qui les a.',
    hash: 'Empreinte (SHA-256) du relevé',
  },
  en: {
    title: 'Certificate of destruction',
    lead: (people: number, lists: number) =>
      `The lists below have been destroyed: ${lists} list(s), ${people} different people. No name and no address of them remains in the office.`,
    by: (name: string, day: string) => `Destroyed by ${name} on ${day}.`,
    head: ['List', 'From', 'What it was for', 'Made on', 'Taken', 'Left out', 'Exports'],
    root: 'new',
    copies: 'Exports that already left (printed labels, saved files) are not erased by this act: whoever has them destroys them.',
    hash: 'Fingerprint (SHA-256) of the statement',
  },
} as const;

/** The certificate as a paper: numbers and dates, nobody. */
export function certificatePaper({ statement, hash, by }: CertificateView, language: Language): Paper {
  const words = WORDS[language];
  const numbers = new Map(statement.lists.map(({ id, number }) => [id, number]));
  const row = (list: CertifiedList): PaperContent[] => [
    list.number,
    list.parentId === null ? words.root : (numbers.get(list.parentId) ?? '–'),
    purposeName(list.purpose, language),
    localDay(new Date(list.createdAt)),
    String(list.taken),
    String(list.leftOut),
    list.exports.map(({ form, people, at }) => `${form} ${people} (${localDay(new Date(at))})`).join('\n') || '–',
  ];
  return {
    language,
    title: `${words.title} ${statement.number}`,
    at: new Date(statement.at),
    content: [
      { text: `${words.title} ${statement.number}`, bold: true, fontSize: 18, margin: [0, 0, 0, 12] },
      { text: words.lead(statement.people, statement.lists.length), margin: [0, 0, 0, 8] },
      { text: words.by(by.name, localDay(new Date(statement.at))), margin: [0, 0, 0, 14] },
      {
        layout: 'lightHorizontalLines',
        fontSize: 9,
        table: {
          headerRows: 1,
          widths: ['auto', 'auto', '*', 'auto', 'auto', 'auto', 'auto'],
          body: [words.head.map((text) => ({ text, bold: true })), ...statement.lists.map(row)],
        },
      },
      { text: words.copies, margin: [0, 16, 0, 12] },
      { text: words.hash, bold: true, fontSize: 9 },
      { text: (hash.match(/.{1,4}/g) ?? []).join(' '), fontSize: 9 },
    ],
  };
}
