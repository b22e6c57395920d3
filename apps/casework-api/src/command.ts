import 'reflect-metadata';
import { caseworkPolicy } from '@cloison/casework/access';
import { seedDemo } from '@cloison/casework/demo';
import { DocumentKeys, rewrapDocuments } from '@cloison/casework/documents';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { operatorContext } from '@cloison/platform/access';
import { migratorUrl, runProgram, withZone, zoneProgram } from '@cloison/platform/runtime';

const program = zoneProgram({ policy: caseworkPolicy, migrations: CASEWORK_MIGRATIONS });

program
  .command('seed-demo')
  .option('--citizens <count>', 'how many people to invent', Number, 2_000)
  .action(async ({ citizens }: { citizens: number }) => {
    const seeded = await withZone('casework', (work, settings) =>
      seedDemo({ work, settings, ownerUrl: migratorUrl('casework'), citizens }),
    );
    process.stdout.write(`${JSON.stringify(seeded)}\n`);
  });

program
  .command('documents')
  .argument('<action>', 'rewrap')
  .option('--new-key', 'make a new key for documents first')
  .option('--forget', 'forget the keys that wrap nothing any more; not at once after --new-key')
  .action(async (_action: string, { newKey, forget }: { newKey?: boolean; forget?: boolean }) => {
    const rewrapped = await withZone('casework', async (work, settings) => {
      const done = await rewrapDocuments(migratorUrl('casework'), new DocumentKeys('casework', settings.keysDir), { newKey, forget });
      await work.record(operatorContext('casework', []), [{ act: 'document.rewrap', count: done.rewrapped }]);
      return done;
    });
    process.stdout.write(`${JSON.stringify(rewrapped)}\n`);
  });

await runProgram(program);
