import type { Cut } from './cut.ts';

const OFFICE = 'libs/casework/cases/src/casework.spec.ts';
const INSTALLATION = 'libs/platform/installation/src';

/** The office's own walls, and what its processes are told. */
export const officeCuts: readonly Cut[] = [
  {
    name: 'a change of a person overwrites somebody else’s',
    wall: 'Two colleagues on one record, and what one wrote is gone.',
    changes: [
      {
        file: 'libs/casework/citizens/src/citizen-writer.ts',
        search: 'AND id = ${before.id} AND version = ${version}`',
        replace: 'AND id = ${before.id} AND ${version}::integer > 0`',
      },
    ],
    test: {
      file: OFFICE,
      name: 'an office at work refuses the second of two changes that started from the same version, and loses neither person’s text silently',
    },
  },
  {
    name: 'a change of a case overwrites somebody else’s',
    wall: 'Two colleagues on one case, and what one wrote is gone.',
    changes: [
      {
        file: 'libs/casework/cases/src/cases.service.ts',
        search: 'AND id = ${id} AND version = ${input.version}`',
        replace: 'AND id = ${id} AND ${input.version}::integer > 0`',
      },
    ],
    test: { file: OFFICE, name: 'an office at work refuses a change and a closing of a case that start from an older version' },
  },
  {
    name: 'a search looks at every district',
    wall: 'A caseworker finds who asked another office for help.',
    changes: [
      {
        file: 'migrations/casework/src/1763700000001-citizens-and-cases.ts',
        search: 'WHERE r.district_id = ANY (districts) AND r.search LIKE longest AND r.search LIKE ALL (patterns)',
        replace: 'WHERE r.search LIKE longest AND r.search LIKE ALL (patterns)',
      },
    ],
    test: { file: 'tools/separation/allowlist.spec.ts', name: 'the allow-list of the separation check is what the migrations make today' },
  },
  {
    name: 'a zone’s process is told another zone’s login',
    wall: 'The office’s process could connect to the campaign’s database.',
    changes: [
      {
        file: `${INSTALLATION}/zone-environment.ts`,
        search: "  if (zone === 'oversight') {",
        replace:
          "  if (zone === 'casework' && zones.includes('partisan')) environment['PARTISAN_DATABASE_URL'] = databaseUrl(plan, 'partisan', 'api');\n  if (zone === 'oversight') {",
      },
    ],
    test: {
      file: `${INSTALLATION}/installation.spec.ts`,
      name: 'an installation of three zones gives each process its own zone’s credentials and no other’s',
      beside: 'an installation of three zones says so when the data folder is a file',
    },
  },
  {
    name: 'a word of the other side in the office’s program',
    wall: 'What an office runs has a place where a score could be.',
    changes: [
      {
        file: 'apps/casework-api/src/main.ts',
        search: "import 'reflect-metadata';",
        replace: "import 'reflect-metadata';\nexport const stance = 'supporter';",
      },
    ],
    prepare: ['tools/build/build.mjs', 'casework-api'],
    test: {
      file: 'tools/artefacts/artefacts.test.ts',
      name: 'what the office is given casework-api has no word of the other side in it, source maps and texts included',
    },
  },
  {
    name: 'an import keeps the order of its file',
    wall: 'Whoever holds a dump of each side lines them up, row by row, without a single name.',
    changes: [
      {
        file: 'libs/casework/imports/src/import-runner.ts',
        search: 'ORDER BY turn LIMIT',
        replace: 'ORDER BY line LIMIT',
      },
    ],
    test: {
      file: 'tools/non-interference/linkage.spec.ts',
      name: 'two dumps without names can’t be lined up by no order of their rows, keys or times (AUC at most 0.52 for each pair of orders)',
      beside: 'two dumps without names can’t be lined up would have found it: rows that kept the file’s order are lined up at once',
    },
  },
];
