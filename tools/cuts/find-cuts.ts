import type { Cut } from './cut.ts';

const FIND = 'libs/casework/find/src/find.spec.ts';
const RIDINGS = 'libs/casework/ridings/src/ridings.spec.ts';
const FUNCTIONS = 'migrations/casework/src/1763800003002-find-functions.ts';
const BOX = 'one box that finds';
const LIST = 'is this person a constituent? by the riding’s own list';

/** What the search may show, and what a bare list of electors may hold and answer. */
export const findCuts: readonly Cut[] = [
  {
    name: 'the search finds words of another riding’s notes',
    wall: 'A caseworker finds what somebody told another office.',
    changes: [
      {
        file: FUNCTIONS,
        search: 'WHERE t.district_id = ANY (districts) AND t.lexemes @@ wanted::tsquery',
        replace: 'WHERE t.lexemes @@ wanted::tsquery',
      },
    ],
    test: { file: FIND, name: `${BOX} finds nobody, no case and no text of another riding` },
  },
  {
    name: 'the search shows a restricted case’s note',
    wall: 'A case that only named people may see is found by a word of its notes.',
    changes: [
      {
        file: FUNCTIONS,
        search: 't.lexemes @@ wanted::tsquery AND (t.case_id IS NULL OR t.case_id <> ALL (hidden))\n        ORDER BY',
        replace: 't.lexemes @@ wanted::tsquery\n        ORDER BY',
      },
    ],
    test: {
      file: FIND,
      name: `${BOX} shows a restricted case, its notes and its part in the order to the people named on it, and to nobody else`,
    },
  },
  {
    name: 'the words of a restricted case lie open in their table',
    wall: 'A statement of another capability reads a note of a case that it may not see.',
    changes: [
      {
        file: 'migrations/casework/src/1763800003000-find.ts',
        search: "  ...casePolicies('find_text'),",
        replace: "  ...casePolicies('find_text').slice(0, 4),",
      },
    ],
    test: {
      file: FIND,
      name: `${BOX} shows a restricted case, its notes and its part in the order to the people named on it, and to nobody else`,
    },
  },
  {
    name: 'a list of electors is taken with a birth date in it',
    wall: 'An office holds what Élections Québec warned parties about, and greets people on their birthday.',
    changes: [
      {
        file: 'libs/casework/ridings/src/reference-columns.ts',
        search: '  if (refused.length > 0) return { refused };\n',
        replace: '',
      },
    ],
    test: {
      file: RIDINGS,
      name: `${LIST} refuses a file whose columns are Nom,Prénom,Adresse,Date de naissance, says which, and keeps nothing`,
    },
  },
  {
    name: 'a question about an elector leaves no entry',
    wall: 'Somebody asks who lives where, and nobody can know it afterwards.',
    changes: [
      {
        file: 'libs/casework/ridings/src/constituency.service.ts',
        search: "      tx.log({ act: 'constituency.check',",
        replace: "      void ({ act: 'constituency.check',",
      },
    ],
    test: { file: RIDINGS, name: `${LIST} is off until a list is loaded, and the question is logged all the same` },
  },
  {
    name: 'questions about electors are not counted',
    wall: 'A program asks name after name until it has the list.',
    changes: [
      {
        file: 'libs/casework/ridings/src/constituency.service.ts',
        search: "      if (asked && asked.n >= questions) throw new Refusal('too_many_requests');\n",
        replace: '',
      },
    ],
    test: { file: RIDINGS, name: `${LIST} is no way to copy the list: thirty questions in ten minutes, however many at once` },
  },
  {
    name: 'the office’s login reads the list of electors',
    wall: 'A stolen database password, or a careless statement, lists the riding’s electors.',
    changes: [
      {
        file: 'migrations/casework/src/1763800003001-ridings.ts',
        search: 'GRANT SELECT (district_id, list_id) ON casework.reference_line',
        replace: 'GRANT SELECT ON casework.reference_line',
      },
    ],
    test: {
      file: RIDINGS,
      name: `${LIST} keeps nothing but folded names and addresses, which the office’s own login can’t read`,
      whole: true,
    },
  },
];
