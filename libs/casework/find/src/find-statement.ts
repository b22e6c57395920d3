import { sql } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import type { FindQuery } from './find-query';

/** How many of each are shown: what fits on a screen beside the box. */
export const MOST = { citizens: 12, cases: 6, texts: 6 } as const;

const PERSON = sql`json_build_object('id', c.id, 'familyName', c.family_name, 'givenName', c.given_name,
  'birthYear', extract(year FROM c.birth_date)::integer)`;

/**
 * Everything that is found, in one statement: one round trip. The ids come from the search functions; the rows are read again under the
 * policies of their tables (LATERAL with LIMIT, so that each is looked up by its key).
 * CASE and not coalesce: under a policy only what PostgreSQL knows to leak nothing may use an index, and coalesce isn't on its list.
 * @param mine the condition of the reader's districts on `district_id` of the alias `c`, `f` and `t`
 */
export function findStatement(query: FindQuery, mine: { readonly citizen: Sql; readonly file: Sql; readonly text: Sql }): Sql {
  const { patterns, first, second, phrase, word, numbers, wanted } = query;
  return sql`
    WITH people AS MATERIALIZED (
      SELECT * FROM find_citizens(${patterns}::text[], ${first}::text, ${second}::text, ${phrase}::text, ${word}::text, ${MOST.citizens}::integer)
    ), theirs AS MATERIALIZED (
      SELECT p.found_id AS citizen_id, f.* FROM people p CROSS JOIN LATERAL (
        SELECT f.id, f.number, f.title, f.status, f.due_on, f.last_event_at FROM case_file f
        WHERE ${mine.file} AND f.citizen_id = p.found_id ORDER BY f.opened_at DESC LIMIT 3) f
    ), files AS MATERIALIZED (
      SELECT found_id, tier, touched FROM find_cases(${numbers}::text[], ${patterns}::text[], ${first}::text, ${second}::text, ${MOST.cases}::integer)
      UNION ALL
      SELECT t.id, 3, t.last_event_at FROM theirs t JOIN people p ON p.found_id = t.citizen_id WHERE p.tier < 3
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'familyName', c.family_name, 'givenName', c.given_name,
          'birthYear', extract(year FROM c.birth_date)::integer, 'language', c.language, 'addressLine', c.address_line,
          'municipality', c.municipality, 'postalCode', c.postal_code, 'phone', c.phone, 'email', c.email, 'inRiding', c.in_riding,
          'by', CASE p.tier WHEN 1 THEN 'name' WHEN 2 THEN 'other' ELSE 'similar' END,
          'openCases', k.open_cases, 'lastContactAt', k.last_contact_at,
          'cases', coalesce((SELECT json_agg(json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'status', t.status,
            'dueOn', t.due_on)) FROM theirs t WHERE t.citizen_id = c.id), '[]')) ORDER BY p.place), '[]')
        FROM (SELECT *, row_number() OVER () AS place FROM people) p
        CROSS JOIN LATERAL (SELECT * FROM citizen c WHERE ${mine.citizen} AND c.id = p.found_id LIMIT 1) c
        CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE f.status <> 'closed')::integer AS open_cases, max(f.last_event_at) AS last_contact_at
          FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) k) AS citizens,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'title', f.title, 'category', f.category,
          'status', f.status, 'dueOn', f.due_on, 'lastEventAt', f.last_event_at, 'citizen', ${PERSON})
          ORDER BY x.tier, f.status = 'closed', x.touched DESC), '[]')
        FROM (SELECT found_id, min(tier) AS tier, max(touched) AS touched FROM files GROUP BY found_id
          ORDER BY 2, 3 DESC LIMIT ${MOST.cases}) x
        CROSS JOIN LATERAL (SELECT * FROM case_file f WHERE ${mine.file} AND f.id = x.found_id LIMIT 1) f
        CROSS JOIN LATERAL (SELECT * FROM citizen c WHERE c.district_id = f.district_id AND c.id = f.citizen_id LIMIT 1) c) AS cases,
      (SELECT coalesce(json_agg(json_build_object('id', t.ref_id, 'kind', t.kind, 'at', t.at, 'body', t.body, 'caseId', t.case_id,
          'caseNumber', f.number, 'citizen', CASE WHEN c.id IS NULL THEN NULL ELSE ${PERSON} END) ORDER BY t.at DESC), '[]')
        FROM find_texts(${wanted}::text, ${MOST.texts}::integer) x
        CROSS JOIN LATERAL (SELECT * FROM find_text t WHERE ${mine.text} AND t.ref_id = x.found_id LIMIT 1) t
        LEFT JOIN LATERAL (SELECT f.number, f.citizen_id FROM case_file f WHERE f.district_id = t.district_id AND f.id = t.case_id LIMIT 1) f
          ON true
        LEFT JOIN LATERAL (SELECT * FROM citizen c
          WHERE c.district_id = t.district_id AND c.id = CASE WHEN f.citizen_id IS NULL THEN t.citizen_id ELSE f.citizen_id END LIMIT 1) c ON true) AS texts`;
}
