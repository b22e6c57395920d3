import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startInstallation } from '@cloison/platform/installation';
import type { Installation } from '@cloison/platform/installation';
import { DpopClient } from '@cloison/platform/testing';
import { Client } from 'pg';
import { freePortBase } from '../tour/ports';
import { auc } from '../non-interference/auc';
import type { Figure } from './figure';

const DISTRICT = 'qc-val-des-erables';
const PAIRS = 20_000;
const PLANTED_PAIRS = 1_000;
const ELECTORS = 200;
const STANCES = ['supporter', 'opponent'] as const;

/**
 * Whether the time of an office's answer tells what the campaign scored: the same requests with all scores one way and the other, in pairs
 * whose order is drawn by lot. Then the same with a leak that was planted on purpose in front of the office, which looks the score up and waits
 * one millisecond where it is `opponent`: an attack that can't see that one would prove nothing.
 */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  const installation = await startInstallation({
    dataDir,
    topology: 'three-clusters',
    portBase: await freePortBase(),
    demo: false,
    env: { ...process.env, CLOISON_LOG_LEVEL: 'error' },
  });
  const campaign = new Client({ connectionString: installation.adminUrl('partisan') });
  await campaign.connect();
  try {
    await scoreEverybody(campaign);
    const office = await officeOf(installation);
    const flipTo = (stance: string): Promise<unknown> =>
      campaign.query(`UPDATE partisan.score SET stance = $1, version = version + 1`, [stance]);
    const attack = async (ask: (path: string) => Promise<unknown>, pairs: number): Promise<ReturnType<typeof auc>> => {
      const took: Record<(typeof STANCES)[number], number[]> = { supporter: [], opponent: [] };
      for (let pair = 0; pair < pairs; pair += 1) {
        const path = office.paths[pair % office.paths.length] ?? '';
        for (const stance of Math.random() < 0.5 ? STANCES : STANCES.toReversed()) {
          await flipTo(stance);
          const began = performance.now();
          await ask(path);
          took[stance].push(performance.now() - began);
        }
        if (pair % 2_000 === 1_999) say(`  ${(pair + 1).toLocaleString('en')} of ${pairs.toLocaleString('en')} pairs`);
      }
      return auc(took.supporter, took.opponent);
    };
    const ask = (path: string): Promise<unknown> => office.client.get(path);
    const askThroughLeak = async (path: string): Promise<unknown> => {
      const { rows } = await campaign.query<{ stance: string }>('SELECT stance FROM partisan.score LIMIT 1');
      if (rows[0]?.stance === 'opponent') await pause(1);
      return ask(path);
    };
    await attack(ask, 200);
    const honest = await attack(ask, PAIRS);
    const planted = await attack(askThroughLeak, PLANTED_PAIRS);
    office.client.close();
    return [
      {
        what: `time of an answer as a sign of the score, ${PAIRS.toLocaleString('en')} pairs`,
        baseline: 'a coin, 0.5',
        measured: `AUC ${honest.toString()}`,
        against: '0.5',
        ratio: honest.area,
        aim: '≤ 0.51',
      },
      {
        what: `the same through a planted leak of 1 ms, ${PLANTED_PAIRS.toLocaleString('en')} pairs`,
        baseline: 'a coin, 0.5',
        measured: `AUC ${planted.toString()}`,
        against: '0.5',
        ratio: planted.area,
        aim: '≥ 0.6',
      },
    ];
  } finally {
    await campaign.end();
    await installation.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function scoreEverybody(campaign: Client): Promise<void> {
  await campaign.query(`INSERT INTO partisan.district (id, name_fr, name_en) VALUES ($1, 'Val', 'Val') ON CONFLICT DO NOTHING`, [DISTRICT]);
  await campaign.query(`CREATE TABLE partisan.elector_here PARTITION OF partisan.elector FOR VALUES IN ('${DISTRICT}')`);
  await campaign.query(
    `INSERT INTO partisan.elector (district_id, family_name, given_name, address_line, municipality, postal_code, polling_division, list_key, search, list_vintage)
     SELECT $1, 'Thivierge', 'N' || n, n || ', rue du Quai', 'Val', 'G0X 1A1', '014', gen_random_uuid(), ' thivierge n' || n, '2026-04'
     FROM generate_series(1, ${ELECTORS}) n`,
    [DISTRICT],
  );
  await campaign.query(
    `INSERT INTO partisan.account (id, email, name, role) VALUES (gen_random_uuid(), 'rene@campagne.demo', 'René', 'organizer') ON CONFLICT DO NOTHING`,
  );
  await campaign.query(
    `INSERT INTO partisan.score (district_id, elector_id, stance, scored_by, channel, scored_at, version)
     SELECT district_id, id, 'supporter', (SELECT id FROM partisan.account LIMIT 1), 'door', now(), 1 FROM partisan.elector`,
  );
}

interface Office {
  readonly client: DpopClient;
  /** The same requests that a caseworker makes all day, about people of the campaign's list. */
  readonly paths: readonly string[];
}

async function officeOf(installation: Installation): Promise<Office> {
  const command = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await installation.command('casework', args);
    if (code !== 0) throw new Error(`${args[0]}: ${stderr}`);
    return stdout.trim().split('\n').at(-1) ?? '';
  };
  await command('seed-demo', '--citizens', '50');
  const person = ['--email', 'maude@bureau.demo', '--role', 'caseworker', '--password', 'goelette-7-mars'];
  const invited = await command('invite', ...person, '--funder', 'assembly', '--asset-tag', 'B-1', '--label', 'Bench');
  const [name = '', port = ''] = installation.endpoint('casework').host.split(':');
  const client = new DpopClient({ port: Number(port), host: name });
  await client.enrol((JSON.parse(invited) as { code: string }).code);
  const paths = ['/api/citizens?search=thivierge%20n7'];
  for (let n = 1; n <= 5; n += 1) {
    const citizen = { familyName: 'Thivierge', givenName: `N${n}`, addressLine: `${n}, rue du Quai` };
    const { body } = await client.post<{ id: string }>('/api/citizens', citizen);
    paths.push(`/api/citizens/${body.id}`);
  }
  return { client, paths };
}
