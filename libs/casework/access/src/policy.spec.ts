import {
  abilityOf,
  ASSURANCES,
  authorize,
  contextOf,
  decisions,
  decisionTable,
  ELECTION_PERIODS,
  FUNDERS,
  NETWORK_CLASSES,
  permittedFields,
} from '@cloison/platform/access';
import type { Decision, Situation } from '@cloison/platform/access';
import { readFileSync } from 'node:fs';
import { CASE_FIELDS, CASEWORK_ROLES, caseworkPolicy, CITIZEN_FIELDS } from './policy';

const DAY = [
  'read Citizen, create Citizen, update Citizen, merge Citizen',
  'read CaseFile, create CaseFile, update CaseFile, close CaseFile, reopen CaseFile, restrict CaseFile',
  'read Consent, create Consent, revoke Consent',
  'read Document, create Document, delete Document',
  'read Mail, triage Mail, send Mail, read Template, read Letter, create Letter',
  'read Appointment, create Appointment, update Appointment',
  'read Mailing, create Mailing, check Constituency, read Category, read Team, read Settings',
];
const ANSWERS_FOR = [
  'export Citizen, destroy Citizen, reassign CaseFile, manage Category, review Consent, release Mail, manage Template',
  'destroy Mailing, manage Constituency, manage Team, read Report, read History, read WordingFlag',
  'read Import, create Import, undo Import, read HandOver, manage HandOver, manage Settings',
];
const MEMBER = [
  'read Citizen, read CaseFile, read Category, read Consent, read Document, read Mail, read Template, read Letter, read Appointment',
  'read Mailing, check Constituency, manage Constituency, read Team, read Report, read HandOver, manage HandOver, read Settings',
];
const acts = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '));

/** Written from the design page, not from the rules: what each role of the office does. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  caseworker: acts(DAY),
  office_manager: acts([...DAY, ...ANSWERS_FOR]),
  member: acts(MEMBER),
  registrar: ['manage Device', 'manage Account', 'manage EnrolmentCode'],
};

function expected({ role, funder, assurance, action, subject }: Decision): string {
  if (funder === 'unknown') return 'device_unknown';
  if (funder === 'party') return 'device_party_funded';
  if (funder === 'oversight') return 'device_oversight_funded';
  if (funder === 'personal') return 'device_personal';
  if (assurance === 'none') return 'device_assurance_too_low';
  return MAY[role]?.includes(`${action} ${subject}`) ? 'allowed' : 'role_not_permitted';
}

const caseworker: Situation = {
  role: 'caseworker',
  funder: 'assembly',
  assurance: 'software',
  network: 'assembly',
  purpose: null,
  period: 'ordinary',
};
const abilityFor = (situation: Situation) => abilityOf(caseworkPolicy, { minAssurance: 'software' }, contextOf(caseworkPolicy, situation));

describe('who may do what in the office', () => {
  it('decides every role × funder × assurance × network × period × act as the design says', () => {
    const all = [...decisions(caseworkPolicy, 'software')];
    const actCount = Object.values(caseworkPolicy.subjects).reduce((sum, { actions }) => sum + actions.length, 0);
    expect(all).toHaveLength(
      (CASEWORK_ROLES.length + 1) * FUNDERS.length * ASSURANCES.length * NETWORK_CLASSES.length * ELECTION_PERIODS.length * actCount,
    );
    expect(all.filter((decision) => decision.outcome !== expected(decision))).toEqual([]);
  });

  it('has its decision table committed (npm run cloison -- decision-table casework prints it)', () => {
    const committed = readFileSync(new URL('../../../../docs/decision-table/casework.csv', import.meta.url), 'utf8');
    expect(decisionTable(caseworkPolicy, 'software')).toBe(committed);
  });

  it('shows a record of its own district and hides the existence of any other', () => {
    const ability = abilityFor(caseworker);
    expect(() => authorize(ability, 'read', 'Citizen', { districtId: 'd' })).not.toThrow();
    expect(() => authorize(ability, 'read', 'Citizen', { districtId: 'elsewhere' })).toThrow('not_found');
    expect(() => authorize(ability, 'update', 'Citizen', { districtId: 'elsewhere' })).toThrow('not_found');
  });

  it('lets the member read and not write', () => {
    const ability = abilityFor({ ...caseworker, role: 'member' });
    expect(() => authorize(ability, 'update', 'CaseFile', { districtId: 'd' })).toThrow('role_not_permitted');
  });

  it('gives the registrar no field of a person', () => {
    const ability = abilityFor({ ...caseworker, role: 'registrar' });
    expect([...permittedFields(caseworkPolicy, ability, 'read', 'Citizen')]).toEqual([]);
    expect([...permittedFields(caseworkPolicy, ability, 'read', 'CaseFile')]).toEqual([]);
  });

  it('knows no field that could carry an opinion', () => {
    expect([...CITIZEN_FIELDS, ...CASE_FIELDS].filter((field) => /tag|label|colou?r|rank|star|flag|opinion/i.test(field))).toEqual([]);
  });

  it('refuses a rule whose conditions are empty', () => {
    const careless = { ...caseworkPolicy, rules: () => [{ action: 'read', subject: 'Citizen', conditions: {} }] };
    expect(() => abilityOf(careless, { minAssurance: 'software' }, contextOf(careless, caseworker))).toThrow('empty conditions');
  });
});
