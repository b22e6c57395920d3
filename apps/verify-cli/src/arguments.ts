import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Unreadable } from './source';
import type { Language } from './sentences';

export interface Arguments {
  readonly path: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly json: boolean;
}

/** Language of a person who says nothing else: that of the terminal, French where it names none of the two. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const name = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return name.startsWith('en') ? 'en' : 'fr';
}

/** @throws Unreadable('usage') */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string', multiple: true }, lang: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    const language = values.lang ?? languageOf(environment);
    if (path === undefined || more.length > 0 || (language !== 'fr' && language !== 'en')) throw new Unreadable('usage');
    const keys = (values.key ?? []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Unreadable('usage');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
    // npm runs a script in the project's folder; the person may stand elsewhere.
    const from = environment['INIT_CWD'] ?? process.cwd();
    return { path: resolve(from, path), keys: new Map(keys), language, json: values.json ?? false };
  } catch {
    throw new Unreadable('usage');
  }
}
