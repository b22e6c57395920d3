import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { pdf } from '@cloison/platform/paper';
import type { LetterPage } from './letter.dto';
import { writtenDate } from './written-date';

type Printed = Omit<LetterPage, 'unprintable' | 'datedInWords'>;

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');

/** A letter as PDF, on US Letter paper. */
export function letterPdf({ language, letterhead, recipient, datedOn, subject, text, signature }: Printed, at: Date): Promise<Buffer> {
  return pdf({
    language,
    title: subject,
    letterhead: { lines: letterhead },
    at,
    content: [
      { text: writtenDate(datedOn, language), margin: [0, 0, 0, 18] },
      { stack: recipient, margin: [0, 0, 0, 22] },
      { text: subject, bold: true, margin: [0, 0, 0, 12] },
      ...paragraphsOf(text).map((paragraph) => ({ text: paragraph, margin: [0, 0, 0, 10] as [number, number, number, number] })),
      { stack: signature, margin: [0, 28, 0, 0], unbreakable: true },
    ],
  });
}

const LINE = 276;
const lines = (texts: readonly string[], bold = false): Paragraph[] =>
  texts.map((text) => new Paragraph({ children: [new TextRun({ text, bold })] }));
const broken = (text: string): TextRun[] => text.split('\n').map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));

/** The same letter as an editable document. */
export async function letterDocx({ language, letterhead, recipient, datedOn, subject, text, signature }: Printed): Promise<Buffer> {
  const [name = '', ...reach] = letterhead;
  const gap = new Paragraph({ children: [] });
  const document = new Document({
    title: subject,
    creator: name,
    styles: {
      default: {
        document: {
          run: { font: 'Atkinson Hyperlegible Next', size: 22, language: { value: language === 'fr' ? 'fr-CA' : 'en-CA' } },
          paragraph: { spacing: { line: LINE } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 } } },
        children: [
          ...lines([name], true),
          ...lines(reach),
          gap,
          new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun(writtenDate(datedOn, language))] }),
          gap,
          ...lines(recipient),
          gap,
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: subject, bold: true, size: 22 })] }),
          ...paragraphsOf(text).map((paragraph) => new Paragraph({ spacing: { after: 160, line: LINE }, children: broken(paragraph) })),
          gap,
          ...lines(signature),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
