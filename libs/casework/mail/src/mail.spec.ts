import { sql } from '@cloison/platform/database';
import { contextAt } from '@cloison/platform/testing';
import { bounceOf, massMail, rawMail } from './spec-support/raw-mail';
import { HERE, MailOffice } from './spec-support/mail-office';

describe('the office’s mail', () => {
  let office: MailOffice;
  let mail: ReturnType<MailOffice['services']>;
  const receive = (...raws: Buffer[]) => mail.ingestion.receive(HERE, raws);
  const newest = async (context = office.here) => (await mail.reader.list(context, {})).items[0];
  const bySubject = async (subject: string, context = office.here) =>
    (await mail.reader.list(context, {})).items.find((item) => item.subject === subject);

  beforeAll(async () => {
    office = await MailOffice.open();
    mail = office.services();
  });
  afterAll(() => office.close());

  it('keeps a message once, however often and by whatever way it is delivered', async () => {
    const message = rawMail({ subject: 'Une fois' });
    const otherWay = Buffer.concat([Buffer.from('Received: from b by c; Mon, 16 Nov 2026 09:00:01 -0500\r\n'), message]);
    expect(await receive(message)).toEqual({ stored: 1, known: 0 });
    expect(await receive(message, otherWay)).toEqual({ stored: 0, known: 2 });
    expect(await receive(message)).toEqual({ stored: 0, known: 1 });
  });

  it('keeps a message without Message-ID once, and two different ones of the same Message-ID both', async () => {
    const nameless = rawMail({ subject: 'Sans numéro', messageId: null });
    expect(await receive(nameless, nameless)).toEqual({ stored: 1, known: 1 });
    const one = rawMail({ subject: 'A', messageId: '<same@exemple.ca>', text: 'Un' });
    const two = rawMail({ subject: 'A', messageId: '<same@exemple.ca>', text: 'Deux' });
    expect(await receive(one, two)).toEqual({ stored: 2, known: 0 });
  });

  it('knows its sender, proposes the case whose number the subject holds, and files with story, words and pieces', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const content = [
      '--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVoici la lettre.',
      `--x\r\nContent-Type: image/png; name="lettre.png"\r\nContent-Disposition: attachment; filename="lettre.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString('base64')}`,
      '--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="virus.exe"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAAEAAAA//8AALgAAAA=',
      '--x--',
    ].join('\r\n');
    await receive(rawMail({ subject: 'Suite RAMQ-26-0001', body: { type: 'multipart/mixed; boundary=x', content } }));
    const line = await bySubject('Suite RAMQ-26-0001');
    expect(line).toMatchObject({
      proposal: 'file',
      citizen: { familyName: 'Bérubé' },
      inRiding: true,
      case: { number: 'RAMQ-26-0001' },
      attachmentCount: 2,
    });
    const id = line?.id ?? '';
    const { attachments } = await mail.reader.open(office.here, id);
    expect(attachments.map(({ name, refused }) => [name, refused])).toEqual([
      ['lettre.png', null],
      ['virus.exe', expect.stringMatching(/^document_/)],
    ]);
    expect(await mail.triage.file(office.here, id, office.caseId)).toEqual({ state: 'filed', outgoing: [], held: 0 });
    await expect(mail.triage.file(office.colleague, id, office.caseId)).rejects.toMatchObject({ code: 'state_conflict' });
    const [event] = await office.admin.runner.rows<{ kind: string; body: string }>(
      sql`SELECT kind, body FROM case_event WHERE case_id = ${office.caseId} AND ref_id = ${id}`,
    );
    expect(event).toEqual({ kind: 'mail_in', body: 'Suite RAMQ-26-0001\nVoici la lettre.' });
    const documents = await office.admin.runner.rows(sql`SELECT 1 FROM document WHERE case_id = ${office.caseId}`);
    expect(documents).toHaveLength(2);
  });

  it('matches the number of a restricted case for nobody but the people named there', async () => {
    await receive(rawMail({ from: 'Un inconnu <x@example.org>', subject: 'Au sujet de RAMQ-26-0002' }));
    expect(await bySubject('Au sujet de RAMQ-26-0002')).toMatchObject({ case: { number: 'RAMQ-26-0002' } });
    expect(await bySubject('Au sujet de RAMQ-26-0002', office.colleague)).toMatchObject({ case: null, proposal: 'create' });
  });

  it('gives a reply to a restricted case to the people named there, and hides it from everybody else', async () => {
    const { id } = await mail.outgoing.write(office.here, {
      to: ['lucie.b@exemple.ca'],
      subject: 'Votre demande',
      text: 'Bonjour',
      caseId: office.restrictedId,
    });
    const [sent] = await office.admin.runner.rows<{ messageId: string }>(
      sql`SELECT message_id AS "messageId" FROM mail_delivery WHERE id = ${id}`,
    );
    await receive(rawMail({ subject: 'Re: Votre demande secrète', headers: { 'In-Reply-To': sent?.messageId ?? '' } }));
    const line = await bySubject('Re: Votre demande secrète');
    expect(line).toMatchObject({ proposal: 'file', case: { number: 'RAMQ-26-0002' } });
    expect(await bySubject('Re: Votre demande secrète', office.colleague)).toBeUndefined();
    await expect(mail.reader.open(office.colleague, line?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    await expect(mail.outgoing.open(office.colleague, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('recognises a bounce, finds what it returns, and marks that as not arrived', async () => {
    const { id } = await mail.outgoing.write(office.here, {
      to: ['lucie.b@exemple.ca'],
      subject: 'Bonjour',
      text: 'x',
      caseId: office.caseId,
    });
    const [sent] = await office.admin.runner.rows<{ messageId: string }>(
      sql`SELECT message_id AS "messageId" FROM mail_delivery WHERE id = ${id}`,
    );
    await office.admin.runner.execute(sql`UPDATE mail_delivery SET state = 'sent' WHERE id = ${id}`);
    await receive(bounceOf(sent?.messageId ?? ''));
    expect(await newest()).toMatchObject({
      kind: 'bounce',
      bouncedAddress: 'lucie.b@exemple.ca',
      case: { number: 'RAMQ-26-0001' },
      proposal: 'look',
    });
    expect(await mail.outgoing.open(office.here, id)).toMatchObject({ state: 'failed', problem: 'bounced' });
  });

  it('piles identical mass mails, and answers each sender alone', async () => {
    const people = ['Anne Roy', 'Jean-Guy Tremblay', 'Zoé L’Écuyer', 'Linh Nguyen', 'Peter Halloran', 'Kateri Diabo'];
    await receive(...people.map((name, index) => massMail(index, { name, place: 'Saint-Anselme', code: `G0X ${index}B7` })));
    await receive(
      rawMail({
        subject: 'Autre chose',
        text: 'Bonjour,\n\nMa mère attend une place en CHSLD depuis huit mois et personne ne me répond quand j’appelle, que puis-je faire pour que son dossier avance enfin ?\n\nMerci',
      }),
    );
    const items = (await mail.reader.list(office.here, {})).items;
    const piled = items.filter((item) => item.pile);
    expect(piled).toHaveLength(1);
    expect(piled[0]).toMatchObject({ proposal: 'answer_all', pile: { count: 6, subject: 'Sauvons la halte routière de la 138' } });
    const pileId = piled[0]?.pile?.id ?? '';
    expect((await mail.reader.pile(office.here, pileId)).members).toHaveLength(6);
    const outcome = await mail.triage.answerPile(office.here, pileId, { subject: 'Re : la halte', text: 'Nous suivons cela.' });
    expect(outcome).toMatchObject({ state: 'answered', held: 0 });
    expect(outcome.outgoing).toHaveLength(6);
    for (const id of outcome.outgoing) expect((await mail.outgoing.open(office.here, id)).to).toHaveLength(1);
    await expect(mail.triage.answerPile(office.colleague, pileId, { subject: 'x', text: 'y' })).rejects.toMatchObject({
      code: 'state_conflict',
    });
  });

  it('answers « not our level of government » in the mail’s language, with the address, and lets it be called back', async () => {
    await receive(
      rawMail({
        from: 'Peter Halloran <p.halloran@example.org>',
        subject: 'Passport delay, travel on Dec. 2',
        text: 'Hello,\n\nI have been waiting for my passport for ten weeks and the office is not answering. Can you help me with this?\n\nThank you,\nPeter',
      }),
    );
    const line = await bySubject('Passport delay, travel on Dec. 2');
    expect(line).toMatchObject({ proposal: 'redirect', language: 'en', body: { key: 'ircc', level: 'canada' } });
    const id = line?.id ?? '';
    const { outgoing } = await mail.triage.redirect(office.here, id, undefined);
    const answer = await mail.outgoing.open(office.here, outgoing[0] ?? '');
    expect(answer.text).toContain('Immigration Canada');
    expect(answer.text).toContain('Telephone: 1 888 555-0100');
    expect(answer).toMatchObject({ to: ['p.halloran@example.org'], subject: 'Re: Passport delay, travel on Dec. 2', state: 'queued' });
    expect(await mail.triage.undo(office.here, id)).toMatchObject({ state: 'new' });
    expect(await mail.outgoing.open(office.here, outgoing[0] ?? '')).toMatchObject({ state: 'cancelled' });
  });

  it('lets one person at a time work on a mail, and tells the second who does', async () => {
    await receive(rawMail({ subject: 'À qui ?' }));
    const id = (await bySubject('À qui ?'))?.id ?? '';
    expect(await mail.triage.claim(office.here, id)).toMatchObject({ claimedBy: { name: 'Maude Pelletier' } });
    expect(await mail.triage.claim(office.colleague, id)).toMatchObject({ claimedBy: { name: 'Maude Pelletier' } });
    await expect(mail.triage.dismiss(office.colleague, id)).rejects.toMatchObject({ code: 'mail_claimed' });
    await mail.triage.leave(office.here, id);
    expect(await mail.triage.dismiss(office.colleague, id)).toMatchObject({ state: 'dismissed' });
    await expect(mail.triage.dismiss(office.here, id)).rejects.toMatchObject({ code: 'state_conflict' });
  });

  it('sends nothing to a public body without consent, named by key or recognised by its address', async () => {
    const body = { subject: 'Suivi', text: 'Bonjour', caseId: office.caseId };
    const missing = { code: 'consent_missing' };
    await expect(mail.outgoing.write(office.here, { ...body, to: ['autre@ramq.example.org'], bodyKey: 'ramq' })).rejects.toMatchObject(
      missing,
    );
    await expect(mail.outgoing.write(office.here, { ...body, to: ['circo@ramq.example.org'] })).rejects.toMatchObject(missing);
    await expect(
      mail.outgoing.write(office.here, { ...body, to: ['lucie.b@exemple.ca'], cc: ['Circo@RAMQ.example.org'] }),
    ).rejects.toMatchObject(missing);
  });

  it('holds back what solicits, until the named person releases it with a reason', async () => {
    const written = await mail.outgoing.write(office.here, {
      to: ['lucie.b@exemple.ca'],
      subject: 'Merci',
      text: 'Bonjour.\nVotre dossier est réglé. Faites un don à la campagne du parti avant samedi.',
    });
    expect(written).toMatchObject({ state: 'held', heldFor: ['money'], mayRelease: false, releaser: 'Samuel Diabo' });
    const [sentence] = written.sentences;
    expect(written.text.slice(sentence?.start, sentence?.end).trim()).toBe('Faites un don à la campagne du parti avant samedi.');
    await expect(mail.outgoing.release(office.here, written.id, 'Ce n’en est pas une')).rejects.toMatchObject({
      code: 'role_not_permitted',
    });
    const released = await mail.outgoing.release(office.manager, written.id, 'Citation de la personne');
    expect(released).toMatchObject({ state: 'queued', releasedBy: { name: 'Samuel Diabo' }, releaseReason: 'Citation de la personne' });
    await office.admin.runner.execute(sql`UPDATE office_profile SET release_account_id = NULL`);
    const other = await mail.outgoing.write(office.here, { to: ['a@example.org'], subject: 'x', text: 'Devenez membre de notre parti.' });
    await expect(mail.outgoing.release(office.manager, other.id, 'Je le veux bien')).rejects.toMatchObject({
      code: 'not_the_named_person',
    });
    await office.admin.runner.execute(sql`UPDATE office_profile SET release_account_id = ${office.samuel.id}`);
  });

  it.each(['member', 'registrar'])('lets a %s sort, answer, write and release nothing', async (role) => {
    await receive(rawMail({ subject: `Pour ${role}` }));
    const id = (await bySubject(`Pour ${role}`))?.id ?? '';
    const { id: outId } = await mail.outgoing.write(office.here, { to: ['a@exemple.ca'], subject: 'x', text: 'Votez pour moi lundi.' });
    const who = contextAt('casework', { id: office.paul.id, role }, [HERE]);
    const acts: (() => Promise<unknown>)[] = [
      () => mail.triage.claim(who, id),
      () => mail.triage.leave(who, id),
      () => mail.triage.file(who, id, office.caseId),
      () => mail.triage.redirect(who, id, 'ircc'),
      () => mail.triage.handOver(who, id),
      () => mail.triage.dismiss(who, id),
      () => mail.triage.undo(who, id),
      () => mail.triage.answer(who, id, { subject: 'x', text: 'y' }),
      () => mail.outgoing.write(who, { to: ['a@exemple.ca'], subject: 'x', text: 'y' }),
      () => mail.outgoing.release(who, outId, 'Sans y avoir droit'),
      () => mail.outgoing.cancel(who, outId),
    ];
    for (const act of acts)
      await expect(act()).rejects.toMatchObject({ code: expect.stringMatching(/^(?:role_not_permitted|not_found)$/) });
    if (role === 'registrar') await expect(mail.reader.open(who, id)).rejects.toMatchObject({ code: 'not_found' });
    else expect(await mail.reader.open(who, id)).toMatchObject({ state: 'new' });
  });

  it('shows nothing of one riding to another', async () => {
    const line = await newest();
    await expect(mail.reader.open(office.there, line?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    expect((await mail.reader.list(office.there, {})).items).toEqual([]);
  });

  it('logs every act, and no address, subject or word', async () => {
    const entries = await office.admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`);
    const text = entries.map(({ entry }) => entry.toString()).join('\n');
    for (const act of [
      'mail.receive',
      'mail.open',
      'mail.filed',
      'mail.queue',
      'mail.hold',
      'mail.release',
      'mail.redirected',
      'mail.answer_pile',
    ])
      expect(text).toContain(`"${act}"`);
    for (const secret of ['exemple.ca', 'halte', 'Lucie', 'RAMQ-26', 'Passport']) expect(text).not.toContain(secret);
  });
});
