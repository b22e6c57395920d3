import { createHash } from 'node:crypto';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { CaseNumbers, caseSearchText, SHIPPED_BODIES, SHIPPED_CATEGORIES } from '@cloison/casework/cases';
import { localDay } from '@cloison/casework/team';
import { ANNOUNCED, inventedHistory } from './invented-history';
import type { PastCase } from './invented-history';

export interface HistoryOptions {
  readonly districtId: string;
  readonly citizenIds: readonly string[];
  /** Municipality of each, in the same order. */
  readonly places: readonly string[];
  /** Who followed these cases. */
  readonly caseworkerId: string;
  readonly managerId: string;
  readonly today: Date;
}

type Numbered = PastCase & { readonly citizenId: string; readonly number: string };

/** The office's past: closed cases over months, what bodies answered, a letterhead, an absence. Enough for a report worth reading. */
export async function seedHistory(tx: Tx, options: HistoryOptions): Promise<void> {
  const history = inventedHistory(options.places, localDay(options.today));
  const cases = await numbered(tx, options, history);
  await seedPastCases(tx, options, cases);
  await seedAnswers(tx, options, cases);
  await seedBodies(tx, options.districtId);
  await seedOffice(tx, options);
}

async function numbered(tx: Tx, { districtId, citizenIds }: HistoryOptions, history: readonly PastCase[]): Promise<Numbered[]> {
  const series = new Map(SHIPPED_CATEGORIES.map((category) => [category.key, category.series]));
  const numbers = new CaseNumbers();
  const groups = Map.groupBy(history, ({ category, openedOn }) => `${series.get(category) ?? 'AUT'} ${openedOn.slice(0, 4)}`);
  const all: Numbered[] = [];
  for (const [group, those] of groups) {
    const [of = 'AUT', year = ''] = group.split(' ');
    const next = await numbers.next(tx, districtId, of, Number(year), those.length);
    for (const [index, one] of those.entries()) all.push({ ...one, number: next[index] ?? '', citizenId: citizenIds[one.citizen] ?? '' });
  }
  return all.filter(({ citizenId }) => citizenId !== '');
}

async function seedPastCases(tx: Tx, { districtId, caseworkerId }: HistoryOptions, cases: readonly Numbered[]): Promise<void> {
  const column = (of: (one: Numbered) => unknown): unknown[] => cases.map(of);
  await tx.execute(
    sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, status, due_on, outcome, outcome_kind, search, assignee_id, opened_by,
          opened_at, closed_at, last_event_at)
        SELECT ${districtId}, p.id, p.citizen_id, p.number, p.title, p.category, CASE WHEN p.closed_on IS NULL THEN p.status ELSE 'closed' END, p.due_on,
          p.outcome, p.kind, p.search, ${caseworkerId}::uuid, ${caseworkerId}::uuid, p.opened_on + time '10:00', p.closed_on + time '15:00',
          coalesce(p.closed_on, p.opened_on) + time '15:00'
        FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ citizenId }) => citizenId)}::uuid[], ${column(({ number }) => number)}::text[],
          ${column(({ title }) => title)}::text[], ${column(({ category }) => category)}::text[],
          ${column(({ asked, openedOn }) => (asked ? 'open' : Number(openedOn.slice(8)) % 3 === 0 ? 'waiting_citizen' : 'waiting_body'))}::text[],
          ${column(({ dueOn }) => dueOn)}::date[], ${column(({ outcome }) => outcome?.fr ?? null)}::text[],
          ${column(({ outcome }) => outcome?.kind ?? null)}::text[], ${column(({ number, title }) => caseSearchText(number, title, null))}::text[],
          ${column(({ openedOn }) => openedOn)}::date[], ${column(({ closedOn }) => closedOn)}::date[])
          AS p (id, citizen_id, number, title, category, status, due_on, outcome, kind, search, opened_on, closed_on)`,
  );
  await tx.execute(
    sql`INSERT INTO case_event (district_id, case_id, kind, body, at, author_id)
        SELECT f.district_id, f.id, e.kind, e.body, e.at, f.opened_by FROM case_file f
        CROSS JOIN LATERAL (VALUES ('opened', NULL, f.opened_at), ('closed', f.outcome, f.closed_at)) AS e (kind, body, at)
        WHERE f.district_id = ${districtId} AND f.id = ANY (${column(({ id }) => id)}::uuid[]) AND e.at IS NOT NULL ORDER BY e.at`,
  );
}

/** One mail to the body and its answer, in each case that a body was asked about. */
async function seedAnswers(tx: Tx, { districtId, caseworkerId }: HistoryOptions, cases: readonly Numbered[]): Promise<void> {
  const asked = cases.flatMap(({ id, citizenId, number, asked: one }) =>
    one ? [{ caseId: id, citizenId, number, ...one, out: crypto.randomUUID(), back: crypto.randomUUID() }] : [],
  );
  const column = (of: (one: (typeof asked)[number]) => unknown): unknown[] => asked.map(of);
  const common = [
    column(({ caseId }) => caseId),
    column(({ citizenId }) => citizenId),
    column(({ body }) => body),
    column(({ number }) => number),
  ] as const;
  await tx.execute(
    sql`INSERT INTO mail_out (district_id, id, case_id, citizen_id, body_key, recipients, subject, body, written_by, written_at)
        SELECT ${districtId}, p.id, p.case_id, p.citizen_id, p.body, ARRAY[p.body || '@organismes.example.org'], 'Dossier ' || p.number,
          'Bonjour, où en est cette demande ?', ${caseworkerId}::uuid, p.on_day + time '11:00'
        FROM unnest(${column(({ out }) => out)}::uuid[], ${common[0]}::uuid[], ${common[1]}::uuid[], ${common[2]}::text[], ${common[3]}::text[],
          ${column(({ on }) => on)}::date[]) AS p (id, case_id, citizen_id, body, number, on_day)`,
  );
  await tx.execute(
    sql`INSERT INTO mail_delivery (district_id, id, message_id, written_by, state, send_after, attempts, settled_at)
        SELECT district_id, id, '<' || id || '@exemple.ca>', written_by, 'sent', written_at, 1, written_at FROM mail_out
        WHERE district_id = ${districtId} AND id = ANY (${column(({ out }) => out)}::uuid[])`,
  );
  await tx.execute(
    sql`INSERT INTO mail_message (district_id, id, identity, received_at, from_address, subject, body, language, kind, case_id, citizen_id, body_key,
          state, handled_by, handled_at)
        SELECT ${districtId}, p.id, p.identity, p.on_day + time '14:00', p.body || '@organismes.example.org', 'Dossier ' || p.number,
          'Bonjour, voici notre réponse.', 'fr', 'message', p.case_id, p.citizen_id, p.body, 'filed', ${caseworkerId}::uuid, p.on_day + time '14:30'
        FROM unnest(${column(({ back }) => back)}::uuid[], ${column(({ back }) => createHash('sha256').update(back).digest())}::bytea[],
          ${common[0]}::uuid[], ${common[1]}::uuid[], ${common[2]}::text[], ${common[3]}::text[], ${column(({ answeredOn }) => answeredOn)}::date[])
          AS p (id, identity, case_id, citizen_id, body, number, on_day)`,
  );
}

/** Delays that the office has written down for some bodies. */
async function seedBodies(tx: Tx, districtId: string): Promise<void> {
  for (const body of SHIPPED_BODIES.filter(({ key }) => key in ANNOUNCED))
    await tx.execute(
      sql`INSERT INTO public_body (district_id, key, name_fr, name_en, short, level, phone, email, address, announced_days)
          VALUES (${districtId}, ${body.key}, ${body.nameFr}, ${body.nameEn}, ${body.short}, ${body.level}, ${body.phone}, ${body.email},
            ${body.address}, ${ANNOUNCED[body.key]}) ON CONFLICT DO NOTHING`,
    );
}

async function seedOffice(tx: Tx, { districtId, caseworkerId, managerId, today }: HistoryOptions): Promise<void> {
  await tx.execute(
    sql`INSERT INTO office_profile (district_id, member_name, name_fr, name_en, address_line, municipality, postal_code, phone, email, release_account_id,
          member_email)
        VALUES (${districtId}, 'Aline Cloutier', 'Bureau de circonscription de Val-des-Érables', 'Constituency office of Val-des-Érables',
          '240, rue Principale, bureau 2', 'Val-des-Érables', 'G0X 2B7', '418 555-0100', 'bureau@exemple.ca', ${managerId}::uuid,
          'aline.cloutier@exemple.ca') ON CONFLICT DO NOTHING`,
  );
  const day = localDay(today);
  const later = new Date(Date.parse(`${day}T00:00:00Z`) + 12 * 86_400_000).toISOString().slice(0, 10);
  await tx.execute(
    sql`INSERT INTO absence (district_id, account_id, from_on, to_on, replaced_by, created_by)
        VALUES (${districtId}, ${caseworkerId}::uuid, ${later}::date, ${later}::date + 7, ${managerId}::uuid, ${managerId}::uuid)`,
  );
}
