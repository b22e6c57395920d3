import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import { rememberChanges } from './change-history';
import type { CitizenView } from './citizen.dto';
import type { ContactPointChange, HouseholdAddition, NewContactPoint, NewSpokesperson } from './citizen-parts.dto';
import { CitizenReader } from './citizen-reader';
import type { LoadedCitizen } from './citizen-reader';
import { writtenPostalCode } from './citizen-search';
import { PHONE } from './contact-format';
import type { ContactKind, WrittenContact } from './contact-format';
import { columnsOf, putContactPoint, refreshSearch } from './contact-points';
import { DuplicateFinder } from './duplicate-finder';

const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

interface StoredContact {
  readonly kind: ContactKind;
  readonly value: string;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** What belongs to a citizen beside their own fields: ways to reach them, people who speak for them, their household. */
@Injectable()
export class CitizenPartsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly reader: CitizenReader,
    private readonly duplicates: DuplicateFinder,
    private readonly flags: WordingFlags,
  ) {}

  addContact(context: RequestContext, id: string, input: NewContactPoint): Promise<CitizenView> {
    const way = wayOf(input);
    return this.on(context, id, 'citizen.contact_add', async (tx, citizen) => {
      await putContactPoint(tx, context, citizen, way, input);
      await rememberChanges(tx, context, citizen, {}, { [way.kind]: shown(way) });
      if (input.first ?? firstOfItsKind(citizen, way.kind)) await this.standFirst(tx, citizen, way.kind, way);
    });
  }

  changeContact(context: RequestContext, id: string, contactId: string, change: ContactPointChange): Promise<CitizenView> {
    return this.on(context, id, 'citizen.contact_change', async (tx, citizen) => {
      const way = await this.contact(tx, citizen, contactId);
      await tx.execute(
        sql`UPDATE contact_point SET label = CASE WHEN ${change.label !== undefined} THEN ${change.label ?? null} ELSE label END,
              shared = coalesce(${change.shared ?? null}::boolean, shared), source = coalesce(${change.source ?? null}::text, source),
              given_on = coalesce(${change.givenOn ?? null}::date, given_on)
            WHERE district_id = ${citizen.districtId} AND id = ${contactId}`,
      );
      if (change.first) await this.standFirst(tx, citizen, way.kind, way);
    });
  }

  removeContact(context: RequestContext, id: string, contactId: string): Promise<CitizenView> {
    return this.on(context, id, 'citizen.contact_remove', async (tx, citizen) => {
      const way = await this.contact(tx, citizen, contactId);
      await tx.execute(sql`DELETE FROM contact_point WHERE district_id = ${citizen.districtId} AND id = ${contactId}`);
      await rememberChanges(tx, context, citizen, { [way.kind]: shown(way) }, { [way.kind]: null });
      if (!standsFirst(citizen, way)) return;
      const next = await tx.one<StoredContact>(
        sql`SELECT kind, value, municipality, postal_code AS "postalCode" FROM contact_point
            WHERE district_id = ${citizen.districtId} AND citizen_id = ${id} AND kind = ${way.kind} ORDER BY given_on DESC, id DESC LIMIT 1`,
      );
      await this.standFirst(tx, citizen, way.kind, next ?? null);
    });
  }

  addSpokesperson(context: RequestContext, id: string, input: NewSpokesperson): Promise<CitizenView> {
    if (!input.speakerId && !input.speakerName?.trim())
      throw new Refusal('input_not_valid', [{ field: 'speakerName', problem: 'required' }]);
    return this.on(context, id, 'citizen.spokesperson_add', async (tx, citizen) => {
      const { speakerId = null, speakerName, speakerPhone, relation, basis, matters, until = null } = input;
      if (speakerId) await this.neighbour(tx, citizen, speakerId);
      const row = await tx.one<{ id: string }>(
        sql`INSERT INTO spokesperson (district_id, citizen_id, speaker_id, speaker_name, speaker_phone, relation, basis, matters, until, created_by)
            VALUES (${citizen.districtId}, ${id}, ${speakerId}, ${speakerId ? null : (speakerName?.trim() ?? null)}, ${speakerPhone?.trim() || null},
              ${relation}, ${basis}, ${matters?.trim() || null}, ${until}, ${context.account?.id ?? null}) RETURNING id`,
      );
      const count = matters ? findOpinions(matters).length : 0;
      if (row && count > 0) await this.flags.flag(tx, context, { districtId: citizen.districtId, place: 'citizen', refId: row.id, count });
    });
  }

  endSpokesperson(context: RequestContext, id: string, spokespersonId: string): Promise<CitizenView> {
    return this.on(context, id, 'citizen.spokesperson_end', async (tx, citizen) => {
      const ended = await tx.execute(
        sql`UPDATE spokesperson SET ended_at = now()
            WHERE district_id = ${citizen.districtId} AND citizen_id = ${id} AND id = ${spokespersonId} AND ended_at IS NULL`,
      );
      if (ended === 0) throw new Refusal('not_found');
    });
  }

  /** Both live under one roof: the one who is added leaves the household where the record had them. */
  addToHousehold(context: RequestContext, id: string, { memberId }: HouseholdAddition): Promise<CitizenView> {
    return this.on(context, id, 'citizen.household_add', async (tx, citizen) => {
      await this.neighbour(tx, citizen, memberId);
      await tx.execute(
        sql`INSERT INTO household_member (district_id, citizen_id, household_id) VALUES (${citizen.districtId}, ${id}, ${crypto.randomUUID()})
            ON CONFLICT DO NOTHING`,
      );
      await tx.execute(
        sql`INSERT INTO household_member (district_id, citizen_id, household_id)
            SELECT district_id, ${memberId}, household_id FROM household_member WHERE district_id = ${citizen.districtId} AND citizen_id = ${id}
            ON CONFLICT (district_id, citizen_id) DO UPDATE SET household_id = excluded.household_id`,
      );
    });
  }

  removeFromHousehold(context: RequestContext, id: string, memberId: string): Promise<CitizenView> {
    return this.on(context, id, 'citizen.household_remove', async (tx, { districtId }) => {
      const left = await tx.execute(
        sql`DELETE FROM household_member m WHERE m.district_id = ${districtId} AND m.citizen_id = ${memberId}
              AND m.household_id = (SELECT household_id FROM household_member WHERE district_id = ${districtId} AND citizen_id = ${id})`,
      );
      if (left === 0) throw new Refusal('not_found');
    });
  }

  private on(
    context: RequestContext,
    id: string,
    act: string,
    work: (tx: Tx, citizen: LoadedCitizen) => Promise<void>,
  ): Promise<CitizenView> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await this.reader.load(tx, id);
      authorize(this.ability(context), 'update', 'Citizen', citizen);
      await work(tx, citizen);
      await refreshSearch(tx, citizen.districtId, id);
      await this.duplicates.propose(tx, citizen.districtId, id);
      tx.log({ act, subjects: [id], district: citizen.districtId, count: 1 });
      return this.reader.whole(tx, await this.reader.load(tx, id));
    });
  }

  private async neighbour(tx: Tx, citizen: LoadedCitizen, otherId: string): Promise<void> {
    if (otherId === citizen.id) throw new Refusal('input_not_valid', [{ field: 'memberId', problem: 'not_valid' }]);
    const other = await this.reader.load(tx, otherId);
    if (other.districtId !== citizen.districtId) throw new Refusal('not_found');
  }

  private async contact(tx: Tx, { districtId, id }: LoadedCitizen, contactId: string): Promise<StoredContact> {
    const way = await tx.one<StoredContact>(
      sql`SELECT kind, value, municipality, postal_code AS "postalCode" FROM contact_point
          WHERE district_id = ${districtId} AND citizen_id = ${id} AND id = ${contactId}`,
    );
    if (!way) throw new Refusal('not_found');
    return way;
  }

  private async standFirst(tx: Tx, citizen: LoadedCitizen, kind: ContactKind, way: WrittenContact | null): Promise<void> {
    const after = { ...citizen, ...columnsOf(kind, way) };
    await tx.execute(
      sql`UPDATE citizen SET phone = ${after.phone}, email = ${after.email}, address_line = ${after.addressLine}, municipality = ${after.municipality},
            postal_code = ${after.postalCode}, updated_at = now(), version = version + 1
          WHERE district_id = ${citizen.districtId} AND id = ${citizen.id}`,
    );
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

/** A way as written, once its form was looked at. */
function wayOf({ kind, value, municipality, postalCode }: NewContactPoint): WrittenContact {
  const text = value.trim();
  if (kind === 'email' && !EMAIL.test(text)) throw new Refusal('input_not_valid', [{ field: 'value', problem: 'not_an_email' }]);
  if (kind === 'phone' && !PHONE.test(text)) throw new Refusal('input_not_valid', [{ field: 'value', problem: 'not_valid' }]);
  if (kind !== 'address') return { kind, value: text };
  return {
    kind,
    value: text,
    municipality: municipality?.trim() || null,
    postalCode: postalCode ? writtenPostalCode(postalCode.trim()) : null,
  };
}

const shown = ({ value, municipality, postalCode }: WrittenContact): string => [value, municipality, postalCode].filter(Boolean).join(', ');

function firstOfItsKind(citizen: LoadedCitizen, kind: ContactKind): boolean {
  if (kind === 'phone') return citizen.phone === null;
  return kind === 'email' ? citizen.email === null : citizen.addressLine === null && citizen.postalCode === null;
}

function standsFirst(citizen: LoadedCitizen, { kind, value }: StoredContact): boolean {
  if (kind === 'phone') return citizen.phone === value;
  return kind === 'email' ? citizen.email === value : (citizen.addressLine ?? '') === value;
}
