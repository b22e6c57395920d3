import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { operatorContext, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import type { CalendarFeedAddress, CalendarFeedState } from './appointment.dto';
import { calendar } from './ical';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const WORDS = {
  fr: { name: 'Bureau', summary: 'Rendez-vous' },
  en: { name: 'Office', summary: 'Appointment' },
} as const;

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly districts: string[];
  readonly language: 'fr' | 'en';
}

interface Row {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly version: number;
  readonly state: string;
  readonly on: string;
}

/**
 * Each account's appointments for a calendar elsewhere (a phone's, a mail program's). Whoever has the address reads it, so it says no more
 * than that there is an appointment, when, and where in the office's own pages its details are. The address is 256 random bits, kept as a
 * hash; another one, or none, is made at any time.
 */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  async state(context: RequestContext): Promise<CalendarFeedState> {
    const row = await this.work.transaction(context, (tx) =>
      tx.one<CalendarFeedState>(
        sql`SELECT created_at AS since, last_read_at AS "readAt" FROM calendar_feed WHERE account_id = ${context.account?.id ?? null}`,
      ),
    );
    return row ?? { since: null, readAt: null };
  }

  /** Makes an address; one made before stops working. */
  async open(context: RequestContext): Promise<CalendarFeedAddress> {
    const token = randomBytes(32).toString('base64url');
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`INSERT INTO calendar_feed (account_id, token_hash, language) VALUES (${context.account?.id ?? null}, ${hashOf(token)}, ${context.language})
            ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, language = excluded.language, created_at = now(), last_read_at = NULL`,
      );
      tx.log({ act: 'calendar.open', count: 1 });
    });
    return { path: `/api/calendar/${token}` };
  }

  async close(context: RequestContext): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      const count = await tx.execute(sql`DELETE FROM calendar_feed WHERE account_id = ${context.account?.id ?? null}`);
      tx.log({ act: 'calendar.close', count });
    });
  }

  /**
   * @param origin of the office's pages, for the links
   * @throws Refusal `not_found` for an address that isn't, or isn't any more; for an account that was closed or may not read appointments
   */
  async read(token: string, origin: string, now = new Date()): Promise<string> {
    if (!TOKEN.test(token)) throw new Refusal('not_found');
    const reader = await this.readerOf(token, now);
    const context: RequestContext = {
      ...operatorContext('casework', reader.districts, now),
      account: { id: reader.id, name: reader.name, role: reader.role },
    };
    // a calendar is no enrolled device: the account's role is asked alone, for times alone
    const reads = caseworkPolicy.rules(context).some(({ action, subject }) => action === 'read' && subject === 'Appointment');
    if (!reads) throw new Refusal('not_found');
    const rows = await this.work.transaction(context, async (tx) => {
      const found = await tx.rows<Row>(
        sql`SELECT id, starts_at AS "startsAt", starts_at + make_interval(mins => minutes) AS "endsAt", updated_at AS "changedAt", version, state,
              (starts_at AT TIME ZONE 'America/Toronto')::date::text AS "on"
            FROM appointment WHERE with_id = ${reader.id} AND starts_at BETWEEN now() - interval '90 days' AND now() + interval '400 days'
            ORDER BY starts_at, id LIMIT 2000`,
      );
      tx.log({ act: 'calendar.read', count: found.length });
      return found;
    });
    const words = WORDS[reader.language];
    return calendar(
      rows.map(({ on, state, ...row }) => ({ ...row, cancelled: state === 'cancelled', link: `${origin}/#/appointments?day=${on}` })),
      { ...words, host: this.settings.host },
    );
  }

  private async readerOf(token: string, now: Date): Promise<Reader> {
    const reader = await this.work.transaction(operatorContext('casework', [], now), async (tx) => {
      const found = await tx.one<Reader>(
        sql`SELECT a.id, a.name, a.role, a.districts, c.language FROM calendar_feed c JOIN account a ON a.id = c.account_id
            WHERE c.token_hash = ${hashOf(token)} AND a.disabled_at IS NULL`,
      );
      if (found) await tx.execute(sql`UPDATE calendar_feed SET last_read_at = now() WHERE account_id = ${found.id}`);
      return found;
    });
    if (!reader) throw new Refusal('not_found');
    return reader;
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
