import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import { rememberChanges } from './change-history';
import type { Source } from './citizen-parts.dto';
import { CitizenReader } from './citizen-reader';
import type { LoadedCitizen } from './citizen-reader';
import { nameFolded, searchText } from './citizen-search';
import { followColumns, refreshSearch } from './contact-points';
import { DuplicateFinder } from './duplicate-finder';
import { writtenPart } from './written-citizen';
import type { WrittenCitizen } from './written-citizen';

/** Writes a citizen's own fields, and what follows from them: contact points, what they are found by, history, likely duplicates. */
@Injectable()
export class CitizenWriter {
  constructor(
    private readonly reader: CitizenReader,
    private readonly duplicates: DuplicateFinder,
    private readonly flags: WordingFlags,
  ) {}

  /** @returns the new record's id */
  async insert(tx: Tx, context: RequestContext, districtId: string, input: WrittenCitizen, source: Source): Promise<string> {
    const written = input.inRiding === null ? { ...input, inRiding: await this.livesHere(tx, districtId, input) } : input;
    const row = await tx.one<{ id: string }>(
      sql`INSERT INTO citizen (district_id, family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone,
            email, accommodation, in_riding, do_not_contact, deceased, deceased_on, name_folded, search, created_by)
          VALUES (${districtId}, ${written.familyName}, ${written.givenName}, ${written.birthDate}, ${written.language}, ${written.addressLine},
            ${written.municipality}, ${written.postalCode}, ${written.phone}, ${written.email}, ${written.accommodation}, ${written.inRiding},
            ${written.doNotContact}, ${written.deceased}, ${written.deceasedOn}, ${nameFolded(written)}, ${searchText(written)},
            ${context.account?.id ?? null}) RETURNING id`,
    );
    if (!row) throw new Refusal('internal');
    const of = { districtId, id: row.id };
    await followColumns(tx, context, of, null, written, source);
    await this.follow(tx, context, of, written);
    return row.id;
  }

  /**
   * @param version the version the change started from
   * @returns names of the fields that changed
   * @throws Refusal `version_conflict` when somebody else changed the record since
   */
  async update(
    tx: Tx,
    context: RequestContext,
    before: LoadedCitizen,
    after: WrittenCitizen,
    { version, source, keepOldWays = false }: { readonly version: number; readonly source: Source; readonly keepOldWays?: boolean },
  ): Promise<string[]> {
    const changed = await tx.execute(
      sql`UPDATE citizen SET family_name = ${after.familyName}, given_name = ${after.givenName}, birth_date = ${after.birthDate},
            language = ${after.language}, address_line = ${after.addressLine}, municipality = ${after.municipality},
            postal_code = ${after.postalCode}, phone = ${after.phone}, email = ${after.email}, accommodation = ${after.accommodation},
            in_riding = ${after.inRiding}, do_not_contact = ${after.doNotContact}, deceased = ${after.deceased},
            deceased_on = ${after.deceasedOn}, updated_at = now(), version = version + 1
          WHERE district_id = ${before.districtId} AND id = ${before.id} AND version = ${version}`,
    );
    if (changed === 0) throw new Refusal('version_conflict');
    await followColumns(tx, context, before, keepOldWays ? null : before, after, source);
    await refreshSearch(tx, before.districtId, before.id);
    const fields = await rememberChanges(tx, context, before, writtenPart(before), writtenPart(after));
    await this.follow(tx, context, before, after);
    return fields;
  }

  /** In the riding or not, by the postal code; null where the table can't tell. */
  async livesHere(tx: Tx, districtId: string, { postalCode, municipality }: WrittenCitizen): Promise<boolean | null> {
    const { postalCodeLies } = await this.reader.whereabouts(tx, { districtId, postalCode, municipality });
    return postalCodeLies === 'unclear' ? null : postalCodeLies === 'here';
  }

  private async follow(tx: Tx, context: RequestContext, of: { districtId: string; id: string }, written: WrittenCitizen): Promise<void> {
    await this.duplicates.propose(tx, of.districtId, of.id);
    const count = written.accommodation ? findOpinions(written.accommodation).length : 0;
    await this.flags.flag(tx, context, { districtId: of.districtId, place: 'citizen', refId: of.id, count });
  }
}
