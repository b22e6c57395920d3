import { Injectable } from '@nestjs/common';
import { authorize, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { CaseReader, CaseTimeline } from '@cloison/casework/cases';
import { Documents } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import type { MailAnswer, MailOutcome, MailState, MailView } from '../mail.dto';
import { Outbox, told } from '../outgoing/outbox';
import type { QueuedMail } from '../outgoing/outbox';
import { MailReader } from './mail-reader';
import type { LoadedMail } from './mail-reader';

/** Seconds during which an answer of one key may be called back. */
export const CALL_BACK_SECONDS = 20;

/** What people do with received mail. Each mail is done once: whoever comes second is told by whom. */
@Injectable()
export class TriageService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: MailReader,
    private readonly cases: CaseReader,
    private readonly timeline: CaseTimeline,
    private readonly documents: Documents,
    private readonly index: FindIndex,
    private readonly outbox: Outbox,
    private readonly live: Live,
  ) {}

  /** Says that somebody reads it; the answer says who does, if it is somebody else. */
  async claim(context: RequestContext, id: string): Promise<MailView> {
    const view = await this.work.transaction(context, async (tx) => {
      const mail = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), 'triage', 'Mail', mail);
      const me = context.account?.id ?? null;
      if (mail.state === 'new' && (mail.claimedBy === null || mail.claimedBy.id === me))
        await tx.execute(
          sql`UPDATE mail_message SET claimed_by = ${me}, claimed_at = now() WHERE district_id = ${mail.districtId} AND id = ${id} AND state = 'new'`,
        );
      tx.log({ act: 'mail.claim', district: mail.districtId, count: 1 });
      return this.reader.view(tx, await this.reader.load(tx, id));
    });
    this.tell(context, id);
    return view;
  }

  async leave(context: RequestContext, id: string): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      const mail = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), 'triage', 'Mail', mail);
      await tx.execute(
        sql`UPDATE mail_message SET claimed_by = NULL, claimed_at = NULL
            WHERE district_id = ${mail.districtId} AND id = ${id} AND claimed_by = ${context.account?.id ?? null}`,
      );
    });
    this.tell(context, id);
  }

  /** Puts a mail, its pieces and its words into a case. */
  file(context: RequestContext, id: string, caseId: string): Promise<MailOutcome> {
    return this.act(context, id, 'filed', async (tx, mail) => {
      const file = await this.cases.load(tx, caseId);
      authorize(this.reader.ability(context), 'update', 'CaseFile', file);
      if (file.districtId !== mail.districtId) throw new Refusal('not_found');
      const { districtId } = mail;
      const citizenId = mail.citizenId ?? file.citizenId;
      // the sender stays who it is: a body that writes about somebody isn't that person
      await tx.execute(sql`UPDATE mail_message SET case_id = ${caseId} WHERE district_id = ${districtId} AND id = ${id}`);
      const pieces = [mail.rawDocumentId, ...mail.kept.map(({ documentId }) => documentId)].filter((one) => one !== null);
      await this.documents.assign(tx, context, pieces, { districtId, caseId, citizenId });
      await this.timeline.add(tx, context, { districtId, caseId }, 'mail_in', told(mail.subject, mail.text), id);
      const text = `${mail.subject}\n${mail.fromName ?? ''} ${mail.fromAddress ?? ''}\n${mail.text}`;
      await this.index.put(tx, { districtId, kind: 'mail', refId: id, caseId, citizenId, text, at: new Date(mail.receivedAt) });
      return [];
    });
  }

  /** « Not our level of government », with the address of the body that it is for. */
  redirect(context: RequestContext, id: string, bodyKey: string | undefined): Promise<MailOutcome> {
    return this.act(context, id, 'redirected', async (tx, mail) => {
      const { redirection } = await this.reader.view(tx, bodyKey === undefined ? mail : { ...mail, bodyKey });
      if (!redirection?.complete) throw new Refusal('body_address_missing');
      return [await this.send(tx, context, mail, redirection, CALL_BACK_SECONDS)];
    });
  }

  handOver(context: RequestContext, id: string): Promise<MailOutcome> {
    return this.act(context, id, 'handed_over', async (tx, mail) => {
      const { handOver } = await this.reader.view(tx, mail);
      if (!handOver) throw new Refusal('state_conflict');
      return [await this.send(tx, context, mail, handOver, CALL_BACK_SECONDS)];
    });
  }

  dismiss(context: RequestContext, id: string): Promise<MailOutcome> {
    return this.act(context, id, 'dismissed', async () => []);
  }

  /** An answer to one mail; a mail that was done with before may be answered again. */
  answer(context: RequestContext, id: string, answer: MailAnswer): Promise<MailOutcome> {
    return this.act(context, id, 'answered', async (tx, mail) => [await this.send(tx, context, mail, answer, 0)], true);
  }

  /** One answer to everybody of a pile, each in a message of their own: nobody sees who else wrote. */
  async answerPile(context: RequestContext, pileId: string, answer: MailAnswer): Promise<MailOutcome> {
    const outcome = await this.work.transaction(context, async (tx) => {
      const members = await this.reader.pileMembers(tx, pileId);
      const [first] = members;
      if (!first) throw new Refusal('state_conflict');
      const { districtId } = first;
      authorize(this.reader.ability(context), 'triage', 'Mail', { districtId });
      const queued = new Map<string, QueuedMail>();
      for (const { id, fromAddress, kind } of members) {
        if (fromAddress === null || kind !== 'message' || queued.has(fromAddress)) continue;
        const mail = { districtId, to: [fromAddress], ...answer, inReplyTo: id, delaySeconds: CALL_BACK_SECONDS };
        queued.set(fromAddress, await this.outbox.queue(tx, context, mail));
      }
      await tx.execute(
        sql`UPDATE mail_message SET state = 'answered', handled_by = ${context.account?.id ?? null}, handled_at = now()
            WHERE district_id = ${districtId} AND id = ANY (${members.map(({ id }) => id)}::uuid[]) AND state = 'new'`,
      );
      tx.log({ act: 'mail.answer_pile', district: districtId, count: members.length });
      return outcomeOf('answered', [...queued.values()]);
    });
    this.tell(context, pileId);
    return outcome;
  }

  /** Takes back what was decided, as long as no answer has left. */
  async undo(context: RequestContext, id: string): Promise<MailView> {
    const view = await this.work.transaction(context, async (tx) => {
      const mail = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), 'triage', 'Mail', mail);
      if (mail.state === 'new' || mail.state === 'filed') throw new Refusal('state_conflict');
      const answers = await tx.rows<{ id: string; state: string }>(
        sql`SELECT d.id, d.state FROM mail_out o JOIN mail_delivery d ON d.district_id = o.district_id AND d.id = o.id
            WHERE o.district_id = ${mail.districtId} AND o.answers_id = ${id} AND d.state <> 'cancelled'`,
      );
      const cancelled = await tx.execute(
        sql`UPDATE mail_delivery SET state = 'cancelled', settled_at = now()
            WHERE district_id = ${mail.districtId} AND id = ANY (${answers.map((answer) => answer.id)}::uuid[]) AND state IN ('queued', 'held')`,
      );
      if (cancelled < answers.length) throw new Refusal('state_conflict');
      await tx.execute(
        sql`UPDATE mail_message SET state = 'new', handled_by = NULL, handled_at = NULL WHERE district_id = ${mail.districtId} AND id = ${id}`,
      );
      tx.log({ act: 'mail.undo', district: mail.districtId, count: 1 });
      return this.reader.view(tx, await this.reader.load(tx, id));
    });
    this.tell(context, id);
    return view;
  }

  private async act(
    context: RequestContext,
    id: string,
    state: MailState,
    work: (tx: Tx, mail: LoadedMail) => Promise<readonly QueuedMail[]>,
    again = false,
  ): Promise<MailOutcome> {
    const outcome = await this.work.transaction(context, async (tx) => {
      // the row is locked before it is read: of two people who press the same key, the second finds it done
      await tx.execute(sql`SELECT 1 FROM mail_message WHERE id = ${id} FOR UPDATE`);
      const mail = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), 'triage', 'Mail', mail);
      const isNew = mail.state === 'new';
      if (!isNew && !again) throw new Refusal('state_conflict');
      if (isNew && mail.claimedBy && mail.claimedBy.id !== context.account?.id) throw new Refusal('mail_claimed');
      const queued = await work(tx, mail);
      if (isNew)
        await tx.execute(
          sql`UPDATE mail_message SET state = ${state}, handled_by = ${context.account?.id ?? null}, handled_at = now(), claimed_by = NULL,
                claimed_at = NULL WHERE district_id = ${mail.districtId} AND id = ${id}`,
        );
      tx.log({ act: `mail.${state}`, subjects: mail.citizenId ? [mail.citizenId] : [], district: mail.districtId, count: 1 });
      return outcomeOf(isNew ? state : mail.state, queued);
    });
    this.tell(context, id);
    return outcome;
  }

  /** Machines aren't answered: two of them would never stop (RFC 3834 §2). */
  private send(
    tx: Tx,
    context: RequestContext,
    mail: LoadedMail,
    { subject, text }: MailAnswer,
    delaySeconds: number,
  ): Promise<QueuedMail> {
    if (mail.kind !== 'message' || mail.fromAddress === null) throw new Refusal('state_conflict');
    const { districtId, citizenId, filedCaseId: caseId } = mail;
    return this.outbox.queue(tx, context, {
      districtId,
      to: [mail.fromAddress],
      subject,
      text,
      caseId,
      citizenId,
      inReplyTo: mail.id,
      delaySeconds,
    });
  }

  private tell(context: RequestContext, id: string): void {
    this.live.changed('mail', id, context.account?.id ?? null);
  }
}

function outcomeOf(state: MailState, queued: readonly QueuedMail[]): MailOutcome {
  return { state, outgoing: queued.map(({ id }) => id), held: queued.filter((mail) => mail.state === 'held').length };
}
