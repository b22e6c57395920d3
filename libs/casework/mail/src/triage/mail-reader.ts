import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { PublicBodies } from '@cloison/casework/cases';
import { Documents } from '@cloison/casework/documents';
import { OfficeProfiles } from '@cloison/casework/team';
import type { KeptAttachment } from '../incoming/ingestion';
import { readMessage } from '../incoming/read-message';
import type { MailCase, MailHtml, MailPage, MailQuery, MailView, PileMember, PileView } from '../mail.dto';
import { safeHtml } from '../text/safe-html';
import { FROM, LINE, MailLines, NOT_UNDER_A_PILE } from './mail-lines';
import type { LineRow } from './mail-lines';
import { levelOfOffice } from './proposal';
import { handOver, redirection } from './ready-answers';

export interface LoadedMail extends LineRow {
  readonly text: string;
  readonly hasHtml: boolean;
  readonly recipients: string[];
  readonly postalCode: string | null;
  readonly kept: KeptAttachment[];
  readonly rawDocumentId: string | null;
  readonly filedCaseId: string | null;
  readonly citizenId: string | null;
  readonly pileId: string | null;
}

const WHOLE: Sql = sql`m.body AS text, m.has_html AS "hasHtml", m.recipients, m.postal_code AS "postalCode", m.attachments AS kept,
  m.raw_document_id AS "rawDocumentId", m.case_id AS "filedCaseId", m.citizen_id AS "citizenId", m.pile_id AS "pileId"`;
const isInstant = (key: unknown): boolean => typeof key === 'string' && !Number.isNaN(Date.parse(key));

/** Received mail, as lists, as a whole and as piles. */
@Injectable()
export class MailReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly lines: MailLines,
    private readonly bodies: PublicBodies,
    private readonly profiles: OfficeProfiles,
    private readonly documents: Documents,
  ) {}

  /** The latest first. */
  list(context: RequestContext, { folder = 'new', cursor, limit = 100 }: MailQuery): Promise<MailPage> {
    const mine = accessibleWhere(this.ability(context), 'read', 'Mail', { districtId: sql`m.district_id` });
    const state = folder === 'new' ? sql`m.state = 'new' AND ${NOT_UNDER_A_PILE}` : sql`m.state <> 'new'`;
    const order = folder === 'new' ? sql`m.received_at` : sql`m.handled_at`;
    return this.work.transaction(context, async (tx) => {
      const rows = await tx.rows<LineRow>(
        sql`SELECT ${LINE} ${FROM} WHERE ${mine} AND ${state} ${cursor ? after(order, cursor) : nothing} ORDER BY ${order} DESC, m.id DESC LIMIT ${limit + 1}`,
      );
      const waiting = await tx.one<{ n: number }>(
        sql`SELECT count(*)::integer AS n ${FROM} WHERE ${mine} AND m.state = 'new' AND ${NOT_UNDER_A_PILE}`,
      );
      const items = await this.lines.complete(tx, rows.slice(0, limit));
      tx.log({ act: 'mail.list', count: items.length });
      const last = rows.length > limit ? items.at(-1) : undefined;
      const at = folder === 'new' ? last?.receivedAt : last?.handledAt;
      return { items, waiting: waiting?.n ?? 0, nextCursor: last && at ? encodeCursor([new Date(at).toISOString(), last.id]) : null };
    });
  }

  open(context: RequestContext, id: string): Promise<MailView> {
    return this.work.transaction(context, async (tx) => {
      const mail = await this.load(tx, id);
      authorize(this.ability(context), 'read', 'Mail', mail);
      tx.log({ act: 'mail.open', subjects: mail.citizenId ? [mail.citizenId] : [], district: mail.districtId, count: 1 });
      return this.view(tx, mail);
    });
  }

  /** The laid-out form, made safe anew at each reading: a stricter rule holds for old mail too. */
  html(context: RequestContext, id: string): Promise<MailHtml> {
    return this.work.transaction(context, async (tx) => {
      const mail = await this.load(tx, id);
      authorize(this.ability(context), 'read', 'Mail', mail);
      if (!mail.rawDocumentId || !mail.hasHtml) throw new Refusal('not_found');
      const { bytes } = await this.documents.load(tx, context, mail.rawDocumentId);
      const { html, attachments } = await readMessage(bytes);
      return { html: await safeHtml(html ?? '', attachments) };
    });
  }

  pile(context: RequestContext, id: string): Promise<PileView> {
    return this.work.transaction(context, async (tx) => {
      const [first, ...others] = await this.pileMembers(tx, id);
      if (!first) throw new Refusal('not_found');
      authorize(this.ability(context), 'read', 'Mail', first);
      const mail = await this.load(tx, first.id);
      if (!mail.pile) throw new Refusal('not_found');
      tx.log({ act: 'mail.pile', district: first.districtId, count: others.length + 1 });
      return { pile: mail.pile, text: mail.text, language: mail.language, members: [first, ...others] };
    });
  }

  /** Mails of a pile that wait, the latest first. */
  pileMembers(tx: Tx, pileId: string): Promise<(PileMember & { districtId: string; kind: string })[]> {
    return tx.rows<PileMember & { districtId: string; kind: string }>(
      sql`SELECT district_id AS "districtId", id, from_name AS "fromName", from_address AS "fromAddress", received_at AS "receivedAt", kind,
            in_riding AS "inRiding", state FROM mail_message WHERE pile_id = ${pileId} AND state = 'new' ORDER BY received_at DESC, id DESC LIMIT 5000`,
    );
  }

  /** @throws Refusal `not_found`, also for mail of another riding or of a restricted case */
  async load(tx: Tx, id: string): Promise<LoadedMail> {
    const mail = await tx.one<LoadedMail>(sql`SELECT ${LINE}, ${WHOLE} ${FROM} WHERE m.id = ${id}`);
    if (!mail) throw new Refusal('not_found');
    return mail;
  }

  async view(tx: Tx, mail: LoadedMail): Promise<MailView> {
    const [line] = await this.lines.complete(tx, [mail]);
    if (!line) throw new Refusal('not_found');
    const body = await this.bodyOf(tx, mail.districtId, mail.bodyKey);
    const profile = await this.profiles.read(tx, mail.districtId);
    const answerable = mail.kind === 'message' && mail.fromAddress !== null;
    const foreign = body !== null && body.level !== 'other' && body.level !== levelOfOffice(mail.districtId);
    return {
      ...line,
      attachments: mail.kept.map(({ name, mediaType, size, documentId, refused }) => ({ name, mediaType, size, documentId, refused })),
      openCases: await this.openCases(tx, mail),
      redirection: answerable && foreign ? redirection(mail, body, profile) : null,
      handOver: answerable ? handOver(mail, mail.ridingName, profile) : null,
    };
  }

  async bodyOf(tx: Tx, districtId: string, key: string | null) {
    if (key === null) return null;
    return (await this.bodies.effective(tx, districtId)).find((body) => body.key === key) ?? null;
  }

  ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }

  private async openCases(tx: Tx, { districtId, citizenId }: LoadedMail): Promise<MailCase[]> {
    if (citizenId === null) return [];
    return tx.rows<MailCase>(
      sql`SELECT id, number, title, citizen_id AS "citizenId" FROM case_file
          WHERE district_id = ${districtId} AND citizen_id = ${citizenId} AND status <> 'closed' ORDER BY last_event_at DESC LIMIT 20`,
    );
  }
}

function after(order: Sql, cursor: string): Sql {
  const [at, id] = decodeCursor(cursor, [isInstant, isUuid]);
  return sql`AND (date_trunc('milliseconds', ${order}), m.id) < (${at}::timestamptz, ${id}::uuid)`;
}
