/**
 * The log's tables and the only two functions that move it, as statements for a zone's own migration chain.
 *
 * The runtime login may add to `log_pending` and ask for a sealing; it can't change or delete a sealed entry, a node or a checkpoint, and
 * can't choose an index or a hash: PostgreSQL computes them. Functions belong to the schema's owner and pin their search path.
 *
 * Levels of `log_node` are those of C2SP tiles: 0 holds leaf hashes, 1 the root of each complete group of 256 leaves, and so on.
 *
 * @param schema e.g. `casework`; also the prefix of its roles
 */
export function logTables(schema: string): string[] {
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(schema)) throw new Error('a schema is a plain lower-case name');
  return [...tables(schema), ...functions(schema), ...grants(schema)];
}

function tables(schema: string): string[] {
  return [
    `CREATE TABLE ${schema}.log_pending (
       arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       since timestamptz NOT NULL DEFAULT clock_timestamp(),
       entry_id uuid NOT NULL,
       entry bytea NOT NULL CHECK (length(entry) BETWEEN 2 AND 65535))`,
    // Not unique: a second entry with an id is sealed beside the first, where every checker names it. Refused, it would stop the sealing.
    `CREATE TABLE ${schema}.log_entry (index bigint PRIMARY KEY, entry_id uuid NOT NULL, entry bytea NOT NULL)`,
    `CREATE INDEX log_entry_entry_id ON ${schema}.log_entry (entry_id)`,
    `CREATE TABLE ${schema}.log_node (level smallint, index bigint, hash bytea NOT NULL CHECK (length(hash) = 32), PRIMARY KEY (level, index))`,
    `CREATE TABLE ${schema}.log_state (single boolean PRIMARY KEY DEFAULT true CHECK (single), size bigint NOT NULL, root bytea NOT NULL, sealing_at timestamptz)`,
    `INSERT INTO ${schema}.log_state (size, root) VALUES (0, sha256(''))`,
    `CREATE TABLE ${schema}.log_checkpoint (
       size bigint PRIMARY KEY, root bytea NOT NULL, signed_at timestamptz NOT NULL DEFAULT now(),
       note text NOT NULL CHECK (octet_length(note) <= 65536))`,
    `CREATE TABLE ${schema}.subject_key (subject_id uuid PRIMARY KEY, wrapped_key bytea NOT NULL)`,
    `CREATE TABLE ${schema}.log_subject (subject_id uuid, entry_id uuid, PRIMARY KEY (subject_id, entry_id))`,
  ];
}

function functions(schema: string): string[] {
  return [
    // Pairing neighbours and carrying an odd last one up: the same tree as RFC 6962 §2.1.
    `CREATE FUNCTION ${schema}.log_fold(hashes bytea[]) RETURNS bytea
     LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
     DECLARE
       above bytea[] := hashes;
       below bytea[];
       width integer := coalesce(array_length(hashes, 1), 0);
     BEGIN
       WHILE width > 1 LOOP
         below := above;
         above := '{}';
         FOR i IN 1 .. width / 2 LOOP
           above[i] := sha256('\\x01'::bytea || below[2 * i - 1] || below[2 * i]);
         END LOOP;
         IF width % 2 = 1 THEN
           above[width / 2 + 1] := below[width];
         END IF;
         width := (width + 1) / 2;
       END LOOP;
       RETURN above[1];
     END $$`,
    // Each level's incomplete tile, with what was carried up from the level below as its last hash.
    `CREATE FUNCTION ${schema}.log_root(tree_size bigint) RETURNS bytea
     LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
     DECLARE
       width bigint := tree_size;
       depth smallint := 0;
       carried bytea;
     BEGIN
       WHILE width > 0 LOOP
         SELECT ${schema}.log_fold(array_agg(node.hash ORDER BY node.index) || CASE WHEN carried IS NULL THEN '{}'::bytea[] ELSE ARRAY[carried] END)
           INTO carried FROM ${schema}.log_node node
          WHERE node.level = depth AND node.index >= (width >> 8) << 8 AND node.index < width
         HAVING count(*) > 0 OR carried IS NOT NULL;
         width := width >> 8;
         depth := depth + 1;
       END LOOP;
       RETURN coalesce(carried, sha256(''));
     END $$`,
    // Rival sequencers wait for one another on the state row, each for the moment of one batch; whoever holds it longer makes the others
    // fail, and say so. `sealing_at` is a sign of life, renewed four times a minute while nothing waits for long: whoever may read the state
    // sees from it that sealing stopped, though what waits is not for them to see.
    `CREATE FUNCTION ${schema}.log_seal(batch integer) RETURNS TABLE (tree_size bigint, tree_root bytea, sealed integer)
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
     DECLARE
       before bigint;
       depth smallint := 0;
     BEGIN
       sealed := 0;
       IF EXISTS (SELECT FROM ${schema}.log_pending) THEN
         SELECT state.size INTO STRICT before FROM ${schema}.log_state state FOR UPDATE;
         WITH taken AS (
           DELETE FROM ${schema}.log_pending pending
            WHERE pending.arrival IN (SELECT first.arrival FROM ${schema}.log_pending first ORDER BY first.arrival LIMIT greatest(batch, 1))
           RETURNING pending.arrival, pending.entry_id, pending.entry
         ), placed AS (
           INSERT INTO ${schema}.log_entry (index, entry_id, entry)
           SELECT before + row_number() OVER (ORDER BY taken.arrival) - 1, taken.entry_id, taken.entry FROM taken
           RETURNING log_entry.index, log_entry.entry
         )
         INSERT INTO ${schema}.log_node (level, index, hash) SELECT 0, placed.index, sha256('\\x00'::bytea || placed.entry) FROM placed;
         GET DIAGNOSTICS sealed = ROW_COUNT;
         tree_size := before + sealed;
         WHILE (tree_size >> (8 * depth)) >> 8 > 0 LOOP
           INSERT INTO ${schema}.log_node (level, index, hash)
           SELECT depth + 1, full_tile, (SELECT ${schema}.log_fold(array_agg(node.hash ORDER BY node.index)) FROM ${schema}.log_node node
             WHERE node.level = depth AND node.index BETWEEN full_tile << 8 AND (full_tile << 8) + 255)
             FROM generate_series((before >> (8 * depth)) >> 8, ((tree_size >> (8 * depth)) >> 8) - 1) full_tile;
           depth := depth + 1;
         END LOOP;
         IF sealed > 0 THEN
           UPDATE ${schema}.log_state SET size = before + sealed, root = ${schema}.log_root(before + sealed);
         END IF;
       END IF;
       UPDATE ${schema}.log_state state SET sealing_at = clock_timestamp()
        WHERE (state.sealing_at IS NULL OR state.sealing_at < clock_timestamp() - interval '15 seconds')
          AND NOT EXISTS (SELECT FROM ${schema}.log_pending waiting WHERE waiting.since < clock_timestamp() - interval '15 seconds');
       RETURN QUERY SELECT state.size, state.root, sealed FROM ${schema}.log_state state;
     END $$`,
    // A checkpoint may gain signatures. It can't lose one, nor name a root that isn't this tree's, nor gain what no reader of notes takes
    // (C2SP signed-note, Format; base64 in its one spelling; a key's id and at least a byte of signature).
    `CREATE FUNCTION ${schema}.log_publish(checkpoint_size bigint, signed_note text) RETURNS boolean
     LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
     DECLARE
       computed bytea;
       line text;
     BEGIN
       IF checkpoint_size < 0 OR checkpoint_size > (SELECT state.size FROM ${schema}.log_state state) THEN
         RAISE EXCEPTION 'no such tree' USING ERRCODE = 'check_violation';
       END IF;
       computed := ${schema}.log_root(checkpoint_size);
       IF split_part(signed_note, E'\\n', 2) <> checkpoint_size::text OR split_part(signed_note, E'\\n', 3) <> encode(computed, 'base64') THEN
         RAISE EXCEPTION 'not the checkpoint of this tree' USING ERRCODE = 'check_violation';
       END IF;
       IF signed_note !~ '^[!-*,-~]+\\n[0-9]+\\n[A-Za-z0-9+/]{43}=\\n\\n(— [!-*,-~]+ [A-Za-z0-9+/]+={0,2}\\n)+$' THEN
         RAISE EXCEPTION 'not a signed note' USING ERRCODE = 'check_violation';
       END IF;
       FOR line IN SELECT split_part(signatures.line, ' ', 3) FROM regexp_split_to_table(rtrim(split_part(signed_note, E'\\n\\n', 2), E'\\n'), E'\\n') signatures (line) LOOP
         IF length(line) % 4 <> 0 OR length(decode(line, 'base64')) < 5 OR replace(encode(decode(line, 'base64'), 'base64'), E'\\n', '') <> line THEN
           RAISE EXCEPTION 'not a signature line' USING ERRCODE = 'check_violation';
         END IF;
       END LOOP;
       INSERT INTO ${schema}.log_checkpoint AS held (size, root, note) VALUES (checkpoint_size, computed, signed_note)
       ON CONFLICT (size) DO UPDATE SET note = excluded.note
         WHERE starts_with(excluded.note, held.note) AND length(excluded.note) > length(held.note);
       RETURN FOUND;
     END $$`,
  ];
}

function grants(schema: string): string[] {
  const serving = ['log_entry', 'log_node', 'log_state', 'log_checkpoint'].map((table) => `${schema}.${table}`).join(', ');
  return [
    `REVOKE ALL ON FUNCTION ${schema}.log_fold(bytea[]), ${schema}.log_root(bigint), ${schema}.log_seal(integer), ${schema}.log_publish(bigint, text) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${schema}.log_seal(integer), ${schema}.log_publish(bigint, text) TO ${schema}_api`,
    `GRANT INSERT (entry_id, entry), SELECT ON ${schema}.log_pending TO ${schema}_api`,
    `GRANT INSERT, SELECT ON ${schema}.subject_key, ${schema}.log_subject TO ${schema}_api`,
    `GRANT SELECT ON ${serving} TO ${schema}_api, auditor`,
  ];
}
