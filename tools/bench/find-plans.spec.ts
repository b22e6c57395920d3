import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { cachedAbility } from '@cloison/platform/access';
import { accessibleWhere, sql } from '@cloison/platform/database';
import { contextAt, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { caseworkPolicy } from '@cloison/casework/access';
import { findStatement, readQuery } from '@cloison/casework/find';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { loadOffice } from './office-data';

const DISTRICT = 'qc-val-des-erables';
const COMMITTED = new URL('../../docs/plans/office-find.txt', import.meta.url);
const TYPED = [
  'trem',
  'tremblay jean',
  'trembley jaen',
  '418 555 0142',
  'RAMQ-25-0412',
  'g0x 2b7',
  'remboursement propriétaire',
  'zzyzx',
] as const;
const PEOPLE = /\b(citizen|case_file|case_event|find_text)\b/;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

describe('the plans of the office’s search at 200,000 citizens and 100,000 cases', () => {
  let database: TestDatabase;
  let client: Client;
  const plans: string[] = [];

  beforeAll(async () => {
    database = await testDatabase({ casework: CASEWORK_MIGRATIONS });
    const accountId = crypto.randomUUID();
    const adminUrl = database.url('admin');
    client = new Client({ connectionString: adminUrl, options: '-c search_path=casework,extensions' });
    await client.connect();
    await client.query('INSERT INTO district VALUES ($1, $1, $1)', [DISTRICT]);
    await client.query(`INSERT INTO account (id, email, name, role) VALUES ($1, 'maude@bureau.demo', 'Maude', 'caseworker')`, [accountId]);
    await loadOffice({ adminUrl, district: DISTRICT, accountId, events: 1 });
    client.on('notice', ({ message = '' }) => plans.push(message));
    for (const setting of [
      `LOAD 'auto_explain'`,
      `SET auto_explain.log_min_duration = 0`,
      `SET auto_explain.log_nested_statements = on`,
      `SET auto_explain.log_format = json`,
      `SET auto_explain.log_level = notice`,
      `SET SESSION AUTHORIZATION casework_api`,
    ])
      await client.query(setting);
  }, 300_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Each relation with people that a search read, and by what. */
  async function reads(typed: string): Promise<string[]> {
    const context = contextAt('casework', { id: crypto.randomUUID(), role: 'caseworker' }, [DISTRICT]);
    const ability = cachedAbility(caseworkPolicy, { minAssurance: 'software' }, context);
    const where = (type: string, column: ReturnType<typeof sql>) => accessibleWhere(ability, 'read', type, { districtId: column });
    const mine = {
      citizen: where('Citizen', sql`c.district_id`),
      file: where('CaseFile', sql`f.district_id`),
      text: where('CaseFile', sql`t.district_id`),
    };
    const { text, values } = findStatement(readQuery(typed), mine);
    plans.length = 0;
    await client.query('BEGIN');
    await client.query(`SELECT set_config('cloison.districts', $1, true), set_config('cloison.account', $2, true)`, [
      DISTRICT,
      context.account?.id,
    ]);
    await client.query(text, [...values]);
    await client.query('COMMIT');
    const found = plans.flatMap((message) => {
      const start = message.indexOf('{');
      return start < 0 ? [] : relations((JSON.parse(message.slice(start)) as { Plan: Plan }).Plan);
    });
    return [...new Set(found)].sort();
  }

  it('are those that docs/plans/office-find.txt says, none of which reads a riding from end to end (PLANS=write rewrites the page)', async () => {
    const page: string[] = [];
    for (const typed of TYPED) {
      const found = await reads(typed);
      expect(found.length).toBeGreaterThan(0);
      expect([typed, found.filter((one) => one.includes('Seq Scan'))]).toEqual([typed, []]);
      page.push(`${typed}\n${found.map((one) => `  ${one}\n`).join('')}`);
    }
    const text = page.join('\n');
    if (process.env['PLANS'] === 'write') writeFileSync(COMMITTED, text);
    expect(text).toBe(readFileSync(COMMITTED, 'utf8'));
  }, 120_000);
});

/** `citizen: Bitmap Index Scan citizen_search`, for each node that reads a table of people; an index scan below names its table. */
function relations(plan: Plan, table = ''): string[] {
  const relation = plan['Relation Name'] ?? table;
  const own =
    PEOPLE.test(relation) && /Scan/.test(plan['Node Type']) && (plan['Index Name'] !== undefined || plan['Node Type'] === 'Seq Scan')
      ? [`${relation}: ${plan['Node Type']} ${plan['Index Name'] ?? ''}`.trim()]
      : [];
  return [...own, ...(plan.Plans ?? []).flatMap((below) => relations(below, plan['Relation Name'] ?? table))];
}
