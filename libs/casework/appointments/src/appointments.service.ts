import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { accessibleWhere, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseTimeline } from '@cloison/casework/cases';
import { Live } from '@cloison/casework/live';
import { dayPlus, OFFICE_ZONE, ownDistrict } from '@cloison/casework/team';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import type {
  AppointmentChange,
  AppointmentList,
  AppointmentPerson,
  AppointmentQuery,
  AppointmentView,
  NewAppointment,
} from './appointment.dto';
import { storyLine } from './story-line';

const MOST_DAYS = 92;
const SELECT = sql`SELECT p.district_id AS "districtId", p.id, p.version, p.starts_at AS "startsAt", p.starts_at + make_interval(mins => p.minutes) AS "endsAt",
    (p.starts_at AT TIME ZONE ${OFFICE_ZONE})::date::text AS "on", to_char(p.starts_at AT TIME ZONE ${OFFICE_ZONE}, 'HH24:MI') AS at,
    p.minutes, p.place, p.about, p.state, jsonb_build_object('id', a.id, 'name', a.name) AS "with",
    CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('id', c.id, 'name', c.given_name || ' ' || c.family_name) END AS citizen,
    CASE WHEN f.id IS NULL THEN NULL ELSE jsonb_build_object('id', f.id, 'number', f.number, 'title', f.title) END AS file
  FROM appointment p JOIN account a ON a.id = p.with_id
    LEFT JOIN citizen c ON c.district_id = p.district_id AND c.id = p.citizen_id
    LEFT JOIN case_file f ON f.district_id = p.district_id AND f.id = p.case_id`;
type Located = AppointmentView & { readonly districtId: string };

/** Appointments of the office: with a citizen or without, about a case or not. Days and times are those of the office. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly timeline: CaseTimeline,
    private readonly wording: WordingFlags,
    private readonly live: Live,
  ) {}

  async list(context: RequestContext, { from, to, withId }: AppointmentQuery): Promise<AppointmentList> {
    if (to < from) throw new Refusal('input_not_valid', [{ field: 'to', problem: 'too_small' }]);
    if (to > dayPlus(from, MOST_DAYS)) throw new Refusal('input_not_valid', [{ field: 'to', problem: 'too_large' }]);
    const mine = accessibleWhere(this.ability(context), 'read', 'Appointment', { districtId: sql`p.district_id` });
    const whose: Sql = withId === undefined ? nothing : sql`AND p.with_id = ${withId}`;
    return this.work.transaction(context, async (tx) => {
      const items = await tx.rows<Located>(
        sql`${SELECT} WHERE ${mine} ${whose} AND p.starts_at >= ${from}::date::timestamp AT TIME ZONE ${OFFICE_ZONE}
              AND p.starts_at < ${dayPlus(to, 1)}::date::timestamp AT TIME ZONE ${OFFICE_ZONE}
            ORDER BY p.starts_at, p.id LIMIT 2000`,
      );
      const people = await receivers(tx, ownDistrict(context.districts));
      const subjects = [...new Set(items.flatMap(({ citizen }) => (citizen ? [citizen.id] : [])))].slice(0, 500);
      tx.log({ act: 'appointment.list', subjects, count: items.length });
      return { items, people };
    });
  }

  async create(context: RequestContext, input: NewAppointment): Promise<AppointmentView> {
    const view = await this.work.transaction(context, async (tx) => {
      const place = await this.placeOf(tx, context, input);
      authorize(this.ability(context), 'create', 'Appointment', place);
      const withId = input.withId ?? context.account?.id ?? null;
      await this.demandReceiver(tx, place.districtId, withId);
      const row = await tx.one<{ id: string }>(
        sql`INSERT INTO appointment (district_id, case_id, citizen_id, starts_at, minutes, place, about, with_id, created_by)
            VALUES (${place.districtId}, ${place.caseId}, ${place.citizenId}, ${instant(input.on, input.at)}, ${input.minutes},
              ${input.place?.trim() || null}, ${input.about?.trim() || null}, ${withId}, ${context.account?.id ?? null}) RETURNING id`,
      );
      return this.told(tx, context, row?.id ?? '', 'planned', 'appointment.create');
    });
    this.tell(context, view);
    return view;
  }

  /** @throws Refusal `version_conflict` when somebody else moved it meanwhile */
  async change(context: RequestContext, id: string, input: AppointmentChange): Promise<AppointmentView> {
    const view = await this.work.transaction(context, async (tx) => {
      const before = await this.load(tx, id);
      authorize(this.ability(context), 'update', 'Appointment', before);
      const after = { ...before, ...input };
      const withId = input.withId ?? before.with.id;
      if (withId !== before.with.id) await this.demandReceiver(tx, before.districtId, withId);
      const changed = await tx.execute(
        sql`UPDATE appointment SET starts_at = ${instant(after.on, after.at)}, minutes = ${after.minutes}, place = ${after.place?.trim() || null},
              about = ${after.about?.trim() || null}, with_id = ${withId}, state = ${after.state}, version = version + 1, updated_at = now()
            WHERE district_id = ${before.districtId} AND id = ${id} AND version = ${input.version}`,
      );
      if (changed === 0) throw new Refusal('version_conflict');
      const what = after.state === 'cancelled' ? 'cancelled' : before.state === 'cancelled' ? 'planned' : 'moved';
      return this.told(tx, context, id, what, 'appointment.change');
    });
    this.tell(context, view);
    return view;
  }

  /** The appointment as it now is, with its line in the case's story, its flag and its entry in the log. */
  private async told(
    tx: Tx,
    context: RequestContext,
    id: string,
    what: 'planned' | 'moved' | 'cancelled',
    act: string,
  ): Promise<AppointmentView> {
    const { districtId, ...view } = await this.load(tx, id);
    const caseId = view.file?.id ?? null;
    if (caseId) await this.timeline.add(tx, context, { districtId, caseId }, 'appointment', storyLine(view, what, context.language), id);
    const count = findOpinions(`${view.place ?? ''}\n${view.about ?? ''}`).length;
    await this.wording.flag(tx, context, { districtId, place: 'other', refId: id, caseId, count });
    tx.log({ act, subjects: view.citizen ? [view.citizen.id] : [], district: districtId, count: 1 });
    return view;
  }

  private tell(context: RequestContext, { file }: AppointmentView): void {
    const by = context.account?.id ?? null;
    if (file) this.live.changed(`case:${file.id}`, 'appointment', by);
    this.live.changed('day', 'appointment', by);
  }

  private async placeOf(
    tx: Tx,
    context: RequestContext,
    { caseId = null, citizenId = null }: NewAppointment,
  ): Promise<{ districtId: string; caseId: string | null; citizenId: string | null }> {
    if (caseId === null && citizenId === null) return { districtId: ownDistrict(context.districts), caseId, citizenId };
    const found = await tx.one<{ districtId: string; citizenId: string }>(
      caseId === null
        ? sql`SELECT district_id AS "districtId", id AS "citizenId" FROM citizen WHERE id = ${citizenId}`
        : sql`SELECT f.district_id AS "districtId", c.id AS "citizenId" FROM case_file f
              JOIN citizen c ON c.district_id = f.district_id AND c.id = coalesce(${citizenId}::uuid, f.citizen_id) WHERE f.id = ${caseId}`,
    );
    if (!found) throw new Refusal('not_found');
    return { ...found, caseId };
  }

  private async demandReceiver(tx: Tx, districtId: string, id: string | null): Promise<void> {
    if (!(await receivers(tx, districtId)).some((person) => person.id === id))
      throw new Refusal('input_not_valid', [{ field: 'withId', problem: 'not_in_list' }]);
  }

  private async load(tx: Tx, id: string): Promise<Located> {
    const found = await tx.one<Located>(sql`${SELECT} WHERE p.id = ${id}`);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  private ability(context: RequestContext): ReturnType<typeof cachedAbility> {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

const instant = (on: string, at: string): Sql => sql`(${on}::date + ${at}::time) AT TIME ZONE ${OFFICE_ZONE}`;

/** Who receives people: the office and its member. */
function receivers(tx: Tx, districtId: string): Promise<AppointmentPerson[]> {
  return tx.rows<AppointmentPerson>(
    sql`SELECT id, name FROM account WHERE ${districtId} = ANY (districts) AND role IN ('caseworker', 'office_manager', 'member')
          AND disabled_at IS NULL ORDER BY name, id LIMIT 200`,
  );
}
