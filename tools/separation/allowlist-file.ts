import { fileURLToPath } from 'node:url';
import type { Allowlist } from '@cloison/oversight/separation';

/** Where the reviewed list is committed. */
export const ALLOWLIST_FILE = fileURLToPath(new URL('../../libs/oversight/separation/src/allowlist/allowlist.ts', import.meta.url));

/** As the formatter quotes it, so that the file that is written is the file that is committed. */
function text(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return value.includes("'") && !value.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

const list = (name: string, values: readonly string[]): string =>
  values.length === 0 ? `  ${name}: [],` : [`  ${name}: [`, ...values.map((value) => `    ${text(value)},`), '  ],'].join('\n');

/** The list as the source file that holds it. */
export function allowlistSource({ functions, policies, unfiltered }: Allowlist): string {
  const entries = Object.entries(functions).flatMap(([key, { hash, owner }]) => [
    `    ${text(key)}: {`,
    `      hash: ${text(hash)},`,
    `      owner: ${text(owner)},`,
    '    },',
  ]);
  return [
    "import type { Allowlist } from './types';",
    '',
    '/**',
    ' * What was reviewed in the migrated database: functions by the hash of their source, policies by their text. A migration that adds or',
    ' * changes one makes tools/separation/allowlist.spec.ts fail, which says how to write this file anew; reading the difference is the review.',
    ' */',
    'export const ALLOWLIST: Allowlist = {',
    '  functions: {',
    ...entries,
    '  },',
    list('policies', policies),
    list('unfiltered', unfiltered),
    '};',
    '',
  ].join('\n');
}
