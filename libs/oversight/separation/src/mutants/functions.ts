import { campaign, office } from './types';
import type { Mutant } from './types';

const READS = (schema: string, name: string): string =>
  `CREATE FUNCTION ${schema}.${name}(who uuid) RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT stance::text FROM partisan.score WHERE elector_id = who'`;

const TRUE_FOR = (schema: string, name: string, type: string): string =>
  `CREATE FUNCTION ${schema}.${name}(v ${type}) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN NOT EXISTS (SELECT FROM partisan.score WHERE note = v::text); END'`;

/** Functions that run with other rights, or without being called by name (row 4 of the leak table). */
export const FUNCTION_MUTANTS: readonly Mutant[] = [
  {
    name: 'a function of the superuser reads a score for the office',
    sql: [READS('casework', 'leaning_of'), 'GRANT EXECUTE ON FUNCTION casework.leaning_of(uuid) TO casework_api'],
    expects: office('casework_api', 'casework.leaning_of', 'runs_as', 'partisan.score'),
  },
  {
    name: 'a function of the campaign’s owner stands open to everybody',
    sql: [READS('public', 'leaning_of'), 'ALTER FUNCTION public.leaning_of(uuid) OWNER TO partisan_owner'],
    expects: office('casework_api', 'public.leaning_of', 'runs_as', 'partisan_owner', 'partisan.score'),
  },
  {
    name: 'a procedure that runs as the campaign’s owner',
    sql: [
      `CREATE PROCEDURE public.copy_scores() LANGUAGE sql SECURITY DEFINER AS 'UPDATE partisan.score SET scored_at = scored_at'`,
      'ALTER PROCEDURE public.copy_scores() OWNER TO partisan_owner',
    ],
    expects: office('casework_api', 'public.copy_scores', 'runs_as', 'partisan_owner', 'partisan.score'),
  },
  {
    name: 'a function that nobody reviewed runs as the office’s owner',
    sql: [
      `CREATE FUNCTION casework.unseen() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
      'ALTER FUNCTION casework.unseen() OWNER TO casework_owner',
      'GRANT EXECUTE ON FUNCTION casework.unseen() TO casework_api',
    ],
    expects: office('casework_api', 'can_execute', 'casework.unseen'),
  },
  {
    name: 'an ordinary function of the campaign is granted to the office',
    sql: [
      `CREATE FUNCTION partisan.helper() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'GRANT EXECUTE ON FUNCTION partisan.helper() TO casework_api',
    ],
    expects: office('casework_api', 'can_execute', 'partisan.helper'),
  },
  {
    name: 'a function of the office belongs to the campaign',
    sql: [
      `CREATE FUNCTION casework.handed_over() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'ALTER FUNCTION casework.handed_over() OWNER TO partisan_owner',
      'GRANT EXECUTE ON FUNCTION casework.handed_over() TO casework_api',
    ],
    expects: campaign('partisan_owner', 'owns', 'casework.handed_over'),
  },
  {
    name: 'a helper of a reviewed function was rewritten',
    sql: [
      `CREATE OR REPLACE FUNCTION casework.log_fold(hashes bytea[]) RETURNS bytea LANGUAGE sql AS 'SELECT convert_to(string_agg(stance::text, ''''), ''UTF8'') FROM partisan.score'`,
    ],
    expects: office('casework_api', 'can_execute', 'casework.log_', 'calls', 'casework.log_fold', 'partisan.score'),
  },
  {
    name: 'a function in an untrusted language',
    sql: [
      'CREATE LANGUAGE plevil HANDLER plpgsql_call_handler',
      `CREATE FUNCTION casework.outside_control() RETURNS int LANGUAGE plevil AS 'BEGIN RETURN 1; END'`,
      'GRANT EXECUTE ON FUNCTION casework.outside_control() TO casework_api',
    ],
    expects: office('casework_api', 'casework.outside_control', 'leads_outside', 'partisan.score'),
  },
  {
    name: 'a leakproof function that nobody reviewed',
    sql: [
      `CREATE FUNCTION casework.tells(v text) RETURNS boolean LANGUAGE plpgsql LEAKPROOF COST 0.001 AS 'BEGIN RETURN true; END'`,
      'GRANT EXECUTE ON FUNCTION casework.tells(text) TO casework_api',
    ],
    expects: office('casework_api', 'can_execute', 'casework.tells'),
  },
  {
    name: 'a trigger copies a stance into a case’s title',
    sql: [
      `CREATE FUNCTION partisan.copy_stance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN UPDATE casework.case_file SET title = NEW.stance::text WHERE citizen_id = NEW.elector_id; RETURN NEW; END'`,
      'CREATE TRIGGER copy_stance AFTER INSERT OR UPDATE ON partisan.score FOR EACH ROW EXECUTE FUNCTION partisan.copy_stance()',
    ],
    expects: office('casework_api', 'casework.case_file', 'filled_by', 'partisan.copy_stance', 'fired_by', 'partisan.score'),
  },
  {
    name: 'a trigger whose text hides what it writes',
    sql: [
      `CREATE FUNCTION partisan.hidden() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN EXECUTE convert_from(decode(TG_ARGV[0], ''hex''), ''UTF8''); RETURN NEW; END'`,
      `CREATE TRIGGER hidden AFTER UPDATE ON partisan.score FOR EACH ROW EXECUTE FUNCTION partisan.hidden('00')`,
    ],
    expects: office('casework_api', 'casework.', 'filled_by', 'partisan.hidden', 'fired_by', 'partisan.score'),
  },
  {
    name: 'a trigger copies new citizens to the campaign',
    sql: [
      `CREATE FUNCTION casework.forward() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN INSERT INTO partisan.elector (district_id, id) VALUES (NEW.district_id, NEW.id); RETURN NEW; END'`,
      'CREATE TRIGGER forward AFTER INSERT ON casework.citizen FOR EACH ROW EXECUTE FUNCTION casework.forward()',
    ],
    expects: campaign('partisan_api', 'partisan.elector', 'filled_by', 'casework.forward', 'casework.citizen'),
  },
  {
    name: 'an event trigger',
    sql: [
      `CREATE FUNCTION public.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM 1; END'`,
      'REVOKE ALL ON FUNCTION public.on_ddl FROM PUBLIC',
      'CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.on_ddl()',
    ],
    expects: office('casework', 'calls', 'public.on_ddl'),
  },
  {
    name: 'a cast',
    sql: [
      'CREATE TYPE public.coloured AS (v text)',
      `CREATE FUNCTION public.to_coloured(v integer) RETURNS public.coloured LANGUAGE sql AS 'SELECT ROW((SELECT max(stance::text) FROM partisan.score))::public.coloured'`,
      'REVOKE ALL ON FUNCTION public.to_coloured FROM PUBLIC',
      'CREATE CAST (integer AS public.coloured) WITH FUNCTION public.to_coloured(integer) AS IMPLICIT',
    ],
    expects: office('casework', 'calls', 'public.to_coloured'),
  },
  {
    name: 'an operator',
    sql: [
      `CREATE FUNCTION public.alike(a uuid, b text) RETURNS boolean LANGUAGE sql AS 'SELECT EXISTS (SELECT FROM partisan.score WHERE elector_id = a)'`,
      'REVOKE ALL ON FUNCTION public.alike FROM PUBLIC',
      'CREATE OPERATOR public.=~= (LEFTARG = uuid, RIGHTARG = text, FUNCTION = public.alike)',
    ],
    expects: office('casework', 'calls', 'public.alike'),
  },
  {
    name: 'an aggregate',
    sql: [
      `CREATE FUNCTION public.step(a integer, b uuid) RETURNS integer LANGUAGE sql AS 'SELECT a + (SELECT count(*)::int FROM partisan.score WHERE elector_id = b)'`,
      'REVOKE ALL ON FUNCTION public.step FROM PUBLIC',
      'CREATE AGGREGATE public.tally(uuid) (SFUNC = public.step, STYPE = integer, INITCOND = 0)',
      'REVOKE ALL ON FUNCTION public.tally FROM PUBLIC',
    ],
    expects: office('casework', 'calls', 'public.step'),
  },
  {
    name: 'a domain’s check',
    sql: [
      TRUE_FOR('public', 'permitted', 'text'),
      'REVOKE ALL ON FUNCTION public.permitted FROM PUBLIC',
      'CREATE DOMAIN casework.phrase AS text CHECK (public.permitted(VALUE))',
    ],
    expects: office('casework', 'calls', 'public.permitted'),
  },
  {
    name: 'a check constraint of a case file',
    sql: [
      TRUE_FOR('casework', 'fitting', 'text'),
      'REVOKE ALL ON FUNCTION casework.fitting FROM PUBLIC',
      'ALTER TABLE casework.case_file ADD CONSTRAINT fitting CHECK (casework.fitting(title))',
    ],
    expects: office('casework_api', 'casework.case_file', 'calls', 'casework.fitting'),
  },
  {
    name: 'a default that calls a function',
    sql: [
      `CREATE FUNCTION casework.suggestion() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT max(stance::text) FROM partisan.score'`,
      'REVOKE ALL ON FUNCTION casework.suggestion FROM PUBLIC',
      'ALTER TABLE casework.case_file ALTER COLUMN title SET DEFAULT casework.suggestion()',
    ],
    expects: office('casework_api', 'casework.case_file', 'calls', 'casework.suggestion', 'partisan.score'),
  },
  {
    name: 'a generated column that calls a function',
    sql: [
      `CREATE FUNCTION casework.derived(who uuid) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT max(stance::text) FROM partisan.score WHERE elector_id = who'`,
      'REVOKE ALL ON FUNCTION casework.derived FROM PUBLIC',
      'ALTER TABLE casework.case_file ADD COLUMN derived text GENERATED ALWAYS AS (casework.derived(citizen_id)) STORED',
    ],
    expects: office('casework_api', 'casework.case_file', 'calls', 'casework.derived', 'partisan.score'),
  },
  {
    name: 'an index expression that calls a function',
    sql: [
      `CREATE FUNCTION casework.indexed(v text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN (SELECT max(stance::text) FROM partisan.score); END'`,
      'REVOKE ALL ON FUNCTION casework.indexed FROM PUBLIC',
      'CREATE INDEX ON casework.case_file (casework.indexed(title))',
    ],
    expects: office('casework_api', 'casework.case_file', 'calls', 'casework.indexed', 'partisan.score'),
  },
  {
    name: 'a default that writes a large object',
    sql: [`ALTER TABLE partisan.score ADD COLUMN copy oid DEFAULT lo_from_bytea(0, 'x')`],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'partisan.score.copy'),
  },
];
