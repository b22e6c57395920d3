import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CitizenReader } from './citizen-reader';
import type { LoadedCitizen } from './citizen-reader';
import { CitizenWriter } from './citizen-writer';
import { refreshSearch } from './contact-points';
import { DuplicateFinder } from './duplicate-finder';
import type { CitizenMerge, CitizenMergeDone, CitizenMergeUndone, MergeComparison } from './merge.dto';
import { asWritten, WRITTEN_FIELDS, writtenPart } from './written-citizen';
import type { WrittenCitizen, WrittenField } from './written-citizen';

type Fields = Partial<WrittenCitizen>;

const pick = (from: Fields, fields: readonly WrittenField[]): Fields => Object.fromEntries(fields.map((field) => [field, from[field]]));

/** Two records become one, by a person's hand and never by itself, and two again without loss. */
@Injectable()
export class MergesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly reader: CitizenReader,
    private readonly writer: CitizenWriter,
    private readonly duplicates: DuplicateFinder,
  ) {}

  async compare(context: RequestContext, keptId: string, goneId: string): Promise<MergeComparison> {
    return this.work.transaction(context, async (tx) => {
      const { kept, gone } = await this.both(tx, context, keptId, goneId);
      const differing = WRITTEN_FIELDS.filter((field) => kept[field] !== gone[field]);
      tx.log({ act: 'citizen.compare', subjects: [keptId, goneId], district: kept.districtId, count: 2 });
      return { kept: await this.reader.whole(tx, kept), gone: await this.reader.whole(tx, gone), differing };
    });
  }

  /**
   * Joins `goneId` to `keptId`. Both versions must be those that the person looked at.
   * @throws Refusal `version_conflict` when one of the records was changed meanwhile
   */
  async merge(context: RequestContext, keptId: string, { goneId, version, goneVersion, take }: CitizenMerge): Promise<CitizenMergeDone> {
    return this.work.transaction(context, async (tx) => {
      const { kept, gone } = await this.both(tx, context, keptId, goneId);
      if (kept.version !== version || gone.version !== goneVersion) throw new Refusal('version_conflict');
      const before = writtenPart(kept);
      const after = asWritten({ ...before, ...pick(gone, take) });
      const touched = WRITTEN_FIELDS.filter((field) => before[field] !== after[field]);
      const merge = await tx.one<{ id: string }>(
        sql`SELECT merge_citizens(${keptId}, ${goneId}, ${JSON.stringify(pick(before, touched))}::jsonb, ${JSON.stringify(pick(after, touched))}::jsonb) AS id`,
      );
      const mergeId = merge?.id ?? '';
      await this.writer.update(tx, context, kept, after, { version, source: 'given_by_citizen', keepOldWays: true });
      const rows = await tx.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM citizen_merge_row WHERE merge_id = ${mergeId}`);
      tx.log({ act: 'citizen.merge', subjects: [keptId, goneId], district: kept.districtId, fields: touched, count: rows?.n ?? 0 });
      const citizen = await this.reader.whole(tx, await this.reader.load(tx, keptId));
      return { mergeId, moved: rows?.n ?? 0, citizen };
    });
  }

  /** Parts again what a merge joined. What was added or changed since stays where it is. */
  async undo(context: RequestContext, mergeId: string): Promise<CitizenMergeUndone> {
    return this.work.transaction(context, async (tx) => {
      const merge = await tx.one<{ districtId: string }>(
        sql`SELECT district_id AS "districtId" FROM citizen_merge WHERE id = ${mergeId} AND undone_at IS NULL`,
      );
      if (!merge) throw new Refusal('not_found');
      authorize(this.ability(context), 'merge', 'Citizen', merge);
      const undone = await tx.one<{ kept: string; gone: string; before: Fields; after: Fields }>(sql`SELECT * FROM undo_merge(${mergeId})`);
      if (!undone) throw new Refusal('not_found');
      const kept = await this.reader.load(tx, undone.kept);
      const stayed = await this.giveBack(tx, context, kept, undone);
      for (const id of [undone.kept, undone.gone]) {
        await refreshSearch(tx, merge.districtId, id);
        await this.duplicates.propose(tx, merge.districtId, id);
      }
      tx.log({ act: 'citizen.merge_undone', subjects: [undone.kept, undone.gone], district: merge.districtId, count: 1 });
      return { keptId: undone.kept, goneId: undone.gone, stayed, at: context.at.toISOString() };
    });
  }

  /** A field goes back to what it was unless somebody wrote something else since. @returns the fields that stay */
  private async giveBack(
    tx: Tx,
    context: RequestContext,
    kept: LoadedCitizen,
    { before, after }: { before: Fields; after: Fields },
  ): Promise<string[]> {
    const fields = Object.keys(before) as WrittenField[];
    const untouched = fields.filter((field) => kept[field] === after[field]);
    if (untouched.length > 0) {
      const restored = asWritten({ ...writtenPart(kept), ...pick(before, untouched) });
      await this.writer.update(tx, context, kept, restored, { version: kept.version, source: 'given_by_citizen', keepOldWays: true });
    }
    return fields.filter((field) => !untouched.includes(field));
  }

  private async both(
    tx: Tx,
    context: RequestContext,
    keptId: string,
    goneId: string,
  ): Promise<{ kept: LoadedCitizen; gone: LoadedCitizen }> {
    if (keptId === goneId) throw new Refusal('input_not_valid', [{ field: 'goneId', problem: 'not_valid' }]);
    const [kept, gone] = await Promise.all([this.reader.load(tx, keptId), this.reader.load(tx, goneId)]);
    for (const citizen of [kept, gone]) authorize(this.ability(context), 'merge', 'Citizen', citizen);
    if (kept.districtId !== gone.districtId) throw new Refusal('not_found');
    return { kept, gone };
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}
