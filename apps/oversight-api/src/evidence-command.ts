import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { operatorContext } from '@cloison/platform/access';
import { withZone } from '@cloison/platform/runtime';
import type { MadeBundle } from '@cloison/oversight/evidence';
import { ZoneUnreachable } from '@cloison/oversight/logs';
import { readInstallation } from './installation';
import { languageOption } from './language-option';
import { bundleMaker, wallWatch, zoneLogs } from './oversight.module';

/** `evidence export FILE`: a bundle made now, in a file that appears whole or not at all, readable by its owner alone. */
export function evidenceCommand(): Command {
  const make = new Command('export').argument('<file>', 'e.g. evidence.cloison').addOption(languageOption());
  make.action(async (file: string, { lang }: { readonly lang: 'fr' | 'en' }) => {
    try {
      process.stdout.write(`${JSON.stringify({ file, ...(await exportTo(file)) })}\n`);
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      process.stderr.write(`${fault[lang]}\n`);
      process.exitCode = fault.exitCode;
    }
  });
  return new Command('evidence').addCommand(make);
}

/** What a person can put right. `sysexits.h`: 69 EX_UNAVAILABLE, 73 EX_CANTCREAT. */
function faultOf(error: unknown): { readonly fr: string; readonly en: string; readonly exitCode: number } | null {
  if (error instanceof ZoneUnreachable) {
    return {
      fr: `Le journal d’un espace ne répond pas (${error.zone})\u00a0: rien n’a été écrit, car un dossier de preuves sans lui passerait pour entier.`,
      en: `A zone’s log does not answer (${error.zone}): nothing was written, since a bundle without it would pass for a whole one.`,
      exitCode: 69,
    };
  }
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null;
  return {
    fr: `Le fichier ne peut pas être écrit là (${code}).`,
    en: `The file cannot be written there (${code}).`,
    exitCode: 73,
  };
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
