import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { operatorContext } from '@cloison/platform/access';
import { withZone } from '@cloison/platform/runtime';
import type { MadeBundle } from '@cloison/oversight/evidence';
import { readInstallation } from './installation';
import { bundleMaker, wallWatch, zoneLogs } from './oversight.module';

/** `evidence export FILE`: a bundle made now, in a file that appears whole or not at all, readable by its owner alone. */
export function evidenceCommand(): Command {
  const make = new Command('export').argument('<file>', 'e.g. evidence.cloison').action(async (file: string) => {
    const made = await exportTo(file);
    process.stdout.write(`${JSON.stringify({ file, ...made })}\n`);
  });
  return new Command('evidence').addCommand(make);
}

async function exportTo(file: string): Promise<MadeBundle | undefined> {
  return withZone('oversight', async (unitOfWork, settings) => {
    const installation = readInstallation(settings, process.env);
    const logs = zoneLogs(installation);
    const unfinished = `${file}.${process.pid}.part`;
    try {
      const maker = bundleMaker(unitOfWork, settings, installation, logs, wallWatch(unitOfWork, installation));
      const context = operatorContext('oversight', []);
      await pipeline(Readable.from(maker.make(context)), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
      await rename(unfinished, file);
      return (await maker.made(context, 1))[0];
    } finally {
      await logs.close();
      await rm(unfinished, { force: true });
    }
  });
}
