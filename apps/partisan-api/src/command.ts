import 'reflect-metadata';
import { partisanPolicy } from '@cloison/partisan/access';
import { seedDemo } from '@cloison/partisan/demo';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import { migratorUrl, runProgram, withZone, zoneProgram } from '@cloison/platform/runtime';
import { addElectorCommands } from './elector-commands';

const program = zoneProgram({ policy: partisanPolicy, migrations: PARTISAN_MIGRATIONS });

program
  .command('seed-demo')
  .option('--electors <count>', 'how many electors to invent', Number, 20_000)
  .action(async ({ electors }: { electors: number }) => {
    const seeded = await withZone('partisan', (work) => seedDemo({ work, ownerUrl: migratorUrl('partisan'), electors }));
    process.stdout.write(`${JSON.stringify(seeded)}\n`);
  });
addElectorCommands(program);

await runProgram(program);
