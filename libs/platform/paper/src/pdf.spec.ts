import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MISSING, pdf, unprintable } from './index';
import type { Paper } from './index';

/** The text of a PDF as another program reads it, and what the document says of itself. */
async function readBack(bytes: Buffer): Promise<{ text: string; title: string; language: string; pages: number; fonts: string[] }> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
  }
  const fonts = [...bytes.toString('latin1').matchAll(/\/FontName \/(\S+)/g)].map(([, name = '']) => name);
  return { text, title: info.Title ?? '', language: info.Language ?? '', pages: document.numPages, fonts: [...new Set(fonts)] };
}
const paper = (more: Partial<Paper>): Paper => ({ language: 'fr', title: 'Lettre', content: 'x', ...more });

describe('a paper', () => {
  it('carries its text, its title and its language, and brings its fonts', async () => {
    const found = await readBack(
      await pdf(
        paper({
          title: 'Accusé de réception',
          letterhead: { lines: ['Bureau de circonscription', '12, rue de l’Église, Gatineau'] },
          content: ['« Où est l’œuvre ? » demande Zoë.', { text: [{ text: 'En gras : ', bold: true }, 'et la suite.'] }],
          footer: 'Bureau',
        }),
      ),
    );
    expect(found.text).toContain('« Où est l’œuvre ? » demande Zoë.');
    expect(found.text).toContain('En gras : et la suite.');
    expect(found.text).toContain('12, rue de l’Église, Gatineau');
    expect(found.text).toContain('Page 1 de 1');
    expect(found).toMatchObject({ title: 'Accusé de réception', language: 'fr-CA', pages: 1 });
    expect(found.fonts.length).toBeGreaterThan(0);
    expect(found.fonts.every((name) => name.includes('Atkinson'))).toBe(true);
  });

  it.each([
    ['Vietnamese', 'Nguyễn Thị Hương'],
    ['Central European', 'Łukasz Dvořák'],
    ['pinyin', 'Lǔ Xùn'],
    ['Inuktitut', 'ᐃᓄᒃᑎᑐᑦ'],
    ['Cree', 'ᓀᐦᐃᔭᐍᐏᐣ'],
    ['Cyrillic', 'Олена Шевченко'],
    ['Greek', 'Ελένη Παπαδάκη'],
  ])('prints a name in %s', async (_, name) => {
    const { text } = await readBack(await pdf(paper({ content: `Bonjour ${name},` })));
    expect(text.replaceAll('\n', '').replaceAll(/ +/g, ' ')).toContain(`Bonjour ${name},`);
    expect(unprintable(name)).toEqual([]);
  });

  it('keeps a word together that two fonts draw', async () => {
    const long = Array.from({ length: 60 }, () => 'Nguyễnthịhương').join(' ');
    const { text } = await readBack(await pdf(paper({ content: long })));
    expect(text.split('\n').filter((line) => /^[ễịươ]/.test(line))).toEqual([]);
  });

  it('composes what arrives in pieces, and shows plainly what no font draws', async () => {
    const { text } = await readBack(await pdf(paper({ content: 'Ge\u0301rard et 王小明 écrivent' })));
    expect(text).toContain(`Gérard et ${MISSING} écrivent`);
    expect(unprintable('Gérard 王王')).toEqual(['王']);
  });

  it('asks neither the network nor the machine for anything', async () => {
    await expect(pdf(paper({ content: { image: '/etc/hostname' } }))).rejects.toThrow(/denied/);
    await expect(pdf(paper({ content: { image: 'http://127.0.0.1:1/a.png' } }))).rejects.toThrow(/denied|URL/);
  });

  it('is the same bytes for the same words at the same time', async () => {
    const at = new Date('2026-03-02T12:00:00Z');
    expect((await pdf(paper({ at }))).equals(await pdf(paper({ at })))).toBe(true);
  });

  it('numbers its pages in the language of the paper', async () => {
    const { text, pages } = await readBack(await pdf(paper({ language: 'en', content: Array.from({ length: 90 }, () => 'A line') })));
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`Page 2 of ${pages}`);
  });
});
