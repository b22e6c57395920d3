import { WITHIN_CONTEXT } from './load-functions';

/**
 * Searching electors. Row-level security keeps trigram indexes from being used (their operators aren't leakproof: 212 ms instead of 8 on two
 * million rows, measured), so one reviewed function searches, within one district of the context, and answers ids alone; what the ids stand
 * for is read under the policies.
 *
 * Words are folded by the caller. Three stages, each only if the ones before didn't fill the page: (1) the text starts with the first word,
 * and every other word starts a word of it; (2) every word starts a word of it, in any order; (3) if nothing was found: texts that are
 * similar, best first. Stages 1 and 2 are in alphabetical order, and go on after a row.
 */
export function searchFunction(): string[] {
  return [
    `CREATE FUNCTION partisan.search_electors(
       district text, words text[], division text, wanted_stance text, from_stage smallint, after_search text, after_id uuid, page integer)
     RETURNS TABLE (stage smallint, place integer, id uuid)
     LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
     SET search_path = pg_catalog, extensions, pg_temp AS $$
     DECLARE
       word text;
       found_rows integer := 0;
       added_rows integer;
       filter text := format('e.district_id = %L AND e.struck_off_at IS NULL', district);
       source text := 'partisan.elector e';
       every_word text := '';
       trigrams text := '';
       later text;
     BEGIN
       ${WITHIN_CONTEXT}
       IF cardinality(words) NOT BETWEEN 1 AND 8 THEN
         RETURN;
       END IF;
       IF division IS NOT NULL THEN
         filter := filter || format(' AND e.polling_division = %L', division);
       END IF;
       IF wanted_stance IS NOT NULL THEN
         source := source || ' LEFT JOIN partisan.score s ON s.district_id = e.district_id AND s.elector_id = e.id';
         filter := filter || format(' AND coalesce(s.stance, ''not_scored'') = %L', wanted_stance);
       END IF;
       FOREACH word IN ARRAY words LOOP
         word := translate(word, '%_\\', '');
         IF word = '' THEN
           RETURN;
         END IF;
         every_word := every_word || format(' AND '' '' || e.search LIKE %L', '% ' || word || '%');
         IF length(word) >= 3 THEN
           trigrams := trigrams || format(' AND e.search LIKE %L', '%' || word || '%');
         END IF;
       END LOOP;
       FOR turn IN greatest(from_stage, 1) .. 2 LOOP
         later := '';
         IF turn = from_stage AND after_search IS NOT NULL THEN
           later := format(' AND (e.search, e.id) > (%L COLLATE "C", %L::uuid)', after_search, after_id);
         END IF;
         RETURN QUERY EXECUTE format(
           'SELECT $1, ($2 + row_number() OVER ())::integer, hit.id FROM (SELECT e.id FROM %s WHERE %s%s%s%s ORDER BY e.search, e.id LIMIT %s) hit',
           source, filter, every_word,
           CASE turn
             WHEN 1 THEN format(' AND e.search >= %1$L AND e.search < %1$L || chr(1114111)', words[1])
             ELSE format('%s AND NOT (e.search >= %2$L AND e.search < %2$L || chr(1114111))', trigrams, words[1])
           END,
           later, page - found_rows) USING turn::smallint, found_rows;
         GET DIAGNOSTICS added_rows = ROW_COUNT;
         found_rows := found_rows + added_rows;
         EXIT WHEN found_rows >= page;
       END LOOP;
       IF found_rows = 0 AND after_search IS NULL THEN
         PERFORM set_config('pg_trgm.word_similarity_threshold', '0.42', true);
         RETURN QUERY EXECUTE format(
           'SELECT 3::smallint, (row_number() OVER ())::integer, hit.id
              FROM (SELECT e.id FROM %s WHERE %s AND %3$L <%% e.search ORDER BY word_similarity(%3$L, e.search) DESC, e.search, e.id LIMIT %4$s) hit',
           source, filter, array_to_string(words, ' '), least(page, 20));
       END IF;
     END $$`,
    `REVOKE ALL ON FUNCTION partisan.search_electors(text, text[], text, text, smallint, text, uuid, integer) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION partisan.search_electors(text, text[], text, text, smallint, text, uuid, integer) TO partisan_api`,
  ];
}
