import type { Cut } from './cut.ts';

const ATTEMPTS = 'libs/oversight/attempts/src';
const ATTEMPTS_SPEC = `${ATTEMPTS}/attempts.spec.ts`;
const SEEN = 'attempts to cross the wall, as the commissioner sees them';
const CHECKER = 'apps/verify-cli/src';
const CHECKER_SPEC = `${CHECKER}/verify.spec.ts`;

/** What the commissioner believes, and what he takes home. */
export const oversightCuts: readonly Cut[] = [
  {
    name: 'a log that was rewritten is read on',
    wall: 'The commissioner reads a history that nobody signed.',
    changes: [
      {
        file: `${ATTEMPTS}/log-follower.ts`,
        search: "if (range.size === end && root && !range.root().equals(root)) return { state: 'tampered', size };",
        replace: '',
      },
    ],
    test: { file: ATTEMPTS_SPEC, name: `${SEEN} says when a log no longer leads to the head that the zone signed` },
  },
  {
    name: 'a head may be signed by anybody',
    wall: 'Another log is shown in the place of the zone’s.',
    changes: [{ file: `${ATTEMPTS}/log-follower.ts`, search: 'if (head && !log.vouchesFor(head)) {', replace: 'if (head && !log) {' }],
    test: { file: ATTEMPTS_SPEC, name: `${SEEN} takes no head that another key signed`, whole: true },
  },
  {
    name: 'the commissioner’s login may change attempts',
    wall: 'An attempt disappears from the list that it was meant for.',
    changes: [
      {
        file: 'migrations/oversight/src/follower-tables.ts',
        search: "'GRANT SELECT, INSERT ON oversight.attempt, ",
        replace: "'GRANT SELECT, INSERT, UPDATE, DELETE ON oversight.attempt, ",
      },
    ],
    test: { file: ATTEMPTS_SPEC, name: `${SEEN} lets its own login add attempts and counts, and change or remove none` },
  },
  {
    name: 'the check believes a reviewed name with another text',
    wall: 'A function keeps its name and reads scores.',
    changes: [
      { file: 'libs/oversight/separation/src/allowlist/reviewed.ts', search: 'reviewed.hash === entry.sourceHash && ', replace: '' },
    ],
    test: {
      file: 'libs/oversight/separation/src/verify/verify.spec.ts',
      name: 'the verdict on one database takes a reviewed function back when its text has changed',
      whole: true,
    },
  },
  {
    name: 'the offline checker does not hold tiles against entries',
    wall: 'A tile that was changed passes for sound.',
    changes: [{ file: `${CHECKER}/range.ts`, search: '!whole || hasher.firstDifference(hashes) >= 0', replace: '!whole' }],
    test: { file: CHECKER_SPEC, name: 'an entry that was changed is named apart from a tile that was changed elsewhere, at any level' },
  },
  {
    name: 'the offline checker believes any signature',
    wall: 'Evidence that somebody else made is sound.',
    changes: [{ file: `${CHECKER}/log-check.ts`, search: "if (!signed) problems.push({ what: 'checkpoint_unsigned' });", replace: '' }],
    test: { file: CHECKER_SPEC, name: 'a checkpoint of another key isn’t believed' },
  },
  {
    name: 'the offline checker needs no witness',
    wall: 'A second history, signed by the zone alone, is sound.',
    changes: [
      {
        file: `${CHECKER}/log-check.ts`,
        search: "if (log.witnessKey && at === undefined) problems.push({ what: 'checkpoint_uncosigned' });",
        replace: '',
      },
    ],
    test: {
      file: CHECKER_SPEC,
      name: 'a checkpoint without its witness isn’t believed where there is one, and is said to have none where there isn’t',
    },
  },
];
