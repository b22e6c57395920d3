import type { Cut } from './cut.ts';

const LIFE = 'libs/casework/citizens/src/citizen-life.spec.ts';
const RETENTION = 'libs/casework/retention/src/retention.spec.ts';
const MATCHING = 'libs/casework/citizens/src/matching';
const MERGING = 'migrations/casework/src/1763800001001-citizen-merge-and-end.ts';
const CITIZEN = 'a citizen of the office';
const KEEPING = 'what an office keeps and lets go';

/** What holds around a person's record: who is joined to whom, who reads its history, what destruction leaves. */
export const citizensCuts: readonly Cut[] = [
  {
    name: 'an e-mail of nobody’s brings two people together',
    wall: 'Everybody who writes from info@residence is proposed as one person.',
    changes: [
      {
        file: `${MATCHING}/person.ts`,
        search: '.filter(({ address, shared }) => !shared && !belongsToNobody(address))',
        replace: '.filter(({ shared }) => !shared)',
      },
    ],
    test: {
      file: `${MATCHING}/matching.spec.ts`,
      name: 'likely duplicates never come from the e-mail “info@bureau.example.org”',
      beside: 'likely duplicates are found without birth date too, less well',
    },
  },
  {
    name: 'an e-mail that a crowd has counts as one person’s',
    wall: 'Six people of one office are proposed as one.',
    changes: [
      {
        file: `${MATCHING}/pairs.ts`,
        search: 'const few = (way: string): boolean => (holders.get(way) ?? 0) <= MOST_HOLDERS;',
        replace: 'const few = (way: string): boolean => (holders.get(way) ?? 0) > 0;',
      },
      {
        file: `${MATCHING}/compare.ts`,
        search: "!otherPerson && a.emails.some((one) => b.emails.includes(one)) ? [BITS.email, 'email']",
        replace: "a.emails.some((one) => b.emails.includes(one)) ? [BITS.email * (otherPerson ? 3 : 1), 'email']",
      },
    ],
    test: {
      file: `${MATCHING}/matching.spec.ts`,
      name: 'likely duplicates never come from an e-mail that somebody marked as shared, nor from one that a crowd has, nor from a couple’s',
    },
  },
  {
    name: 'an undone merge forgets what it set aside',
    wall: 'A merge can’t be undone without loss.',
    changes: [
      {
        file: MERGING,
        search: 'IF held.set_aside IS NOT NULL OR (found_back = 0 AND held.was IS NOT NULL) THEN',
        replace: 'IF false THEN',
      },
    ],
    test: { file: LIFE, name: `${CITIZEN} written twice is parted again without loss, and what came after stays where it is` },
  },
  {
    name: 'a merge overwrites what a colleague wrote meanwhile',
    wall: 'Two records are joined that nobody looked at as they are.',
    changes: [
      {
        file: 'libs/casework/citizens/src/merges.service.ts',
        search: "if (kept.version !== version || gone.version !== goneVersion) throw new Refusal('version_conflict');",
        replace: "if (version + goneVersion < 0) throw new Refusal('version_conflict');",
      },
    ],
    test: {
      file: LIFE,
      name: `${CITIZEN} written twice stays two where somebody changed one of them meanwhile, or where they live in two ridings`,
    },
  },
  {
    name: 'a caseworker reads the history of a record',
    wall: 'Who looked at whom is gossip in the office.',
    changes: [
      {
        file: 'migrations/casework/src/1763800001000-citizen-records.ts',
        search: " AND a.role = 'office_manager'))`;",
        replace: '))`;',
      },
    ],
    test: {
      file: LIFE,
      name: `${CITIZEN} has a history that a caseworker can’t read, neither through the office nor from the table itself`,
    },
  },
  {
    name: 'a table with people is left out of the one list',
    wall: 'Somebody adds a place for people that nobody thinks of when a person is destroyed.',
    changes: [
      {
        file: 'libs/casework/citizens/src/held-tables.ts',
        search: "  spokesperson: { by: 'citizen', fr: 'Personnes qui parlent pour elle', en: 'People who speak for them' },\n",
        replace: '',
      },
    ],
    test: { file: LIFE, name: `${CITIZEN} is held in the tables of one list, and in no other` },
  },
  {
    name: 'a destruction leaves rows behind',
    wall: 'What was certified as destroyed is still there.',
    changes: [
      {
        file: MERGING,
        search: "      WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' AND a.attname IN ('citizen_id', 'case_id')",
        replace: "      WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' AND a.attname IN ('citizen_id')",
      },
      {
        file: MERGING,
        search: '    DELETE FROM casework.draft d WHERE',
        replace: '    DELETE FROM casework.draft d WHERE false AND',
      },
    ],
    test: {
      file: RETENTION,
      name: `${KEEPING} destroys a person whole, in every table, merged records and restricted cases included, with a certificate that names nobody`,
    },
  },
  {
    name: 'a destruction leaves the key of the log’s entries',
    wall: 'The log still says who a destroyed person was.',
    changes: [
      {
        file: MERGING,
        search: '    DELETE FROM casework.subject_key s WHERE s.subject_id = ANY (people);',
        replace: '    DELETE FROM casework.subject_key s WHERE false AND s.subject_id = ANY (people);',
      },
    ],
    test: {
      file: RETENTION,
      name: `${KEEPING} destroys a person whole, in every table, merged records and restricted cases included, with a certificate that names nobody`,
    },
  },
  {
    name: 'a period destroys people with an open case',
    wall: 'A person’s case vanishes while it is being worked on.',
    changes: [
      {
        file: 'libs/casework/retention/src/citizen-destruction.ts',
        search: "${reason !== 'retention'}) AS counts`",
        replace: '${reason.length > 0}) AS counts`',
      },
    ],
    test: {
      file: RETENTION,
      name: `${KEEPING} destroys by rule nobody with an open case, not even one that the manager isn’t named on`,
    },
  },
];
