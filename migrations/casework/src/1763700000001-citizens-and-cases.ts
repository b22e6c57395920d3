import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

// fastupdate = off: entries that wait to be merged are read one by one by every search (measured: 20 times slower after a large load).
const TABLES = [
  `CREATE TABLE casework.citizen (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    family_name text NOT NULL,
    given_name text NOT NULL,
    birth_date date,
    language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    address_line text,
    municipality text,
    postal_code text,
    phone text,
    email text,
    accommodation text,
    in_riding boolean,
    name_folded text NOT NULL,
    search text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (district_id, id)
  )`,
  `CREATE INDEX citizen_by_name ON casework.citizen (district_id, name_folded, id)`,
  `CREATE INDEX citizen_search ON casework.citizen USING gin (district_id, search extensions.gin_trgm_ops) WITH (fastupdate = off)`,
  `CREATE TABLE casework.case_file (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    citizen_id uuid NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    category text NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
    summary text,
    due_on date,
    assignee_id uuid REFERENCES casework.account (id),
    outcome text,
    search text NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    opened_by uuid NOT NULL REFERENCES casework.account (id),
    closed_at timestamptz,
    last_event_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, number),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id)
  )`,
  `CREATE INDEX case_file_by_citizen ON casework.case_file (district_id, citizen_id, opened_at DESC)`,
  `CREATE INDEX case_file_by_due ON casework.case_file (district_id, status, (coalesce(due_on, '9999-12-31'::date)), id)`,
  `CREATE INDEX case_file_search ON casework.case_file USING gin (district_id, search extensions.gin_trgm_ops) WITH (fastupdate = off)`,
  `CREATE TABLE casework.case_event (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('opened', 'note', 'follow_up', 'follow_up_done', 'closed', 'reopened')),
    body text,
    at timestamptz NOT NULL DEFAULT now(),
    author_id uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id)
  )`,
  `CREATE INDEX case_event_by_case ON casework.case_event (district_id, case_id, id)`,
  `CREATE TABLE casework.follow_up (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    what text NOT NULL,
    due_on date NOT NULL,
    done_at timestamptz,
    done_by uuid REFERENCES casework.account (id),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id)
  )`,
  `CREATE INDEX follow_up_open ON casework.follow_up (district_id, case_id, due_on) WHERE done_at IS NULL`,
  `CREATE TABLE casework.case_counter (
    district_id text NOT NULL REFERENCES casework.district (id),
    series text NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (district_id, series)
  )`,
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.citizen, casework.case_file, casework.case_event, casework.follow_up, casework.case_counter TO casework_api`,
  `GRANT UPDATE (family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone, email, accommodation,
    in_riding, name_folded, search, updated_at, version) ON casework.citizen TO casework_api`,
  `GRANT UPDATE (title, category, status, summary, due_on, assignee_id, outcome, search, closed_at, last_event_at, version)
    ON casework.case_file TO casework_api`,
  `GRANT UPDATE (done_at, done_by) ON casework.follow_up TO casework_api`,
  `GRANT UPDATE (last) ON casework.case_counter TO casework_api`,
];

/**
 * Search runs with the owner's rights because row-level security keeps trigram indexes from being used (measured on 2 M rows: 212 ms with,
 * 8 ms without). It takes its districts from the transaction's context and from nowhere else; its source hash is on the separation check's
 * allow-list.
 *
 * `wanted` are folded words. Every word must begin some word of the record; only where that finds too little does likeness count (typing errors).
 */
const SEARCH = (name: string, table: string, label: string): string[] => [
  `CREATE FUNCTION casework.${name}(wanted text[], most integer) RETURNS TABLE (found_id uuid, likeness real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = casework, extensions, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.55
  AS $search$
  DECLARE
    districts text[] := string_to_array(current_setting('cloison.districts', true), ',');
    patterns text[] := ARRAY(SELECT '% ' || w || '%' FROM unnest(wanted) AS w);
    longest text := (SELECT '% ' || w || '%' FROM unnest(wanted) AS w ORDER BY length(w) DESC LIMIT 1);
    phrase text := array_to_string(wanted, ' ');
    found integer;
  BEGIN
    IF longest IS NULL OR districts IS NULL THEN RETURN; END IF;
    RETURN QUERY
      SELECT r.id, (CASE WHEN r.${label} LIKE ALL (patterns) THEN 3 ELSE 2 END)::real
      FROM ${table} r
      WHERE r.district_id = ANY (districts) AND r.search LIKE longest AND r.search LIKE ALL (patterns)
      ORDER BY 2 DESC, r.${label}, r.id LIMIT most;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found < least(most, 5) AND length(phrase) >= 4 THEN
      RETURN QUERY
        SELECT r.id, word_similarity(phrase, r.search)
        FROM ${table} r
        WHERE r.district_id = ANY (districts) AND phrase <% r.search AND NOT r.search LIKE ALL (patterns)
        ORDER BY 2 DESC, r.${label}, r.id LIMIT most - found;
    END IF;
  END
  $search$`,
  `REVOKE ALL ON FUNCTION casework.${name}(text[], integer) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.${name}(text[], integer) TO casework_api`,
];

export class CitizensAndCases1763700000001 implements MigrationInterface {
  readonly name = 'CitizensAndCases1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    const people = ['citizen', 'case_file', 'case_event', 'follow_up', 'case_counter'];
    for (const statement of [
      ...TABLES,
      ...people.flatMap((table) => districtPolicies('casework', table)),
      ...GRANTS,
      ...SEARCH('search_citizens', 'citizen', 'name_folded'),
      ...SEARCH('search_cases', 'case_file', 'number'),
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
