import { sql } from '@cloison/platform/database';

/** A case as a line of a list. Where there is no day, the first item of the checklist is what comes next. */
export const LINE = sql`
  f.id, f.version, f.number, f.title, f.category, f.status, f.priority, f.restricted_to IS NOT NULL AS restricted, f.due_on::text AS "dueOn",
  f.last_event_at AS "lastEventAt", f.opened_at AS "openedAt",
  next.id AS "nextFollowUpId", next.what AS "nextFollowUp", next.due_on::text AS "nextFollowUpOn",
  to_char(next.due_time, 'HH24:MI') AS "nextFollowUpTime",
  jsonb_build_object('id', c.id, 'familyName', c.family_name, 'givenName', c.given_name, 'language', c.language) AS citizen,
  CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS assignee`;

export const FROM = sql`
  FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id
  LEFT JOIN account a ON a.id = f.assignee_id
  LEFT JOIN LATERAL (
    SELECT u.id, u.what, u.due_on, u.due_time FROM follow_up u
    WHERE u.district_id = f.district_id AND u.case_id = f.id AND u.done_at IS NULL ORDER BY u.due_on, u.due_time, u.id LIMIT 1
  ) next ON true`;

export const DUE = sql`coalesce(f.due_on, '9999-12-31'::date)`;

/** What a whole case has besides its line. A linked case that the account may not see isn't there, so its link isn't either. */
export const WHOLE = sql`
  f.district_id AS "districtId", f.citizen_id AS "citizenId", f.summary, f.outcome, f.outcome_kind AS "outcomeKind", f.closed_at AS "closedAt",
  (SELECT coalesce(sum(e.minutes), 0)::integer FROM case_event e WHERE e.district_id = f.district_id AND e.case_id = f.id) AS minutes,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]')
    FROM case_watcher w JOIN account p ON p.id = w.account_id WHERE w.district_id = f.district_id AND w.case_id = f.id) AS watchers,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('role', w.role, 'citizen', jsonb_build_object('id', p.id, 'familyName', p.family_name,
      'givenName', p.given_name, 'language', p.language)) ORDER BY p.name_folded), '[]')
    FROM case_person w JOIN citizen p ON p.district_id = w.district_id AND p.id = w.citizen_id
    WHERE w.district_id = f.district_id AND w.case_id = f.id) AS people,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'title', o.title, 'status', o.status) ORDER BY o.number), '[]')
    FROM case_link l JOIN case_file o ON o.district_id = l.district_id AND o.id = l.other_id
    WHERE l.district_id = f.district_id AND l.case_id = f.id) AS links,
  (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM account p WHERE p.id = ANY (f.restricted_to))
    AS "restrictedTo"`;

/** Lines of a case's story. */
export const STORY = sql`
  SELECT e.id, e.kind, e.body, e.at, e.ref_id AS "refId", e.direction, e.minutes, e.version, e.edited_at AS "editedAt",
    jsonb_build_object('id', a.id, 'name', a.name) AS author,
    CASE e.kind
      WHEN 'linked' THEN (SELECT o.number FROM case_file o WHERE o.district_id = e.district_id AND o.id = e.ref_id)
      WHEN 'people' THEN (SELECT p.given_name || ' ' || p.family_name FROM citizen p WHERE p.district_id = e.district_id AND p.id = e.ref_id)
    END AS "refName"
  FROM case_event e JOIN account a ON a.id = e.author_id`;
