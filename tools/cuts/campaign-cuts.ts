import type { Cut } from './cut.ts';

const SCORING = 'apps/partisan-api/src/scoring.spec.ts';
const SCORES = 'libs/partisan/scores/src/scores.service.ts';

/** The campaign's own walls: nobody's score is overwritten or read beyond a district, and a list is loaded whole or not at all. */
export const campaignCuts: readonly Cut[] = [
  {
    name: 'a score overwrites whatever is there',
    wall: 'Two canvassers at two doors, and one of the answers is gone.',
    changes: [
      {
        file: SCORES,
        search: 's.elector_id = p.id AND s.version = ${score.version}::integer',
        replace: 's.elector_id = p.id AND ${score.version}::integer > 0',
      },
    ],
    test: {
      file: SCORING,
      name: 'scoring an elector answers 409 to a change that starts from an older version, and keeps what was written meanwhile',
      whole: true,
    },
  },
  {
    name: 'a score leaves no entry',
    wall: 'Nobody can say who scored whom.',
    changes: [
      {
        file: SCORES,
        search: "tx.log({ act: 'score.write', subjects: [electorId], district: written.district, fields: ['stance'], count: 1 });",
        replace: '',
      },
    ],
    test: {
      file: SCORING,
      name: 'scoring an elector writes an entry of each score and each opening: a commitment for the person, and no stance, name or note',
      whole: true,
    },
  },
  {
    name: 'the campaign opens on a computer of the Assembly',
    wall: 'The incident that this software is for.',
    changes: [{ file: 'libs/partisan/access/src/policy.ts', search: "funders: ['party'],", replace: "funders: ['party', 'assembly']," }],
    test: {
      file: 'libs/partisan/access/src/policy.spec.ts',
      name: 'who may do what in the campaign refuses a device paid for by assembly, whatever the account',
    },
  },
];
