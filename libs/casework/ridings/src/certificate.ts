import { pdf } from '@cloison/platform/paper';
import type { ReferenceView } from './ridings.dto';

const WORDS = {
  fr: {
    title: 'Certificat de destruction',
    intro: 'La liste d’électeurs que voici a été détruite. Aucune ligne n’en est gardée.',
    rows: [
      'Source',
      'Établie le',
      'Reçue le',
      'Engagement',
      'Engagement signé le',
      'Chargée le',
      'Chargée par',
      'Lignes détruites',
      'Détruite le',
      'Pourquoi',
      'Numéro',
    ],
    why: { due: 'La date de destruction était venue', by_hand: 'À la demande du bureau', replaced: 'Une liste plus récente l’a remplacée' },
    log: 'Le chargement et la destruction sont inscrits au journal du bureau, que le commissaire peut vérifier.',
  },
  en: {
    title: 'Certificate of destruction',
    intro: 'The list of electors below was destroyed. No line of it is kept.',
    rows: [
      'Source',
      'Established on',
      'Received on',
      'Undertaking',
      'Undertaking signed on',
      'Loaded on',
      'Loaded by',
      'Lines destroyed',
      'Destroyed on',
      'Why',
      'Number',
    ],
    why: { due: 'Its destroy-by date had come', by_hand: 'At the office’s request', replaced: 'A more recent list took its place' },
    log: 'The loading and the destruction are in the office’s log, which the commissioner can verify.',
  },
} as const;

const day = (instant: string | Date | null): string => (instant === null ? '' : new Date(instant).toISOString().slice(0, 10));

/** The certificate of a destroyed list, as a PDF. */
export function certificateOf(list: ReferenceView, language: 'fr' | 'en', office: string): Promise<Buffer> {
  const { title, intro, rows, why, log } = WORDS[language];
  const values = [
    list.source,
    list.vintage,
    list.receivedOn,
    list.undertaking,
    list.undertakingOn,
    day(list.loadedAt),
    list.loadedBy,
    new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(list.lines),
    day(list.destroyedAt),
    list.destroyedWhy ? why[list.destroyedWhy] : '',
    list.id,
  ];
  return pdf({
    language,
    title,
    letterhead: { lines: [office] },
    content: [
      { text: title, fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
      { text: intro, margin: [0, 0, 0, 12] },
      ...rows.map((label, index) => ({
        columns: [
          { text: label, width: 160, bold: true },
          { text: values[index] ?? '', width: '*' },
        ],
        margin: [0, 2, 0, 2] as [number, number, number, number],
      })),
      { text: log, margin: [0, 14, 0, 0] },
    ],
  });
}
