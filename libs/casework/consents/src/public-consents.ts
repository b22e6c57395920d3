import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { CaseTimeline } from '@cloison/casework/cases';
import { Documents } from '@cloison/casework/documents';
import { Live } from '@cloison/casework/live';
import { localDay, OfficeProfiles } from '@cloison/casework/team';
import { ConsentLinks } from './consent-links';
import type { OpenLink } from './consent-links';
import { ConsentReader } from './consent-reader';
import type { LoadedConsent } from './consent-reader';
import { consentLine } from './consent-story';
import { ConsentSubjects, sha256 } from './consent-subjects';
import { monthsAfter } from './months';
import type { ConsentSignature, PublicConsent } from './public-consent.dto';
import { readSignature } from './signature';

/**
 * What a citizen does through his link. There is no account: the transaction sees the one agreement with the eyes of whoever made the link
 * (so that it also works on a restricted case, and stops when that person may no longer see it), and its log entries say that nobody signed in.
 */
@Injectable()
export class PublicConsents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: ConsentLinks,
    private readonly reader: ConsentReader,
    private readonly subjects: ConsentSubjects,
    private readonly profiles: OfficeProfiles,
    private readonly documents: Documents,
    private readonly timeline: CaseTimeline,
    private readonly live: Live,
  ) {}

  async open(stranger: RequestContext, token: string, birthYear: number | undefined): Promise<PublicConsent> {
    return this.through(stranger, token, birthYear, async (tx, { consent, link, known }) => {
      const office = await this.profiles.read(tx, link.districtId);
      if (known) tx.log({ act: 'consent.link_open', subjects: [consent.citizenId], district: link.districtId, count: 1 });
      return {
        officeFr: office.nameFr ?? office.districtNameFr,
        officeEn: office.nameEn ?? office.districtNameEn,
        memberName: office.memberName,
        officePhone: office.phone,
        language: consent.language,
        until: link.expiresAt.toISOString(),
        asksBirthYear: link.asksBirthYear,
        form: known
          ? { fr: copy(await this.subjects.textOf(tx, consent, 'fr')), en: copy(await this.subjects.textOf(tx, consent, 'en')) }
          : null,
      };
    });
  }

  /** Signs once: the link is used up, the paper kept with its hash. @returns the signed form, the citizen's own copy */
  async sign(stranger: RequestContext, token: string, input: ConsentSignature): Promise<Buffer> {
    const signature = readSignature(
      input.kind,
      input.name,
      (input.strokes ?? []).map(({ points }) => points),
    );
    return this.answer(stranger, token, input.birthYear, 'signed_phone', async (tx, consent) => {
      const signedOn = localDay(stranger.at);
      const paper = await this.subjects.paperOf(tx, consent, input.language, { signature, at: stranger.at });
      const { id: documentId } = await this.documents.store(
        tx,
        { ...stranger, districts: [consent.districtId] },
        {
          districtId: consent.districtId,
          caseId: consent.caseId,
          name: input.language === 'fr' ? 'Consentement signé.pdf' : 'Signed consent.pdf',
          bytes: paper,
          source: 'consent',
        },
      );
      await tx.execute(
        sql`UPDATE consent SET given_on = ${signedOn}, valid_until = ${monthsAfter(signedOn, consent.months ?? 1)}, document_id = ${documentId},
              document_sha256 = ${sha256(paper)}, given_by = ${signature.kind === 'typed' ? signature.name : null}
            WHERE district_id = ${consent.districtId} AND id = ${consent.id}`,
      );
      return paper;
    });
  }

  async refuse(stranger: RequestContext, token: string, birthYear: number | undefined): Promise<void> {
    await this.answer(stranger, token, birthYear, 'refused', async (tx, consent) => {
      await tx.execute(sql`UPDATE consent SET refused_at = now() WHERE district_id = ${consent.districtId} AND id = ${consent.id}`);
    });
  }

  /** An answer uses the link up, in the transaction that keeps it. */
  private async answer<T>(
    stranger: RequestContext,
    token: string,
    birthYear: number | undefined,
    what: 'signed_phone' | 'refused',
    keep: (tx: Tx, consent: LoadedConsent) => Promise<T>,
  ): Promise<T> {
    let caseId = '';
    const answer = await this.through(stranger, token, birthYear, async (tx, { consent, link, known }) => {
      if (!known) throw new Refusal('consent_check_failed');
      await this.links.use(tx, link);
      if (consent.state !== 'asked') throw new Refusal('consent_link_closed');
      const kept = await keep(tx, consent);
      const after = await this.reader.load(tx, consent.id, stranger.at);
      const { districtId, citizenId } = consent;
      caseId = consent.caseId;
      await this.timeline.add(tx, stranger, { districtId, caseId }, 'consent', consentLine(what, after, consent.language), consent.id);
      tx.log({ act: `consent.${what}`, subjects: [citizenId], district: districtId, count: 1 });
      return kept;
    });
    this.live.changed(`case:${caseId}`, 'consent', null);
    return answer;
  }

  private async through<T>(
    stranger: RequestContext,
    token: string,
    birthYear: number | undefined,
    work: (tx: Tx, found: { consent: LoadedConsent; link: OpenLink; known: boolean }) => Promise<T>,
  ): Promise<T> {
    const link = await this.links.find(token);
    let wrongYear = false;
    try {
      return await this.work.transaction({ ...stranger, districts: [link.districtId] }, async (tx) => {
        await tx.execute(sql`SELECT set_config('cloison.account', ${link.accountId}, true)`);
        const consent = await this.seen(tx, link, stranger.at);
        const known = !link.asksBirthYear || birthYear !== undefined;
        if (link.asksBirthYear && birthYear !== undefined && !(await this.isBirthYear(tx, consent, birthYear))) {
          wrongYear = true;
          throw new Refusal('consent_check_failed');
        }
        return work(tx, { consent, link, known });
      });
    } finally {
      if (wrongYear) await this.links.spendTry(link);
    }
  }

  /** A link whose maker may no longer see the case leads nowhere, and says no more than a closed one. */
  private async seen(tx: Tx, link: OpenLink, now: Date): Promise<LoadedConsent> {
    try {
      return await this.reader.load(tx, link.consentId, now);
    } catch (refusal) {
      throw refusal instanceof Refusal && refusal.code === 'not_found' ? new Refusal('consent_link_closed') : refusal;
    }
  }

  private async isBirthYear(tx: Tx, consent: LoadedConsent, year: number): Promise<boolean> {
    const row = await tx.one<{ same: boolean | null }>(
      sql`SELECT extract(year FROM birth_date) = ${year}::integer AS same FROM citizen
          WHERE district_id = ${consent.districtId} AND id = ${consent.citizenId}`,
    );
    return row?.same === true;
  }
}

/** Lists of the answer are the answer's own. */
function copy<T extends { readonly paragraphs: readonly string[]; readonly shared: readonly string[] }>(
  text: T,
): T & { paragraphs: string[]; shared: string[] } {
  return { ...text, paragraphs: [...text.paragraphs], shared: [...text.shared] };
}
