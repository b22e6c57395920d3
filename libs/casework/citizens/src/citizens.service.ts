import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { isUuid, ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { RidingOf } from '@cloison/casework/ridings';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import type { CitizenChange, CitizenLine, CitizenPage, CitizenQuery, CitizenView, NewCitizen } from './citizen.dto';
import { CitizenReader, LINE, OPEN_CASES } from './citizen-reader';
import { wantedWords } from './citizen-search';
import { CitizenWriter } from './citizen-writer';
import { DuplicateFinder } from './duplicate-finder';
import { asWritten, fieldsGiven } from './written-citizen';

const isText = (key: unknown): boolean => typeof key === 'string' && key.length <= 300;

type Row = CitizenLine & { nameFolded: string };

/** Citizens of the office's riding: found, opened, created, changed. */
@Injectable()
export class CitizensService {
  private readonly writer: CitizenWriter;
  private readonly reader: CitizenReader;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {
    this.reader = new CitizenReader(new RidingOf());
    this.writer = new CitizenWriter(this.reader, new DuplicateFinder(), new WordingFlags());
  }

  /** A page of citizens: by name, or, with `search`, the likeliest first (one page, no cursor). */
  async list(context: RequestContext, { search, cursor, limit = 50 }: CitizenQuery): Promise<CitizenPage> {
    const mine = accessibleWhere(this.ability(context), 'read', 'Citizen', { districtId: sql`c.district_id` });
    const wanted = search === undefined ? [] : wantedWords(search);
    if (wanted.length > 0) {
      const items = await this.work.read<CitizenLine>(
        context,
        // LATERAL with LIMIT: each found id is looked up by the index; as a plain join the planner reads the whole riding
        sql`SELECT ${LINE} FROM search_citizens(${wanted}::text[], ${limit}) s
            CROSS JOIN LATERAL (SELECT * FROM citizen c WHERE ${mine} AND c.id = s.found_id LIMIT 1) c ${OPEN_CASES}
            ORDER BY s.likeness DESC, c.name_folded, c.id`,
        (rows) => ({ act: 'citizen.search', count: rows.length }),
      );
      return { items, nextCursor: null };
    }
    const after: Sql = cursor ? this.afterCursor(cursor) : nothing;
    const rows = await this.work.read<Row>(
      context,
      // the page first, then what is counted for each of its lines: the other way round counts for everybody
      sql`SELECT ${LINE}, c.name_folded AS "nameFolded"
          FROM (SELECT * FROM citizen c WHERE ${mine} ${after} ORDER BY c.name_folded, c.id LIMIT ${limit + 1}) c ${OPEN_CASES}
          ORDER BY c.name_folded, c.id`,
      (found) => ({ act: 'citizen.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.nameFolded, last.id]) : null };
  }

  /** The record; of one that was joined to another, that other one. */
  async open(context: RequestContext, id: string): Promise<CitizenView> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await this.reader.load(tx, await this.reader.standingId(tx, id));
      authorize(this.ability(context), 'read', 'Citizen', citizen);
      const whole = await this.reader.whole(tx, citizen);
      tx.log({ act: 'citizen.open', subjects: [citizen.id], district: citizen.districtId, count: 1 });
      return whole;
    });
  }

  async create(context: RequestContext, input: NewCitizen): Promise<CitizenView> {
    const districtId = this.districtFor(context, input.districtId);
    authorize(this.ability(context), 'create', 'Citizen', { districtId });
    return this.work.transaction(context, async (tx) => {
      const id = await this.writer.insert(tx, context, districtId, asWritten(input), input.source ?? 'given_by_citizen');
      tx.log({ act: 'citizen.create', subjects: [id], district: districtId, fields: fieldsGiven(input), count: 1 });
      return this.reader.whole(tx, await this.reader.load(tx, id));
    });
  }

  /** @throws Refusal `version_conflict` when somebody else changed the record since `version` */
  async change(context: RequestContext, id: string, input: CitizenChange): Promise<CitizenView> {
    await this.work.transaction(context, async (tx) => {
      const before = await this.reader.load(tx, id);
      authorize(this.ability(context), 'update', 'Citizen', before);
      const { version, source = 'given_by_citizen', rectification, ...fields } = input;
      const after = asWritten({ ...before, ...fields });
      const moved = fields.inRiding === undefined && (after.postalCode !== before.postalCode || after.municipality !== before.municipality);
      const inRiding = moved ? ((await this.writer.livesHere(tx, before.districtId, after)) ?? before.inRiding) : after.inRiding;
      const changed = await this.writer.update(tx, context, before, { ...after, inRiding }, { version, source });
      if (rectification) await this.rectify(tx, context, before, rectification, changed.length > 0);
      tx.log({ act: 'citizen.change', subjects: [id], district: before.districtId, fields: fieldsGiven(input), count: 1 });
    });
    return this.open(context, id);
  }

  /** Who asked that the record be put right, and when. `done` is false where it was kept as it was. */
  private async rectify(
    tx: Tx,
    context: RequestContext,
    { districtId, id }: { districtId: string; id: string },
    { askedBy, askedOn, note }: NonNullable<CitizenChange['rectification']>,
    done: boolean,
  ): Promise<void> {
    await tx.execute(
      sql`INSERT INTO rectification (district_id, citizen_id, asked_by, asked_on, note, done, by_id)
          VALUES (${districtId}, ${id}, ${askedBy}, ${askedOn}, ${note}, ${done}, ${context.account?.id ?? null})`,
    );
    tx.log({ act: 'citizen.rectify', subjects: [id], district: districtId, count: 1 });
  }

  private districtFor(context: RequestContext, given: string | undefined): string {
    const districtId = given ?? (context.districts.length === 1 ? context.districts[0] : undefined);
    if (!districtId) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'required' }]);
    if (!context.districts.includes(districtId)) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'not_in_list' }]);
    return districtId;
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }

  private afterCursor(cursor: string): Sql {
    const [name, id] = decodeCursor(cursor, [isText, isUuid]);
    return sql`AND (c.name_folded, c.id) > (${name}, ${id}::uuid)`;
  }
}
