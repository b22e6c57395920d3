import MailComposer from 'nodemailer/lib/mail-composer';

/** What the invented office received, in the order of arrival. `daysAgo` and `hour` say when. */
export interface InventedMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly daysAgo: number;
  readonly hour: number;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
}

const PLACES = [
  ['Saint-Anselme', 'G0X'],
  ['Lac-aux-Outardes', 'G0W'],
  ['Saint-Anselme', 'G0X'],
  ['Val-des-Érables', 'G0X'],
  ['Rivière-Noire', 'G0Y'],
] as const;
const GIVEN = ['Anne', 'Luc', 'Mireille', 'Denis', 'Fatou', 'Réjean', 'Huguette', 'Marc-André', 'Zoé', 'Linh', 'Kateri', 'Yvon', 'Carole'];
const FAMILY = ['Gagnon', 'L’Écuyer', 'Côté', 'Diallo', 'Nguyen', 'Bouchard', 'Awashish', 'Poirier', 'Lévesque', 'Roy-Lachance', 'Simard'];
const GREETINGS = ['Madame la députée,', 'Bonjour,', 'Chère Madame,', 'Bonjour Madame,'];

/** The same letter from many people: their names, places and codes differ, the words don't. */
export function massMails(count: number): InventedMail[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${GIVEN[index % GIVEN.length]} ${FAMILY[(index * 3) % FAMILY.length]}`;
    const [place, area] = PLACES[index % PLACES.length] ?? PLACES[0];
    return {
      from: `${name} <halte${index + 1}@exemple.ca>`,
      subject: 'Sauvons la halte routière de la 138',
      daysAgo: 1,
      hour: 8 + (index % 10),
      text: [
        GREETINGS[index % GREETINGS.length],
        '',
        'La halte routière de la 138 accueille chaque été des milliers de voyageurs et fait vivre les commerces du village.',
        'Le ministère veut la fermer dès le printemps, sans avoir consulté personne ici.',
        'Je vous demande d’intervenir auprès du ministre pour que cette fermeture soit suspendue et que la population soit entendue.',
        '',
        'Cordialement,',
        name,
        `${index + 10}, rue Principale`,
        `${place} (Québec) ${area} ${index % 9}B${(index * 3) % 9}`,
      ].join('\n'),
    };
  });
}

/** One mail of each kind that an office gets. The numbers are those of cases that exist. */
export function singleMails(of: { readonly vehicle: InventedSender; readonly childCare: InventedSender }): InventedMail[] {
  return [
    {
      from: `${of.vehicle.name} <${of.vehicle.email}>`,
      subject: `Re: mon permis — voici le papier du docteur (${of.vehicle.number})`,
      text: 'Bonjour,\n\nVoici le papier du docteur que vous m’avez demandé. Est-ce que je peux conduire en attendant ?\n\nMerci beaucoup',
      html: '<p>Bonjour,</p><p>Voici le <b>papier du docteur</b> que vous m’avez demandé. Est-ce que je peux conduire en attendant&nbsp;?</p><p>Merci beaucoup</p><img src="https://exemple.org/pixel.gif" alt="">',
      daysAgo: 0,
      hour: 9,
      attachments: [
        { filename: 'papier-du-docteur.txt', contentType: 'text/plain', content: Buffer.from('Apte à conduire. Dr L. Simard\n') },
      ],
    },
    {
      from: 'Mélanie Ouellet-Fortin <melanie.of@exemple.ca>',
      subject: 'Demande d’aide, logement insalubre',
      text: 'Bonjour,\n\nNotre logement est plein de moisissure et le propriétaire ne répond plus. Mon fils fait de l’asthme. Je ne sais plus à qui m’adresser.\n\nMélanie Ouellet-Fortin\n14, rue du Moulin\nSaint-Anselme (Québec) G0X 2B7\n418 555-0161',
      daysAgo: 0,
      hour: 8,
    },
    {
      from: 'Peter Halloran <p.halloran@example.org>',
      subject: 'Passport delay, travel on Dec. 2',
      text: 'Hello,\n\nI have been waiting ten weeks for my passport and my flight is on December 2. The passport office is not answering the phone. Can you help me with this?\n\nThank you,\nPeter Halloran\n8 Lake Road\nSaint-Anselme, QC G0X 1A4',
      daysAgo: 0,
      hour: 7,
    },
    {
      from: 'Ministère de la Famille <reponses@famille.example.org>',
      subject: `Réponse : place en garderie (${of.childCare.number})`,
      text: 'Madame, Monsieur,\n\nNous avons vérifié la demande dont votre bureau nous a parlé. Une place sera offerte à la famille dans les deux prochaines semaines.\n\nBureau des relations avec la clientèle',
      daysAgo: 0,
      hour: 7,
    },
    {
      from: 'Sylvain Gosselin <s.gosselin@exemple.ca>',
      subject: 'Question sur la taxe scolaire',
      text: 'Bonjour,\n\nJ’ai reçu deux comptes de taxe scolaire pour la même maison. Pouvez-vous m’aider ?\n\nSylvain Gosselin\n3, chemin de la Baie\nRivière-Noire (Québec) G0Y 1C2',
      daysAgo: 0,
      hour: 6,
    },
    {
      from: 'Denise Lavoie <d.lavoie@exemple.ca>',
      subject: 'Réponse automatique : absente jusqu’à lundi',
      text: 'Je suis absente jusqu’à lundi et lirai votre message à mon retour.',
      headers: { 'Auto-Submitted': 'auto-replied' },
      daysAgo: 1,
      hour: 16,
    },
  ];
}

export interface InventedSender {
  readonly name: string;
  readonly email: string;
  readonly number: string;
}

/** The message as a mail server would hand it over. */
export function asReceived(mail: InventedMail, today: Date): Promise<Buffer> {
  const date = new Date(today.getTime() - mail.daysAgo * 86_400_000);
  date.setHours(mail.hour, 12, 0, 0);
  const { from, subject, text, html, headers, attachments } = mail;
  return new MailComposer({
    from,
    to: 'bureau@exemple.ca',
    subject,
    text,
    date,
    ...(html === undefined ? {} : { html }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    attachments: [...(attachments ?? [])],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** What a server sends back when an address is gone. */
export function asReturned(messageId: string, address: string): Buffer {
  return Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@mx.exemple.ca>',
      'To: bureau@exemple.ca',
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="retour"',
      '',
      '--retour',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `This is the mail system. The address ${address} does not exist any more.`,
      '--retour',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.exemple.ca',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      '--retour',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      '--retour--',
      '',
    ].join('\r\n'),
  );
}
