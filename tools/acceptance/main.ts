import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBenchCampaign } from '../bench/bare-campaign';
import type { Check } from './check';
import { acceptElectorLists } from './elector-lists';
import { acceptMatching } from './matching';
import { acceptMail } from './mail';
import { acceptTorture } from './torture';

/**
 * Runs the importer on files that nobody here wrote: `npm run acceptance -- FOLDER`. The folder's subfolders that are used: `voterfiles`
 * (`us_XX.csv`, each read through the shipped mapping of the same name) and `torture` (csv-spectrum, a list of naughty strings),
 * `mail` (messages).
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('npm run acceptance -- FOLDER\n');
  process.exit(64);
}

let passed = 0;
let failed = 0;
const check: Check = async (what, work) => {
  try {
    await work();
    passed += 1;
    process.stdout.write(`✓ ${what}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`✗ ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
};

await acceptMatching(join(folder, 'matching'), check);
const campaign = await openBenchCampaign();
try {
  const lists = (await readdir(join(folder, 'voterfiles'))).filter((name) => /^us_[a-z]{2}\.csv$/.test(name));
  for (const name of lists.sort())
    await acceptElectorLists(campaign, join(folder, 'voterfiles', name), name.slice(0, 5).replace('_', '-'), check);
  await acceptTorture(campaign, join(folder, 'torture'), check);
  await acceptMail(join(folder, 'mail'), check);
} finally {
  await campaign.stop();
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
