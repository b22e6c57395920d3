import { nothing, sql } from '@cloison/platform/database';
import type { Sql } from '@cloison/platform/database';
import type { Channel, MailingWanted } from './mailing.dto';
import { sourcesFor } from './source-rules';
import type { Purpose } from './source-rules';

export interface Candidates {
  readonly districtId: string;
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly wanted: MailingWanted;
  /** Only those whom this list took. */
  readonly parentId: string | null;
}

/**
 * Everybody who is looked at, each with the address that may be used or the reason why none may:
 * rows (citizen_id, contact_id, point_id, source, reason), `source` where taken, `reason` where left out.
 *
 * An address is used under its own source and no other: one that may not be used isn't replaced by the same address held of somebody else, of
 * a contact, or of the riding's reference of electors. There is nothing here that could ask for one.
 */
export function judged(candidates: Candidates): Sql {
  const { parentId, wanted } = candidates;
  if (parentId !== null) return sql`${citizens(candidates)} UNION ALL ${contacts(candidates)}`;
  return wanted.people === 'citizens' ? citizens(candidates) : contacts(candidates);
}

function citizens({ districtId, purpose, channel, wanted, parentId }: Candidates): Sql {
  const kind = channel === 'post' ? 'address' : 'email';
  const allowed = sourcesFor(purpose);
  return sql`
    SELECT j.citizen_id, NULL::uuid AS contact_id, CASE WHEN j.reason IS NULL THEN j.point_id END AS point_id,
      CASE WHEN j.reason IS NULL THEN j.source END AS source, j.reason
    FROM (
      SELECT c.id AS citizen_id, k.id AS point_id, k.source,
        CASE WHEN c.deceased THEN 'deceased'
          WHEN c.do_not_contact THEN 'do_not_contact'
          WHEN c.in_riding IS FALSE THEN 'elsewhere'
          WHEN k.id IS NOT NULL THEN NULL
          WHEN EXISTS (SELECT FROM contact_point p WHERE p.district_id = c.district_id AND p.citizen_id = c.id AND p.kind = ${kind})
            THEN 'source_not_allowed'
          ELSE 'no_address' END AS reason
      FROM citizen c LEFT JOIN LATERAL (
        SELECT p.id, p.source FROM contact_point p
        WHERE p.district_id = c.district_id AND p.citizen_id = c.id AND p.kind = ${kind} AND p.source = ANY (${allowed}::text[])
        ORDER BY array_position(${allowed}::text[], p.source), p.given_on DESC, p.id LIMIT 1
      ) k ON true
      WHERE c.district_id = ${districtId} ${about(wanted)}
        ${parentId === null ? nothing : sql`AND c.id IN (SELECT l.citizen_id FROM mailing_person l WHERE l.district_id = ${districtId} AND l.mailing_id = ${parentId} AND l.reason IS NULL)`}
    ) j`;
}

function about({ language, municipality, category, since }: MailingWanted): Sql {
  const withCase = (condition: Sql): Sql =>
    sql`AND EXISTS (SELECT FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id AND ${condition})`;
  const parts: Sql[] = [
    language ? sql`AND c.language = ${language}` : nothing,
    municipality?.trim() ? sql`AND lower(c.municipality) = lower(${municipality.trim()})` : nothing,
    category
      ? withCase(since ? sql`f.category = ${category} AND f.last_event_at >= ${since}::date` : sql`f.category = ${category}`)
      : since
        ? withCase(sql`f.last_event_at >= ${since}::date`)
        : nothing,
  ];
  return parts.reduce((all, part) => sql`${all} ${part}`, nothing);
}

function contacts({ districtId, purpose, channel, wanted, parentId }: Candidates): Sql {
  const allowed = sourcesFor(purpose);
  const has = channel === 'post' ? sql`o.address_line IS NOT NULL` : sql`o.email IS NOT NULL`;
  return sql`
    SELECT NULL::uuid AS citizen_id, j.contact_id, NULL::uuid AS point_id, CASE WHEN j.reason IS NULL THEN j.source END AS source, j.reason
    FROM (
      SELECT o.id AS contact_id, o.source,
        CASE WHEN NOT (${has}) THEN 'no_address' WHEN o.source <> ALL (${allowed}::text[]) THEN 'source_not_allowed' END AS reason
      FROM office_contact o
      WHERE o.district_id = ${districtId} AND o.removed_at IS NULL
        ${wanted.language ? sql`AND o.language = ${wanted.language}` : nothing}
        ${wanted.municipality?.trim() ? sql`AND lower(o.municipality) = lower(${wanted.municipality.trim()})` : nothing}
        ${parentId === null ? nothing : sql`AND o.id IN (SELECT l.contact_id FROM mailing_person l WHERE l.district_id = ${districtId} AND l.mailing_id = ${parentId} AND l.reason IS NULL)`}
    ) j`;
}

/** Rows of people with the names that a screen shows. @param rows of the shape of `judged`, or of `mailing_person` */
export function named(rows: Sql): Sql {
  return sql`
    SELECT coalesce(r.citizen_id, r.contact_id) AS id, CASE WHEN r.citizen_id IS NULL THEN 'contact' ELSE 'citizen' END AS kind,
      coalesce(c.given_name || ' ' || c.family_name, o.name, '') AS name, coalesce(c.municipality, o.municipality) AS municipality,
      r.source, r.reason
    FROM (${rows}) r LEFT JOIN citizen c ON c.id = r.citizen_id LEFT JOIN office_contact o ON o.id = r.contact_id`;
}
