import 'reflect-metadata';
import { caseworkPolicy } from '@cloison/casework/access';
import { seedDemo } from '@cloison/casework/demo';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { migratorUrl, runProgram, withZone, zoneProgram } from '@cloison/platform/runtime';

const program = zoneProgram({ policy: caseworkPolicy, migrations: CASEWORK_MIGRATIONS });

program
  .command('seed-demo')
  .option('--citizens <count>', 'how many people to invent', Number, 2_000)
  .action(async ({ citizens }: { citizens: number }) => {
    const seeded = await withZone('casework', (work) => seedDemo({ work, ownerUrl: migratorUrl('casework'), citizens }));
    process.stdout.write(`${JSON.stringify(seeded)}\n`);
  });

await runProgram(program);
