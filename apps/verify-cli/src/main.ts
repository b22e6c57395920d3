import { isMainThread } from 'node:worker_threads';
import { languageOf, readArguments } from './arguments';
import { serveRange } from './parallel';
import { reportJson, reportLines } from './report';
import { unreadableSentence } from './sentences';
import { Unreadable } from './source';
import { typeset } from './typography';
import { verify } from './verify';

/** 0 sound, 3 not sound, 2 can't be judged. */
const EXIT = { sound: 0, unreadable: 2, unsound: 3 } as const;

async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const wanted = args[args.indexOf('--lang') + 1];
  let language = wanted === 'fr' || wanted === 'en' ? wanted : languageOf(environment);
  try {
    const { path, keys, json, ...rest } = readArguments(args, environment);
    language = rest.language;
    const verdict = await verify(path, { keys, workerScript: new URL(import.meta.url) });
    console.log(json ? reportJson(verdict) : reportLines(verdict, language).join('\n'));
    return verdict.sound ? EXIT.sound : EXIT.unsound;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(typeset(unreadableSentence(error.what, language), language));
    return EXIT.unreadable;
  }
}

if (isMainThread) process.exitCode = await main(process.argv.slice(2), process.env);
else serveRange();
