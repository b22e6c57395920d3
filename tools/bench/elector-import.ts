import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { operatorContext } from '@cloison/platform/access';
import { ElectorImporter, generatedList, ListReading, shippedMapping } from '@cloison/partisan/electors';
import type { ListMapping } from '@cloison/partisan/electors';
import { openBenchCampaign } from './bare-campaign';
import type { BenchCampaign } from './bare-campaign';
import type { Figure } from './figure';
import { median } from './figure';

const COLUMNS = 'list_key, family_name, given_name, birth_date, address_line, municipality, postal_code, polling_division, search';
/** The indexes of the foundation migration, on a table that isn't partitioned. */
const INDEXES = [
  'ALTER TABLE bare ADD PRIMARY KEY (district_id, id)',
  'CREATE UNIQUE INDEX ON bare (district_id, list_key)',
  'CREATE INDEX ON bare (district_id, search, id)',
  'CREATE INDEX ON bare (district_id, polling_division, search, id)',
  'CREATE INDEX ON bare USING gin (district_id, search gin_trgm_ops)',
];

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/**
 * Importing a million electors through everything (decoding, CSV, validation, folding, duplicates, COPY, indexes, attaching, statistics, log,
 * progress), against COPY of the very rows that come out of it into a bare table, then the same indexes; and the same list once more.
 * `BENCH_ELECTORS` changes the million, `BENCH_ROUNDS` the three rounds.
 */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const count = Number(process.env['BENCH_ELECTORS'] ?? 1_000_000);
  const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
  const campaign = await openBenchCampaign();
  try {
    const mapping = shippedMapping('generated');
    if (!mapping) throw new Error('no mapping for generated lists');
    const list = join(campaign.folder, 'list.csv');
    const rows = join(campaign.folder, 'rows.copy');
    say(`  making a list of ${count.toLocaleString('en')} electors`);
    await pipeline(Readable.from(pieces(generatedList({ count, seed: 11, district: 'qc-bench' }))), createWriteStream(list));
    await pipeline(Readable.from(reading(mapping).copyText(bytes(list))), createWriteStream(rows));
    const firsts: { bare: number; ours: number; again: number }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const district = `qc-bench-${round}`;
      await campaign.nameDistricts([district]);
      const bare = await timed(campaign, () => bareLoad(campaign, rows, district));
      const ours = await timed(campaign, () => imported(campaign, mapping, list, district));
      const again = await timed(campaign, () => imported(campaign, mapping, list, district));
      firsts.push({ bare, ours, again });
      say(`  ${round}/${rounds}: import ${seconds(ours)}, again ${seconds(again)}, bare COPY and indexes ${seconds(bare)}`);
    }
    const bare = seconds(median(firsts.map((round) => round.bare)));
    const baseline = 'COPY of the same rows into a bare table, then the same indexes';
    const million = count.toLocaleString('en');
    return [
      {
        what: `import of ${million} electors, validated and searchable`,
        baseline,
        measured: seconds(median(firsts.map((round) => round.ours))),
        against: bare,
        ratio: median(firsts.map((round) => round.ours / round.bare)),
        aim: '≤ 1.5',
      },
      {
        what: `the same list of ${million} again, nothing changed`,
        baseline,
        measured: seconds(median(firsts.map((round) => round.again))),
        against: bare,
        ratio: median(firsts.map((round) => round.again / round.bare)),
        aim: '≤ 1.5',
      },
    ];
  } finally {
    await campaign.stop();
  }
}

function reading(mapping: ListMapping): ListReading {
  return new ListReading({ mapping, salt: 'bench', today: '2026-11-21', mostBytes: Number.MAX_SAFE_INTEGER });
}

function bytes(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length > 262_144) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** Both sides start with everything earlier on disk. */
async function timed(campaign: BenchCampaign, work: () => Promise<void>): Promise<number> {
  await campaign.bare.query('CHECKPOINT');
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function imported({ work }: BenchCampaign, mapping: ListMapping, list: string, district: string): Promise<void> {
  const { size } = await stat(list);
  const context = operatorContext('partisan', [district]);
  const { refused } = await new ElectorImporter(work).start(context, {
    district,
    mapping,
    source: bytes(list),
    bytesTotal: size,
    vintage: '2026-04',
  }).done;
  if (refused > 0) throw new Error(`${refused} lines refused`);
}

async function bareLoad({ bare }: BenchCampaign, rows: string, district: string): Promise<void> {
  const client = await bare.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL maintenance_work_mem = '256MB'");
    await client.query('DROP TABLE IF EXISTS bare');
    await client.query('CREATE TABLE bare (LIKE elector INCLUDING DEFAULTS)');
    await client.query(`ALTER TABLE bare ALTER district_id SET DEFAULT '${district}', ALTER list_vintage SET DEFAULT '2026-04'`);
    await pipeline(createReadStream(rows, { highWaterMark: 256 * 1024 }), client.query(copyFrom(`COPY bare (${COLUMNS}) FROM STDIN`)));
    for (const index of INDEXES) await client.query(index);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
