import { Client } from 'pg';
import { cachedAbility } from '@cloison/platform/access';
import { accessibleWhere, sql } from '@cloison/platform/database';
import { contextAt } from '@cloison/platform/testing';
import { caseworkPolicy } from '@cloison/casework/access';
import { findStatement, readQuery } from '@cloison/casework/find';
import type { Figure } from './figure';
import { median } from './figure';
import { openFullOffice, loadGuarded } from './full-office';
import { DISTRICT } from './office-under-load';
import type { OfficeUnderLoad } from './office-under-load';

const ROUNDS = 5;
/** What people type, letter after letter from the second on, as the box asks. */
const TYPED = [
  'tremblay jean',
  'thivierge',
  'nguyen',
  'ouellet zoe',
  '418 555 0142',
  'saaq',
  'st onge',
  'trembley',
  'remboursement',
  'g0x 2b',
].flatMap((whole) => Array.from({ length: Math.max(0, whole.length - 1) }, (_, index) => whole.slice(0, index + 2).trim()));

/** Search as typed, one person at one box: the whole answer over HTTP against the same statement by one bare pg client. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const office = await openFullOffice(say);
  const client = new Client({
    connectionString: office.installation.adminUrl('casework'),
    options: `-c search_path=casework,extensions -c cloison.districts=${DISTRICT}`,
  });
  await client.connect();
  try {
    await bare(client);
    await guarded(office);
    const rounds: { bare: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = { bare: await bare(client), ours: await guarded(office) };
      rounds.push(pair);
      say(`  ${round + 1}/${ROUNDS}: p99 ${pair.ours.toFixed(1)} against ${pair.bare.toFixed(1)} ms`);
    }
    return [
      {
        what: `search as typed, p99 of ${TYPED.length} searches`,
        baseline: 'the same statement by a bare pg client, same run',
        measured: `${median(rounds.map(({ ours }) => ours)).toFixed(1)} ms`,
        against: `${median(rounds.map((pair) => pair.bare)).toFixed(1)} ms`,
        ratio: median(rounds.map(({ ours, bare: other }) => ours / other)),
        aim: '≤ 2',
      },
    ];
  } finally {
    await client.end();
    await office.stop();
  }
}

const p99 = (times: number[]): number => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? NaN;

async function bare(client: Client): Promise<number> {
  const context = contextAt('casework', { id: crypto.randomUUID(), role: 'caseworker' }, [DISTRICT]);
  const ability = cachedAbility(caseworkPolicy, { minAssurance: 'software' }, context);
  const mine = {
    citizen: accessibleWhere(ability, 'read', 'Citizen', { districtId: sql`c.district_id` }),
    file: accessibleWhere(ability, 'read', 'CaseFile', { districtId: sql`f.district_id` }),
    text: accessibleWhere(ability, 'read', 'CaseFile', { districtId: sql`t.district_id` }),
  };
  const times: number[] = [];
  for (const typed of TYPED) {
    const { text, values } = findStatement(readQuery(typed), mine);
    const began = performance.now();
    await client.query({ name: 'find', text, values: [...values] });
    times.push(performance.now() - began);
  }
  return p99(times);
}

async function guarded(office: OfficeUnderLoad): Promise<number> {
  let turn = 0;
  const result = await loadGuarded(office, {
    connections: 1,
    seconds: 120,
    requests: TYPED.length,
    next: () => ({ path: `/api/find?q=${encodeURIComponent(TYPED[turn++ % TYPED.length] ?? '')}` }),
  });
  if (result.refused > 0) throw new Error(`${result.refused} searches were refused`);
  return result.p99;
}
