import { readFileSync } from 'node:fs';
import {
  abilityOf,
  actRefusal,
  ASSURANCES,
  contextOf,
  decisions,
  decisionTable,
  ELECTION_PERIODS,
  FUNDERS,
  NETWORK_CLASSES,
  permittedFields,
} from '@cloison/platform/access';
import type { Decision, Situation } from '@cloison/platform/access';
import { OVERSIGHT_ROLES, oversightPolicy, SUBJECTS } from './policy';

/** Written from the mission, not from the rules: the commissioner looks and takes evidence away, the investigator looks, the registrar enrols. */
const LOOKS = ['read Overview', 'read Attempt', 'read SeparationCheck', 'create SeparationCheck', 'read EvidenceBundle'];
const MAY: Readonly<Record<string, readonly string[]>> = {
  commissioner: [...LOOKS, 'create EvidenceBundle'],
  investigator: LOOKS,
  registrar: ['manage Device', 'manage Account', 'manage EnrolmentCode'],
};

const REFUSED_FUNDER: Readonly<Record<string, string>> = {
  assembly: 'device_assembly_funded',
  party: 'device_party_funded',
  personal: 'device_personal',
  unknown: 'device_unknown',
};

/** The design in four lines, read independently of the code that decides. */
function expected({ role, funder, assurance, action, subject }: Decision): string {
  const refused = REFUSED_FUNDER[funder];
  if (refused) return refused;
  if (assurance === 'none') return 'device_assurance_too_low';
  return MAY[role]?.includes(`${action} ${subject}`) ? 'allowed' : 'role_not_permitted';
}

const commissioner: Situation = {
  role: 'commissioner',
  funder: 'oversight',
  assurance: 'software',
  network: 'other',
  purpose: null,
  period: 'ordinary',
};
const outcome = (situation: Situation, act: string): string => {
  const [action = '', subject = ''] = act.split(' ');
  return actRefusal(oversightPolicy, { minAssurance: 'software' }, contextOf(oversightPolicy, situation), action, subject) ?? 'allowed';
};
const ACTS = Object.entries(SUBJECTS).flatMap(([subject, { actions }]) => actions.map((action) => `${action} ${subject}`));
const others = <T>(all: readonly T[], ...left: T[]): T[] => all.filter((one) => !left.includes(one));

describe('who may do what on the commissioner’s side', () => {
  it('decides every role × funder × assurance × network × period × act as the mission says', () => {
    const all = [...decisions(oversightPolicy, 'software')];
    expect(all).toHaveLength(
      (OVERSIGHT_ROLES.length + 1) * FUNDERS.length * ASSURANCES.length * NETWORK_CLASSES.length * ELECTION_PERIODS.length * ACTS.length,
    );
    expect(all.filter((decision) => decision.outcome !== expected(decision))).toEqual([]);
  });

  it('has its decision table committed', () => {
    const committed = readFileSync(new URL('../../../../docs/decision-table/oversight.csv', import.meta.url), 'utf8');
    expect(decisionTable(oversightPolicy, 'software')).toBe(committed);
  });

  it.each(others(FUNDERS, 'oversight'))('opens nothing to anybody on a device that is %s', (funder) => {
    for (const role of OVERSIGHT_ROLES)
      for (const act of ACTS) expect(outcome({ ...commissioner, role, funder }, act)).toBe(REFUSED_FUNDER[funder]);
  });

  it.each(['caseworker', 'office_manager', 'member', 'organizer', 'canvasser', 'data_manager', 'candidate', 'any_other_role'])(
    'opens nothing to a %s, even on a device of its own',
    (role) => {
      for (const act of ACTS) expect(outcome({ ...commissioner, role }, act)).toBe('role_not_permitted');
    },
  );

  it.each(Object.keys(MAY))('refuses a %s every act that is not on the list', (role) => {
    for (const act of others(ACTS, ...(MAY[role] ?? []))) expect(outcome({ ...commissioner, role }, act)).toBe('role_not_permitted');
  });

  it('keeps who enrols devices away from what the devices did', () => {
    for (const act of LOOKS) expect(outcome({ ...commissioner, role: 'registrar' }, act)).toBe('role_not_permitted');
  });

  it('refuses a device whose proof is weaker than the installation asks', () => {
    const context = contextOf(oversightPolicy, commissioner);
    expect(actRefusal(oversightPolicy, { minAssurance: 'passkey' }, context, 'read', 'Overview')).toBe('device_assurance_too_low');
  });

  it('has no field in which a person or a stance could travel', () => {
    const ability = abilityOf(oversightPolicy, { minAssurance: 'software' }, contextOf(oversightPolicy, commissioner));
    const fields = Object.keys(SUBJECTS).flatMap((subject) => [...permittedFields(oversightPolicy, ability, 'read', subject)]);
    expect(fields.filter((field) => /citizen|elector|stance|score|name|address|phone|email|birth/i.test(field))).toEqual([]);
  });
});
