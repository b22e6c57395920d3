import type { Cut } from './cut.ts';

const CANARIES = 'tools/canaries/canaries.test.ts';
const REFUSE = 'the walls of the workspace refuse';
const CONFIG = 'eslint.config.mjs';

/** The walls that the compiler and the linter are. */
export const workspaceCuts: readonly Cut[] = [
  {
    name: 'casework may import partisan code',
    wall: 'A function that reads scores could be called in an office’s process.',
    changes: [
      {
        file: CONFIG,
        search: "onlyDependOnLibsWithTags: scopes([zone, 'platform'])",
        replace: "onlyDependOnLibsWithTags: scopes([...ZONES, 'platform'])",
      },
      {
        file: CONFIG,
        search: "notDependOnLibsWithTags: scopes([...ZONES.filter((other) => other !== zone), 'tools'])",
        replace: "notDependOnLibsWithTags: scopes(['tools'])",
      },
    ],
    test: { file: CANARIES, name: `${REFUSE} casework → partisan` },
  },
  {
    name: 'platform code may lead from one zone to another',
    wall: 'The ground floor becomes the tunnel.',
    changes: [
      {
        file: CONFIG,
        search: "notDependOnLibsWithTags: scopes([...ZONES.filter((other) => other !== zone), 'tools'])",
        replace: "notDependOnLibsWithTags: scopes(['tools'])",
      },
    ],
    test: { file: CANARIES, name: `${REFUSE} a way through a third project` },
  },
  {
    name: 'the project graph is not there, and the boundary rule skips itself',
    wall: 'Every forbidden import passes, and lint says that all is well.',
    changes: [{ file: CONFIG, search: 'await createProjectGraphAsync();', replace: 'void createProjectGraphAsync;' }],
    // what an earlier run left of it would do instead
    prepare: ['-e', "require('node:fs').rmSync('.nx', { recursive: true, force: true })"],
    test: { file: CANARIES, name: `${REFUSE} casework → partisan` },
  },
  {
    name: 'import types are not looked at',
    wall: 'A form that the boundary rule does not read leads from one zone to another.',
    changes: [{ file: 'tools/lint/rules/no-import-escape.ts', search: 'if (/^(@cloison', replace: 'if (/^(@elsewhere' }],
    test: { file: CANARIES, name: `${REFUSE} an import type of another zone` },
  },
  {
    name: 'SQL may name another zone’s schema',
    wall: 'With one database, a single wrong grant would be enough.',
    changes: [
      {
        file: 'tools/lint/rules/no-foreign-schema-sql.ts',
        search: 'ZONES.filter((name) => name !== zone)',
        replace: "ZONES.filter((name) => name !== zone && name !== 'partisan')",
      },
    ],
    test: { file: CANARIES, name: `${REFUSE} SQL of the scores, in the casework zone` },
  },
  {
    name: 'a handler needs no permission',
    wall: 'A route that somebody forgot to guard answers everybody.',
    changes: [{ file: 'tools/lint/rules/handler-guarded.ts', search: 'if (guards.length === 0)', replace: 'if (guards.length < 0)' }],
    test: { file: CANARIES, name: `${REFUSE} a handler that says nothing of who may call it` },
  },
  {
    name: 'zones may open database connections of their own',
    wall: 'A connection without a context has no row policy and leaves no trace in the log.',
    changes: [
      {
        file: CONFIG,
        search: "'cloison/no-database-outside-unit-of-work': 'error'",
        replace: "'cloison/no-database-outside-unit-of-work': 'off'",
      },
    ],
    test: { file: CANARIES, name: `${REFUSE} a database driver in a zone` },
  },
  {
    name: 'the office’s pages may use the campaign’s words',
    wall: 'A label in an office’s bundle is a place where a score could be shown.',
    changes: [{ file: 'tools/lint/vocabulary.ts', search: 'return labels.has(word) ? word : null;', replace: 'return null;' }],
    test: { file: CANARIES, name: `${REFUSE} a word of the other side in a page of the office` },
  },
  {
    name: 'a comment switches a rule off',
    wall: 'Any of the walls above could be taken down in one line, where nobody looks.',
    changes: [{ file: 'tools/lint/rules/nothing-left-behind.ts', search: 'eslint-(?:disable|enable)|', replace: '' }],
    test: { file: CANARIES, name: `${REFUSE} a rule switched off by a comment` },
  },
];
