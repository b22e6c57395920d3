import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import { dayPlus, OFFICE_ZONE } from '@cloison/casework/team';
import type { AnswerLine, AnswerPeople, AnswerPerson, AnswerQuery, AnswerView } from './answer.dto';
import { logPeople } from './log-people';
import { MailingAccess } from './mailing-access';
import type { MailingAuthor } from './mailing.dto';

const start = (day: string): Sql => sql`${day}::date::timestamp AT TIME ZONE ${OFFICE_ZONE}`;

/** "How many people, which ones, by whom": asked after an incident, answered from what was registered when it happened. */
@Injectable()
export class MailingAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: MailingAccess,
  ) {}

  async answer(context: RequestContext, query: AnswerQuery): Promise<AnswerView> {
    const districtId = this.access.demand(context, 'read');
    return this.work.transaction(context, async (tx) => {
      const lines = await tx.rows<AnswerLine>(
        sql`SELECT e.kind, e.mailing_id AS "mailingId", e.number, e.name, e.purpose, e.people, e.at, jsonb_build_object('id', a.id, 'name', a.name) AS by,
              e.destroyed FROM (${events(districtId, query)}) e JOIN account a ON a.id = e.by_id ORDER BY e.at DESC, e.kind LIMIT 1000`,
      );
      const total = await tx.one<{ people: number }>(
        sql`SELECT count(DISTINCT p.person)::integer AS people FROM (${concerned(districtId, query)}) p`,
      );
      const authors = await tx.rows<MailingAuthor>(
        sql`SELECT id, name FROM account WHERE id IN (SELECT created_by FROM mailing WHERE district_id = ${districtId}
              UNION SELECT by_id FROM mailing_export WHERE district_id = ${districtId}) ORDER BY name, id LIMIT 200`,
      );
      tx.log({ act: 'mailing.answer', district: districtId, count: total?.people ?? 0 });
      const lists = lines.filter(({ kind }) => kind === 'list');
      return {
        people: total?.people ?? 0,
        lists: lists.length,
        exports: lines.length - lists.length,
        erased: lists.filter(({ destroyed }) => destroyed).reduce((sum, { people }) => sum + people, 0),
        lines,
        authors,
      };
    });
  }

  async people(context: RequestContext, query: AnswerQuery): Promise<AnswerPeople> {
    const districtId = this.access.demand(context, 'read');
    return this.work.transaction(context, async (tx) => {
      const items = await tx.rows<AnswerPerson>(
        sql`SELECT p.person AS id, p.kind, coalesce(c.given_name || ' ' || c.family_name, o.name, '') AS name,
              coalesce(c.municipality, o.municipality) AS municipality, p.lists, p.exports
            FROM (SELECT person, kind, count(*) FILTER (WHERE event = 'list')::integer AS lists, count(*) FILTER (WHERE event <> 'list')::integer AS exports
                  FROM (${concerned(districtId, query)}) q GROUP BY person, kind) p
              LEFT JOIN citizen c ON p.kind = 'citizen' AND c.district_id = ${districtId} AND c.id = p.person
              LEFT JOIN office_contact o ON p.kind = 'contact' AND o.district_id = ${districtId} AND o.id = p.person
            ORDER BY name, id LIMIT 5000`,
      );
      logPeople(
        tx,
        { act: 'mailing.answer_people', district: districtId },
        items.flatMap(({ kind, id }) => (kind === 'citizen' ? [id] : [])),
      );
      return { items, total: items.length };
    });
  }
}

/** Lists made and exports made that the question is about. */
function events(districtId: string, { purpose, from, to, by }: AnswerQuery): Sql {
  return sql`
    SELECT * FROM (
      SELECT 'list' AS kind, NULL::uuid AS export_id, m.id AS mailing_id, m.number, m.name, m.purpose, m.taken AS people, m.created_at AS at,
        m.created_by AS by_id, m.state = 'destroyed' AS destroyed FROM mailing m WHERE m.district_id = ${districtId}
      UNION ALL
      SELECT x.form, x.id, m.id, m.number, m.name, m.purpose, x.people, x.at, x.by_id, m.state = 'destroyed'
      FROM mailing_export x JOIN mailing m ON m.district_id = x.district_id AND m.id = x.mailing_id WHERE x.district_id = ${districtId}
    ) all_events
    WHERE true ${purpose ? sql`AND purpose = ${purpose}` : nothing} ${by ? sql`AND by_id = ${by}` : nothing}
      ${from ? sql`AND at >= ${start(from)}` : nothing} ${to ? sql`AND at < ${start(dayPlus(to, 1))}` : nothing}`;
}

/** The people of those events, a row for each time. */
function concerned(districtId: string, query: AnswerQuery): Sql {
  const who = sql`coalesce(p.citizen_id, p.contact_id) AS person, CASE WHEN p.citizen_id IS NULL THEN 'contact' ELSE 'citizen' END AS kind, e.kind AS event`;
  return sql`
    SELECT ${who} FROM (${events(districtId, query)}) e
      JOIN mailing_person p ON p.district_id = ${districtId} AND p.mailing_id = e.mailing_id AND p.reason IS NULL WHERE e.kind = 'list'
    UNION ALL
    SELECT ${who} FROM (${events(districtId, query)}) e
      JOIN mailing_export_person p ON p.district_id = ${districtId} AND p.export_id = e.export_id WHERE e.kind <> 'list'`;
}
