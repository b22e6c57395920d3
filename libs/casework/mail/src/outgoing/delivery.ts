import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Jobs } from '@cloison/platform/jobs';
import { Documents } from '@cloison/casework/documents';
import { Live } from '@cloison/casework/live';
import { asAccount } from '../as-account';
import { officeDistricts } from '../office-districts';
import { MailSettings } from '../settings';
import { MailTransport } from './transport';
import type { Attempt } from './transport';

export const DELIVERY_JOB = 'mail-delivery';
const EVERY_SECONDS = 5;
/** A line that was `sending` for so long belongs to a process that died: what became of it is for a person to say. */
const LOST_AFTER_SECONDS = 120;
const MOST_ATTEMPTS = 8;
/** Minutes until the next attempt, by how many were made. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240] as const;

interface Claimed {
  readonly districtId: string;
  readonly id: string;
  readonly messageId: string;
  readonly writtenBy: string | null;
  readonly attempts: number;
}

interface Written {
  readonly recipients: string[];
  readonly copies: string[];
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly documents: string[];
  readonly header: string | null;
  readonly threadIds: string[];
  readonly citizenId: string | null;
}

/**
 * Sends what waits. A line is marked `sending` and committed before the first byte leaves, and settled after: a process that dies in between
 * leaves a line that is never sent again by itself, but shown as `unsure` (decision 0046).
 */
@Injectable()
export class Delivery implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: MailSettings,
    private readonly transport: MailTransport,
    private readonly documents: Documents,
    private readonly live: Live,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    if (this.transport.configured) this.jobs.every({ name: DELIVERY_JOB, everySeconds: EVERY_SECONDS, run: () => this.round() });
  }

  /** One round: everything that waits, one message after the other. */
  async round(): Promise<void> {
    const context = operatorContext('casework', await officeDistricts(this.work));
    await this.flagLost(context);
    let next = await this.claim(context);
    while (next) {
      const attempt = await this.attempt(context, next);
      await this.settle(context, next, attempt);
      next = attempt === 'later' ? undefined : await this.claim(context);
    }
  }

  private async flagLost(context: RequestContext): Promise<void> {
    const lost = await this.work.transaction(context, async (tx) => {
      const count = await tx.execute(
        sql`UPDATE mail_delivery SET state = 'unsure', problem = 'no_answer', settled_at = now()
            WHERE state = 'sending' AND attempt_at < now() - make_interval(secs => ${LOST_AFTER_SECONDS})`,
      );
      if (count > 0) tx.log({ act: 'mail.unsure', count });
      return count;
    });
    if (lost > 0) this.live.changed('mail', 'delivery', null);
  }

  private claim(context: RequestContext): Promise<Claimed | undefined> {
    return this.work.transaction(context, (tx) =>
      tx.one<Claimed>(
        sql`UPDATE mail_delivery SET state = 'sending', attempt_at = now(), attempts = attempts + 1
            WHERE (district_id, id) IN (
              SELECT district_id, id FROM mail_delivery WHERE state = 'queued' AND send_after <= now() ORDER BY send_after, id LIMIT 1
              FOR UPDATE SKIP LOCKED)
            RETURNING district_id AS "districtId", id, message_id AS "messageId", written_by AS "writtenBy", attempts`,
      ),
    );
  }

  private async attempt(context: RequestContext, line: Claimed): Promise<Attempt | 'unreadable'> {
    const mail = await this.work.transaction(context, async (tx) => this.read(tx, context, line));
    if (!mail) return 'unreadable';
    const { envelope, message } = mail;
    return this.transport.send(envelope, message);
  }

  /** With the eyes of who wrote it: a mail of a restricted case is read because its writer is named there. */
  private async read(tx: Tx, context: RequestContext, line: Claimed) {
    await asAccount(tx, line.writtenBy);
    const mail = await tx.one<Written>(
      sql`SELECT recipients, copies, subject, body, html, documents, answers_header AS header, thread_ids AS "threadIds", citizen_id AS "citizenId"
          FROM mail_out WHERE district_id = ${line.districtId} AND id = ${line.id}`,
    );
    const from = this.settings.from;
    if (!mail || !from) return null;
    const attachments = [];
    for (const id of mail.documents) {
      const { name, mediaType, bytes } = await this.documents.load(tx, context, id);
      attachments.push({ filename: name, contentType: mediaType, content: bytes });
    }
    const message = await this.transport.compose({
      from,
      to: mail.recipients,
      cc: mail.copies,
      subject: mail.subject,
      text: mail.body,
      ...(mail.html === null ? {} : { html: mail.html }),
      messageId: line.messageId,
      ...(mail.header === null ? {} : { inReplyTo: mail.header }),
      references: mail.threadIds,
      attachments,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { envelope: { from: from.address, to: [...mail.recipients, ...mail.copies] }, message };
  }

  private async settle(context: RequestContext, line: Claimed, attempt: Attempt | 'unreadable'): Promise<void> {
    const { state, problem, pause } = outcome(attempt, line.attempts);
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`UPDATE mail_delivery SET state = ${state}, problem = ${problem}, settled_at = CASE WHEN ${state} = 'queued' THEN NULL ELSE now() END,
              send_after = now() + make_interval(mins => ${pause})
            WHERE district_id = ${line.districtId} AND id = ${line.id} AND state = 'sending'`,
      );
      await tx.execute(
        sql`INSERT INTO mail_box (district_id, send_problem) VALUES (${line.districtId}, ${problem === 'unreachable' ? problem : null})
            ON CONFLICT (district_id) DO UPDATE SET send_problem = excluded.send_problem`,
      );
      tx.log({ act: `mail.${state === 'queued' ? 'retry' : state}`, district: line.districtId, count: 1 });
    });
    this.live.changed('mail', line.id, line.writtenBy);
  }
}

function outcome(attempt: Attempt | 'unreadable', attempts: number): { state: string; problem: string | null; pause: number } {
  switch (attempt) {
    case 'sent':
      return { state: 'sent', problem: null, pause: 0 };
    case 'refused':
      return { state: 'failed', problem: 'refused', pause: 0 };
    case 'unreadable':
      return { state: 'failed', problem: 'unreadable', pause: 0 };
    case 'no_answer':
      return { state: 'unsure', problem: 'no_answer', pause: 0 };
    case 'later':
      return attempts >= MOST_ATTEMPTS
        ? { state: 'failed', problem: 'unreachable', pause: 0 }
        : { state: 'queued', problem: 'unreachable', pause: PAUSES[attempts - 1] ?? 240 };
  }
}
