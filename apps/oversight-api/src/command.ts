import 'reflect-metadata';
import { oversightPolicy } from '@cloison/oversight/access';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { runProgram, withZone, zoneProgram } from '@cloison/platform/runtime';
import { evidenceCommand } from './evidence-command';
import { seedDemo } from './seed';
import { separationCommand } from './separation-command';

const program = zoneProgram({ policy: oversightPolicy, migrations: OVERSIGHT_MIGRATIONS });

program.command('seed-demo').action(async () => {
  process.stdout.write(`${JSON.stringify(await withZone('oversight', seedDemo))}\n`);
});
program.addCommand(separationCommand());
program.addCommand(evidenceCommand());

await runProgram(program);
