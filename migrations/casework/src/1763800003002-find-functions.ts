import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search runs with the owner's rights because row-level security keeps trigram and text indexes from being used (measured on 2 M rows: 212 ms
 * with, 8 ms without). The districts come from the transaction's context and from nowhere else, and restricted cases are left out by the same
 * function that hides them from their tables. Whoever calls joins the ids found with tables whose policies apply again.
 *
 * A sequential read of a riding is never the right plan here, and the pattern decides what is: so each statement is planned for its own.
 */
const DEFINER = `LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = casework, extensions, pg_temp
  SET plan_cache_mode = force_custom_plan
  SET enable_seqscan = off`;
const DISTRICTS = `districts text[] := string_to_array(current_setting('cloison.districts', true), ',')`;
const HIDDEN = `hidden uuid[] := ARRAY(SELECT hidden_cases())`;

/**
 * People. `patterns`: LIKE patterns that must all match, `first` and `second` the most telling of them (the same one twice where there is one),
 * which the index intersects; `phrase` the folded words, and `word` the longest of them, for likeness.
 * `tier` 1: every word begins a word of the name; 2: of the name, the address, a phone …; 3: likeness alone (typing errors), asked only where
 * too little was found, and of one word only where the phrase is like nobody. Among equals, whose case moved last comes first. Where more match
 * than anybody reads (one in twenty of a sample: an area's code, two letters; or 200), the people of the riding's last 300 entries stand before
 * those whose family name begins so, and both before the rest.
 */
const CITIZENS = `CREATE FUNCTION casework.find_citizens(patterns text[], first text, second text, phrase text, word text, most integer)
  RETURNS TABLE (found_id uuid, tier integer, touched timestamptz)
  ${DEFINER}
  SET pg_trgm.word_similarity_threshold = 0.55
  AS $find$
  DECLARE
    ${DISTRICTS};
    ${HIDDEN};
    some_ids uuid[];
    many boolean;
    found integer;
    alike integer;
  BEGIN
    IF first IS NULL OR districts IS NULL THEN RETURN; END IF;
    some_ids := ARRAY(SELECT c.id FROM unnest(districts) AS d (id)
      CROSS JOIN LATERAL (SELECT n.id, n.search FROM citizen n WHERE n.district_id = d.id ORDER BY n.id LIMIT 400) c
      WHERE c.search LIKE ALL (patterns));
    many := cardinality(some_ids) >= 20;
    IF NOT many THEN
      some_ids := ARRAY(SELECT c.id FROM citizen c
        WHERE c.district_id = ANY (districts) AND c.search LIKE first AND c.search LIKE second AND c.search LIKE ALL (patterns) LIMIT 200);
      many := cardinality(some_ids) = 200;
    END IF;
    found := cardinality(some_ids);
    IF many THEN
      some_ids := ARRAY(
        SELECT DISTINCT f.citizen_id FROM unnest(districts) AS d (id)
        CROSS JOIN LATERAL (SELECT e.case_id FROM case_event e WHERE e.district_id = d.id ORDER BY e.id DESC LIMIT 300) e
        JOIN case_file f ON f.district_id = d.id AND f.id = e.case_id
        JOIN citizen c ON c.district_id = d.id AND c.id = f.citizen_id
        WHERE f.id <> ALL (hidden) AND c.search LIKE ALL (patterns))
      || ARRAY(SELECT c.id FROM unnest(districts) AS d (id)
        CROSS JOIN LATERAL (SELECT n.id, n.name_folded, n.search FROM citizen n
          WHERE n.district_id = d.id AND n.name_folded LIKE substr(first, 2) LIMIT 200) c
        WHERE c.search LIKE ALL (patterns) ORDER BY c.name_folded LIMIT most)
      || some_ids[1:most];
    END IF;
    RETURN QUERY
      SELECT c.id, CASE WHEN c.name_folded LIKE ALL (patterns) THEN 1 ELSE 2 END, k.touched
      FROM (SELECT DISTINCT unnest(some_ids) AS id) s
      CROSS JOIN LATERAL (SELECT n.id, n.district_id, n.name_folded FROM citizen n
        WHERE n.district_id = ANY (districts) AND n.id = s.id LIMIT 1) c
      LEFT JOIN LATERAL (SELECT max(f.last_event_at) AS touched FROM case_file f
        WHERE f.district_id = c.district_id AND f.citizen_id = c.id AND f.id <> ALL (hidden)) k ON true
      ORDER BY 2, k.touched DESC NULLS LAST, c.name_folded, c.id LIMIT most;
    IF found < least(most, 3) AND length(phrase) >= 4 THEN
      RETURN QUERY
        SELECT s.id, 3, NULL::timestamptz FROM (
          SELECT c.id, word_similarity(phrase, c.search) AS likeness, c.name_folded FROM citizen c
          WHERE c.district_id = ANY (districts) AND phrase <% c.search AND NOT c.search LIKE ALL (patterns)
          ORDER BY 2 DESC, c.name_folded, c.id LIMIT most - found) s;
      GET DIAGNOSTICS alike = ROW_COUNT;
      IF found + alike = 0 AND word <> phrase AND length(word) >= 4 THEN
        RETURN QUERY
          SELECT s.id, 3, NULL::timestamptz FROM (
            SELECT c.id, word_similarity(phrase, c.search) AS likeness, c.name_folded FROM citizen c
            WHERE c.district_id = ANY (districts) AND word <% c.search AND NOT c.search LIKE ALL (patterns)
            ORDER BY 2 DESC, c.name_folded, c.id LIMIT most - found) s;
      END IF;
    END IF;
  END
  $find$`;

/** Cases by their number in any form (tier 1) or the words of number, title and summary (2). Open ones first, then the last that moved. */
const CASES = `CREATE FUNCTION casework.find_cases(numbers text[], patterns text[], first text, second text, most integer)
  RETURNS TABLE (found_id uuid, tier integer, touched timestamptz)
  ${DEFINER}
  AS $find$
  DECLARE
    ${DISTRICTS};
    ${HIDDEN};
  BEGIN
    IF districts IS NULL THEN RETURN; END IF;
    RETURN QUERY
      SELECT f.id, min(f.tier), max(f.last_event_at) FROM (
        (SELECT n.id, 1 AS tier, n.status, n.last_event_at FROM case_file n
          WHERE n.district_id = ANY (districts) AND n.number = ANY (numbers) AND n.id <> ALL (hidden))
        UNION ALL
        (SELECT w.id, 2, w.status, w.last_event_at FROM case_file w
          WHERE first IS NOT NULL AND w.district_id = ANY (districts) AND w.search LIKE first AND w.search LIKE second AND w.search LIKE ALL (patterns)
            AND w.id <> ALL (hidden) LIMIT 300)) f
      GROUP BY f.id, f.status
      ORDER BY min(f.tier), f.status = 'closed', max(f.last_event_at) DESC, f.id LIMIT most;
  END
  $find$`;

/**
 * Notes, mails, letters and documents that have all the words, the latest first. The last thousand texts of the riding are read as they are:
 * where words are common, the latest are among them; where they aren't, the index finds few to sort (measured on 200,000 texts with common
 * words: 5 ms instead of 200).
 */
const TEXTS = `CREATE FUNCTION casework.find_texts(wanted text, most integer)
  RETURNS TABLE (found_id uuid, touched timestamptz)
  ${DEFINER}
  AS $find$
  DECLARE
    ${DISTRICTS};
    ${HIDDEN};
    latest uuid[];
  BEGIN
    IF districts IS NULL OR wanted IS NULL THEN RETURN; END IF;
    latest := ARRAY(SELECT t.ref_id FROM unnest(districts) AS d (id)
      CROSS JOIN LATERAL (SELECT n.ref_id, n.case_id, n.lexemes, n.at FROM find_text n
        WHERE n.district_id = d.id ORDER BY n.at DESC LIMIT 1000) t
      WHERE t.lexemes @@ wanted::tsquery AND (t.case_id IS NULL OR t.case_id <> ALL (hidden))
      ORDER BY t.at DESC LIMIT most);
    IF cardinality(latest) = most THEN
      RETURN QUERY SELECT t.ref_id, t.at FROM find_text t WHERE t.district_id = ANY (districts) AND t.ref_id = ANY (latest) ORDER BY t.at DESC;
    ELSE
      RETURN QUERY
        SELECT t.ref_id, t.at FROM find_text t
        WHERE t.district_id = ANY (districts) AND t.lexemes @@ wanted::tsquery AND (t.case_id IS NULL OR t.case_id <> ALL (hidden))
        ORDER BY t.at DESC LIMIT most;
    END IF;
  END
  $find$`;

const FUNCTIONS = [
  ['find_citizens(text[], text, text, text, text, integer)', CITIZENS],
  ['find_cases(text[], text[], text, text, integer)', CASES],
  ['find_texts(text, integer)', TEXTS],
] as const;

export class FindFunctions1763800003002 implements MigrationInterface {
  readonly name = 'FindFunctions1763800003002';

  async up(runner: QueryRunner): Promise<void> {
    // loads pg_trgm into this session: else its threshold is a setting that nobody knows, which the owner may not set
    await runner.query(`SELECT extensions.similarity('a', 'b')`);
    for (const [signature, source] of FUNCTIONS)
      for (const statement of [
        source,
        `REVOKE ALL ON FUNCTION casework.${signature} FROM PUBLIC`,
        `GRANT EXECUTE ON FUNCTION casework.${signature} TO casework_api`,
      ])
        await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
