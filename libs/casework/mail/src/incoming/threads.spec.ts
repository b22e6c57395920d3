import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { HERE, MailOffice, THERE } from '../spec-support/mail-office';
import { rawMail } from '../spec-support/raw-mail';
import { Threads } from './threads';

describe('a conversation about a restricted case', () => {
  let office: MailOffice;
  let mail: ReturnType<MailOffice['services']>;
  const subjects = async (context = office.here) =>
    (await mail.reader.list(context, { folder: 'new' })).items.map(({ subject }) => subject);
  const bySubject = async (subject: string) =>
    (await mail.reader.list(office.here, { folder: 'new' })).items.find((item) => item.subject === subject)?.id ?? '';
  const receive = (subject: string, messageId: string, follows?: string) =>
    mail.ingestion.receive(HERE, [rawMail({ subject, messageId, headers: follows ? { 'In-Reply-To': follows } : {} })]);
  const write = async (caseId: string) => {
    const { id } = await mail.outgoing.write(office.here, {
      to: ['lucie.b@exemple.ca'],
      subject: 'Votre demande',
      text: 'Bonjour',
      caseId,
    });
    return headerOf(id);
  };
  const headerOf = async (id: string) => {
    const [sent] = await office.admin.runner.rows<{ header: string }>(sql`SELECT message_id AS header FROM mail_delivery WHERE id = ${id}`);
    return sent?.header ?? '';
  };
  const restrict = (id: string, to: readonly string[] | null) =>
    office.admin.runner.execute(sql`UPDATE case_file SET restricted_to = ${to === null ? null : [...to]}::uuid[] WHERE id = ${id}`);
  /** Nobody else in the office finds anything of it: in the list, the findable words or the documents. */
  const expectHidden = async (subject: string) => {
    expect(await subjects()).toContain(subject);
    for (const who of [office.colleague, office.manager]) {
      expect(await subjects(who)).not.toContain(subject);
      const [found] = await office.admin.runner.rows<{ id: string; documentId: string }>(
        sql`SELECT id, raw_document_id AS "documentId" FROM mail_message WHERE subject = ${subject}`,
      );
      const seen = await office.work.transaction(who, (tx) =>
        tx.rows(
          sql`SELECT ref_id FROM find_text WHERE ref_id = ${found?.id ?? null}
              UNION ALL SELECT id FROM document WHERE id = ${found?.documentId ?? null}`,
        ),
      );
      expect(seen).toEqual([]);
    }
  };

  beforeAll(async () => {
    office = await MailOffice.open();
    mail = office.services();
  });
  afterEach(async () => {
    await restrict(office.restrictedId, [office.maude.id]);
    await restrict(office.caseId, null);
  });
  afterAll(() => office.close());

  it('goes on unseen where a message names its writer’s own first one alone', async () => {
    await receive('Première', '<a1@exemple.ca>', await write(office.restrictedId));
    await receive('Deuxième', '<a2@exemple.ca>', '<a1@exemple.ca>');
    await receive('Troisième', '<a3@exemple.ca>', '<a2@exemple.ca>');
    for (const subject of ['Première', 'Deuxième', 'Troisième']) await expectHidden(subject);
  });

  it('goes on unseen after a message was filed by hand', async () => {
    await receive('À la main', '<b1@exemple.ca>');
    await mail.triage.file(office.here, await bySubject('À la main'), office.restrictedId);
    await receive('Après la main', '<b2@exemple.ca>', '<b1@exemple.ca>');
    await expectHidden('Après la main');
  });

  it('goes on unseen where it was answered first and filed later', async () => {
    await receive('Répondu d’abord', '<c1@exemple.ca>');
    const id = await bySubject('Répondu d’abord');
    const { outgoing } = await mail.triage.answer(office.here, id, { subject: 'Re', text: 'Bonjour' });
    await office.admin.runner.execute(sql`UPDATE mail_message SET case_id = ${office.restrictedId} WHERE id = ${id}`);
    await receive('Classé ensuite', '<c2@exemple.ca>', await headerOf(outgoing[0] ?? ''));
    await expectHidden('Classé ensuite');
  });

  it('goes to whoever is named now, whoever began it', async () => {
    const ours = await write(office.caseId);
    await receive('Avant', '<d1@exemple.ca>', ours);
    expect(await subjects(office.colleague)).toContain('Avant');
    await restrict(office.caseId, [office.samuel.id]);
    await receive('À l’un', '<d2@exemple.ca>', ours);
    await receive('À l’autre', '<d3@exemple.ca>', '<d1@exemple.ca>');
    expect(await subjects(office.manager)).toEqual(expect.arrayContaining(['Avant', 'À l’un', 'À l’autre']));
    for (const who of [office.here, office.colleague])
      for (const subject of ['Avant', 'À l’un', 'À l’autre']) expect(await subjects(who)).not.toContain(subject);
  });

  it('hides a message that follows another case as well', async () => {
    await receive('Les deux', '<e1@exemple.ca>', `${await write(office.restrictedId)} ${await write(office.caseId)}`);
    await expectHidden('Les deux');
  });

  it('is told to the round that stores mail of this riding, and to nobody who asks for themselves', async () => {
    const ours = await write(office.restrictedId);
    const ask = (who: RequestContext) => office.work.transaction(who, (tx) => new Threads().find(tx, HERE, { threadIds: [ours] }));
    expect(await ask(operatorContext('casework', [HERE]))).toMatchObject({ caseId: office.restrictedId, namedId: office.maude.id });
    for (const who of [office.here, office.colleague, office.there, operatorContext('casework', [THERE])])
      expect(await ask(who)).toBeNull();
  });
});
