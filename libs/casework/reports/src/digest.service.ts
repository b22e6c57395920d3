import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { authorize, cachedAbility, operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { Jobs } from '@cloison/platform/jobs';
import { caseworkPolicy } from '@cloison/casework/access';
import { Outbox } from '@cloison/casework/mail';
import { dayPlus, localDay, mondayOf, ownDistrict } from '@cloison/casework/team';
import { digestText } from './digest';
import type { WeekFigures } from './digest';
import type { Language } from './report-words';
import type { DigestPreview } from './report.dto';

const HOURLY = 3_600;

/** Each Monday, last week's figures to the member, by the office's ordinary mail. */
@Injectable()
export class DigestService implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'weekly digest', everySeconds: HOURLY, run: () => this.round(new Date()) });
  }

  /** What would leave next, as it would leave. */
  preview(context: RequestContext, language: Language): Promise<DigestPreview> {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'read', 'Settings', { districtId });
    return this.work.transaction(context, async (tx) => {
      const profile = await tx.one<{ digest: boolean; memberEmail: string | null }>(
        sql`SELECT digest, member_email AS "memberEmail" FROM office_profile WHERE district_id = ${districtId}`,
      );
      const figures = await weekFigures(tx, districtId, localDay(context.at));
      tx.log({ act: 'report.digest_preview', district: districtId, count: 1 });
      return { on: profile?.digest ?? false, to: profile?.memberEmail ?? null, ...digestText(figures, language) };
    });
  }

  /** One round: each office that wants its digest gets the one of the week that ended, once. */
  async round(at: Date): Promise<void> {
    const districts = await this.work.runner.rows<{ id: string }>(sql`SELECT id FROM district ORDER BY id`);
    for (const { id } of districts) await this.send(id, at);
  }

  private send(districtId: string, at: Date): Promise<void> {
    const context = operatorContext('casework', [districtId], at);
    const today = localDay(at);
    return this.work.transaction(context, async (tx) => {
      const profile = await tx.one<{ memberEmail: string }>(
        sql`SELECT member_email AS "memberEmail" FROM office_profile WHERE district_id = ${districtId} AND digest AND member_email IS NOT NULL`,
      );
      if (!profile) return;
      const isNew = await tx.execute(
        sql`INSERT INTO digest_week (district_id, week) VALUES (${districtId}, ${mondayOf(today)}::date) ON CONFLICT DO NOTHING`,
      );
      if (isNew === 0) return;
      const figures = await weekFigures(tx, districtId, today);
      const [fr, en] = [digestText(figures, 'fr'), digestText(figures, 'en')];
      await this.outbox.queue(tx, context, {
        districtId,
        to: [profile.memberEmail],
        subject: `${fr.subject} · ${en.subject}`,
        text: `${fr.text}\n— — —\n\n${en.text}`,
      });
      tx.log({ act: 'report.digest', district: districtId, count: 1 });
    });
  }
}

/** The week that ended before today's, and how the office stands now; restricted cases are in none of it. */
async function weekFigures(tx: Tx, districtId: string, today: string): Promise<WeekFigures> {
  const monday = mondayOf(today);
  const week = dayPlus(monday, -7);
  const row = await tx.one<Omit<WeekFigures, 'week'>>(
    sql`SELECT count(*) FILTER (WHERE f.opened_at >= w.from_at AND f.opened_at < w.before_at)::integer AS opened,
          count(*) FILTER (WHERE f.closed_at >= w.from_at AND f.closed_at < w.before_at)::integer AS closed,
          count(*) FILTER (WHERE f.status <> 'closed')::integer AS open,
          count(*) FILTER (WHERE f.status <> 'closed' AND f.due_on < ${today}::date)::integer AS late,
          count(*) FILTER (WHERE f.status <> 'closed' AND f.last_event_at < now() - make_interval(days => w.silent))::integer AS silent
        FROM (SELECT ${week}::date::timestamp AT TIME ZONE 'America/Toronto' AS from_at,
                ${monday}::date::timestamp AT TIME ZONE 'America/Toronto' AS before_at,
                coalesce((SELECT silent_after_days FROM office_profile WHERE district_id = ${districtId}), 14) AS silent) w
        CROSS JOIN case_file f WHERE f.district_id = ${districtId} AND f.restricted_to IS NULL
          AND (f.status <> 'closed' OR f.closed_at >= w.from_at)`,
  );
  return { week, opened: 0, closed: 0, open: 0, late: 0, silent: 0, ...row };
}
