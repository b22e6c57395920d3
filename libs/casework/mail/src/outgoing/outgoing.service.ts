import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseReader, PublicBodies } from '@cloison/casework/cases';
import { Consents } from '@cloison/casework/consents';
import { Live } from '@cloison/casework/live';
import { OfficeProfiles } from '@cloison/casework/team';
import { findSolicitation } from '../solicitation/solicitation';
import { Outbox } from './outbox';
import type { Addressee, NewOutgoingMail, OutgoingLine, OutgoingPage, OutgoingQuery, OutgoingView } from './outgoing.dto';
import { MailTransport } from './transport';

const LINE: Sql = sql`
  o.district_id AS "districtId", o.id, o.written_at AS "writtenAt", o.recipients AS "to", o.subject, left(o.body, 200) AS beginning, d.state, d.problem,
  o.held_for AS "heldFor", d.send_after AS "sendAfter", d.settled_at AS "settledAt", o.citizen_id AS "citizenId",
  CASE WHEN w.id IS NULL THEN NULL ELSE jsonb_build_object('id', w.id, 'name', w.name) END AS "writtenBy",
  CASE WHEN f.id IS NULL THEN NULL
    ELSE jsonb_build_object('id', f.id, 'number', f.number, 'title', f.title, 'citizenId', f.citizen_id) END AS "case"`;
const FROM: Sql = sql`
  FROM mail_out o JOIN mail_delivery d ON d.district_id = o.district_id AND d.id = o.id
  LEFT JOIN account w ON w.id = o.written_by
  LEFT JOIN case_file f ON f.district_id = o.district_id AND f.id = o.case_id`;
const WHOLE: Sql = sql`
  o.copies AS cc, o.body AS text, cardinality(o.documents) AS "documentCount", o.release_reason AS "releaseReason", o.written_by AS "writerId",
  CASE WHEN r.id IS NULL THEN NULL ELSE jsonb_build_object('id', r.id, 'name', r.name) END AS "releasedBy"`;
const FOLDERS = {
  held: sql`AND d.state = 'held'`,
  waiting: sql`AND d.state IN ('queued', 'sending', 'failed', 'unsure')`,
  sent: sql`AND d.state = 'sent'`,
  all: nothing,
} as const;

type LineRow = OutgoingLine & { readonly districtId: string; readonly citizenId: string | null };
type WholeRow = LineRow & Omit<OutgoingView, 'sentences' | 'mayRelease' | 'releaser'>;

const isInstant = (key: unknown): boolean => typeof key === 'string' && !Number.isNaN(Date.parse(key));

/** Mail that the office writes: what waits, what is held back, what left, and what nobody knows of. */
@Injectable()
export class OutgoingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly outbox: Outbox,
    private readonly cases: CaseReader,
    private readonly bodies: PublicBodies,
    private readonly consents: Consents,
    private readonly profiles: OfficeProfiles,
    private readonly transport: MailTransport,
    private readonly live: Live,
  ) {}

  list(context: RequestContext, { folder = 'all', caseId, cursor, limit = 100 }: OutgoingQuery): Promise<OutgoingPage> {
    const mine = accessibleWhere(this.ability(context), 'read', 'Mail', { districtId: sql`o.district_id` });
    const ofCase = caseId === undefined ? nothing : sql`AND o.case_id = ${caseId}`;
    return this.work.transaction(context, async (tx) => {
      const rows = await tx.rows<LineRow>(
        sql`SELECT ${LINE} ${FROM} WHERE ${mine} ${FOLDERS[folder]} ${ofCase} ${cursor ? after(cursor) : nothing}
            ORDER BY o.written_at DESC, o.id DESC LIMIT ${limit + 1}`,
      );
      const held = await tx.one<{ n: number }>(sql`SELECT count(*)::integer AS n ${FROM} WHERE ${mine} AND d.state = 'held'`);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      tx.log({ act: 'mail.list_outgoing', count: items.length });
      return {
        items,
        held: held?.n ?? 0,
        sending: this.transport.configured,
        nextCursor: last ? encodeCursor([new Date(last.writtenAt).toISOString(), last.id]) : null,
      };
    });
  }

  open(context: RequestContext, id: string): Promise<OutgoingView> {
    return this.work.transaction(context, async (tx) => {
      const mail = await this.load(tx, id);
      authorize(this.ability(context), 'read', 'Mail', mail);
      tx.log({ act: 'mail.open_outgoing', subjects: mail.citizenId ? [mail.citizenId] : [], district: mail.districtId, count: 1 });
      return this.view(tx, context, mail);
    });
  }

  async write(context: RequestContext, input: NewOutgoingMail): Promise<OutgoingView> {
    const view = await this.work.transaction(context, async (tx) => {
      const file = input.caseId ? await this.cases.load(tx, input.caseId) : null;
      const districtId = file?.districtId ?? input.districtId ?? (context.districts.length === 1 ? context.districts[0] : undefined);
      if (districtId === undefined || !context.districts.includes(districtId)) throw new Refusal('input_not_valid');
      const { answersId, ...mail } = input;
      const citizenId = input.citizenId ?? file?.citizenId ?? null;
      const { id } = await this.outbox.queue(tx, context, { ...mail, districtId, citizenId, inReplyTo: answersId ?? null });
      return this.view(tx, context, await this.load(tx, id));
    });
    this.live.changed('mail', view.id, context.account?.id ?? null);
    if (view.case) this.live.changed(`case:${view.case.id}`, 'mail', context.account?.id ?? null);
    return view;
  }

  /** Lets held mail leave. Only the person whom the office named may, with a reason that stays with the mail. */
  release(context: RequestContext, id: string, reason: string): Promise<OutgoingView> {
    return this.change(context, id, 'release', async (tx, mail) => {
      if (!(await this.mayRelease(tx, context, mail.districtId))) throw new Refusal('not_the_named_person');
      await this.move(tx, mail, ['held'], sql`state = 'queued', send_after = now()`);
      await tx.execute(
        sql`UPDATE mail_out SET released_by = ${context.account?.id ?? null}, released_at = now(), release_reason = ${reason.trim()}
            WHERE district_id = ${mail.districtId} AND id = ${id}`,
      );
      return 'mail.release';
    });
  }

  /** Calls back what has not left. */
  cancel(context: RequestContext, id: string): Promise<OutgoingView> {
    return this.change(context, id, 'send', async (tx, mail) => {
      await this.move(tx, mail, ['queued', 'held', 'failed'], sql`state = 'cancelled', settled_at = now()`);
      return 'mail.cancel';
    });
  }

  /** A person decides that a mail of unknown or failed fate is to be sent again; it keeps its Message-ID. */
  again(context: RequestContext, id: string): Promise<OutgoingView> {
    return this.change(context, id, 'send', async (tx, mail) => {
      await this.move(
        tx,
        mail,
        ['unsure', 'failed'],
        sql`state = 'queued', send_after = now(), settled_at = NULL, problem = NULL, attempts = 0`,
      );
      return 'mail.again';
    });
  }

  /** A person found out that a mail of unknown fate did arrive. */
  arrived(context: RequestContext, id: string): Promise<OutgoingView> {
    return this.change(context, id, 'send', async (tx, mail) => {
      await this.move(tx, mail, ['unsure'], sql`state = 'sent', settled_at = now(), problem = NULL`);
      return 'mail.arrived';
    });
  }

  /** Whom a case's mail can go to: the citizen, and the bodies whose address is known, each with the state of its consent. */
  addressees(context: RequestContext, caseId: string): Promise<Addressee[]> {
    return this.work.transaction(context, async (tx) => {
      const file = await this.cases.load(tx, caseId);
      authorize(this.ability(context), 'read', 'CaseFile', file);
      const citizen = await tx.one<{ email: string | null }>(
        sql`SELECT email FROM citizen WHERE district_id = ${file.districtId} AND id = ${file.citizenId}`,
      );
      const items: Addressee[] = [
        {
          kind: 'citizen',
          label: `${file.citizen.givenName} ${file.citizen.familyName}`,
          email: citizen?.email ?? null,
          bodyKey: null,
          consent: null,
          consentUntil: null,
        },
      ];
      for (const { key, short, email } of await this.bodies.effective(tx, file.districtId)) {
        const { state, until } = await this.consents.stateOf(tx, caseId, key);
        if (email === null && state === 'none') continue;
        items.push({ kind: 'body', label: short, email, bodyKey: key, consent: state, consentUntil: until });
      }
      tx.log({ act: 'mail.addressees', subjects: [file.citizenId], district: file.districtId, count: items.length });
      return items.slice(0, 40);
    });
  }

  private async change(
    context: RequestContext,
    id: string,
    action: 'send' | 'release',
    work: (tx: Tx, mail: WholeRow) => Promise<string>,
  ): Promise<OutgoingView> {
    const view = await this.work.transaction(context, async (tx) => {
      const mail = await this.load(tx, id);
      authorize(this.ability(context), action, 'Mail', mail);
      const act = await work(tx, mail);
      tx.log({ act, subjects: mail.citizenId ? [mail.citizenId] : [], district: mail.districtId, count: 1 });
      return this.view(tx, context, await this.load(tx, id));
    });
    this.live.changed('mail', id, context.account?.id ?? null);
    return view;
  }

  private async move(tx: Tx, mail: WholeRow, from: readonly string[], change: Sql): Promise<void> {
    const moved = await tx.execute(
      sql`UPDATE mail_delivery SET ${change} WHERE district_id = ${mail.districtId} AND id = ${mail.id} AND state = ANY (${[...from]}::text[])`,
    );
    if (moved === 0) throw new Refusal('state_conflict');
  }

  private async load(tx: Tx, id: string): Promise<WholeRow> {
    const mail = await tx.one<WholeRow>(
      sql`SELECT ${LINE}, ${WHOLE} ${FROM} LEFT JOIN account r ON r.id = o.released_by WHERE o.id = ${id}`,
    );
    if (!mail) throw new Refusal('not_found');
    return mail;
  }

  private async view(tx: Tx, context: RequestContext, mail: WholeRow): Promise<OutgoingView> {
    const { releaseAccountId } = await this.profiles.read(tx, mail.districtId);
    const releaser = releaseAccountId
      ? await tx.one<{ name: string }>(sql`SELECT name FROM account WHERE id = ${releaseAccountId}`)
      : undefined;
    return {
      ...mail,
      sentences: mail.heldFor.length === 0 ? [] : [...findSolicitation(mail.text)],
      mayRelease: await this.mayRelease(tx, context, mail.districtId),
      releaser: releaser?.name ?? null,
    };
  }

  private async mayRelease(tx: Tx, context: RequestContext, districtId: string): Promise<boolean> {
    if (!context.account || !this.ability(context).can('release', 'Mail')) return false;
    const { releaseAccountId } = await this.profiles.read(tx, districtId);
    return releaseAccountId === context.account.id;
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

function after(cursor: string): Sql {
  const [at, id] = decodeCursor(cursor, [isInstant, isUuid]);
  return sql`AND (date_trunc('milliseconds', o.written_at), o.id) < (${at}::timestamptz, ${id}::uuid)`;
}
