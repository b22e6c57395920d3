/**
 * What the witness remembers of each log: the newest head that it cosigned, and the checkpoint with both signatures.
 * One row a log, moved forward only (the check and the write are one statement: see WitnessStore).
 *
 * @param schema the oversight zone's schema
 */
export function witnessTables(schema: string): string[] {
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(schema)) throw new Error('a schema is a plain lower-case name');
  return [
    `CREATE TABLE ${schema}.witness_log (
       origin text PRIMARY KEY,
       size bigint NOT NULL CHECK (size >= 0),
       root bytea NOT NULL CHECK (length(root) = 32),
       note text NOT NULL,
       cosigned_at timestamptz NOT NULL)`,
    `CREATE FUNCTION ${schema}.witness_forward() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
     BEGIN
       IF new.origin <> old.origin OR new.size < old.size OR (new.size = old.size AND new.root <> old.root) THEN
         RAISE EXCEPTION 'a witness never goes back' USING ERRCODE = 'check_violation';
       END IF;
       RETURN new;
     END $$`,
    `REVOKE ALL ON FUNCTION ${schema}.witness_forward() FROM PUBLIC`,
    `CREATE TRIGGER forward BEFORE UPDATE ON ${schema}.witness_log FOR EACH ROW EXECUTE FUNCTION ${schema}.witness_forward()`,
    `GRANT SELECT, INSERT, UPDATE ON ${schema}.witness_log TO ${schema}_api`,
  ];
}
