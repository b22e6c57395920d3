import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { sql } from '@cloison/platform/database';
import { HERE, MailOffice } from '../spec-support/mail-office';

interface Taken {
  readonly to: string[];
  readonly raw: Buffer;
}

/** A real SMTP server that keeps what it is given, and refuses one address. */
async function smtpServer(taken: Taken[]): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('personne')) done(Object.assign(new Error('No such user'), { responseCode: 550 }));
      else if (address.startsWith('plein')) done(Object.assign(new Error('Try later'), { responseCode: 451 }));
      else done();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A server that takes a whole message and breaks off before it says what it did with it. */
async function silentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    socket.on('error', () => undefined);
    socket.write('220 silence\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (inData) {
        if (text.endsWith('\r\n.\r\n')) socket.destroy();
      } else if (/^DATA/im.test(text)) {
        inData = true;
        socket.write('354 go on\r\n');
      } else socket.write(/^EHLO/im.test(text) ? '250 silence\r\n' : '250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `smtp://127.0.0.1:${port}`, close };
}

describe('mail that leaves', () => {
  let office: MailOffice;
  let smtp: Awaited<ReturnType<typeof smtpServer>>;
  let mail: ReturnType<MailOffice['services']>;
  const taken: Taken[] = [];
  const from = { CASEWORK_MAIL_FROM: 'Bureau de Val-des-Érables <bureau@exemple.ca>' };
  const write = async (to: string, more: { caseId?: string } = {}) =>
    (await mail.outgoing.write(office.here, { to: [to], subject: 'Votre dossier, à suivre', text: 'Bonjour,\n\nC’est réglé.', ...more }))
      .id;
  const stateOf = async (id: string) => {
    const { state, problem } = await mail.outgoing.open(office.here, id);
    return [state, problem];
  };

  beforeAll(async () => {
    [office, smtp] = await Promise.all([MailOffice.open(), smtpServer(taken)]);
    mail = office.services({ CASEWORK_SMTP_URL: smtp.url, ...from });
  });
  afterAll(async () => {
    await Promise.all([office.close(), smtp.close()]);
  });
  beforeEach(async () => {
    taken.length = 0;
    await office.admin.runner.execute(sql`UPDATE mail_delivery SET state = 'cancelled' WHERE state IN ('queued', 'sending')`);
  });

  it('arrives whole, once, with its thread', async () => {
    const id = await write('lucie.b@exemple.ca');
    await mail.delivery.round();
    await mail.delivery.round();
    expect(taken).toHaveLength(1);
    const message = await simpleParser(taken[0]?.raw ?? '');
    expect(message).toMatchObject({ subject: 'Votre dossier, à suivre', messageId: `<${id}@exemple.ca>` });
    expect(message.from?.text).toBe('"Bureau de Val-des-Érables" <bureau@exemple.ca>');
    expect(message.text?.trim()).toBe('Bonjour,\n\nC’est réglé.');
    expect(await stateOf(id)).toEqual(['sent', null]);
  });

  it('of a restricted case leaves too, though the round itself may not see the case', async () => {
    await write('lucie.b@exemple.ca', { caseId: office.restrictedId });
    await mail.delivery.round();
    expect(taken).toHaveLength(1);
  });

  it('is held back while it solicits, and leaves once released', async () => {
    const { id } = await mail.outgoing.write(office.here, {
      to: ['a@exemple.ca'],
      subject: 'Bonjour',
      text: 'Votez pour notre candidate le 5 octobre.',
    });
    await mail.delivery.round();
    expect(taken).toEqual([]);
    await mail.outgoing.release(office.manager, id, 'Le courriel cite un article de journal');
    await mail.delivery.round();
    expect(taken).toHaveLength(1);
  });

  it('is marked as refused where the server says so for good, and waits where it says “later”', async () => {
    const never = await write('personne@exemple.ca');
    await mail.delivery.round();
    expect(await stateOf(never)).toEqual(['failed', 'refused']);
    const later = await write('plein@exemple.ca');
    await mail.delivery.round();
    expect(await stateOf(later)).toEqual(['queued', 'unreachable']);
  });

  it('is flagged, and not sent again by itself, where the line broke off before the answer', async () => {
    const silent = await silentServer();
    const id = await write('lucie.b@exemple.ca');
    await office.services({ CASEWORK_SMTP_URL: silent.url, ...from }).delivery.round();
    await silent.close();
    expect(await stateOf(id)).toEqual(['unsure', 'no_answer']);
    await mail.delivery.round();
    expect(taken).toEqual([]);
    await mail.outgoing.again(office.here, id);
    await mail.delivery.round();
    expect(taken).toHaveLength(1);
  });

  it('is flagged, and not sent again by itself, where the process died between sending and marking', async () => {
    const id = await write('lucie.b@exemple.ca');
    await office.admin.runner.execute(
      sql`UPDATE mail_delivery SET state = 'sending', attempt_at = now() - interval '10 minutes', attempts = 1 WHERE id = ${id}`,
    );
    await mail.delivery.round();
    expect(taken).toEqual([]);
    expect(await stateOf(id)).toEqual(['unsure', 'no_answer']);
  });

  it('waits, visibly, while no server is set', async () => {
    const id = await write('lucie.b@exemple.ca');
    const without = office.services();
    expect(await without.outgoing.list(office.here, { folder: 'waiting' })).toMatchObject({ sending: false });
    expect((await without.outgoing.list(office.here, { folder: 'waiting' })).items.map((item) => item.id)).toContain(id);
  });

  it('is sent once by two processes that work at the same time', async () => {
    const other = office.services({ CASEWORK_SMTP_URL: smtp.url, ...from });
    for (let index = 0; index < 10; index++) await write(`p${index}@exemple.ca`);
    await Promise.all([mail.delivery.round(), other.delivery.round()]);
    expect(taken.flatMap(({ to }) => to).sort()).toEqual(Array.from({ length: 10 }, (_, index) => `p${index}@exemple.ca`));
  });

  it('takes the office’s documents along', async () => {
    const id = await office.work.transaction(office.here, async (tx) => {
      const { id: documentId } = await mail.documents.store(tx, office.here, {
        districtId: HERE,
        caseId: office.caseId,
        name: 'note.txt',
        bytes: Buffer.from('bonjour'),
        source: 'upload',
      });
      return documentId;
    });
    await mail.outgoing.write(office.here, {
      to: ['a@exemple.ca'],
      subject: 'Pièce',
      text: 'Voici.',
      documents: [id],
      caseId: office.caseId,
    });
    await mail.delivery.round();
    const message = await simpleParser(taken[0]?.raw ?? '');
    expect(message.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([['note.txt', 'bonjour']]);
  });
});
