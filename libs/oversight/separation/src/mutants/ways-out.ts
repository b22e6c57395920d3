import { campaign, office } from './types';
import type { Mutant } from './types';

const extension = (name: string): Mutant => ({
  name: `the extension ${name} is installed`,
  sql: [`CREATE EXTENSION ${name}`],
  expects: office('casework', 'has', name, 'leads_outside'),
});

/** Replication, foreign data, extensions, languages; and stances in the catalogue (rows 6 and 7 of the leak table). */
export const WAY_OUT_MUTANTS: readonly Mutant[] = [
  {
    name: 'the scores are published',
    sql: ['CREATE PUBLICATION scores FOR TABLE partisan.score'],
    expects: office('outside', 'scores', 'publishes', 'partisan.score.stance'),
  },
  {
    name: 'every table is published',
    sql: ['CREATE PUBLICATION all_of_it FOR ALL TABLES'],
    expects: office('outside', 'all_of_it', 'publishes', 'partisan.score.stance'),
  },
  {
    name: 'the citizens are published',
    sql: ['CREATE PUBLICATION people FOR TABLE casework.citizen'],
    expects: campaign('outside', 'people', 'publishes', 'casework.citizen'),
  },
  {
    name: 'a subscription',
    sql: [`CREATE SUBSCRIPTION incoming CONNECTION 'dbname=elsewhere' PUBLICATION scores WITH (connect = false, slot_name = NONE)`],
    expects: office('casework', 'has', 'incoming', 'outside'),
  },
  extension('dblink'),
  extension('postgres_fdw'),
  extension('file_fdw'),
  extension('pageinspect'),
  {
    name: 'a foreign server that the office may use',
    sql: [
      'CREATE FOREIGN DATA WRAPPER bridge',
      'CREATE SERVER elsewhere FOREIGN DATA WRAPPER bridge',
      'GRANT USAGE ON FOREIGN SERVER elsewhere TO casework_api',
    ],
    expects: office('casework_api', 'can_use', 'elsewhere', 'leads_outside'),
  },
  {
    name: 'a user mapping of the office',
    sql: [
      'CREATE FOREIGN DATA WRAPPER bridge',
      'CREATE SERVER elsewhere FOREIGN DATA WRAPPER bridge',
      'CREATE USER MAPPING FOR casework_api SERVER elsewhere',
    ],
    expects: office('casework_api', 'can_use', 'elsewhere', 'leads_outside'),
  },
  {
    name: 'a foreign table in the office’s schema',
    sql: [
      'CREATE FOREIGN DATA WRAPPER bridge',
      'CREATE SERVER elsewhere FOREIGN DATA WRAPPER bridge',
      'CREATE FOREIGN TABLE casework.afar (stance text) SERVER elsewhere',
      'GRANT SELECT ON casework.afar TO casework_api',
    ],
    expects: office('casework_api', 'casework.afar', 'reads_from', 'elsewhere', 'leads_outside'),
  },
  {
    name: 'an untrusted language',
    sql: ['CREATE LANGUAGE plevil HANDLER plpgsql_call_handler'],
    expects: office('casework', 'has', 'plevil', 'leads_outside'),
  },
  {
    name: 'a partial index by stance',
    sql: [`CREATE INDEX ON partisan.score (elector_id) WHERE stance = 'supporter'`],
    expects: office('casework_api', 'can_connect', 'reveals', 'index', 'depends_on_stance', 'partisan.score'),
  },
  {
    name: 'extended statistics over stances',
    sql: ['CREATE STATISTICS partisan.leanings (dependencies) ON district_id, stance FROM partisan.score'],
    expects: office('casework_api', 'reveals', 'statistics leanings', 'partisan.score'),
  },
  {
    name: 'a comment that holds a stance',
    sql: [`COMMENT ON TABLE partisan.elector IS 'mostly supporter'`],
    expects: office('casework_api', 'reveals', 'comment on elector'),
  },
  {
    name: 'partitions by stance',
    sql: [
      'CREATE TABLE partisan.sorted (district_id text, stance text) PARTITION BY LIST (stance)',
      `CREATE TABLE partisan.sorted_one PARTITION OF partisan.sorted FOR VALUES IN ('supporter')`,
    ],
    expects: office('casework_api', 'reveals', 'partition', 'partisan.sorted'),
  },
];
