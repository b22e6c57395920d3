import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { DelimitedReader, ElectorImporter, readMapping } from '@cloison/partisan/electors';
import type { BenchCampaign } from '../bench/bare-campaign';
import type { Check } from './check';
import { expectEqual } from './check';

const DISTRICT = 'torture';

/** csv-spectrum cut as its authors expect, and naughty strings as people's names: stored as written, or refused, never an error. */
export async function acceptTorture({ work, nameDistricts }: BenchCampaign, folder: string, check: Check): Promise<void> {
  const spectrum = join(folder, 'csv-spectrum');
  for (const name of (await readdir(join(spectrum, 'csvs'))).sort())
    await check(`csv-spectrum: ${name}`, async () => {
      const text = await readFile(join(spectrum, 'csvs', name), 'utf8');
      const expected = JSON.parse(await readFile(join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8')) as Record<string, string>[];
      const [header = [], ...records] = cut(text);
      const found = records.map((fields) => Object.fromEntries(header.map((title, index) => [title, fields[index]])));
      // The JSON of one file is an object instead of a list, and has another phone number than its CSV.
      const comparable = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row, 'Contact Phone Number': undefined }));
      expectEqual(comparable(found), comparable([expected].flat()));
    });
  await check('naughty strings: stored as written, or refused', async () => {
    const strings = JSON.parse(await readFile(join(folder, 'blns.json'), 'utf8')) as string[];
    await nameDistricts([DISTRICT]);
    const context = operatorContext('partisan', [DISTRICT]);
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const list = `id,name,street\n${strings.map((text, index) => `n${index},${quoted(text)},1 rue ${index}`).join('\n')}\n`;
    const outcome = await new ElectorImporter(work).start(context, {
      district: DISTRICT,
      mapping: NAUGHTY,
      source: pieces(Buffer.from(list), 11),
      bytesTotal: null,
    }).done;
    expectEqual(outcome.added + outcome.refused, strings.length);
    const rows = await work.read<{ family_name: string }>(context, sql`SELECT family_name FROM elector`);
    const asCleaned = new Set(
      strings.map((text) =>
        text
          .replace(/[\s\u00a0]+/g, ' ')
          .trim()
          .normalize('NFC'),
      ),
    );
    const strange = rows.filter(({ family_name: stored }) => !asCleaned.has(stored));
    expectEqual(strange.length, 0);
    if (rows.length < strings.length * 0.7) throw new Error(`only ${rows.length} of ${strings.length} were stored`);
  });
}

const NAUGHTY = readMapping({
  name: 'naughty',
  titleFr: 'Chaînes malcommodes',
  titleEn: 'Naughty strings',
  delimiter: ',',
  encoding: 'utf-8',
  header: true,
  fields: {
    identifier: { parts: [{ column: 'id' }] },
    familyName: { parts: [{ column: 'name' }] },
    addressLine: { parts: [{ column: 'street' }] },
  },
});

function cut(text: string): string[][] {
  const records: string[][] = [];
  const reader = new DelimitedReader(
    { delimiter: ',', quotes: true },
    {
      record: (fields) => void records.push(fields),
      fault: (reason, line) => {
        throw new Error(`${reason} in line ${line}`);
      },
    },
  );
  reader.write(text);
  reader.end();
  return records;
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
