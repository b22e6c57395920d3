import { createReadStream } from 'node:fs';
import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { words } from '@cloison/platform/names';
import { ElectorImporter, shippedMapping } from '@cloison/partisan/electors';
import type { ImportOutcome } from '@cloison/partisan/electors';
import type { BenchCampaign } from '../bench/bare-campaign';
import type { Check } from './check';
import { expectEqual } from './check';

interface Person {
  readonly id: string;
  readonly family_name: string;
  readonly given_name: string;
}

/** A voter file through the mapping of its name: taken, the same again unchanged, everybody found by name. */
export async function acceptElectorLists({ work, nameDistricts }: BenchCampaign, file: string, name: string, check: Check): Promise<void> {
  const district = `list-${name}`;
  const context = operatorContext('partisan', [district]);
  const mapping = shippedMapping(name);
  const load = (): Promise<ImportOutcome> => {
    if (!mapping) throw new Error(`no mapping ${name}`);
    const source = createReadStream(file, { highWaterMark: 1_000 }) as AsyncIterable<Buffer>;
    return new ElectorImporter(work).start(context, { district, mapping, source, bytesTotal: null }).done;
  };
  const people = (): Promise<Person[]> =>
    work.read<Person>(context, sql`SELECT id, family_name, given_name FROM elector WHERE struck_off_at IS NULL ORDER BY id`);
  let first: ImportOutcome | undefined;
  await check(`${name}: taken, every line either an elector or refused`, async () => {
    await nameDistricts([district]);
    first = await load();
    expectEqual(first.added + first.refused, first.read);
    expectEqual((await people()).length, first.added);
    if (first.refused * 20 > first.read) throw new Error(`${first.refused} of ${first.read} refused`);
  });
  await check(`${name}: the same list again changes nothing`, async () => {
    const before = await people();
    const { added, changed, removed, unchanged } = await load();
    expectEqual([added, changed, removed, unchanged], [0, 0, 0, first?.added]);
    expectEqual(await people(), before);
  });
  await check(`${name}: everybody is found by name`, async () => {
    for (const { id, family_name: family, given_name: given } of await people()) {
      const found = await work.read<{ id: string }>(
        context,
        sql`SELECT id FROM search_electors(${district}, ${words(`${given} ${family}`)}::text[], NULL, NULL, 0::smallint, NULL, NULL, 200)`,
      );
      if (!found.some((row) => row.id === id)) throw new Error('somebody was not found');
    }
  });
}
