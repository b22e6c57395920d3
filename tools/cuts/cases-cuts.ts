import type { Cut } from './cut.ts';

const CASE_FILE = 'libs/casework/cases/src/case-file.spec.ts';
const LIVE = 'apps/casework-api/src/live-api.spec.ts';
const FOUNDATION = 'migrations/casework/src/1763800000000-office-foundation.ts';
const CASES = 'migrations/casework/src/1763800002000-case-files.ts';

/** The walls around a case: who sees a restricted one, what others hear of it, whose draft it is, and that nobody’s words are overwritten. */
export const casesCuts: readonly Cut[] = [
  {
    name: 'a restricted case shows to the whole office',
    wall: 'Somebody asked for help in confidence, and every colleague reads it.',
    changes: [
      {
        file: FOUNDATION,
        search: "USING (restricted_to IS NULL OR nullif(current_setting('cloison.account', true), '')::uuid = ANY (restricted_to))`,",
        replace: 'USING (true)`,',
      },
    ],
    test: {
      file: CASE_FILE,
      name: 'a case file restricted to named people hides from lise that somebody asked for help in confidence',
      whole: true,
    },
  },
  {
    name: 'the lines of a restricted case show to the whole office',
    wall: 'The case is hidden, and its notes and links are not.',
    changes: [{ file: FOUNDATION, search: '       AND NOT coalesce(', replace: '       AND false AND NOT coalesce(' }],
    test: {
      file: CASE_FILE,
      name: 'a case file restricted to named people hides its lines, follow-ups, links and people from whoever isn’t named',
      whole: true,
    },
  },
  {
    name: 'the search function finds restricted cases',
    wall: 'The search runs with the owner’s rights, whom no policy holds: a colleague learns of the case by its words.',
    changes: [
      {
        file: CASES,
        search: `      WHERE r.district_id = ANY (districts) AND (r.restricted_to IS NULL OR reader = ANY (r.restricted_to))
        AND r.search LIKE longest`,
        replace: `      WHERE r.district_id = ANY (districts)
        AND r.search LIKE longest`,
      },
    ],
    test: {
      file: CASE_FILE,
      name: 'a case file restricted to named people is found in no other way by the search function than by whoever is named',
      whole: true,
    },
  },
  {
    name: 'whoever restricts a case can be left out of it',
    wall: 'A case could be put where nobody sees it any more.',
    changes: [
      {
        file: 'libs/casework/cases/src/case-people.service.ts',
        search: '[...new Set([me, ...accountIds',
        replace: '[...new Set([...accountIds',
      },
    ],
    test: { file: CASE_FILE, name: 'a case file restricted to named people always keeps whoever restricts it', whole: true },
  },
  {
    name: 'a draft shows to the colleagues',
    wall: 'Words that nobody sent are read by others.',
    changes: [
      {
        file: CASES,
        search: "USING (account_id = nullif(current_setting('cloison.account', true), '')::uuid)`,",
        replace: 'USING (true)`,',
      },
    ],
    test: { file: CASE_FILE, name: 'a case file a draft isn’t seen by lise, who would read words that nobody sent' },
  },
  {
    name: 'a note overwrites somebody else’s wording',
    wall: 'Two colleagues rewrite one note, and what one wrote is gone.',
    changes: [
      {
        file: 'libs/casework/cases/src/case-timeline.ts',
        search: 'AND version = ${version}`',
        replace: 'AND ${version}::integer > 0`',
      },
    ],
    test: { file: CASE_FILE, name: 'a case file keeps the first of two rewritings of a note, and refuses the second whole' },
  },
  {
    name: 'a stream outlives its device',
    wall: 'A laptop that was withdrawn goes on hearing what happens in the office.',
    changes: [
      {
        file: 'libs/casework/live/src/live-streams.ts',
        search: 'else stream.out.end();',
        replace: 'else stream.context = { ...stream.context };',
      },
    ],
    test: { file: LIVE, name: 'what pages hear of each other cuts the stream within a second of the device being withdrawn' },
  },
  {
    name: 'a stream tells of a case that was restricted meanwhile',
    wall: 'Whoever is no longer named hears of each act in the case.',
    changes: [
      {
        file: 'libs/casework/live/src/live-streams.ts',
        search: 'const may = await this.mayHear(stream.context, stream.topic).catch(() => false);',
        replace: 'const may = await Promise.resolve(true);',
      },
    ],
    test: { file: LIVE, name: 'what pages hear of each other tells nothing more of a case to whoever is no longer named on it' },
  },
];
