import type { Cut } from './cut.ts';

const POLICIES = 'libs/platform/database/src/policies.ts';
const UNIT = 'libs/platform/database/src/unit-of-work.ts';
const SPEC = 'libs/platform/database/src/unit-of-work.spec.ts';

/** Grants, row policies, and the one way to the database. */
export const databaseCuts: readonly Cut[] = [
  {
    name: 'the office’s login may delete citizens',
    wall: 'A login does more than its code needs, and an injected statement does it too.',
    changes: [
      {
        file: 'migrations/casework/src/1763700000001-citizens-and-cases.ts',
        search: '`GRANT UPDATE (last) ON casework.case_counter TO casework_api`,',
        replace: '`GRANT UPDATE (last) ON casework.case_counter TO casework_api`, `GRANT DELETE ON casework.citizen TO casework_api`,',
      },
    ],
    test: {
      file: 'migrations/casework/src/grants.spec.ts',
      name: 'what each login of the office may do is what docs/grants/casework.csv says, and nothing else (GRANTS=write rewrites the page)',
    },
  },
  {
    name: 'row policies show every district',
    wall: 'One office reads the people of another.',
    changes: [{ file: POLICIES, search: 'USING (${mine}) WITH CHECK (${mine})', replace: 'USING (true) WITH CHECK (${mine})' }],
    test: { file: SPEC, name: 'the unit of work shows a person only to his district, and nothing at all without one' },
  },
  {
    name: 'row policies check nothing that is written',
    wall: 'One office writes into the records of another.',
    changes: [{ file: POLICIES, search: 'USING (${mine}) WITH CHECK (${mine})', replace: 'USING (${mine}) WITH CHECK (true)' }],
    test: { file: SPEC, name: 'the unit of work refuses to write into another district' },
  },
  {
    name: 'row policies are not forced on the owner',
    wall: 'A function that runs with its owner’s rights reads past the policies.',
    changes: [{ file: POLICIES, search: 'FORCE ROW LEVEL SECURITY`', replace: 'NO FORCE ROW LEVEL SECURITY`' }],
    test: { file: 'libs/platform/database/src/policies.spec.ts', name: 'row policies bind the owner of the table too' },
  },
  {
    name: 'a context outlives its transaction',
    wall: 'The next request on a pooled connection reads with the districts of the one before.',
    changes: [{ file: UNIT, search: "${context.districts.join(',')}, true)", replace: "${context.districts.join(',')}, false)" }],
    test: { file: SPEC, name: 'the unit of work does not let a context outlive its transaction on a pooled connection' },
  },
  {
    name: 'a write leaves no entry',
    wall: 'Somebody changes a record and nobody can find out.',
    changes: [{ file: UNIT, search: 'if (tx.drafts.length > 0) {', replace: 'if (tx.drafts.length > 1_000) {' }],
    test: { file: SPEC, name: 'the unit of work commits the entries of a write with it, and none of a write that failed' },
  },
  {
    name: 'a read answers before its entry is written',
    wall: 'Records are opened while the log is dead.',
    changes: [
      {
        file: UNIT,
        search: 'if (draft) await this.record(context, [draft]);',
        replace: 'if (draft) void this.record(context, [draft]).catch(() => undefined);',
      },
    ],
    test: { file: SPEC, name: 'the unit of work answers a read only once its entry is written, and not at all when it cannot be' },
  },
];
