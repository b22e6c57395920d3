import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Categories, PublicBodies } from '@cloison/casework/cases';
import type { PublicBody } from '@cloison/casework/cases';
import { localDay, OfficeProfiles } from '@cloison/casework/team';
import type { OfficeProfile } from '@cloison/casework/team';
import type { Language, MergeValues } from './merge-fields';
import type { Addressee } from './shipped-templates';
import { writtenDate } from './written-date';

interface CaseRow {
  readonly districtId: string;
  readonly citizenId: string;
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly dueOn: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** All that a letter about a case says of itself. */
export interface LetterSubject {
  readonly file: CaseRow;
  readonly office: OfficeProfile;
  readonly body: PublicBody | null;
}

/** What a case, its citizen and the office have to fill a letter with. */
@Injectable()
export class MergeSource {
  constructor(
    private readonly profiles: OfficeProfiles,
    private readonly categories: Categories,
    private readonly bodies: PublicBodies,
  ) {}

  /** @throws Refusal `not_found` for a case that can't be seen; `input_not_valid` for a body that the office doesn't know */
  async load(tx: Tx, caseId: string, bodyKey?: string | null): Promise<LetterSubject> {
    const file = await tx.one<CaseRow>(
      sql`SELECT f.district_id AS "districtId", f.citizen_id AS "citizenId", f.number, f.title, f.category, f.due_on::text AS "dueOn",
            c.given_name AS "givenName", c.family_name AS "familyName", c.address_line AS "addressLine", c.municipality,
            c.postal_code AS "postalCode"
          FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id WHERE f.id = ${caseId}`,
    );
    if (!file) throw new Refusal('not_found');
    const office = await this.profiles.read(tx, file.districtId);
    return { file, office, body: await this.bodyOf(tx, file, bodyKey ?? null) };
  }

  private async bodyOf(tx: Tx, file: CaseRow, bodyKey: string | null): Promise<PublicBody | null> {
    const wanted = bodyKey ?? (await this.categories.all(tx, file.districtId)).find(({ key }) => key === file.category)?.bodyKey ?? null;
    const body = wanted === null ? undefined : (await this.bodies.all(tx, file.districtId)).find(({ key }) => key === wanted);
    if (bodyKey !== null && !body) throw new Refusal('input_not_valid', [{ field: 'bodyKey', problem: 'not_in_list' }]);
    return body ?? null;
  }
}

const SALUTATIONS = {
  body: { fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' },
  citizen: { fr: (name: string) => `Bonjour ${name},`, en: (name: string) => `Dear ${name},` },
};

/** The office's name and how to reach it, a line each. */
export function officeLines(office: OfficeProfile, language: Language): string[] {
  const name =
    language === 'fr'
      ? (office.nameFr ?? `Bureau de circonscription – ${office.districtNameFr}`)
      : (office.nameEn ?? `Constituency office – ${office.districtNameEn}`);
  return [name, office.memberName, placeLine(office.addressLine, office.municipality, office.postalCode), reachLine(office)].filter(
    (line): line is string => Boolean(line),
  );
}

function reachLine({ phone, email }: OfficeProfile): string {
  return [phone, email].filter(Boolean).join('  ·  ');
}

/** A place on one line: `215, rang Saint-Joseph, Val-des-Érables  G0X 2B7`. */
function placeLine(line: string | null, municipality: string | null, postalCode: string | null): string {
  return [[line, municipality].filter(Boolean).join(', '), postalCode].filter(Boolean).join('  ');
}

export function citizenName({ givenName, familyName }: Pick<CaseRow, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`;
}

/** A citizen's address as an envelope carries it, without the name. */
export function addressLines({ addressLine, municipality, postalCode }: CaseRow): string[] {
  return [addressLine, [municipality, postalCode].filter(Boolean).join('  ')].filter((line): line is string => Boolean(line));
}

export function mergeValues({ file, office, body }: LetterSubject, addressee: Addressee, language: Language, now: Date): MergeValues {
  const name = citizenName(file);
  const today = localDay(now);
  return {
    citizen: name,
    salutation: addressee === 'body' ? SALUTATIONS.body[language] : SALUTATIONS.citizen[language](name),
    address: addressLines(file).join('\n') || null,
    number: file.number,
    title: file.title,
    body: body && (language === 'fr' ? body.nameFr : body.nameEn),
    // a day that has passed can't be promised
    due: file.dueOn && file.dueOn >= today ? writtenDate(file.dueOn, language) : null,
    member: office.memberName,
    office: officeLines(office, language).join('\n'),
    today: writtenDate(today, language),
  };
}
