import { districtPolicies } from '@cloison/platform/database';

/** The list's columns in a load table and in `elector`, as far as a change of them is a change of the elector. */
const LISTED = ['family_name', 'given_name', 'birth_date', 'address_line', 'municipality', 'postal_code', 'polling_division', 'search'];
const qualified = (alias: string, columns: readonly string[] = LISTED): string => columns.map((column) => `${alias}.${column}`).join(', ');

/**
 * Raises 42501 unless the district is one of the transaction's context. Every SECURITY DEFINER function here begins with it: the owner's
 * policy lets such a function see every row, so it must keep to the district itself.
 */
export const WITHIN_CONTEXT = `
  IF district IS NULL OR NOT district = ANY (string_to_array(coalesce(current_setting('cloison.districts', true), ''), ',')) THEN
    RAISE EXCEPTION 'district outside the context' USING ERRCODE = 'insufficient_privilege';
  END IF;`;

/** Template of the policies, to be filled with a partition's name by format(). */
const PARTITION_POLICIES = districtPolicies('partisan', '%1$I')
  .map((statement) => `EXECUTE format($policy$${statement}$policy$, part);`)
  .join('\n         ');

/**
 * Loading a list. The runtime login may not create anything, so two functions of the owner's do it, in the caller's transaction: one makes a
 * bare table for the caller's COPY (no index, no policy: COPY refuses tables with row-level security), the other takes it over. Everything
 * between is undone by a rollback, catalogue included.
 *
 * A division's first list becomes its partition: indexes are built once, after the load (measured: 2.5 times as fast as loading into them).
 * Later lists are compared by join: what didn't change isn't written (measured: 0.8 s instead of 2.3 s for a million lines).
 *
 * One load at a time: its table has a fixed name, because statements of ours have no variable names in them.
 */
export function loadFunctions(): string[] {
  return [
    `CREATE FUNCTION partisan.open_elector_load(district text, import_id uuid, vintage text) RETURNS uuid
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
     DECLARE
       salt uuid;
     BEGIN
       ${WITHIN_CONTEXT}
       IF NOT pg_try_advisory_xact_lock(4320, 1) THEN
         RAISE EXCEPTION 'another list is being loaded' USING ERRCODE = 'lock_not_available';
       END IF;
       -- Held as long as this import lives: whoever reads the import's row can tell that from an import whose process died.
       PERFORM pg_advisory_xact_lock(4321, hashtext(import_id::text));
       INSERT INTO partisan.elector_division (district_id) VALUES (district) ON CONFLICT DO NOTHING;
       SELECT division.list_salt INTO STRICT salt FROM partisan.elector_division division WHERE division.district_id = district;
       CREATE TABLE partisan.elector_load (LIKE partisan.elector INCLUDING DEFAULTS);
       EXECUTE format('ALTER TABLE partisan.elector_load ALTER district_id SET DEFAULT %L, ALTER list_vintage SET DEFAULT %L', district, vintage);
       GRANT INSERT (list_key, ${LISTED.join(', ')}) ON partisan.elector_load TO partisan_api;
       RETURN salt;
     END $$`,

    `CREATE FUNCTION partisan.close_elector_load(district text)
     RETURNS TABLE (added integer, changed integer, removed integer, unchanged integer, known integer)
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER
     SET search_path = pg_catalog, pg_temp SET work_mem = '128MB' SET maintenance_work_mem = '256MB' AS $$
     DECLARE
       part text := 'elector_' || translate(district, '-', '_');
       moved integer := 0;
       loaded integer;
     BEGIN
       ${WITHIN_CONTEXT}
       IF EXISTS (SELECT FROM partisan.elector_load load WHERE load.district_id <> district) THEN
         RAISE EXCEPTION 'loaded for another district' USING ERRCODE = 'insufficient_privilege';
       END IF;
       changed := 0;
       removed := 0;
       IF to_regclass(format('partisan.%I', part)) IS NULL THEN
         known := 0;
         SELECT count(*) INTO added FROM partisan.elector_load;
         unchanged := 0;
         REVOKE ALL ON partisan.elector_load FROM partisan_api;
         ALTER TABLE partisan.elector_load ALTER district_id DROP DEFAULT, ALTER list_vintage DROP DEFAULT;
         EXECUTE format('ALTER TABLE partisan.elector_load RENAME TO %I', part);
         ${PARTITION_POLICIES}
         EXECUTE format('ALTER TABLE partisan.elector ATTACH PARTITION partisan.%I FOR VALUES IN (%L)', part, district);
         EXECUTE format('ANALYZE partisan.%I', part);
       ELSE
         ANALYZE partisan.elector_load;
         SELECT count(*) INTO known FROM partisan.elector e WHERE e.district_id = district AND e.struck_off_at IS NULL;
         SELECT count(*) INTO loaded FROM partisan.elector_load;
         -- Somebody whose line changed beyond its key (a new address, in a list without identifiers) but who is the only one of that name and
         -- birth date to leave, and the only one to come: the same elector, whose score stays.
         WITH gone AS (
           SELECT e.id, e.family_name, e.given_name, e.birth_date,
                  count(*) OVER (PARTITION BY e.family_name, e.given_name, e.birth_date) AS alike
             FROM partisan.elector e
            WHERE e.district_id = district AND e.struck_off_at IS NULL AND e.birth_date IS NOT NULL
              AND NOT EXISTS (SELECT FROM partisan.elector_load l WHERE l.list_key = e.list_key)
         ), come AS (
           SELECT l.list_key, l.list_vintage, ${qualified('l')},
                  count(*) OVER (PARTITION BY l.family_name, l.given_name, l.birth_date) AS alike
             FROM partisan.elector_load l
            WHERE l.birth_date IS NOT NULL
              AND NOT EXISTS (SELECT FROM partisan.elector e WHERE e.district_id = district AND e.list_key = l.list_key)
         )
         UPDATE partisan.elector e
            SET (list_key, list_vintage, version, ${LISTED.join(', ')}) = ROW (come.list_key, come.list_vintage, e.version + 1, ${qualified('come')})
           FROM gone JOIN come USING (family_name, given_name, birth_date)
          WHERE gone.alike = 1 AND come.alike = 1 AND e.district_id = district AND e.id = gone.id;
         GET DIAGNOSTICS moved = ROW_COUNT;
         UPDATE partisan.elector e
            SET (list_vintage, struck_off_at, version, ${LISTED.join(', ')}) = ROW (l.list_vintage, NULL, e.version + 1, ${qualified('l')})
           FROM partisan.elector_load l
          WHERE e.district_id = district AND e.list_key = l.list_key
            AND (e.struck_off_at IS NOT NULL OR (${qualified('e')}) IS DISTINCT FROM (${qualified('l')}));
         GET DIAGNOSTICS changed = ROW_COUNT;
         changed := changed + moved;
         UPDATE partisan.elector e SET struck_off_at = now(), version = e.version + 1
          WHERE e.district_id = district AND e.struck_off_at IS NULL
            AND NOT EXISTS (SELECT FROM partisan.elector_load l WHERE l.list_key = e.list_key);
         GET DIAGNOSTICS removed = ROW_COUNT;
         INSERT INTO partisan.elector (district_id, list_key, list_vintage, ${LISTED.join(', ')})
         SELECT district, l.list_key, l.list_vintage, ${qualified('l')} FROM partisan.elector_load l
          WHERE NOT EXISTS (SELECT FROM partisan.elector e WHERE e.district_id = district AND e.list_key = l.list_key);
         GET DIAGNOSTICS added = ROW_COUNT;
         unchanged := loaded - added - changed;
         DROP TABLE partisan.elector_load;
       END IF;
       RETURN NEXT;
     END $$`,

    `CREATE FUNCTION partisan.note_elector_list(district text, vintage text) RETURNS void
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
     BEGIN
       ${WITHIN_CONTEXT}
       UPDATE partisan.elector_division division
          SET list_vintage = vintage, imported_at = now(),
              electors = (SELECT count(*) FROM partisan.elector e WHERE e.district_id = district AND e.struck_off_at IS NULL)
        WHERE division.district_id = district;
     END $$`,

    ...['open_elector_load(text, uuid, text)', 'close_elector_load(text)', 'note_elector_list(text, text)'].flatMap((signature) => [
      `REVOKE ALL ON FUNCTION partisan.${signature} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION partisan.${signature} TO partisan_api`,
    ]),
  ];
}
