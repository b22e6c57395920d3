import type { Cut } from './cut.ts';

const REPORTS = 'apps/casework-api/src/reports.spec.ts';
const IMPORTS = 'apps/casework-api/src/imports.spec.ts';

/** What leaves an office as figures, and what comes in from another tool. */
export const teamCuts: readonly Cut[] = [
  {
    name: 'a report shows a count under five',
    wall: 'One person’s matter is read off the table of a small municipality.',
    changes: [
      {
        file: 'libs/casework/reports/src/suppression.ts',
        search: 'counts.every((count) => count >= LEAST)',
        replace: 'counts.every((count) => count >= LEAST - 1)',
      },
    ],
    test: {
      file: 'libs/casework/reports/src/suppression.spec.ts',
      name: 'counts that leave the office are five at least, in every part and every measure, and lose nobody',
      beside:
        'counts that leave the office leave out a share whose complement would be under five, and a second one where the total would give it away',
    },
  },
  {
    name: 'a quarter shows apart what a month had merged',
    wall: 'Subtracting the months from the quarter gives the count that was hidden.',
    changes: [
      {
        file: 'libs/casework/reports/src/suppression.ts',
        search: '    for (const block of blocks) join(block.keys);',
        replace: '    for (const block of blocks) join(block.keys.slice(0, 1));',
      },
      {
        file: 'libs/casework/reports/src/suppression.ts',
        search: 'if (merged) join([',
        replace: 'if (merged && shown.size === 0) join([',
      },
    ],
    test: {
      file: 'libs/casework/reports/src/suppression.spec.ts',
      name: 'counts that leave the office give nothing under five when a quarter is compared with its months',
    },
  },
  {
    name: 'a restricted case stands in a report’s tables for whoever is named on it',
    wall: 'Two readers compare their reports and learn of a case that is hidden from one of them.',
    changes: [
      {
        file: 'libs/casework/reports/src/facts.ts',
        search: 'WHERE f.district_id = ${districtId} AND f.restricted_to IS NULL\n          AND ((f.opened_at',
        replace: 'WHERE f.district_id = ${districtId}\n          AND ((f.opened_at',
      },
    ],
    test: {
      file: REPORTS,
      name: 'the report of a month that is over counts restricted cases in the volume, rounded down to a multiple of five, and nowhere else, whoever reads',
    },
  },
  {
    name: 'the member’s digest carries a name',
    wall: 'Who asked the office for help travels by ordinary mail.',
    changes: [
      {
        file: 'libs/casework/reports/src/digest.service.ts',
        search: 'text: `${fr.text}\\n— — —\\n\\n${en.text}`,',
        replace: "text: (await tx.one<{ n: string }>(sql`SELECT family_name AS n FROM citizen LIMIT 1`))?.n ?? '',",
      },
    ],
    test: { file: REPORTS, name: 'the report of a month that is over sends the member numbers and no name, once a week' },
  },
  {
    name: 'an import accepts a column of opinions',
    wall: 'A column « allégeance » of another tool comes into the office.',
    changes: [
      {
        file: 'libs/casework/imports/src/staging.service.ts',
        search: '      refuseOpinionLabels(names);',
        replace: '      void refuseOpinionLabels;',
      },
    ],
    test: {
      file: IMPORTS,
      name: 'citizens and cases from another tool refuses a column that says what somebody thinks, mapped or not (0)',
    },
  },
  {
    name: 'the undo of an import removes what somebody has touched',
    wall: 'A note that was written on an imported case is gone with it.',
    changes: [{ file: 'libs/casework/imports/src/import-undo.ts', search: 'uuid_extract_timestamp(e.id) IS NOT NULL', replace: 'false' }],
    test: { file: IMPORTS, name: 'citizens and cases from another tool takes everything back but what somebody has touched' },
  },
  {
    name: 'a workbook carries text that a spreadsheet computes',
    wall: 'A name that begins with an equals sign runs on the reader’s computer.',
    changes: [
      { file: 'libs/platform/paper/src/sheets.ts', search: "return FORMULA.test(text) ? `'${text}` : text;", replace: 'return text;' },
    ],
    test: {
      file: 'libs/platform/paper/src/sheets.spec.ts',
      name: 'a sheet that leaves the office holds no formula, and text that begins with none (XLSX)',
    },
  },
  {
    name: 'the undo of a bulk reassignment overrides what somebody changed since',
    wall: 'A case that a colleague has taken up is pulled from under them.',
    changes: [
      {
        file: 'libs/casework/team/src/reassignments.service.ts',
        search: 'AND f.version = r.version_after',
        replace: 'AND f.version >= r.version_after',
      },
    ],
    test: {
      file: 'apps/casework-api/src/team.spec.ts',
      name: 'an office manager’s day gives many cases to somebody else at once, and takes back what nobody has changed since',
    },
  },
  {
    name: 'a hand-over destroys what its package doesn’t hold',
    wall: 'A restricted case disappears with nobody having decided it.',
    changes: [
      {
        file: 'libs/casework/hand-over/src/carrying-out.service.ts',
        search: '(destroyed?.cases ?? 0) > handed',
        replace: '(destroyed?.cases ?? 0) < handed',
      },
    ],
    test: {
      file: 'apps/casework-api/src/hand-over.spec.ts',
      name: 'the end of a mandate never loses what whoever packs may not see: a restricted case keeps its person here',
    },
  },
];
