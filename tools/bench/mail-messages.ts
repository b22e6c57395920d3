import { seeded } from '@cloison/casework/demo';

const WORDS =
  'bonjour madame monsieur je vous écris au sujet de mon dossier renouvellement carte permis indemnité loyer garderie rente facture audience le la les un une des et ou depuis trois semaines sans réponse merci de votre aide'.split(
    ' ',
  );

/** Messages as an office receives them: four in ten plain, four with an HTML part, two with a paper of 30 kB; no two alike. */
export function syntheticMessages(count: number, seed: number): Buffer[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const text = Array.from({ length: 60 + random.upTo(200) }, () => random.pick(WORDS)).join(' ');
    const head = [
      `From: Citoyen ${index} <citoyen${seed}x${index}@exemple.ca>`,
      'To: bureau@exemple.ca',
      `Subject: Demande ${seed} ${index}`,
      'Date: Mon, 16 Nov 2026 09:00:00 -0500',
      `Message-ID: <${crypto.randomUUID()}@exemple.ca>`,
      'MIME-Version: 1.0',
    ];
    const kind = index % 10;
    if (kind < 4) return message([...head, 'Content-Type: text/plain; charset=utf-8'], [text]);
    return message([...head, 'Content-Type: multipart/mixed; boundary="b"'], parts(text, kind >= 8));
  });
}

function parts(text: string, withPaper: boolean): string[] {
  const alternative = [
    '--b',
    'Content-Type: multipart/alternative; boundary="a"',
    '',
    '--a',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--a',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body><p>${text}</p><p><b>Merci</b></p><img src="https://exemple.ca/pixel.gif"></body></html>`,
    '--a--',
  ];
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(30_000, text), Buffer.from('\n%%EOF\n')]);
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  const paper = ['--b', 'Content-Type: application/pdf; name="papier.pdf"', 'Content-Transfer-Encoding: base64', '', ...lines];
  return [...alternative, ...(withPaper ? paper : []), '--b--'];
}

const message = (head: readonly string[], body: readonly string[]): Buffer => Buffer.from([...head, '', ...body, ''].join('\r\n'));
