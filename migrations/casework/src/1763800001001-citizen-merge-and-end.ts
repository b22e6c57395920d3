import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the office holds on one person is found where PostgreSQL itself knows it: tables that name a citizen (a column `citizen_id`, or a
 * foreign key to `citizen`), tables that name a case of theirs (`case_id`), and whatever hangs on those rows by a foreign key. So a table
 * that a capability adds tomorrow is merged, exported and destroyed with the rest.
 *
 * Merging and destroying run with the owner's rights: they reach restricted cases that the person at the screen may not know of, without
 * telling of them, and no login of the office needs the right to delete people. Districts come from the transaction's context alone.
 */
const MINE = `string_to_array(current_setting('cloison.districts', true), ',')`;

const WHERE_PEOPLE_ARE = `CREATE FUNCTION casework.citizen_columns() RETURNS TABLE (relation regclass, col name)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $columns$
    SELECT c.oid::regclass, a.attname
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' AND c.relname <> 'citizen'
      AND (a.attname = 'citizen_id' OR EXISTS (
        SELECT FROM pg_constraint k CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (mine, theirs)
        JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.theirs
        WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid = 'casework.citizen'::regclass
          AND pair.mine = a.attnum AND t.attname = 'id'))
    ORDER BY c.relname, a.attname
  $columns$`;

/**
 * The ways from rows of one table to rows that hang on them. A row that names a person or a case of its own isn't dragged along by another
 * reference that may be empty: it is only unlinked.
 */
const WAYS = `CREATE FUNCTION casework.hanging_on(parent regclass) RETURNS TABLE (child regclass, same text, unlink text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $ways$
    WITH links AS (
      SELECT k.conrelid, k.confrelid, string_agg(format('c.%I = p.%I', mine.attname, theirs.attname), ' AND ') AS same,
        string_agg(format('%I = NULL', mine.attname), ', ') FILTER (WHERE mine.attname <> 'district_id') AS emptied,
        bool_and(NOT mine.attnotnull) FILTER (WHERE mine.attname <> 'district_id') AS may_be_empty
      FROM pg_constraint k CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (mine, theirs)
      JOIN pg_attribute mine ON mine.attrelid = k.conrelid AND mine.attnum = pair.mine
      JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs
      WHERE k.contype = 'f' AND k.confrelid = parent AND k.connamespace = 'casework'::regnamespace
      GROUP BY k.oid, k.conrelid, k.confrelid
    ), named AS (
      SELECT c.oid, a.attname
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
      WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' AND a.attname IN ('citizen_id', 'case_id')
    )
    SELECT l.conrelid::regclass, l.same,
      CASE WHEN l.may_be_empty AND parent NOT IN ('casework.citizen'::regclass, 'casework.case_file'::regclass)
             AND (l.conrelid = parent OR EXISTS (SELECT FROM named n WHERE n.oid = l.conrelid))
           THEN l.emptied END
    FROM links l
    UNION
    SELECT n.oid::regclass, format('c.district_id = p.district_id AND c.%I = p.id', n.attname), NULL
    FROM named n
    WHERE (parent = 'casework.citizen'::regclass AND n.attname = 'citizen_id')
       OR (parent = 'casework.case_file'::regclass AND n.attname = 'case_id')
  $ways$`;

/**
 * Everything held on somebody, as places of rows, the person first. With the caller's own rights: asked by the office's login it answers what
 * that login may see, inside `destroy_citizen` everything.
 */
const HELD = `CREATE FUNCTION casework.held_on(target uuid) RETURNS TABLE (relation regclass, spot tid)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
  AS $held$
  DECLARE
    queue jsonb[];
    seen jsonb := '{}';
    place integer := 1;
    parent regclass;
    spots tid[];
    way record;
    fresh jsonb;
  BEGIN
    SELECT ARRAY[jsonb_build_object('relation', 'casework.citizen', 'spots', jsonb_agg(c.ctid::text))], jsonb_build_object('casework.citizen', jsonb_agg(c.ctid::text))
      INTO queue, seen FROM casework.citizen c WHERE c.id = target AND c.district_id = ANY (${MINE}) HAVING count(*) > 0;
    WHILE place <= coalesce(array_length(queue, 1), 0) LOOP
      parent := (queue[place]->>'relation')::regclass;
      spots := ARRAY(SELECT one::tid FROM jsonb_array_elements_text(queue[place]->'spots') AS one);
      RETURN QUERY SELECT parent, unnest(spots);
      FOR way IN SELECT * FROM casework.hanging_on(parent) w WHERE w.unlink IS NULL AND has_table_privilege(w.child, 'SELECT') LOOP
        EXECUTE format('SELECT jsonb_agg(DISTINCT c.ctid::text) FROM %s c JOIN %s p ON %s WHERE p.ctid = ANY ($1) AND NOT coalesce($2, ''[]''::jsonb) ? c.ctid::text',
          way.child, parent, way.same) INTO fresh USING spots, seen->(way.child::text);
        IF fresh IS NOT NULL THEN
          seen := jsonb_set(seen, ARRAY[way.child::text], coalesce(seen->(way.child::text), '[]'::jsonb) || fresh);
          queue := queue || jsonb_build_object('relation', way.child::text, 'spots', fresh);
        END IF;
      END LOOP;
      place := place + 1;
    END LOOP;
  END
  $held$`;

/** The rows themselves, for the export: as far as the caller may see them. */
const ROWS = `CREATE FUNCTION casework.held_rows(target uuid) RETURNS TABLE (name text, whole jsonb)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
  AS $rows$
  DECLARE
    held record;
  BEGIN
    FOR held IN SELECT h.relation, array_agg(h.spot) AS spots FROM casework.held_on(target) h GROUP BY h.relation ORDER BY h.relation::text LOOP
      RETURN QUERY EXECUTE format('SELECT %L, to_jsonb(t) FROM %s t WHERE t.ctid = ANY ($1)', split_part(held.relation::text, '.', 2), held.relation)
        USING held.spots;
    END LOOP;
  END
  $rows$`;

/** Moves one by one what names a person, and remembers each row; one that would be there twice is set aside whole. */
const MERGE = `CREATE FUNCTION casework.merge_citizens(kept uuid, gone uuid, before jsonb, after jsonb) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $merge$
  DECLARE
    mine text[] := ${MINE};
    district text;
    merge uuid;
    place record;
    held record;
    primary_key text[];
    remembered jsonb;
  BEGIN
    PERFORM FROM casework.citizen c WHERE c.id IN (kept, gone) AND c.district_id = ANY (mine) ORDER BY c.id FOR UPDATE;
    SELECT k.district_id INTO district FROM casework.citizen k JOIN casework.citizen g ON g.district_id = k.district_id
      WHERE k.id = kept AND g.id = gone AND kept <> gone AND k.district_id = ANY (mine);
    IF district IS NULL THEN RAISE EXCEPTION 'no such two people' USING ERRCODE = 'no_data_found'; END IF;
    INSERT INTO casework.citizen_merge (district_id, kept_id, kept_first, gone_id, gone, kept_before, kept_after, by_id)
      SELECT district, kept, kept, gone, to_jsonb(g), before, after, nullif(current_setting('cloison.account', true), '')::uuid
      FROM casework.citizen g WHERE g.district_id = district AND g.id = gone RETURNING id INTO merge;
    FOR place IN SELECT * FROM casework.citizen_columns() LOOP
      primary_key := ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = place.relation AND i.indisprimary AND a.attname <> place.col);
      FOR held IN EXECUTE format('SELECT t.ctid AS spot, to_jsonb(t) AS whole FROM %s t WHERE t.district_id = $1 AND t.%I = $2', place.relation, place.col)
        USING district, gone LOOP
        SELECT jsonb_object_agg(key, value) INTO remembered FROM jsonb_each(held.whole) WHERE key = ANY (primary_key);
        BEGIN
          EXECUTE format('UPDATE %s SET %I = $1 WHERE ctid = $2', place.relation, place.col) USING kept, held.spot;
          -- a way to reach somebody is replaced by merely writing another one: it is remembered whole
          INSERT INTO casework.citizen_merge_row (district_id, merge_id, table_name, column_name, row_key, was)
            VALUES (district, merge, place.relation::text, place.col, remembered,
              CASE WHEN place.relation = 'casework.contact_point'::regclass THEN held.whole END);
        EXCEPTION WHEN unique_violation OR check_violation THEN
          EXECUTE format('DELETE FROM %s WHERE ctid = $1', place.relation) USING held.spot;
          INSERT INTO casework.citizen_merge_row (district_id, merge_id, table_name, column_name, row_key, set_aside)
            VALUES (district, merge, place.relation::text, place.col, remembered, held.whole);
        END;
      END LOOP;
    END LOOP;
    DELETE FROM casework.citizen c WHERE c.district_id = district AND c.id = gone;
    RETURN merge;
  END
  $merge$`;

/** Back goes what came from there and is still where the merge put it; what came after stays. @returns the two fields lists of the merge */
const UNDO = `CREATE FUNCTION casework.undo_merge(merge uuid) RETURNS TABLE (kept uuid, gone uuid, before jsonb, after jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $undo$
  DECLARE
    done casework.citizen_merge;
    held casework.citizen_merge_row;
    there text;
    found_back integer;
  BEGIN
    SELECT * INTO done FROM casework.citizen_merge m WHERE m.id = merge AND m.undone_at IS NULL AND m.district_id = ANY (${MINE}) FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such merge' USING ERRCODE = 'no_data_found'; END IF;
    INSERT INTO casework.citizen SELECT (jsonb_populate_record(k, done.gone)).* FROM casework.citizen k
      WHERE k.district_id = done.district_id AND k.id = done.kept_id;
    UPDATE casework.citizen c SET version = c.version + 1, updated_at = now() WHERE c.district_id = done.district_id AND c.id = done.gone_id;
    FOR held IN SELECT * FROM casework.citizen_merge_row r WHERE r.district_id = done.district_id AND r.merge_id = merge ORDER BY r.id LOOP
      SELECT c.relation::text INTO there FROM casework.citizen_columns() c WHERE c.relation::text = held.table_name AND c.col = held.column_name;
      CONTINUE WHEN there IS NULL;
      BEGIN
        IF held.set_aside IS NULL THEN
          EXECUTE format('UPDATE %s t SET %I = $1 WHERE t.district_id = $2 AND t.%I = $3 AND to_jsonb(t) @> $4', there, held.column_name, held.column_name)
            USING done.gone_id, done.district_id, done.kept_id, coalesce(held.row_key, '{}'::jsonb);
          GET DIAGNOSTICS found_back = ROW_COUNT;
        END IF;
        IF held.set_aside IS NOT NULL OR (found_back = 0 AND held.was IS NOT NULL) THEN
          EXECUTE format('INSERT INTO %s SELECT * FROM jsonb_populate_record(NULL::%s, $1) ON CONFLICT DO NOTHING', there, there)
            USING coalesce(held.set_aside, held.was);
        END IF;
      -- what it hung on was destroyed since: there is nothing to bring back
      EXCEPTION WHEN foreign_key_violation OR unique_violation OR check_violation THEN NULL;
      END;
    END LOOP;
    UPDATE casework.citizen_merge m SET undone_at = now(), undone_by = nullif(current_setting('cloison.account', true), '')::uuid
      WHERE m.district_id = done.district_id AND m.id = merge;
    -- the fields go back only to the record they were changed on
    RETURN QUERY SELECT done.kept_id, done.gone_id, CASE WHEN done.kept_id = done.kept_first THEN done.kept_before ELSE '{}'::jsonb END, done.kept_after;
  END
  $undo$`;

/**
 * Erases a person whole, those merged into them included, and forgets the keys by which the log's entries were theirs: the entries stay, and
 * are nobody's. @returns how many rows of each table
 */
const DESTROY = `CREATE FUNCTION casework.destroy_citizen(target uuid, even_open boolean) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $destroy$
  DECLARE
    remaining jsonb;
    counts jsonb;
    people uuid[];
    written_of uuid[];
    next text;
    spots tid[];
    way record;
  BEGIN
    PERFORM FROM casework.citizen c WHERE c.id = target AND c.district_id = ANY (${MINE}) FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such person' USING ERRCODE = 'no_data_found'; END IF;
    -- also a restricted case of which whoever asks knows nothing
    IF NOT even_open AND EXISTS (SELECT FROM casework.case_file f WHERE f.citizen_id = target AND f.status <> 'closed') THEN
      RAISE EXCEPTION 'a case is open' USING ERRCODE = 'object_in_use';
    END IF;
    people := target || ARRAY(SELECT m.gone_id FROM casework.citizen_merge m WHERE m.kept_id = target AND m.undone_at IS NULL);
    written_of := people || ARRAY(SELECT f.id FROM casework.case_file f WHERE f.citizen_id = target);
    SELECT jsonb_object_agg(h.relation::text, h.spots), jsonb_object_agg(split_part(h.relation::text, '.', 2), h.n) INTO remaining, counts
      FROM (SELECT held.relation, jsonb_agg(held.spot::text) AS spots, count(*) AS n FROM casework.held_on(target) held GROUP BY held.relation) h;
    FOR next IN SELECT jsonb_object_keys(remaining) LOOP
      spots := ARRAY(SELECT one::tid FROM jsonb_array_elements_text(remaining->next) AS one);
      FOR way IN SELECT * FROM casework.hanging_on(next::regclass) w WHERE w.unlink IS NOT NULL LOOP
        EXECUTE format('UPDATE %s c SET %s FROM %s p WHERE %s AND p.ctid = ANY ($1) AND NOT coalesce($2, ''[]''::jsonb) ? c.ctid::text',
          way.child, way.unlink, next, way.same) USING spots, remaining->(way.child::text);
      END LOOP;
    END LOOP;
    WHILE remaining <> '{}'::jsonb LOOP
      -- a table on which no other of the remaining ones hangs; within one table a single statement deletes all rows at once
      SELECT held.key INTO next FROM jsonb_each(remaining) held
        WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = held.key::regclass AND k.conrelid <> k.confrelid
                            AND remaining ? k.conrelid::regclass::text)
        ORDER BY held.key LIMIT 1;
      IF next IS NULL THEN RAISE EXCEPTION 'tables hang on one another' USING ERRCODE = 'object_not_in_prerequisite_state'; END IF;
      spots := ARRAY(SELECT one::tid FROM jsonb_array_elements_text(remaining->next) AS one);
      EXECUTE format('DELETE FROM %s WHERE ctid = ANY ($1)', next) USING spots;
      remaining := remaining - next;
    END LOOP;
    -- what somebody was still writing about them is named by its place, not by a column
    DELETE FROM casework.draft d WHERE d.district_id = ANY (${MINE}) AND EXISTS (SELECT FROM unnest(written_of) AS one WHERE strpos(d.place, one::text) > 0);
    DELETE FROM casework.log_subject s WHERE s.subject_id = ANY (people);
    DELETE FROM casework.subject_key s WHERE s.subject_id = ANY (people);
    RETURN counts;
  END
  $destroy$`;

const FUNCTIONS = {
  'citizen_columns()': WHERE_PEOPLE_ARE,
  'hanging_on(regclass)': WAYS,
  'held_on(uuid)': HELD,
  'held_rows(uuid)': ROWS,
  'merge_citizens(uuid, uuid, jsonb, jsonb)': MERGE,
  'undo_merge(uuid)': UNDO,
  'destroy_citizen(uuid, boolean)': DESTROY,
};

export class CitizenMergeAndEnd1763800001001 implements MigrationInterface {
  readonly name = 'CitizenMergeAndEnd1763800001001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [signature, statement] of Object.entries(FUNCTIONS)) {
      await runner.query(statement);
      await runner.query(`REVOKE ALL ON FUNCTION casework.${signature} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION casework.${signature} TO casework_api`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
