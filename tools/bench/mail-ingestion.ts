import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { startCluster } from '@cloison/platform/embedded-postgres';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { testZone } from '@cloison/platform/testing';
import { DocumentKeys, Documents, DocumentSettings, VirusScanner } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { Ingestion, Piles, Senders, Threads } from '@cloison/casework/mail';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { RidingOf } from '@cloison/casework/ridings';
import type { Figure } from './figure';
import { median } from './figure';
import { syntheticMessages } from './mail-messages';
import { DISTRICT } from './office-under-load';

const MESSAGES = 400;
/** As many as a round of the mailbox hands over at once. */
const BATCH = 20;
const ROUNDS = 5;

/** Messages taken in whole (parsed, made safe, matched, encrypted, stored, indexed, logged), against the parser alone on the same messages. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  const cluster = await startCluster({ dataDir: join(folder, 'cluster'), adminPassword: 'bench-only' });
  process.env['CLOISON_TEST_ADMIN_URL'] = cluster.adminUrl;
  const zone = await testZone('casework', CASEWORK_MIGRATIONS);
  const settings = readZoneSettings('casework', zone.environment);
  const work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
  openLog(work, settings);
  try {
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val-des-Érables', 'Val-des-Érables')`),
    );
    const index = new FindIndex();
    const keys = new DocumentKeys('casework', settings.keysDir);
    const documents = new Documents(new DocumentSettings({}), keys, new VirusScanner(null), index);
    const ingestion = new Ingestion(work, documents, index, new Threads(), new Senders(new RidingOf()), new Piles(), new Live());
    await ours(ingestion, syntheticMessages(BATCH, 1));
    const rounds: { parser: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const messages = syntheticMessages(MESSAGES, round + 2);
      const pair = { parser: await parserAlone(messages), ours: await ours(ingestion, messages) };
      rounds.push(pair);
      say(`  ${round + 1}/${ROUNDS}: ${Math.round(pair.ours)} against ${Math.round(pair.parser)} messages/s`);
    }
    const rate = (side: 'parser' | 'ours'): string => `${Math.round(median(rounds.map((pair) => pair[side])))} messages/s`;
    return [
      {
        what: `mail taken in, ${MESSAGES} messages`,
        baseline: 'mailparser alone on the same messages, same run',
        measured: rate('ours'),
        against: rate('parser'),
        ratio: median(rounds.map((pair) => pair.ours / pair.parser)),
        aim: '≥ 0.5',
      },
    ];
  } finally {
    await work.close();
    await zone.drop();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const perSecond = (count: number, began: number): number => (count * 1_000) / (performance.now() - began);

async function parserAlone(messages: readonly Buffer[]): Promise<number> {
  const began = performance.now();
  for (const message of messages) await simpleParser(message);
  return perSecond(messages.length, began);
}

async function ours(ingestion: Ingestion, messages: readonly Buffer[]): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < messages.length; at += BATCH) {
    const { stored } = await ingestion.receive(DISTRICT, messages.slice(at, at + BATCH));
    if (stored !== Math.min(BATCH, messages.length - at)) throw new Error(`only ${stored} messages were stored`);
  }
  return perSecond(messages.length, began);
}
