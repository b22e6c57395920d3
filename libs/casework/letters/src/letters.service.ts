import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { unprintable } from '@cloison/platform/paper';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseTimeline } from '@cloison/casework/cases';
import { Consents } from '@cloison/casework/consents';
import { Documents } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { localDay } from '@cloison/casework/team';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import type { LetterLine, LetterList, LetterPage, LetterView, LetterWriting } from './letter.dto';
import { letterDocx, letterPdf } from './letter-paper';
import { isUnfinished } from './merge-fields';
import { addressLines, citizenName, MergeSource, officeLines } from './merge-values';
import type { LetterSubject } from './merge-values';
import { writtenDate } from './written-date';

type LetterRow = Omit<LetterView, 'unprintable' | 'datedInWords'> & {
  readonly districtId: string;
  readonly citizenId: string;
  readonly documentId: string | null;
};

/** Letters of a case: composed, printed on the office's letterhead, kept, read again. */
@Injectable()
export class LettersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly source: MergeSource,
    private readonly consents: Consents,
    private readonly documents: Documents,
    private readonly timeline: CaseTimeline,
    private readonly findable: FindIndex,
    private readonly wording: WordingFlags,
    private readonly live: Live,
  ) {}

  async list(context: RequestContext, caseId: string): Promise<LetterList> {
    return this.work.transaction(context, async (tx) => {
      const file = await tx.one<{ districtId: string; citizenId: string }>(
        sql`SELECT district_id AS "districtId", citizen_id AS "citizenId" FROM case_file WHERE id = ${caseId}`,
      );
      if (!file) throw new Refusal('not_found');
      authorize(this.ability(context), 'read', 'Letter', file);
      const items = await tx.rows<LetterLine>(
        sql`SELECT l.id, l.subject, l.recipient[1] AS recipient, l.created_at AS at, jsonb_build_object('id', a.id, 'name', a.name) AS author
            FROM letter l JOIN account a ON a.id = l.created_by
            WHERE l.district_id = ${file.districtId} AND l.case_id = ${caseId} ORDER BY l.id DESC LIMIT 500`,
      );
      tx.log({ act: 'letter.list', subjects: [file.citizenId], district: file.districtId, count: items.length });
      return { items };
    });
  }

  /** What the letter would look like. Nothing is kept. */
  async preview(context: RequestContext, input: LetterWriting): Promise<LetterPage> {
    return this.work.transaction(context, async (tx) => {
      const subject = await this.subjectOf(tx, context, input);
      tx.log({ act: 'letter.preview', subjects: [subject.file.citizenId], district: subject.file.districtId, count: 1 });
      return this.page(context, input, subject);
    });
  }

  /** @throws Refusal `consent_missing` for a letter to a body without one; `input_not_valid` while a field is to be filled in */
  async create(context: RequestContext, input: LetterWriting): Promise<LetterView> {
    const unfinished = (['subject', 'text'] as const).filter((field) => isUnfinished(input[field]));
    if (unfinished.length > 0)
      throw new Refusal(
        'input_not_valid',
        unfinished.map((field) => ({ field, problem: 'not_valid' })),
      );
    const id = await this.work.transaction(context, async (tx) => {
      const subject = await this.subjectOf(tx, context, input);
      if (input.addressee === 'body') await this.consents.demand(tx, input.caseId, input.bodyKey ?? '', context.at);
      return this.keep(tx, context, input, subject);
    });
    this.live.changed(`case:${input.caseId}`, 'letter', context.account?.id ?? null);
    return this.open(context, id);
  }

  async open(context: RequestContext, id: string): Promise<LetterView> {
    return this.work.transaction(context, async (tx) => {
      const { documentId: _, ...row } = await this.load(tx, context, id);
      tx.log({ act: 'letter.open', subjects: [row.citizenId], district: row.districtId, count: 1 });
      return { ...row, datedInWords: writtenDate(row.datedOn, row.language), unprintable: unprintableIn(row) };
    });
  }

  /** The letter as it was printed: the stored document itself. */
  async pdf(context: RequestContext, id: string): Promise<{ number: string; bytes: Buffer }> {
    return this.work.transaction(context, async (tx) => {
      const row = await this.load(tx, context, id);
      if (!row.documentId) throw new Refusal('not_found');
      const { bytes } = await this.documents.load(tx, context, row.documentId);
      tx.log({ act: 'letter.download', subjects: [row.citizenId], district: row.districtId, count: 1 });
      return { number: row.caseNumber, bytes };
    });
  }

  async docx(context: RequestContext, id: string): Promise<{ number: string; bytes: Buffer }> {
    const row = await this.work.transaction(context, async (tx) => {
      const found = await this.load(tx, context, id);
      tx.log({ act: 'letter.download', subjects: [found.citizenId], district: found.districtId, count: 1 });
      return found;
    });
    return { number: row.caseNumber, bytes: await letterDocx(row) };
  }

  private async subjectOf(tx: Tx, context: RequestContext, input: LetterWriting): Promise<LetterSubject> {
    if ((input.addressee === 'body') !== Boolean(input.bodyKey))
      throw new Refusal('input_not_valid', [{ field: 'bodyKey', problem: input.bodyKey ? 'not_valid' : 'required' }]);
    const subject = await this.source.load(tx, input.caseId, input.bodyKey);
    authorize(this.ability(context), 'create', 'Letter', subject.file);
    return subject;
  }

  private page(context: RequestContext, input: LetterWriting, { file, office, body }: LetterSubject): LetterPage {
    const { language } = input;
    const datedOn = localDay(context.at);
    const page = {
      language,
      letterhead: officeLines(office, language),
      recipient:
        input.addressee === 'body' && body
          ? [language === 'fr' ? body.nameFr : body.nameEn, ...(body.address ?? '').split('\n').filter(Boolean)].slice(0, 8)
          : [citizenName(file), ...addressLines(file)],
      datedOn,
      subject: input.subject.trim(),
      text: input.text.trim(),
      signature: [context.account?.name ?? '', officeLines(office, language)[0] ?? ''].filter(Boolean),
    };
    return { ...page, datedInWords: writtenDate(datedOn, language), unprintable: unprintableIn(page) };
  }

  private async keep(tx: Tx, context: RequestContext, input: LetterWriting, subject: LetterSubject): Promise<string> {
    const { districtId, citizenId, number } = subject.file;
    const { caseId } = input;
    const page = this.page(context, input, subject);
    const document = await this.documents.store(tx, context, {
      districtId,
      caseId,
      citizenId,
      name: `${input.language === 'fr' ? 'Lettre' : 'Letter'} ${number}.pdf`,
      bytes: await letterPdf(page, context.at),
      source: 'letter',
    });
    const row = await tx.one<{ id: string }>(
      sql`INSERT INTO letter (district_id, case_id, addressee, body_key, language, template_key, letterhead, recipient, dated_on, subject, body,
            signature, document_id, created_by)
          VALUES (${districtId}, ${caseId}, ${input.addressee}, ${input.bodyKey ?? null}, ${input.language}, ${input.templateKey ?? null},
            ${page.letterhead}::text[], ${page.recipient}::text[], ${page.datedOn}, ${page.subject}, ${page.text}, ${page.signature}::text[],
            ${document.id}, ${context.account?.id ?? null}) RETURNING id`,
    );
    if (!row) throw new Refusal('internal');
    await this.timeline.add(tx, context, { districtId, caseId }, 'letter', `${page.recipient[0] ?? ''} · ${page.subject}`, row.id);
    await this.findable.put(tx, {
      districtId,
      kind: 'letter',
      refId: row.id,
      caseId,
      citizenId,
      text: `${page.subject}\n${page.text}`,
      at: context.at,
    });
    const count = findOpinions(`${page.subject}\n${page.text}`).length;
    await this.wording.flag(tx, context, { districtId, place: 'letter', refId: row.id, caseId, count });
    tx.log({ act: 'letter.create', subjects: [citizenId], district: districtId, count: 1 });
    return row.id;
  }

  private async load(tx: Tx, context: RequestContext, id: string): Promise<LetterRow> {
    const row = await tx.one<LetterRow>(
      sql`SELECT l.district_id AS "districtId", f.citizen_id AS "citizenId", l.document_id AS "documentId", l.id, l.case_id AS "caseId",
            f.number AS "caseNumber", l.addressee, l.body_key AS "bodyKey", l.language, l.letterhead, l.recipient, l.dated_on::text AS "datedOn",
            l.subject, l.body AS text, l.signature, l.created_at AS at, jsonb_build_object('id', a.id, 'name', a.name) AS author
          FROM letter l JOIN case_file f ON f.district_id = l.district_id AND f.id = l.case_id JOIN account a ON a.id = l.created_by
          WHERE l.id = ${id}`,
    );
    if (!row) throw new Refusal('not_found');
    authorize(this.ability(context), 'read', 'Letter', row);
    return row;
  }

  private ability(context: RequestContext): ReturnType<typeof cachedAbility> {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

function unprintableIn(page: Pick<LetterPage, 'letterhead' | 'recipient' | 'subject' | 'text' | 'signature'>): string[] {
  return unprintable([...page.letterhead, ...page.recipient, page.subject, page.text, ...page.signature].join('\n')).slice(0, 200);
}
