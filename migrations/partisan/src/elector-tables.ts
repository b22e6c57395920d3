import { districtPolicies } from '@cloison/platform/database';

/** Columns of `elector` that the runtime login may read: all but the digest that tells lines of a list apart. */
const READABLE = `district_id, id, family_name, given_name, birth_date, address_line, municipality, postal_code, polling_division, search,
  list_vintage, added_at, struck_off_at, version`;

/**
 * Electors, partitioned by electoral division: a division's list is loaded, indexed and attached as a whole, and is where a division would be
 * cut off to move elsewhere. `search` is `fold` of name and address (`@cloison/platform/names`), in byte order ("C"), so that one index serves
 * prefixes, the alphabetical list and its cursors; the comparisons it needs are leakproof, LIKE isn't.
 *
 * No partition, index predicate, statistic or comment here depends on a stance.
 */
export function electorTables(): string[] {
  return [
    `CREATE TABLE partisan.elector (
       district_id text NOT NULL,
       id uuid NOT NULL DEFAULT gen_random_uuid(),
       list_key uuid NOT NULL,
       family_name text NOT NULL,
       given_name text NOT NULL,
       birth_date date,
       address_line text NOT NULL,
       municipality text NOT NULL,
       postal_code text NOT NULL,
       polling_division text NOT NULL,
       search text COLLATE "C" NOT NULL,
       list_vintage text NOT NULL,
       added_at timestamptz NOT NULL DEFAULT now(),
       struck_off_at timestamptz,
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (district_id, id)
     ) PARTITION BY LIST (district_id)`,
    `CREATE UNIQUE INDEX elector_list_key ON partisan.elector (district_id, list_key)`,
    `CREATE INDEX elector_search ON partisan.elector (district_id, search, id)`,
    `CREATE INDEX elector_polling_division ON partisan.elector (district_id, polling_division, search, id)`,
    `CREATE INDEX elector_trigrams ON partisan.elector USING gin (district_id, search extensions.gin_trgm_ops)`,
    ...districtPolicies('partisan', 'elector'),
    `GRANT SELECT (${READABLE}) ON partisan.elector TO partisan_api`,

    // What is known of a division's list as a whole. The salt makes list keys meaningless outside this zone and this division.
    `CREATE TABLE partisan.elector_division (
       district_id text PRIMARY KEY CHECK (district_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
       list_salt uuid NOT NULL DEFAULT gen_random_uuid(),
       list_vintage text,
       electors integer NOT NULL DEFAULT 0,
       imported_at timestamptz
     )`,
    ...districtPolicies('partisan', 'elector_division'),
    `GRANT SELECT (district_id, list_vintage, electors, imported_at) ON partisan.elector_division TO partisan_api`,
  ];
}

/** The course and the outcome of each import. Refused lines keep their number and the reason, never what they said. */
export function importTables(): string[] {
  const progress = `state, finished_at, bytes_read, read, added, changed, removed, unchanged, refused, ignored_columns, failure`;
  return [
    `CREATE TABLE partisan.elector_import (
       district_id text NOT NULL,
       id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('reading', 'finishing', 'done', 'failed')),
       mapping text NOT NULL,
       list_vintage text NOT NULL,
       started_by uuid,
       started_at timestamptz NOT NULL DEFAULT now(),
       finished_at timestamptz,
       bytes_read bigint NOT NULL DEFAULT 0,
       bytes_total bigint,
       read integer NOT NULL DEFAULT 0,
       added integer NOT NULL DEFAULT 0,
       changed integer NOT NULL DEFAULT 0,
       removed integer NOT NULL DEFAULT 0,
       unchanged integer NOT NULL DEFAULT 0,
       refused integer NOT NULL DEFAULT 0,
       ignored_columns text[] NOT NULL DEFAULT '{}',
       failure text,
       PRIMARY KEY (district_id, id)
     )`,
    `CREATE INDEX elector_import_started ON partisan.elector_import (district_id, started_at DESC)`,
    ...districtPolicies('partisan', 'elector_import'),
    `GRANT SELECT ON partisan.elector_import TO partisan_api`,
    `GRANT INSERT (district_id, id, state, mapping, list_vintage, started_by, bytes_total) ON partisan.elector_import TO partisan_api`,
    `GRANT UPDATE (${progress}) ON partisan.elector_import TO partisan_api`,
    `CREATE TABLE partisan.elector_import_refusal (
       district_id text NOT NULL,
       import_id uuid NOT NULL,
       line integer NOT NULL,
       reason text NOT NULL,
       field text NOT NULL,
       PRIMARY KEY (district_id, import_id, line),
       FOREIGN KEY (district_id, import_id) REFERENCES partisan.elector_import (district_id, id)
     )`,
    ...districtPolicies('partisan', 'elector_import_refusal'),
    `GRANT SELECT, INSERT ON partisan.elector_import_refusal TO partisan_api`,
  ];
}
