import { fieldsOf } from '@cloison/platform/http';
import { SUBJECTS } from '@cloison/oversight/access';
import { AttemptView } from '@cloison/oversight/attempts';
import { StandingView } from '@cloison/oversight/checks';
import { BundleView } from '@cloison/oversight/evidence';
import { OverviewView } from '@cloison/oversight/overview';

describe('what the commissioner’s answers may hold', () => {
  it.each([
    ['Overview', OverviewView],
    ['Attempt', AttemptView],
    ['SeparationCheck', StandingView],
    ['EvidenceBundle', BundleView],
  ] as const)('%s: the fields that the policy lists, and no other', (subject, view) => {
    expect([...(fieldsOf(view)?.keys() ?? [])].sort()).toEqual([...SUBJECTS[subject].fields].sort());
  });
});
