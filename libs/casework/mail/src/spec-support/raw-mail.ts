/** A message as a server would hand it over. */
export interface RawMail {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly messageId?: string | null;
  readonly date?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces header `Content-Type` and the text. */
  readonly body?: { readonly type: string; readonly content: string };
}

let counter = 0;

export function rawMail(mail: RawMail = {}): Buffer {
  counter++;
  const { from = 'Lucie Bérubé <lucie.b@exemple.ca>', to = 'bureau@exemple.ca', subject = 'Bonjour', text = 'Bonjour,\n\nMerci.' } = mail;
  const { messageId = `<m${counter}.${crypto.randomUUID()}@exemple.ca>`, date = 'Mon, 16 Nov 2026 09:00:00 -0500' } = mail;
  const head = [
    `From: ${encoded(from)}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    ...(date === '' ? [] : [`Date: ${date}`]),
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: ${mail.body?.type ?? 'text/plain; charset=utf-8'}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${(mail.body?.content ?? text).replace(/\r?\n/g, '\r\n')}\r\n`);
}

/** Accented words of a header, RFC 2047. */
function encoded(value: string): string {
  return value.replace(/[^\s<>"]*[^\x20-\x7e][^<>"]*?(?=\s<|$)/u, (words) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`);
}

/** What Postfix sends back when an address doesn't exist. */
export function bounceOf(messageId: string, address = 'lucie.b@exemple.ca'): Buffer {
  const content = [
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system. Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.exemple.ca',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: Votre demande',
    '--b--',
  ].join('\r\n');
  return rawMail({
    from: 'MAILER-DAEMON@mx.exemple.ca',
    subject: 'Undelivered Mail Returned to Sender',
    headers: { 'Auto-Submitted': 'auto-replied' },
    body: { type: 'multipart/report; report-type=delivery-status; boundary=b', content },
  });
}

/** A mass mail with its sender's name and place filled in. */
export function massMail(index: number, names: { readonly name: string; readonly place: string; readonly code: string }): Buffer {
  return rawMail({
    from: `${names.name} <personne${index}@exemple.ca>`,
    subject: 'Sauvons la halte routière de la 138',
    text: [
      index % 2 === 0 ? 'Madame la députée,' : 'Bonjour Madame,',
      '',
      'La halte routière de la 138 accueille chaque été des milliers de voyageurs et fait vivre les commerces du village.',
      'Le ministère veut la fermer dès le printemps, sans avoir consulté personne ici.',
      'Je vous demande d’intervenir auprès du ministre pour que cette fermeture soit suspendue et que la population soit entendue.',
      '',
      'Cordialement,',
      names.name,
      `${index + 10}, rue Principale`,
      `${names.place} (Québec) ${names.code}`,
    ].join('\n'),
  });
}
