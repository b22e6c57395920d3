import { readFileSync } from 'node:fs';
import { safeHtml } from '../text/safe-html';
import { massMail, rawMail } from '../spec-support/raw-mail';
import { cluesOf } from './clues';
import { ALIKE, alike, bandsOf, likenessOf } from './likeness';
import { readMessage } from './read-message';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const hostile = (name: string): Buffer => readFileSync(new URL(`../../corpus/hostile/${name}`, import.meta.url));

describe('a message’s markup, made safe', () => {
  it.each([
    ['a remote image', '<img src="https://evil.example/p.gif">'],
    ['a remote image of the same protocol', '<img src="//evil.example/p.gif">'],
    ['a set of remote images', '<img srcset="https://evil.example/p.gif 2x"><picture><source srcset="https://evil.example/a"></picture>'],
    ['a background', '<table background="https://evil.example/p.gif"><tr><td>x</td></tr></table>'],
    ['a background in a style', '<p style="background:url(https://evil.example/p.gif)">x</p>'],
    ['a background colour that isn’t one', '<p style="background-color:url(https://evil.example)">x</p>'],
    ['a style sheet', '<style>@import url(https://evil.example/a.css)</style><link rel="stylesheet" href="https://evil.example/a.css">'],
    [
      'a frame',
      '<iframe src="https://evil.example"></iframe><object data="https://evil.example"></object><embed src="https://evil.example">',
    ],
    ['a drawing', '<svg><image href="https://evil.example/p.gif"/></svg>'],
    [
      'a film',
      '<video poster="https://evil.example/p.gif" src="https://evil.example/v"></video><audio src="https://evil.example/a"></audio>',
    ],
    ['a base address', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a form', '<form action="https://evil.example"><input name="password"><button>Go</button></form>'],
  ])('fetches nothing from elsewhere: %s', async (_what, html) => {
    expect(await safeHtml(html, [])).not.toMatch(
      /evil\.example|<(?:form|input|button|iframe|object|embed|svg|video|audio|link|meta|base|style)/i,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:alert(1)">x</a>',
    '<p onclick="alert(1)">x</p>',
    '<svg onload=alert(1)>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style><!--</style><script>alert(1)//--></style>',
    '<img src="cid:a" onerror="alert(1)">',
    '<p style="width:expression(alert(1))">x</p>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<template><script>alert(1)</script></template>',
  ])('runs nothing: %s', async (html) => {
    const safe = await safeHtml(html, []);
    expect(safe).not.toMatch(/<script|\son\w+=|javascript:|vbscript:|data:text|expression\(|<svg|<math|<style/i);
  });

  it('shows pictures that the message carries, by their bytes, and no other', async () => {
    const picture = { name: 'a.png', mediaType: 'text/html', bytes: Buffer.from(PIXEL, 'base64'), contentId: 'a@b' };
    const liar = { name: 'b.png', mediaType: 'image/png', bytes: Buffer.from('<svg onload="alert(1)"/>'), contentId: 'liar' };
    const safe = await safeHtml('<img src="cid:a@b" alt="logo"><img src="cid:liar"><img src="cid:none"><img src="data:image/svg+xml,x">', [
      picture,
      liar,
    ]);
    expect(safe.match(/<img/g)).toHaveLength(1);
    expect(safe).toContain(`data:image/png;base64,${PIXEL}`);
  });

  it('keeps words, tables, links and colours', async () => {
    const safe = await safeHtml(
      '<h1 style="color:#123456">A</h1><table><tr><td colspan="2">b</td></tr></table><a href="https://example.org">c</a>',
      [],
    );
    expect(safe).toContain('color:#123456');
    expect(safe).toContain('<td colspan="2">b</td>');
    expect(safe).toMatch(/<a href="https:\/\/example\.org" target="_blank" rel="noopener noreferrer nofollow">c<\/a>/);
  });
});

describe('messages made to break a reader', () => {
  const deep = `${Array.from({ length: 200 }, (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`).join('')}--b200\r\n\r\nfond`;
  it.each<[string, Buffer]>([
    ['nothing at all', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 131) % 256))],
    ['a header that never ends', Buffer.from(`Subject: ${'x'.repeat(300_000)}`)],
    ['a NUL in every header', rawMail({ subject: 'a\u0000b', from: 'x\u0000 <a@b.ca>' })],
    ['parts within parts', rawMail({ body: { type: 'multipart/mixed; boundary=b0', content: deep } })],
    ['a boundary that is never closed', rawMail({ body: { type: 'multipart/mixed; boundary=b', content: '--b\r\n\r\ntexte' } })],
    ['a character set that doesn’t exist', rawMail({ body: { type: 'text/plain; charset=x-nowhere', content: 'été' } })],
    ['Base64 that isn’t', rawMail({ headers: { 'Content-Transfer-Encoding': 'base64' }, text: '§§§ not base64' })],
    ['a date from nowhere', rawMail({ date: 'Le 45 octembre' })],
    ['two thousand recipients', rawMail({ to: Array.from({ length: 2_000 }, (_, index) => `p${index}@exemple.ca`).join(', ') })],
    ['a lone surrogate in the name', rawMail({ from: '=?utf-16le?B?ANg=?= <a@b.ca>' })],
    [
      'an attachment with a path for a name',
      rawMail({
        body: {
          type: 'multipart/mixed; boundary=b',
          content: '--b\r\nContent-Disposition: attachment; filename="../../etc/passwd"\r\n\r\nx\r\n--b--',
        },
      }),
    ],
    ['headers injected into the subject', rawMail({ subject: '=?utf-8?B?eA0KQmNjOiBhQGIuY2E=?=' })],
  ])('%s: read, without loss or crash', async (_what, raw) => {
    const read = await readMessage(raw);
    expect(read.identity).toHaveLength(32);
    for (const text of [
      read.subject,
      read.text,
      read.fromName ?? '',
      read.fromAddress ?? '',
      ...read.attachments.map(({ name }) => name),
    ]) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\u0000');
    }
    expect(read.subject).not.toMatch(/[\r\n]/);
    expect(read.recipients.length).toBeLessThanOrEqual(100);
    for (const { name } of read.attachments) expect(name).not.toMatch(/[/\\]/);
  });

  it.each(['two-from.eml', 'html-only.eml', 'winmail.eml', 'truncated.eml'])('%s keeps its words', async (name) => {
    const read = await readMessage(hostile(name));
    expect(read.text + read.attachments.map((one) => one.bytes.toString()).join('')).toContain('canari');
  });
});

describe('clues', () => {
  it('finds the postal code and the place of the signature, not those of the quoted message', () => {
    const text =
      'Bonjour,\n\nMerci.\n\nLuc Roy\nSaint-Anselme (Québec) G0X 2B7\n\nLe 3 mars 2026, le bureau a écrit :\n> Rivière-Noire (Québec) G0Y 1A1';
    expect(cluesOf('Re: CPE-26-0003 et ramq-26-0412', text)).toMatchObject({
      postalCode: 'G0X 2B7',
      municipality: 'Saint-Anselme',
      caseNumbers: ['CPE-26-0003', 'RAMQ-26-0412'],
    });
  });

  it.each([
    ['Nids-de-poule sur le 2e Rang', 'La municipalité ne répare rien.', 'municipality'],
    ['My EI claim', 'Employment insurance has not paid me for six weeks.', 'service_canada'],
    ['Carte soleil', 'La RAMQ refuse ma carte d’assurance maladie.', 'ramq'],
    ['Bonjour', 'Je voulais vous remercier.', null],
  ])('guesses whom « %s » is for', (subject, text, body) => {
    expect(cluesOf(subject, text).bodyKey).toBe(body);
  });

  it('takes letters that differ by their names for one, and letters on one subject for two', async () => {
    const text = async (raw: Buffer) => (await readMessage(raw)).text;
    const one = likenessOf(await text(massMail(0, { name: 'Anne Roy', place: 'Saint-Anselme', code: 'G0X 2B7' })));
    const other = likenessOf(await text(massMail(1, { name: 'Marc-André L’Écuyer-Diallo', place: 'Lac-aux-Outardes', code: 'G0W 1K0' })));
    const different = likenessOf(
      'Bonjour,\n\nLa halte routière de la 138 est très sale cet été, et les toilettes sont fermées depuis juin. Pourriez-vous demander au ministère quand elles seront réparées ?\n\nMerci\nLuc',
    );
    expect(alike(one, other)).toBeGreaterThanOrEqual(ALIKE);
    expect(alike(one, different)).toBeLessThan(0.3);
    expect(bandsOf(one).some((band) => bandsOf(other).includes(band))).toBe(true);
  });
});
