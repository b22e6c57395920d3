import type { Cut } from './cut.ts';

const EDGES = 'libs/oversight/separation/src/graph/edges';
const SPEC = 'tools/separation/mutants.spec.ts';
const FINDS = 'holes cut into the migrated database finds:';

/** The check that finds a door in the wall: each kind of door that it could overlook. */
export const separationCuts: readonly Cut[] = [
  {
    name: 'the check follows inherited memberships only',
    wall: 'SET ROLE opens what the check calls closed.',
    changes: [{ file: `${EDGES}/roles.ts`, search: 'if (!admin && !inherit && !set) continue;', replace: 'if (!inherit) continue;' }],
    test: { file: SPEC, name: `${FINDS} a chain of memberships that only SET ROLE opens` },
  },
  {
    name: 'the check overlooks superusers',
    wall: 'A login that may do everything is taken for one that may do nothing.',
    changes: [
      {
        file: `${EDGES}/roles.ts`,
        search: 'if (role.superuser) builder.edge(',
        replace: 'if (role.superuser && role.name.length === 0) builder.edge(',
      },
    ],
    test: { file: SPEC, name: `${FINDS} the office’s login is a member of a second superuser` },
  },
  {
    name: 'the check overlooks views',
    wall: 'A view over the scores in the office’s own schema.',
    changes: [
      {
        file: `${EDGES}/relations.ts`,
        search: "if (rewrite.event === 'select') {",
        replace: "if (rewrite.event === 'select' && rewrite.rule === '') {",
      },
      {
        file: `${EDGES}/relations.ts`,
        search: 'if (!entry) continue;\n    const node = scope.relation(entry);',
        replace: "if (!entry || rewrite.event === 'select') continue;\n    const node = scope.relation(entry);",
      },
    ],
    test: { file: SPEC, name: `${FINDS} a view over the scores in the office’s schema` },
  },
  {
    name: 'the check overlooks functions that run as their owner',
    wall: 'A function of the campaign’s owner, open to everybody, answers with a stance.',
    changes: [
      {
        file: `${EDGES}/functions.ts`,
        search: "if (entry.securityDefiner) builder.edge(node, scope.role(entry.owner), 'runs_as', { unless, undo: drop });",
        replace: '',
      },
    ],
    test: { file: SPEC, name: `${FINDS} a function of the campaign’s owner stands open to everybody` },
  },
  {
    name: 'the check overlooks triggers',
    wall: 'A trigger writes each stance into a case’s title.',
    changes: [
      {
        file: `${EDGES}/functions.ts`,
        search: 'if (!table) continue;\n    const source = scope.relation(table);',
        replace: 'if (!table || trigger) continue;\n    const source = scope.relation(table);',
      },
    ],
    test: { file: SPEC, name: `${FINDS} a trigger copies a stance into a case’s title` },
  },
  {
    name: 'the check overlooks foreign keys',
    wall: 'An error message says whether a person is in the other base.',
    changes: [
      {
        file: `${EDGES}/relations.ts`,
        search: "scope.builder.edge(a, b, 'foreign_key', extras);\n    scope.builder.edge(b, a, 'foreign_key', extras);",
        replace: 'void extras;',
      },
    ],
    test: { file: SPEC, name: `${FINDS} a foreign key from the office to electors` },
  },
  {
    name: 'the check takes unforced row security for forced',
    wall: 'The owner’s functions read every district.',
    changes: [{ file: `${EDGES}/policies.ts`, search: ": !entry.forceRowSecurity ? 'FORCE' : null", replace: ': null' }],
    test: { file: SPEC, name: `${FINDS} row security isn’t forced on scores` },
  },
  {
    name: 'the check overlooks what is granted to everybody',
    wall: 'One GRANT to PUBLIC, and every login reads the scores.',
    changes: [{ file: `${EDGES}/roles.ts`, search: "builder.edge(node, everybody, 'is_everybody');", replace: 'void everybody;' }],
    test: { file: SPEC, name: `${FINDS} scores are granted to everybody` },
  },
];
