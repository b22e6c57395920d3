import type { Cut } from './cut.ts';

const MAILINGS = 'libs/casework/mailings/src';
const MAILING_TESTS = `${MAILINGS}/mailings.spec.ts`;
const LETTER_TESTS = 'apps/casework-api/src/letters.spec.ts';

/** Letters, calendars and mailings: what leaves the office, for whom, from which source. */
export const lettersCuts: readonly Cut[] = [
  {
    name: 'a mailing uses an address whatever its source',
    wall: 'Addresses given for one thing serve another, and nobody can say where they came from.',
    changes: [
      {
        file: `${MAILINGS}/candidates.ts`,
        search: 'AND p.kind = ${kind} AND p.source = ANY (${allowed}::text[])\n        ORDER BY',
        replace: 'AND p.kind = ${kind}\n        ORDER BY',
      },
    ],
    test: {
      file: MAILING_TESTS,
      name: 'a mailing leaves out whoever has a forbidden source, even where another person, a contact or the electors’ reference holds the same address',
    },
  },
  {
    name: 'a mailing reaches somebody who asked not to be written to',
    wall: 'Somebody who is to be left out is on the list.',
    changes: [{ file: `${MAILINGS}/candidates.ts`, search: "          WHEN c.do_not_contact THEN 'do_not_contact'\n", replace: '' }],
    test: { file: MAILING_TESTS, name: 'a mailing takes whom it may, and says of everybody else why not' },
  },
  {
    name: 'a destroyed list leaves the lists that came from it',
    wall: 'The certificate says that people are gone, and a copy of the list still has them.',
    changes: [
      {
        file: `${MAILINGS}/mailing-destruction.ts`,
        search: '            UNION SELECT m.id FROM mailing m JOIN derived d ON m.parent_id = d.id WHERE m.district_id = ${districtId}\n',
        replace: '',
      },
    ],
    test: { file: MAILING_TESTS, name: 'a mailing destroys with a list every list that came from it, and certifies it without a name' },
  },
  {
    name: 'a cell of a mailing’s file begins a formula',
    wall: 'A name written by a stranger runs in the spreadsheet of whoever opens the file.',
    changes: [
      { file: 'libs/platform/paper/src/sheets.ts', search: "return FORMULA.test(text) ? `'${text}` : text;", replace: 'return text;' },
    ],
    test: { file: MAILING_TESTS, name: 'a mailing exports who is on it, escaped, with who took it, and logs how many and whom' },
  },
  {
    name: 'a calendar elsewhere carries what an appointment is about',
    wall: 'A matter of the office stands in a telephone maker’s servers.',
    changes: [
      {
        file: 'libs/casework/appointments/src/calendar-feed.ts',
        search: 'SELECT id, starts_at AS "startsAt"',
        replace: 'SELECT about AS id, starts_at AS "startsAt"',
      },
    ],
    test: {
      file: LETTER_TESTS,
      name: 'letters and appointments of the office the calendar elsewhere reads back with times alone: no name, number, place or matter',
    },
  },
  {
    name: 'a calendar outlives its account',
    wall: 'Whoever left the office goes on seeing when people come.',
    changes: [
      {
        file: 'libs/casework/appointments/src/calendar-feed.ts',
        search: ' AND a.disabled_at IS NULL',
        replace: '',
      },
    ],
    test: { file: LETTER_TESTS, name: 'letters and appointments of the office the calendar elsewhere ends with the account' },
  },
  {
    name: 'a letter leaves for a public body without consent',
    wall: 'A body learns of somebody’s matter who didn’t agree to it.',
    changes: [
      {
        file: 'libs/casework/letters/src/letters.service.ts',
        search: "      if (input.addressee === 'body') await this.consents.demand(tx, input.caseId, input.bodyKey ?? '', context.at);\n",
        replace: '',
      },
    ],
    test: {
      file: LETTER_TESTS,
      name: 'letters and appointments of the office a letter to a public body waits for the citizen’s consent',
    },
  },
];
