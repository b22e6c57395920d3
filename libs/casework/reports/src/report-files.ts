import { pdf, workbook } from '@cloison/platform/paper';
import type { PaperContent, Sheet } from '@cloison/platform/paper';
import type { OfficeProfile } from '@cloison/casework/team';
import type { ReportView } from './report.dto';
import { number, percent } from './report-words';
import type { Language } from './report-words';

const WORDS = {
  fr: {
    title: 'Rapport du bureau',
    volume: 'Dossiers par quinzaine',
    halves: ['Du', 'Au', 'Ouverts', 'Fermés'],
    categories: ['Sujet', 'Ouverts', 'Période d’avant'],
    municipalities: ['Municipalité', 'Ouverts', 'Fermés', 'Dans les délais', 'Jours, médiane'],
    outcomes: ['Issue', 'Fermés'],
    bodies: ['Organisme', 'Délai annoncé', 'Médiane', 'Un sur dix avant', 'Neuf sur dix avant'],
    sheets: { halves: 'Volume', categories: 'Sujets', municipalities: 'Municipalités', outcomes: 'Issues', bodies: 'Organismes' },
    days: 'Jours ouvrables entre notre courriel et la réponse ; au moins cinq réponses.',
    note: 'Un nombre de moins de cinq est joint à un autre, pour que les totaux n’en disent rien.',
    restricted: (count: number) =>
      `${count} dossiers à accès restreint, arrondis vers le bas à cinq près, comptent dans le total et dans aucun tableau.`,
    none: '—',
  },
  en: {
    title: 'Office report',
    volume: 'Cases per half-month',
    halves: ['From', 'To', 'Opened', 'Closed'],
    categories: ['Subject', 'Opened', 'Period before'],
    municipalities: ['Municipality', 'Opened', 'Closed', 'On time', 'Days, median'],
    outcomes: ['Outcome', 'Closed'],
    bodies: ['Body', 'Announced delay', 'Median', 'One in ten before', 'Nine in ten before'],
    sheets: { halves: 'Volume', categories: 'Subjects', municipalities: 'Municipalities', outcomes: 'Outcomes', bodies: 'Bodies' },
    days: 'Business days between our mail and the answer; five answers at least.',
    note: 'A number under five is joined with another, so that the totals don’t give it away.',
    restricted: (count: number) => `${count} restricted cases, rounded down to a multiple of five, are in the total and in no table.`,
    none: '—',
  },
} as const;

type Cell = string | number | null;
interface Table {
  readonly name: string;
  readonly finding: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The report's tables, as paper and workbook show them. */
function tables(report: ReportView, language: Language): Table[] {
  const words = WORDS[language];
  const table = (of: keyof (typeof WORDS)['fr']['sheets'], finding: string, rows: Cell[][]): Table => ({
    name: words.sheets[of],
    finding,
    headers: words[of],
    rows,
  });
  const { titles } = report;
  return [
    table(
      'halves',
      titles.volume[language],
      report.halves.map(({ fromOn, toOn, opened, closed }) => [fromOn, toOn, opened, closed]),
    ),
    table(
      'categories',
      titles.categories[language],
      report.categories.map(({ name, opened, before }) => [name[language], opened, before]),
    ),
    table(
      'municipalities',
      titles.municipalities[language],
      report.municipalities.map(({ name, opened, closed, onTime, medianDays }) => [
        name[language],
        opened,
        closed,
        onTime === null ? null : percent(onTime, closed, language),
        medianDays,
      ]),
    ),
    table(
      'outcomes',
      titles.outcomes[language],
      report.outcomes.map(({ name, closed }) => [name[language], closed]),
    ),
    table(
      'bodies',
      titles.bodies[language],
      report.bodies.map(({ name, announcedDays, medianDays, fromDays, toDays }) => [
        name[language],
        announcedDays,
        medianDays,
        fromDays,
        toDays,
      ]),
    ),
  ];
}

function notes(report: ReportView, language: Language): string[] {
  const words = WORDS[language];
  const restricted = report.restrictedOpened + report.restrictedClosed;
  return [words.note, words.days, ...(restricted > 0 ? [words.restricted(report.restrictedOpened)] : [])];
}

const sentenceOf = (report: ReportView, language: Language): string =>
  report[language === 'fr' ? 'sentenceFr' : 'sentenceEn'].map(({ text }) => text).join('');

export function reportWorkbook(report: ReportView, language: Language): Promise<Buffer> {
  const summary: Sheet = {
    name: WORDS[language].title,
    columns: [{ header: `${WORDS[language].title}, ${report.period.name[language]}`, width: 100 }],
    rows: [[sentenceOf(report, language)], ...notes(report, language).map((note) => [note])],
  };
  return workbook([
    summary,
    ...tables(report, language).map(({ name, headers, rows }) => ({
      name,
      columns: headers.map((header, index) => ({ header, width: index === 0 ? 44 : 16 })),
      rows,
    })),
  ]);
}

export function reportPdf(report: ReportView, profile: OfficeProfile, language: Language, at: Date): Promise<Buffer> {
  const words = WORDS[language];
  const show = (cell: Cell): string => (cell === null ? words.none : typeof cell === 'number' ? number(cell, language) : cell);
  const parts = report[language === 'fr' ? 'sentenceFr' : 'sentenceEn'];
  const content: PaperContent = [
    { text: `${words.title}, ${report.period.name[language]}`, fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
    { text: parts.map(({ text, strong }) => ({ text, bold: strong })), fontSize: 13, margin: [0, 0, 0, 16] },
    ...tables(report, language)
      .filter(({ rows }) => rows.length > 0)
      .map(({ finding, headers, rows }) => ({
        unbreakable: rows.length < 16,
        margin: [0, 0, 0, 16] as [number, number, number, number],
        stack: [
          { text: finding, bold: true, fontSize: 12, margin: [0, 0, 0, 4] as [number, number, number, number] },
          {
            layout: 'lightHorizontalLines',
            fontSize: 9,
            table: {
              headerRows: 1,
              widths: headers.map((_, index) => (index === 0 ? '*' : 'auto')),
              body: [
                headers.map((header, index) => ({
                  text: header,
                  bold: true,
                  alignment: index === 0 ? ('left' as const) : ('right' as const),
                })),
                ...rows.map((row) =>
                  row.map((cell, index) => ({ text: show(cell), alignment: index === 0 ? ('left' as const) : ('right' as const) })),
                ),
              ],
            },
          },
        ],
      })),
    ...notes(report, language).map((note) => ({ text: note, fontSize: 8, margin: [0, 0, 0, 2] as [number, number, number, number] })),
  ];
  const name =
    (language === 'fr' ? profile.nameFr : profile.nameEn) ?? (language === 'fr' ? profile.districtNameFr : profile.districtNameEn);
  const lines = [name, profile.addressLine, [profile.municipality, profile.postalCode].filter(Boolean).join(' '), profile.phone];
  return pdf({
    language,
    title: `${words.title}, ${report.period.name[language]}`,
    content,
    letterhead: { lines: lines.filter((line): line is string => !!line) },
    at,
  });
}
