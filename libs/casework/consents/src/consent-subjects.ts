import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { PublicBodies } from '@cloison/casework/cases';
import { OfficeProfiles } from '@cloison/casework/team';
import { consentPaper } from './consent-paper';
import type { LoadedConsent } from './consent-reader';
import { consentText } from './consent-wording';
import type { ConsentLanguage, ConsentText } from './consent-wording';
import type { Signature } from './signature';

export interface ConsentCase {
  readonly id: string;
  readonly districtId: string;
  readonly citizenId: string;
  readonly number: string;
  readonly category: string;
}

export interface ConsentBody {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly short: string;
}

/** What an agreement speaks of: the case, the body, the office, the citizen. */
@Injectable()
export class ConsentSubjects {
  constructor(
    private readonly bodies: PublicBodies,
    private readonly profiles: OfficeProfiles,
  ) {}

  /** @throws Refusal `not_found`, also for a restricted case */
  async caseOf(tx: Tx, id: string): Promise<ConsentCase> {
    const file = await tx.one<ConsentCase>(
      sql`SELECT id, district_id AS "districtId", citizen_id AS "citizenId", number, category FROM case_file WHERE id = ${id}`,
    );
    if (!file) throw new Refusal('not_found');
    return file;
  }

  /** Every body by its key, those put away too: an old agreement keeps its name. */
  async bodiesOf(tx: Tx, districtId: string): Promise<ReadonlyMap<string, ConsentBody>> {
    return new Map((await this.bodies.all(tx, districtId)).map((body) => [body.key, body]));
  }

  /** @throws Refusal `input_not_valid` for a body that the office doesn't have */
  async bodyOf(tx: Tx, districtId: string, key: string): Promise<ConsentBody> {
    const body = (await this.bodies.effective(tx, districtId)).find((one) => one.key === key);
    if (!body) throw new Refusal('input_not_valid', [{ field: 'bodyKey', problem: 'not_in_list' }]);
    return body;
  }

  /** The form of an agreement in one language, as the office's profile stands now. */
  async textOf(tx: Tx, consent: LoadedConsent, language: ConsentLanguage): Promise<ConsentText> {
    const office = await this.profiles.read(tx, consent.districtId);
    return consentText(
      {
        memberName: office.memberName,
        office: language === 'fr' ? office.districtNameFr : office.districtNameEn,
        bodyName: language === 'fr' ? consent.bodyNameFr : consent.bodyNameEn,
        matter: consent.matter,
        shared: consent.shared,
        months: consent.months ?? 1,
      },
      language,
    );
  }

  /** The form as a PDF: to be signed by hand, or with a signature. */
  async paperOf(
    tx: Tx,
    consent: LoadedConsent,
    language: ConsentLanguage,
    signed: { readonly signature: Signature; readonly at: Date } | null,
  ): Promise<Buffer> {
    const office = await this.profiles.read(tx, consent.districtId);
    const file = await this.caseOf(tx, consent.caseId);
    const citizen = await tx.one<{ name: string }>(
      sql`SELECT given_name || ' ' || family_name AS name FROM citizen WHERE district_id = ${consent.districtId} AND id = ${consent.citizenId}`,
    );
    const french = language === 'fr';
    const name = (french ? office.nameFr : office.nameEn) ?? (french ? office.districtNameFr : office.districtNameEn);
    const address = [office.addressLine, office.municipality, office.postalCode].filter(Boolean).join(', ');
    return consentPaper({
      language,
      text: await this.textOf(tx, consent, language),
      citizenName: citizen?.name ?? '',
      office: [office.memberName, name, address, office.phone].filter((line): line is string => Boolean(line)),
      reference: `${file.number} · ${french ? consent.bodyNameFr : consent.bodyNameEn}`,
      signed,
    });
  }
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
