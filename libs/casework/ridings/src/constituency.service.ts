import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { districtOf } from './district-of';
import { handOverNote } from './hand-over-note';
import { addressKeys, familyKeys, nameKeys } from './reference-keys';
import { RidingOf } from './riding-of';
import type {
  ConstituencyAnswer,
  ConstituencyQuestion,
  ConstituencyState,
  HandOverNoteView,
  HandOverRequest,
  RidingTableView,
} from './ridings.dto';

/** Questions of one account: a day's calls are far below, the copying of a list is far above. */
const MOST = [
  { minutes: 10, questions: 30 },
  { minutes: 24 * 60, questions: 150 },
] as const;

type Elector = ConstituencyAnswer['elector'];

/** « Is this person a constituent? » for one name and address that the caller already has. Nothing here lists or browses. */
@Injectable()
export class ConstituencyService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly ridingOf: RidingOf,
  ) {}

  async state(context: RequestContext, named?: string): Promise<ConstituencyState> {
    const districtId = districtOf(context, named);
    this.authorize(context, districtId);
    return this.work.transaction(context, async (tx) => {
      const [table, list] = await Promise.all([
        tx.one<RidingTableView>(
          sql`SELECT source, vintage::text, lines, loaded_at AS "loadedAt" FROM riding_table WHERE district_id = ${districtId}`,
        ),
        tx.one<{ vintage: string }>(
          sql`SELECT vintage::text FROM reference_list WHERE district_id = ${districtId} AND state = 'in_force' AND destroy_on > current_date`,
        ),
      ]);
      return { table: table ?? null, reference: list !== undefined, referenceVintage: list?.vintage ?? null };
    });
  }

  /**
   * Each question is an entry of the log, whatever the answer; the answer isn't in it.
   * @throws Refusal `too_many_requests`
   */
  async check(context: RequestContext, question: ConstituencyQuestion): Promise<ConstituencyAnswer> {
    const districtId = districtOf(context, question.districtId);
    this.authorize(context, districtId);
    return this.work.transaction({ ...context, districts: [districtId] }, async (tx) => {
      await this.count(tx, districtId, context.account?.id ?? '');
      if (question.citizenId) await citizenHere(tx, districtId, question.citizenId);
      const [riding, elector] = await Promise.all([
        this.ridingOf.of(tx, districtId, question.postalCode ?? '', question.municipality),
        electorAnswer(tx, question),
      ]);
      tx.log({ act: 'constituency.check', district: districtId, subjects: question.citizenId ? [question.citizenId] : [], count: 1 });
      return { riding: riding.answer, ridingName: riding.riding, elector };
    });
  }

  /** A text to send to the right office, once the person agrees. It is proposed, not sent. */
  async handOver(context: RequestContext, { citizenId, riding, language }: HandOverRequest): Promise<HandOverNoteView> {
    return this.work.transaction(context, async (tx) => {
      const person = await tx.one<Parameters<typeof handOverNote>[0]['person'] & { districtId: string; language: 'fr' | 'en' }>(
        sql`SELECT district_id AS "districtId", language, given_name AS "givenName", family_name AS "familyName", phone, email, municipality
            FROM citizen WHERE id = ${citizenId}`,
      );
      if (!person) throw new Refusal('not_found');
      this.authorize(context, person.districtId);
      const chosen = language ?? person.language;
      const office = await nameOfOffice(tx, person.districtId, chosen);
      tx.log({ act: 'citizen.hand_over_note', district: person.districtId, subjects: [citizenId], count: 1 });
      return handOverNote({ language: chosen, riding, office, person });
    });
  }

  officeName(context: RequestContext, districtId: string): Promise<string> {
    return this.work.transaction(context, (tx) => nameOfOffice(tx, districtId, context.language));
  }

  private authorize(context: RequestContext, districtId: string): void {
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'check', 'Constituency', { districtId });
  }

  /** One question at a time for each account, so that many at once are counted too. */
  private async count(tx: Tx, districtId: string, accountId: string): Promise<void> {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(4330, hashtext(${accountId}))`);
    for (const { minutes, questions } of MOST) {
      const asked = await tx.one<{ n: number }>(
        sql`SELECT count(*)::integer AS n FROM reference_check
            WHERE district_id = ${districtId} AND account_id = ${accountId} AND at > now() - make_interval(mins => ${minutes}::integer)`,
      );
      if (asked && asked.n >= questions) throw new Refusal('too_many_requests');
    }
    await tx.execute(sql`INSERT INTO reference_check (district_id, account_id) VALUES (${districtId}, ${accountId})`);
  }
}

/** As the office signs; by its riding where it has written nothing of itself yet. */
async function nameOfOffice(tx: Tx, districtId: string, language: 'fr' | 'en'): Promise<string> {
  const own = await tx.one<{ fr: string; en: string }>(
    sql`SELECT coalesce(p.name_fr, 'Bureau de ' || d.name_fr) AS fr, coalesce(p.name_en, 'Office of ' || d.name_en) AS en
        FROM district d LEFT JOIN office_profile p ON p.district_id = d.id WHERE d.id = ${districtId}`,
  );
  return own?.[language] ?? '';
}

async function citizenHere(tx: Tx, districtId: string, id: string): Promise<void> {
  const found = await tx.one(sql`SELECT id FROM citizen WHERE district_id = ${districtId} AND id = ${id}`);
  if (!found) throw new Refusal('not_found');
}

/** Without an address a name alone proves nothing: it is `unclear` where somebody has it, `no` where nobody does. */
async function electorAnswer(tx: Tx, { givenName, familyName, addressLine }: ConstituencyQuestion): Promise<Elector> {
  const row = await tx.one<{ answer: Elector }>(
    sql`SELECT check_elector(${nameKeys({ givenName, familyName })}::text[], ${familyKeys(familyName)}::text[],
          ${addressLine ? addressKeys(addressLine) : []}::text[]) AS answer`,
  );
  return row?.answer ?? null;
}
