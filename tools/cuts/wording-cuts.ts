import type { Cut } from './cut.ts';

const GUARD = 'libs/casework/vocabulary-guard/src';
const GUARD_SPEC = `${GUARD}/guard.spec.ts`;
const OVER_HTTP = 'apps/casework-api/src/wording-api.spec.ts';

/** The guard of words, and what becomes of what it finds. */
export const wordingCuts: readonly Cut[] = [
  {
    name: 'the guard finds nothing in a note',
    wall: 'Notes become a shadow list of who thinks what.',
    changes: [
      {
        file: `${GUARD}/guard.ts`,
        search: '  return withoutOverlap(sentencesOf(',
        replace: '  if (text.length >= 0) return [];\n  return withoutOverlap(sentencesOf(',
      },
    ],
    test: { file: GUARD_SPEC, name: 'the guard on the committed sentences flags rightly 19 times in 20, and misses 1 in 10 at most: all' },
  },
  {
    name: 'a word in disguise passes the guard',
    wall: 'Letters of another alphabet are enough to keep a list.',
    changes: [{ file: `${GUARD}/tokens.ts`, search: 'folded += LOOK_ALIKE[letter] ?? letter;', replace: 'folded += letter;' }],
    test: { file: GUARD_SPEC, name: 'a word in disguise sуmpathisаnt is found' },
  },
  {
    name: 'a label may say what somebody thinks',
    wall: 'A category, a list or a file is called “[S]”, and sorts people.',
    changes: [{ file: `${GUARD}/refuse-labels.ts`, search: 'if (refused.length > 0) throw', replace: 'if (refused.length > 1_000) throw' }],
    test: { file: GUARD_SPEC, name: 'a label refuses [S]' },
  },
  {
    name: 'an attempt to label people leaves no entry',
    wall: 'Whoever tries and tries again is seen by nobody.',
    changes: [
      {
        file: 'libs/platform/http/src/problem-filter.ts',
        search: "new Set<RefusalCode>(['wording_refused'])",
        replace: 'new Set<RefusalCode>([])',
      },
    ],
    test: { file: OVER_HTTP, name: 'words about opinions, over HTTP refuses a title, and leaves the attempt in the log without its text' },
  },
  {
    name: 'the flags of a restricted case are seen by the whole office',
    wall: 'A list of flags says which cases are hidden.',
    changes: [
      {
        file: 'migrations/casework/src/1763800008000-wording.ts',
        search: "  ...casePolicies('wording_flag'),",
        replace: "  ...casePolicies('wording_flag').filter((statement) => !statement.includes('named_people')),",
      },
    ],
    test: {
      file: OVER_HTTP,
      name: 'words about opinions, over HTTP hides the flags of a case that the manager is not named on',
      whole: true,
    },
  },
  {
    name: 'a colleague answers for what somebody else wrote',
    wall: 'A reminder goes away without its writer.',
    changes: [
      {
        file: `${GUARD}/wording.service.ts`,
        search: "AND state = 'open' AND writer_id = ${context.account?.id ?? null}\n            RETURNING",
        replace: "AND state = 'open' AND ${context.account?.id ?? null}::uuid IS NOT NULL\n            RETURNING",
      },
    ],
    test: {
      file: OVER_HTTP,
      name: 'words about opinions, over HTTP is answered by the writer alone: kept as the person’s own words, and withdrawn once the sentence is gone',
      whole: true,
    },
  },
];
