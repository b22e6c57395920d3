import { Injectable } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { MailSettings } from '../settings';
import { LEFT_ON_SERVER } from './read-message';

export type MailboxProblem = 'unreachable' | 'refused' | 'folder_missing';

/** How far a mailbox was read: ids of a folder hold as long as its validity does (RFC 3501 §2.3.1.1). */
export interface MailboxPlace {
  readonly uidValidity: string | null;
  readonly lastUid: number;
}

export interface FetchedMail {
  readonly uid: number;
  readonly raw: Buffer;
}

/** Why a mailbox couldn't be read, as a word; what the server said stays out of logs, since servers repeat user names. */
export class MailboxError extends Error {
  constructor(readonly problem: MailboxProblem) {
    super(`The mailbox is ${problem}`);
    this.name = 'MailboxError';
  }
}

const PATIENCE_MS = 30_000;
/** Of a larger message only the beginning is taken, and says so: nobody's memory is filled by one mail, and none is passed over. */
const LARGEST_BYTES = 45 * 1_048_576;
const BEGINNING_BYTES = 1_048_576;
const BATCH = 20;
const BATCH_BYTES = 32 * 1_048_576;

/** The office's mailbox. It is only read: no flag is set, nothing is moved or deleted, so that what goes wrong here loses nothing there. */
@Injectable()
export class Mailbox {
  constructor(private readonly settings: MailSettings) {}

  get configured(): boolean {
    return this.settings.imap !== null;
  }

  /** Whether the server lets us in and has the folder. */
  async answers(): Promise<'yes' | MailboxProblem> {
    try {
      await this.inside(async () => undefined);
      return 'yes';
    } catch (error) {
      if (error instanceof MailboxError) return error.problem;
      throw error;
    }
  }

  /**
   * Hands over everything after a place, oldest first, in batches; the next batch is fetched once the last was taken.
   * @throws MailboxError
   */
  async readAfter(place: MailboxPlace, take: (batch: readonly FetchedMail[], now: MailboxPlace) => Promise<void>): Promise<MailboxPlace> {
    return this.inside(async (client, uidValidity) => {
      let lastUid = place.uidValidity === uidValidity ? place.lastUid : 0;
      const waiting: { uid: number; size: number }[] = [];
      for await (const { uid, size } of client.fetch(`${lastUid + 1}:*`, { uid: true, size: true }, { uid: true }))
        // `n:*` answers the last message even where its number is smaller
        if (uid > lastUid) waiting.push({ uid, size: size ?? 0 });
      waiting.sort((one, other) => one.uid - other.uid);
      for (const batch of batches(waiting)) {
        const fetched: FetchedMail[] = [];
        const [first] = batch;
        const large = batch.length === 1 && first !== undefined && first.size > LARGEST_BYTES;
        const source = large ? { start: 0, maxLength: BEGINNING_BYTES } : true;
        for await (const mail of client.fetch(batch.map(({ uid }) => uid).join(','), { uid: true, source }, { uid: true }))
          if (mail.source) fetched.push({ uid: mail.uid, raw: large ? beginningOf(mail.source, first.size) : mail.source });
        fetched.sort((one, other) => one.uid - other.uid);
        lastUid = Math.max(lastUid, ...batch.map(({ uid }) => uid));
        await take(fetched, { uidValidity, lastUid });
      }
      return { uidValidity, lastUid };
    });
  }

  private async inside<T>(work: (client: ImapFlow, uidValidity: string) => Promise<T>): Promise<T> {
    const client = await this.connect();
    try {
      const lock = await client.getMailboxLock(this.settings.mailbox, { readOnly: true }).catch(() => {
        throw new MailboxError('folder_missing');
      });
      try {
        const { mailbox } = client;
        return await work(client, mailbox === false ? '0' : String(mailbox.uidValidity));
      } finally {
        lock.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async connect(): Promise<ImapFlow> {
    const server = this.settings.imap;
    if (!server) throw new MailboxError('unreachable');
    const client = new ImapFlow({
      host: server.host,
      port: server.port,
      secure: server.secure,
      ...(server.secure ? {} : { doSTARTTLS: !server.local }),
      auth: { user: server.user ?? '', pass: server.password ?? '' },
      logger: false,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
    // what breaks later rejects the command that waits; without a listener the process would end
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.close();
      throw new MailboxError((error as { authenticationFailed?: boolean }).authenticationFailed ? 'refused' : 'unreachable');
    }
  }
}

/** The beginning of a message, under a header that says how large it is on the server. */
function beginningOf(source: Buffer, size: number): Buffer {
  return Buffer.concat([Buffer.from(`${LEFT_ON_SERVER}: ${size}\r\n`), source]);
}

function* batches(waiting: readonly { uid: number; size: number }[]): Generator<readonly { uid: number; size: number }[]> {
  let batch: { uid: number; size: number }[] = [];
  let bytes = 0;
  for (const one of waiting) {
    if (batch.length > 0 && (batch.length === BATCH || bytes + one.size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += one.size;
  }
  if (batch.length > 0) yield batch;
}
