import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { Categories, CaseTimeline } from '@cloison/casework/cases';
import { Documents } from '@cloison/casework/documents';
import { Live } from '@cloison/casework/live';
import { dayPlus, localDay } from '@cloison/casework/team';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type {
  BodyConsent,
  CaseConsents as CaseConsentsView,
  ConsentAsked,
  ConsentLines,
  ConsentLink,
  ConsentView,
  NewConsent,
  NewVoiceConsent,
  PaperSignature,
} from './consent.dto';
import { ConsentLinks } from './consent-links';
import { ConsentReader } from './consent-reader';
import type { LoadedConsent } from './consent-reader';
import { strongest } from './consent-state';
import { consentLine } from './consent-story';
import type { ConsentHappening } from './consent-story';
import { ConsentSubjects, sha256 } from './consent-subjects';
import type { ConsentCase } from './consent-subjects';
import { monthsAfter } from './months';

/** A consent by voice bridges the days until a signature comes. */
export const VOICE_DAYS = 7;
/** From when on a consent that ends is told. */
const ENDING_DAYS = 21;

/** What the office does about consents: ask, note, take back, look over. */
@Injectable()
export class CaseConsents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly reader: ConsentReader,
    private readonly subjects: ConsentSubjects,
    private readonly links: ConsentLinks,
    private readonly documents: Documents,
    private readonly categories: Categories,
    private readonly timeline: CaseTimeline,
    private readonly live: Live,
  ) {}

  async list(context: RequestContext, caseId: string): Promise<CaseConsentsView> {
    return this.work.transaction(context, async (tx) => {
      const file = await this.subjects.caseOf(tx, caseId);
      this.permit(context, 'read', file);
      const items = await this.reader.ofCase(tx, caseId, context.at);
      tx.log({ act: 'consent.list', subjects: [file.citizenId], district: file.districtId, count: items.length });
      return { items, bodies: await this.bodiesOf(tx, file, items) };
    });
  }

  /** On paper: a form to print. By phone: a link, told once. */
  async ask(context: RequestContext, caseId: string, input: NewConsent): Promise<ConsentAsked> {
    return this.act(context, caseId, 'create', async (tx, file) => {
      const id = await this.insert(tx, context, file, input, { way: input.way, months: input.months });
      const made =
        input.way === 'phone'
          ? await this.links.make(tx, context, { districtId: file.districtId, id }, input.asksBirthYear ?? false)
          : null;
      const consent = await this.tell(tx, context, id, input.way === 'phone' ? 'asked_phone' : 'asked_paper');
      return { consent, link: made && { consent, ...made } };
    });
  }

  /** Valid at once, for a week; whoever answers for the office sees it listed. */
  async noteVoice(context: RequestContext, caseId: string, input: NewVoiceConsent): Promise<ConsentView> {
    const at = new Date(input.at);
    const day = localDay(at);
    if (at > context.at || day < dayPlus(localDay(context.at), -VOICE_DAYS))
      throw new Refusal('input_not_valid', [{ field: 'at', problem: 'not_valid' }]);
    return this.act(context, caseId, 'create', async (tx, file) => {
      const id = await this.insert(tx, context, file, input, { way: 'voice', months: null, at, reason: input.reason.trim(), day });
      return this.tell(tx, context, id, 'given_voice');
    });
  }

  /** The scanned form is a document of the same case; its hash is kept, so that another can't take its place. */
  async signPaper(context: RequestContext, id: string, { documentId, signedOn }: PaperSignature): Promise<ConsentView> {
    const today = localDay(context.at);
    if (signedOn > today || signedOn < dayPlus(today, -366))
      throw new Refusal('input_not_valid', [{ field: 'signedOn', problem: 'not_valid' }]);
    return this.actOn(context, id, 'create', async (tx, consent) => {
      if (consent.way !== 'paper' || consent.givenOn !== null || consent.state !== 'asked') throw new Refusal('state_conflict');
      const { bytes } = await this.documents.load(tx, context, documentId);
      const touched = await tx.execute(
        sql`UPDATE consent SET given_on = ${signedOn}, valid_until = ${monthsAfter(signedOn, consent.months ?? 1)}, document_id = ${documentId},
              document_sha256 = ${sha256(bytes)}
            WHERE district_id = ${consent.districtId} AND id = ${id} AND given_on IS NULL AND EXISTS (SELECT 1 FROM document d
              WHERE d.district_id = ${consent.districtId} AND d.id = ${documentId} AND d.case_id = ${consent.caseId})`,
      );
      if (touched === 0) throw new Refusal('input_not_valid', [{ field: 'documentId', problem: 'not_valid' }]);
      return this.tell(tx, context, id, 'signed_paper');
    });
  }

  /** A new link for one that was lost or has closed; earlier ones close. */
  async renewLink(context: RequestContext, id: string, asksBirthYear: boolean): Promise<ConsentLink> {
    return this.actOn(context, id, 'create', async (tx, before) => {
      if (before.way !== 'phone' || (before.state !== 'asked' && before.state !== 'lapsed')) throw new Refusal('state_conflict');
      const made = await this.links.make(tx, context, { districtId: before.districtId, id }, asksBirthYear);
      return { consent: await this.tell(tx, context, id, 'asked_phone'), ...made };
    });
  }

  async revoke(context: RequestContext, id: string, why: string): Promise<ConsentView> {
    return this.actOn(context, id, 'revoke', async (tx, consent) => {
      if (consent.state === 'revoked' || consent.state === 'refused') throw new Refusal('state_conflict');
      await tx.execute(
        sql`UPDATE consent SET revoked_at = now(), revoked_by = ${context.account?.id ?? null}, revoked_why = ${why}
            WHERE district_id = ${consent.districtId} AND id = ${id}`,
      );
      await this.links.close(tx, { districtId: consent.districtId, id });
      return this.tell(tx, context, id, 'revoked');
    });
  }

  async review(context: RequestContext, id: string): Promise<ConsentView> {
    return this.actOn(context, id, 'review', async (tx, consent) => {
      if (consent.way !== 'voice' || consent.reviewedAt !== null) throw new Refusal('state_conflict');
      await tx.execute(
        sql`UPDATE consent SET reviewed_at = now(), reviewed_by = ${context.account?.id ?? null}
            WHERE district_id = ${consent.districtId} AND id = ${id}`,
      );
      tx.log({ act: 'consent.review', subjects: [consent.citizenId], district: consent.districtId, count: 1 });
      return this.reader.load(tx, id, context.at);
    });
  }

  toReview(context: RequestContext): Promise<ConsentLines> {
    return this.lines(context, 'consent.review_list', (tx) => this.reader.toReview(tx, context.at));
  }

  ending(context: RequestContext): Promise<ConsentLines> {
    return this.lines(context, 'consent.ending_list', (tx) => this.reader.ending(tx, ENDING_DAYS, context.at));
  }

  /** The form to be signed by hand. */
  form(context: RequestContext, id: string): Promise<Buffer> {
    return this.work.transaction(context, async (tx) => {
      const consent = await this.reader.load(tx, id, context.at);
      this.permit(context, 'read', consent);
      tx.log({ act: 'consent.print', subjects: [consent.citizenId], district: consent.districtId, count: 1 });
      return this.subjects.paperOf(tx, consent, consent.language, null);
    });
  }

  private lines(context: RequestContext, act: string, read: (tx: Tx) => Promise<ConsentLines['items']>): Promise<ConsentLines> {
    return this.work.transaction(context, async (tx) => {
      const items = await read(tx);
      tx.log({ act, count: items.length });
      return { items };
    });
  }

  private async bodiesOf(tx: Tx, file: ConsentCase, items: readonly LoadedConsent[]): Promise<BodyConsent[]> {
    const responsible = (await this.categories.all(tx, file.districtId)).find(({ key }) => key === file.category)?.bodyKey ?? null;
    const keys = new Set([...(responsible === null ? [] : [responsible]), ...items.map((item) => item.bodyKey)]);
    const known = await this.subjects.bodiesOf(tx, file.districtId);
    return [...keys].map((key) => {
      const ofBody = items.filter((item) => item.bodyKey === key).reverse();
      const body = known.get(key) ?? { nameFr: ofBody[0]?.bodyNameFr ?? key, nameEn: ofBody[0]?.bodyNameEn ?? key, short: key };
      const told = strongest(
        ofBody.map(({ state, until, way }) => ({ state: state === 'refused' || state === 'lapsed' ? 'none' : state, until, way })),
      );
      return { bodyKey: key, nameFr: body.nameFr, nameEn: body.nameEn, short: body.short, ...told };
    });
  }

  private async insert(
    tx: Tx,
    context: RequestContext,
    file: ConsentCase,
    { bodyKey, language, matter, shared }: Pick<NewConsent, 'bodyKey' | 'language' | 'matter' | 'shared'>,
    given: { way: 'paper' | 'phone'; months: number } | { way: 'voice'; months: null; at: Date; reason: string; day: string },
  ): Promise<string> {
    // the body reads the matter too: it names a request, and no person's opinions
    refuseOpinionLabels({ matter });
    const body = await this.subjects.bodyOf(tx, file.districtId, bodyKey);
    if (shared.length === 0) throw new Refusal('input_not_valid', [{ field: 'shared', problem: 'required' }]);
    const voice = given.way === 'voice' ? given : null;
    const row = await tx.one<{ id: string }>(
      sql`INSERT INTO consent (district_id, case_id, citizen_id, body_key, body_name_fr, body_name_en, way, language, matter, shared, lasts_months,
            asked_by, given_on, valid_until, voice_at, voice_reason)
          VALUES (${file.districtId}, ${file.id}, ${file.citizenId}, ${body.key}, ${body.nameFr}, ${body.nameEn}, ${given.way}, ${language},
            ${matter.trim()}, ${[...new Set(shared)]}::text[], ${given.months}, ${context.account?.id ?? null}, ${voice?.day ?? null},
            ${voice ? dayPlus(voice.day, VOICE_DAYS) : null}, ${voice?.at ?? null}, ${voice?.reason ?? null}) RETURNING id`,
    );
    if (!row) throw new Refusal('internal');
    return row.id;
  }

  /** The line of the story and of the log, and the agreement as it now is. */
  private async tell(tx: Tx, context: RequestContext, id: string, what: ConsentHappening): Promise<LoadedConsent> {
    const consent = await this.reader.load(tx, id, context.at);
    const { districtId, caseId, citizenId } = consent;
    await this.timeline.add(tx, context, { districtId, caseId }, 'consent', consentLine(what, consent, context.language), id);
    tx.log({ act: `consent.${what}`, subjects: [citizenId], district: districtId, count: 1 });
    return consent;
  }

  private async act<T>(
    context: RequestContext,
    caseId: string,
    action: string,
    work: (tx: Tx, file: ConsentCase) => Promise<T>,
  ): Promise<T> {
    const answer = await this.work.transaction(context, async (tx) => {
      const file = await this.subjects.caseOf(tx, caseId);
      this.permit(context, action, file);
      return work(tx, file);
    });
    this.live.changed(`case:${caseId}`, 'consent', context.account?.id ?? null);
    return answer;
  }

  private async actOn<T>(
    context: RequestContext,
    id: string,
    action: string,
    work: (tx: Tx, consent: LoadedConsent) => Promise<T>,
  ): Promise<T> {
    let caseId = '';
    const answer = await this.work.transaction(context, async (tx) => {
      const consent = await this.reader.load(tx, id, context.at);
      caseId = consent.caseId;
      this.permit(context, action, consent);
      return work(tx, consent);
    });
    this.live.changed(`case:${caseId}`, 'consent', context.account?.id ?? null);
    return answer;
  }

  private permit(context: RequestContext, action: string, { districtId }: { readonly districtId: string }): void {
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'Consent', { districtId });
  }
}
