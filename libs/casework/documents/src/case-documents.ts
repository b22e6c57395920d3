import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { accessibleWhere, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseTimeline } from '@cloison/casework/cases';
import { Live } from '@cloison/casework/live';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type { DocumentList, DocumentQuery, DocumentUpload, DocumentView } from './document.dto';
import { DocumentSettings } from './document-settings';
import { Documents } from './documents.service';
import type { CheckedDocument, DocumentPlace } from './documents.service';
import { readLimited } from './read-limited';

/** What the page draws by itself; the rest is downloaded. */
const PREVIEWED = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];
const MOST = 1_000;

interface Located {
  readonly districtId: string;
  readonly caseId: string | null;
  readonly citizenId: string | null;
}

/** What people do with documents: see them on a case or a citizen, add, open and destroy them. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly limits: DocumentSettings,
    private readonly documents: Documents,
    private readonly timeline: CaseTimeline,
    private readonly live: Live,
  ) {}

  async list(context: RequestContext, { caseId, citizenId }: DocumentQuery): Promise<DocumentList> {
    if ((caseId === undefined) === (citizenId === undefined))
      throw new Refusal('input_not_valid', [{ field: 'caseId', problem: 'required' }]);
    const whose = caseId === undefined ? sql`d.citizen_id = ${citizenId ?? null}` : sql`d.case_id = ${caseId}`;
    const items = await this.work.transaction(context, async (tx) => {
      const rows = await this.lines(tx, context, whose);
      const subject = rows.find((row) => row.citizenId !== null)?.citizenId;
      if (subject) tx.log({ act: 'document.list', subjects: [subject], count: rows.length });
      return rows;
    });
    return { items, maxBytes: this.limits.maxBytes };
  }

  /** The place is asked for before the body is read, and again in the transaction that writes. */
  async upload(
    context: RequestContext,
    { name, caseId, citizenId }: DocumentUpload,
    body: Readable,
    announced: number,
  ): Promise<DocumentView> {
    if (announced > this.limits.maxBytes) throw new Refusal('body_too_large');
    const locate = (tx: Tx): Promise<Located> => this.placeOf(tx, context, 'create', caseId, citizenId);
    await this.work.transaction(context, locate);
    refuseOpinionLabels({ name });
    const checked = await this.documents.check(name, await readLimited(body, this.limits.maxBytes), 'upload');
    const view = await this.work.transaction(context, async (tx) => {
      const place = await locate(tx);
      const { id } = await this.documents.keep(tx, context, { ...place, source: 'upload' }, checked);
      await this.tell(tx, context, place, checked.name, id);
      const [line] = await this.lines(tx, context, sql`d.id = ${id}`);
      if (!line) throw new Refusal('internal');
      return line;
    });
    if (caseId !== undefined) this.live.changed(`case:${caseId}`, 'document', context.account?.id ?? null);
    return view;
  }

  async content(context: RequestContext, id: string): Promise<CheckedDocument> {
    return this.work.transaction(context, async (tx) => {
      authorize(this.ability(context), 'read', 'Document', await this.located(tx, id));
      return this.documents.load(tx, context, id);
    });
  }

  async destroy(context: RequestContext, id: string, why: string): Promise<void> {
    const place = await this.work.transaction(context, async (tx) => {
      const found = await this.located(tx, id);
      authorize(this.ability(context), 'delete', 'Document', found);
      await this.documents.destroy(tx, context, { districtId: found.districtId, id }, why);
      return found;
    });
    if (place.caseId) this.live.changed(`case:${place.caseId}`, 'document', context.account?.id ?? null);
  }

  private async lines(tx: Tx, context: RequestContext, which: Sql): Promise<DocumentView[]> {
    const mine = accessibleWhere(this.ability(context), 'read', 'Document', { districtId: sql`d.district_id` });
    return tx.rows<DocumentView>(
      sql`SELECT d.id, d.case_id AS "caseId", d.citizen_id AS "citizenId", d.name, d.media_type AS "mediaType", d.size, d.source,
            d.media_type = ANY (${PREVIEWED}::text[]) AND d.destroyed_at IS NULL AS previewed, d.created_at AS "addedAt",
            CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS "addedBy",
            CASE WHEN d.destroyed_at IS NULL THEN NULL ELSE jsonb_build_object('at', d.destroyed_at, 'why', d.destroyed_why,
              'by', CASE WHEN g.id IS NULL THEN NULL ELSE jsonb_build_object('id', g.id, 'name', g.name) END) END AS destroyed
          FROM document d LEFT JOIN account a ON a.id = d.created_by LEFT JOIN account g ON g.id = d.destroyed_by
          WHERE ${mine} AND ${which} ORDER BY d.created_at DESC, d.id DESC LIMIT ${MOST}`,
    );
  }

  private async placeOf(
    tx: Tx,
    context: RequestContext,
    action: string,
    caseId: string | undefined,
    citizenId: string | undefined,
  ): Promise<Located> {
    if ((caseId === undefined) === (citizenId === undefined))
      throw new Refusal('input_not_valid', [{ field: 'caseId', problem: 'required' }]);
    const place = await tx.one<Located>(
      caseId === undefined
        ? sql`SELECT district_id AS "districtId", NULL AS "caseId", id AS "citizenId" FROM citizen WHERE id = ${citizenId ?? null}`
        : sql`SELECT district_id AS "districtId", id AS "caseId", citizen_id AS "citizenId" FROM case_file WHERE id = ${caseId}`,
    );
    if (!place) throw new Refusal('not_found');
    authorize(this.ability(context), action, 'Document', place);
    return place;
  }

  private async located(tx: Tx, id: string): Promise<Located> {
    const place = await tx.one<Located>(
      sql`SELECT district_id AS "districtId", case_id AS "caseId", citizen_id AS "citizenId" FROM document WHERE id = ${id}`,
    );
    if (!place) throw new Refusal('not_found');
    return place;
  }

  private async tell(tx: Tx, context: RequestContext, { districtId, caseId }: DocumentPlace, name: string, id: string): Promise<void> {
    if (caseId) await this.timeline.add(tx, context, { districtId, caseId }, 'document', name, id);
  }

  private ability(context: RequestContext): ReturnType<typeof cachedAbility> {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}
