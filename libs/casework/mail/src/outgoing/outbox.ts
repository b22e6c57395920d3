import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseTimeline, PublicBodies } from '@cloison/casework/cases';
import { Consents } from '@cloison/casework/consents';
import { FindIndex } from '@cloison/casework/find';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import { MailSettings } from '../settings';
import { findSolicitation } from '../solicitation/solicitation';
import type { Solicitation } from '../solicitation/solicitation';
import { withoutMarkup } from '../text/markup';

/** A mail to be sent. Addresses are bare (`name@example.org`). */
export interface OutgoingMail {
  readonly districtId: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string | null;
  /** Ids of documents that go along. */
  readonly documents?: readonly string[];
  readonly caseId?: string | null;
  readonly citizenId?: string | null;
  /** The public body that is written to: its consent is demanded. */
  readonly bodyKey?: string | null;
  /** Id of the received mail that this one answers, or its Message-ID. */
  readonly inReplyTo?: string | null;
  /** Seconds during which the writer may still call it back. */
  readonly delaySeconds?: number;
}

export interface QueuedMail {
  readonly id: string;
  readonly state: 'queued' | 'held';
  /** Why it is held back; empty when it isn't. */
  readonly heldFor: readonly Solicitation[];
}

/** Most addresses of one mail; more people are written to one by one. */
const MOST_RECIPIENTS = 50;
const UUID = /^[0-9a-f-]{36}$/i;

interface Answered {
  readonly id: string | null;
  readonly header: string | null;
  readonly threadIds: readonly string[];
}

/**
 * The only door by which mail leaves the office. What is put here is part of the caller's transaction and waits in the database; a round of its
 * own sends it. Mail to a public body without consent is refused; mail that asks for money, membership or votes for a party is held back until
 * the named person releases it.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly settings: ZoneSettings,
    private readonly mailSettings: MailSettings,
    private readonly consents: Consents,
    private readonly bodies: PublicBodies,
    private readonly timeline: CaseTimeline,
    private readonly index: FindIndex,
    private readonly flags: WordingFlags,
  ) {}

  /** @throws Refusal `consent_missing`, `input_not_valid` */
  async queue(tx: Tx, context: RequestContext, mail: OutgoingMail): Promise<QueuedMail> {
    const { districtId, subject, text } = mail;
    if (context.account) authorize(cachedAbility(caseworkPolicy, this.settings, context), 'send', 'Mail', { districtId });
    const to = addresses(mail.to);
    const cc = addresses(mail.cc ?? []);
    if (to.length === 0 || to.length + cc.length > MOST_RECIPIENTS) throw new Refusal('input_not_valid');
    await this.demandConsent(tx, mail, [...to, ...cc]);
    const heldFor = findSolicitation(`${subject}\n${text}\n${withoutMarkup(mail.html ?? '')}`);
    const answered = await this.answered(tx, mail.inReplyTo ?? null);
    const id = randomUUID();
    const state = heldFor.length > 0 ? 'held' : 'queued';
    const caseId = mail.caseId ?? null;
    const citizenId = mail.citizenId ?? null;
    const writer = context.account?.id ?? null;
    await tx.execute(
      sql`INSERT INTO mail_out (district_id, id, case_id, citizen_id, body_key, recipients, copies, subject, body, html, documents, answers_id,
            answers_header, thread_ids, written_by, held_for)
          VALUES (${districtId}, ${id}, ${caseId}, ${citizenId}, ${mail.bodyKey ?? null}, ${to}::text[], ${cc}::text[], ${oneLine(subject)}, ${text},
            ${mail.html ?? null}, ${[...(mail.documents ?? [])]}::uuid[], ${answered.id}, ${answered.header}, ${[...answered.threadIds]}::text[],
            ${writer}, ${heldFor.map(({ kind }) => kind)}::text[])`,
    );
    await tx.execute(
      sql`INSERT INTO mail_delivery (district_id, id, message_id, written_by, state, send_after)
          VALUES (${districtId}, ${id}, ${this.messageId(id)}, ${writer}, ${state}, now() + make_interval(secs => ${mail.delaySeconds ?? 0}))`,
    );
    await this.index.put(tx, { districtId, kind: 'mail', refId: id, caseId, citizenId, text: `${subject}\n${text}`, at: context.at });
    if (caseId && context.account) await this.timeline.add(tx, context, { districtId, caseId }, 'mail_out', told(subject, text), id);
    const opinions = context.account ? findOpinions(text).length : 0;
    if (opinions > 0) await this.flags.flag(tx, context, { districtId, place: 'mail', refId: id, caseId, count: opinions });
    tx.log({
      act: state === 'held' ? 'mail.hold' : 'mail.queue',
      subjects: citizenId ? [citizenId] : [],
      district: districtId,
      count: to.length + cc.length,
    });
    return { id, state, heldFor };
  }

  /** The `Message-ID` is fixed before the first attempt: whatever is sent twice can be seen to be one message. */
  private messageId(id: string): string {
    return `<${id}@${this.mailSettings.from?.address.split('@')[1] ?? this.settings.host}>`;
  }

  /** Named by its key or recognised by its address: a body is a body. */
  private async demandConsent(tx: Tx, mail: OutgoingMail, recipients: readonly string[]): Promise<void> {
    const aboutSomebody = (mail.caseId ?? mail.citizenId ?? null) !== null;
    const known = aboutSomebody ? await this.bodies.effective(tx, mail.districtId) : [];
    const keys = new Set(known.filter(({ email }) => email && recipients.includes(email.toLowerCase())).map(({ key }) => key));
    if (mail.bodyKey) keys.add(mail.bodyKey);
    for (const key of keys) {
      if (!mail.caseId) throw new Refusal('consent_missing');
      await this.consents.demand(tx, mail.caseId, key);
    }
  }

  private async answered(tx: Tx, inReplyTo: string | null): Promise<Answered> {
    if (inReplyTo === null) return { id: null, header: null, threadIds: [] };
    if (!UUID.test(inReplyTo)) return { id: null, header: inReplyTo, threadIds: [inReplyTo] };
    const mail = await tx.one<{ messageId: string | null; threadIds: string[] }>(
      sql`SELECT message_id AS "messageId", thread_ids AS "threadIds" FROM mail_message WHERE id = ${inReplyTo}`,
    );
    if (!mail) throw new Refusal('not_found');
    const threadIds = [...mail.threadIds, ...(mail.messageId ? [mail.messageId] : [])].slice(-20);
    return { id: inReplyTo, header: mail.messageId, threadIds };
  }
}

/** Each once, folded to lower case. */
function addresses(list: readonly string[]): string[] {
  return [...new Set(list.map((one) => one.trim().toLowerCase()).filter((one) => one !== ''))];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 250);
}

/** What the case's story says of a mail: its subject, then how it begins. */
export function told(subject: string, text: string): string {
  const beginning = text.replace(/\s+/g, ' ').trim().slice(0, 280);
  return `${oneLine(subject)}\n${beginning}`;
}
