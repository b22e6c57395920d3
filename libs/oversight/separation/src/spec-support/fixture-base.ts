import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/** A small installation with the shapes that the real one has: people under row security, a log, a reviewed search, a version trigger. */
function migrationOf(name: string, statements: readonly string[]): new () => MigrationInterface {
  class FixtureMigration implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }

    async down(): Promise<void> {
      throw new Error('append-only');
    }
  }
  Object.defineProperty(FixtureMigration, 'name', { value: name });
  return FixtureMigration;
}

const logOf = (zone: string): string[] => [
  `CREATE TABLE ${zone}.log_pending (entry_id uuid PRIMARY KEY, entry bytea NOT NULL)`,
  `CREATE TABLE ${zone}.log_entry (index bigint PRIMARY KEY, entry bytea NOT NULL)`,
  `CREATE TABLE ${zone}.log_node (level int, index bigint, hash bytea NOT NULL, PRIMARY KEY (level, index))`,
  `CREATE TABLE ${zone}.log_state (size bigint NOT NULL, root bytea NOT NULL)`,
  `CREATE TABLE ${zone}.log_checkpoint (size bigint PRIMARY KEY, root bytea NOT NULL, signed_at timestamptz NOT NULL, note text NOT NULL)`,
  `CREATE FUNCTION ${zone}.pending() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM ${zone}.log_pending'`,
  `CREATE FUNCTION ${zone}.seal() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ${zone}, pg_temp AS 'SELECT pending()'`,
  `GRANT INSERT ON ${zone}.log_pending TO ${zone}_api`,
  `GRANT SELECT ON ${zone}.log_entry, ${zone}.log_node, ${zone}.log_state, ${zone}.log_checkpoint TO ${zone}_api, auditor`,
  `GRANT EXECUTE ON FUNCTION ${zone}.seal() TO ${zone}_api`,
];

const versionTrigger = (zone: string, table: string): string[] => [
  `CREATE FUNCTION ${zone}.next_version() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.version := OLD.version + 1; RETURN NEW; END'`,
  `CREATE TRIGGER next_version BEFORE UPDATE ON ${zone}.${table} FOR EACH ROW EXECUTE FUNCTION ${zone}.next_version()`,
];

const casework = [
  `CREATE TABLE casework.citizen (district_id text, id uuid, family_name text, version int NOT NULL DEFAULT 1, PRIMARY KEY (district_id, id))`,
  `CREATE TABLE casework.case_file (district_id text, id uuid, citizen_id uuid NOT NULL, title text, PRIMARY KEY (district_id, id), FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id))`,
  `CREATE INDEX ON casework.citizen USING gin (family_name extensions.gin_trgm_ops)`,
  ...districtPolicies('casework', 'citizen'),
  ...districtPolicies('casework', 'case_file'),
  `GRANT SELECT, INSERT, UPDATE ON casework.citizen, casework.case_file TO casework_api`,
  `CREATE FUNCTION casework.search(words text) RETURNS SETOF casework.citizen LANGUAGE sql STABLE SECURITY DEFINER SET search_path = casework, extensions, pg_temp AS 'SELECT * FROM casework.citizen WHERE family_name % words'`,
  `GRANT EXECUTE ON FUNCTION casework.search(text) TO casework_api`,
  ...versionTrigger('casework', 'citizen'),
  ...logOf('casework'),
];

const partisan = [
  `CREATE TYPE partisan.stance AS ENUM ('supporter', 'opponent', 'not_scored')`,
  `CREATE TABLE partisan.elector (district_id text, id uuid, family_name text, PRIMARY KEY (district_id, id))`,
  `CREATE TABLE partisan.score (district_id text, elector_id uuid, stance partisan.stance NOT NULL, note text, scored_at timestamptz, version int NOT NULL DEFAULT 1, PRIMARY KEY (district_id, elector_id))`,
  `CREATE INDEX ON partisan.score (district_id, stance)`,
  `CREATE VIEW partisan.scored WITH (security_invoker) AS SELECT elector_id, stance FROM partisan.score`,
  ...districtPolicies('partisan', 'elector'),
  ...districtPolicies('partisan', 'score'),
  `GRANT SELECT, INSERT, UPDATE, DELETE ON partisan.elector, partisan.score TO partisan_api`,
  `GRANT SELECT ON partisan.scored TO partisan_api`,
  ...versionTrigger('partisan', 'score'),
  ...logOf('partisan'),
];

const oversight = [
  `CREATE TABLE oversight.attempt (id uuid PRIMARY KEY, code text NOT NULL)`,
  `GRANT SELECT, INSERT ON oversight.attempt TO oversight_api`,
  ...logOf('oversight'),
];

/** zone → its migrations, as testDatabase() takes them. */
export const FIXTURE_ZONES = {
  casework: [migrationOf('FixtureCasework1700000000000', casework)],
  partisan: [migrationOf('FixturePartisan1700000000000', partisan)],
  oversight: [migrationOf('FixtureOversight1700000000000', oversight)],
} as const;
