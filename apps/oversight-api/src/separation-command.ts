import { Command } from 'commander';
import { checkWall } from '@cloison/oversight/checks';
import type { WallSource } from '@cloison/oversight/checks';
import { ALLOWLIST, cannotTellWords, exitCodeOf, jsonOf, wordsOf, ZONES } from '@cloison/oversight/separation';
import type { Language, Zone } from '@cloison/oversight/separation';
import { wallSources } from './installation';
import { languageOption } from './language-option';

interface VerifyOptions {
  readonly json?: boolean;
  readonly lang: Language;
  readonly caseworkUrl?: string;
  readonly partisanUrl?: string;
  readonly oversightUrl?: string;
}

/** The URLs given, else those of the environment. Naming one side's URL replaces that one only. */
function sourcesOf(options: VerifyOptions): WallSource[] {
  const given: Readonly<Record<Zone, string | undefined>> = {
    casework: options.caseworkUrl,
    partisan: options.partisanUrl,
    oversight: options.oversightUrl,
  };
  const known = new Map(wallSources(process.env).map(({ zone, url }) => [zone, url]));
  return ZONES.flatMap((zone) => {
    const url = given[zone] ?? known.get(zone);
    return url ? [{ zone, url }] : [];
  });
}

/**
 * `separation verify`: looks for a way through the wall with nothing but the auditor's URLs, and says what it found. It writes nothing, and
 * needs neither the oversight database nor its server. Exit 0: no way; 3: a way; 2: nothing can be said.
 */
export function separationCommand(): Command {
  const verify = new Command('verify')
    .option('--json', 'the whole verdict, for machines')
    .addOption(languageOption())
    .option('--casework-url <url>', 'postgresql://auditor:…')
    .option('--partisan-url <url>', 'postgresql://auditor:…')
    .option('--oversight-url <url>', 'postgresql://auditor:…')
    .action(async (options: VerifyOptions) => {
      const { verdict, doubt } = await checkWall(sourcesOf(options), ALLOWLIST);
      const { lang } = options;
      const words = verdict ? wordsOf(verdict, lang) : cannotTellWords(doubt?.code ?? 'nothing_read', doubt?.zone ?? null, lang);
      const json = verdict ? jsonOf(verdict) : JSON.stringify({ verdict: 'cannot_tell', doubt }, null, 2);
      process.stdout.write(`${options.json ? json : words}\n`);
      process.exitCode = exitCodeOf(verdict);
    });
  return new Command('separation').addCommand(verify);
}
