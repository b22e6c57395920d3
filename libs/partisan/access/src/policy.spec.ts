import { readFileSync, writeFileSync } from 'node:fs';
import {
  abilityOf,
  actRefusal,
  ASSURANCES,
  authorize,
  contextOf,
  decisions,
  decisionTable,
  doorRefusal,
  ELECTION_PERIODS,
  FUNDERS,
  NETWORK_CLASSES,
  permittedFields,
} from '@cloison/platform/access';
import type { Decision, Situation } from '@cloison/platform/access';
import { ELECTOR_FIELDS, PARTISAN_PURPOSES, PARTISAN_ROLES, partisanPolicy, SCORE_FIELDS } from './policy';

/** Written from the design page, not from the rules: what each role of the campaign does. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  organizer: ['read Elector', 'read Score', 'write Score', 'read Tally', 'read ElectorImport'],
  canvasser: ['read Elector', 'read Score', 'write Score'],
  data_manager: ['read Elector', 'read Score', 'read Tally', 'read ElectorImport', 'create ElectorImport'],
  candidate: ['read Elector', 'read Score', 'read Tally'],
  registrar: ['manage Device', 'manage Account', 'manage EnrolmentCode'],
};

function expected({ role, funder, assurance, network, purpose, action, subject }: Decision): string {
  if (funder === 'unknown') return 'device_unknown';
  if (funder === 'assembly') return 'device_assembly_funded';
  if (funder === 'oversight') return 'device_oversight_funded';
  if (funder === 'personal') return 'device_personal';
  if (assurance === 'none') return 'device_assurance_too_low';
  if (network === 'assembly') return 'network_assembly';
  if (!MAY[role]?.includes(`${action} ${subject}`)) return 'role_not_permitted';
  if ((subject === 'Elector' || subject === 'Score') && purpose === null) return 'purpose_missing';
  return 'allowed';
}

const SETTINGS = { minAssurance: 'software' } as const;
const COMMITTED = new URL('../../../../docs/decision-table/partisan.csv', import.meta.url);

const organizer: Situation = {
  role: 'organizer',
  funder: 'party',
  assurance: 'software',
  network: 'other',
  purpose: 'canvass',
  period: 'ordinary',
};
const contextFor = (situation: Situation) => contextOf(partisanPolicy, situation);
const abilityFor = (situation: Situation) => abilityOf(partisanPolicy, SETTINGS, contextFor(situation));
const others = <T>(all: readonly T[], ...allowed: T[]): T[] => all.filter((one) => !allowed.includes(one));

describe('who may do what in the campaign', () => {
  it('decides every role × funder × assurance × network × purpose × period × act as the design says', () => {
    let count = 0;
    const wrong: Decision[] = [];
    for (const decision of decisions(partisanPolicy, 'software')) {
      count += 1;
      if (decision.outcome !== expected(decision)) wrong.push(decision);
    }
    const acts = Object.values(partisanPolicy.subjects).reduce((sum, { actions }) => sum + actions.length, 0);
    const situations =
      FUNDERS.length * ASSURANCES.length * NETWORK_CLASSES.length * ELECTION_PERIODS.length * (PARTISAN_PURPOSES.length + 1);
    expect(count).toBe((PARTISAN_ROLES.length + 1) * situations * acts);
    expect(wrong).toEqual([]);
  });

  it('has its decision table committed (npm run cloison -- decision-table partisan prints it; TABLE=write rewrites the page)', () => {
    const table = decisionTable(partisanPolicy, 'software');
    if (process.env['TABLE'] === 'write') writeFileSync(COMMITTED, table);
    expect(table).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it.each(others(FUNDERS, 'party'))('refuses a device paid for by %s, whatever the account', (funder) => {
    for (const role of PARTISAN_ROLES) {
      const situation = { ...organizer, role, funder };
      expect(doorRefusal(partisanPolicy, SETTINGS, contextFor(situation))).toMatch(/^device_/);
      expect(abilityFor(situation).rules).toEqual([]);
    }
  });

  it('refuses the assembly’s network on every device, even the party’s best one', () => {
    for (const assurance of ASSURANCES) {
      const situation: Situation = { ...organizer, assurance, network: 'assembly' };
      expect(doorRefusal(partisanPolicy, { minAssurance: 'none' }, contextFor(situation))).toBe('network_assembly');
    }
  });

  it.each(['passkey', 'certificate'] as const)('refuses whatever is below the least assurance configured: %s', (minAssurance) => {
    for (const assurance of ASSURANCES.slice(0, ASSURANCES.indexOf(minAssurance)))
      expect(doorRefusal(partisanPolicy, { minAssurance }, contextFor({ ...organizer, assurance }))).toBe('device_assurance_too_low');
    expect(doorRefusal(partisanPolicy, { minAssurance }, contextFor({ ...organizer, assurance: minAssurance }))).toBeNull();
  });

  it.each(['caseworker', 'office_manager', 'member', 'commissioner', 'investigator', 'admin', ''])(
    'refuses the role %j of another side',
    (role) => {
      expect(doorRefusal(partisanPolicy, SETTINGS, contextFor({ ...organizer, role }))).toBe('role_not_permitted');
    },
  );

  it.each([null, '', 'birthday', 'christmas_cards', 'casework', 'CANVASS'])(
    'shows no elector and no score for the purpose %j',
    (purpose) => {
      for (const [action, subject] of [
        ['read', 'Elector'],
        ['read', 'Score'],
        ['write', 'Score'],
      ] as const)
        expect(actRefusal(partisanPolicy, SETTINGS, contextFor({ ...organizer, purpose }), action, subject)).toBe('purpose_missing');
    },
  );

  it.each(others(PARTISAN_ROLES, 'organizer', 'canvasser'))('lets a %s score nobody', (role) => {
    expect(actRefusal(partisanPolicy, SETTINGS, contextFor({ ...organizer, role }), 'write', 'Score')).toBe('role_not_permitted');
  });

  it.each(others(PARTISAN_ROLES, 'data_manager'))('lets a %s import no list and read no birth date', (role) => {
    const situation = { ...organizer, role };
    expect(actRefusal(partisanPolicy, SETTINGS, contextFor(situation), 'create', 'ElectorImport')).toBe('role_not_permitted');
    expect(permittedFields(partisanPolicy, abilityFor(situation), 'read', 'Elector').has('birthDate')).toBe(false);
  });

  it('gives the registrar no field of an elector or a score', () => {
    const ability = abilityFor({ ...organizer, role: 'registrar' });
    for (const type of ['Elector', 'Score', 'Tally']) expect([...permittedFields(partisanPolicy, ability, 'read', type)]).toEqual([]);
    for (const field of [...ELECTOR_FIELDS, ...SCORE_FIELDS]) {
      expect(() => authorize(ability, 'read', 'Elector', { districtId: 'd' }, [field])).toThrow('not_found');
      expect(() => authorize(ability, 'read', 'Score', { districtId: 'd' }, [field])).toThrow('not_found');
    }
  });

  it('hides the existence of an elector of another district', () => {
    const ability = abilityFor(organizer);
    expect(() => authorize(ability, 'write', 'Score', { districtId: 'd' }, ['stance'])).not.toThrow();
    expect(() => authorize(ability, 'write', 'Score', { districtId: 'elsewhere' }, ['stance'])).toThrow('not_found');
    expect(() => authorize(ability, 'read', 'Elector', { districtId: 'elsewhere' })).toThrow('not_found');
  });

  it('knows no subject of the other sides', () => {
    expect(Object.keys(partisanPolicy.subjects).sort()).toEqual([
      'Account',
      'Device',
      'Elector',
      'ElectorImport',
      'EnrolmentCode',
      'Score',
      'Tally',
    ]);
  });
});
