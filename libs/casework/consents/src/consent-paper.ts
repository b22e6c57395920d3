import { pdf } from '@cloison/platform/paper';
import type { PaperContent } from '@cloison/platform/paper';
import { OFFICE_ZONE } from '@cloison/casework/team';
import type { ConsentLanguage, ConsentText } from './consent-wording';
import { SIGNATURE_BOX } from './signature';
import type { Signature } from './signature';

export interface ConsentPaper {
  readonly language: ConsentLanguage;
  readonly text: ConsentText;
  readonly citizenName: string;
  /** Lines of the office's letterhead, its name first. */
  readonly office: readonly string[];
  /** Printed small at the foot, so that a scan finds its way back: the case's number. */
  readonly reference: string;
  /** Null: a form to sign by hand. */
  readonly signed: { readonly signature: Signature; readonly at: Date } | null;
}

const SAY = {
  fr: {
    name: 'Nom',
    date: 'Date',
    signature: 'Signature',
    drawn: 'Signé de sa main sur son appareil',
    typed: 'Signé en écrivant son nom sur son appareil',
    locale: 'fr-CA',
  },
  en: {
    name: 'Name',
    date: 'Date',
    signature: 'Signature',
    drawn: 'Signed by hand on their own device',
    typed: 'Signed by typing their name on their own device',
    locale: 'en-CA',
  },
} as const;
const INK = '#14201C';
/** Width of the signature on paper, in points. */
const SIGNATURE_WIDTH = 260;

/** The form as a PDF: to sign by hand, or as it was signed on a phone. */
export function consentPaper({ language, text, citizenName, office, reference, signed }: ConsentPaper): Promise<Buffer> {
  const say = SAY[language];
  const [permits = '', ...others] = text.paragraphs;
  return pdf({
    language,
    title: text.title,
    letterhead: { lines: office },
    footer: reference,
    at: signed?.at,
    content: [
      { text: text.title, fontSize: 17, bold: true, margin: [0, 0, 0, 14] },
      { text: permits, margin: [0, 0, 0, 10] },
      { text: text.sharedTitle, margin: [0, 0, 0, 4] },
      { ul: [...text.shared], margin: [8, 0, 0, 10] },
      ...others.map((paragraph) => ({ text: paragraph, margin: [0, 0, 0, 10] as [number, number, number, number] })),
      { text: text.statement, bold: true, margin: [0, 10, 0, 22] },
      line(say.name, citizenName),
      ...(signed === null
        ? [line(say.date, ''), line(say.signature, '')]
        : [
            line(
              say.date,
              new Intl.DateTimeFormat(say.locale, {
                dateStyle: 'long',
                timeStyle: 'short',
                hourCycle: 'h23',
                timeZone: OFFICE_ZONE,
              }).format(signed.at),
            ),
            { text: say.signature, fontSize: 9, margin: [0, 6, 0, 2] as [number, number, number, number] },
            drawing(signed.signature),
            {
              text: signed.signature.kind === 'drawn' ? say.drawn : say.typed,
              fontSize: 9,
              margin: [0, 4, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
  });
}

function line(label: string, value: string): PaperContent {
  return {
    margin: [0, 0, 0, 18],
    stack: [
      {
        columns: [
          { text: label, width: 80, fontSize: 9 },
          { text: value, width: '*' },
        ],
      },
      { canvas: [{ type: 'line', x1: 80, y1: 2, x2: 420, y2: 2, lineWidth: 0.6, lineColor: INK }] },
    ],
  };
}

function drawing(signature: Signature): PaperContent {
  if (signature.kind === 'typed') return { text: signature.name, fontSize: 20, italics: true };
  const scale = SIGNATURE_WIDTH / SIGNATURE_BOX.width;
  return {
    canvas: signature.strokes.map((points) => ({
      type: 'polyline' as const,
      lineWidth: 1.6,
      lineColor: INK,
      points: points.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    })),
  };
}
