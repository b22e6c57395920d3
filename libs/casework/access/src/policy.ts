import type { RequestContext, SubjectShape, ZonePolicy, ZoneRule } from '@cloison/platform/access';

export const CASEWORK_ROLES = ['caseworker', 'office_manager', 'member', 'registrar'] as const;
export type CaseworkRole = (typeof CASEWORK_ROLES)[number];

export const CITIZEN_FIELDS = [
  'id',
  'version',
  'familyName',
  'givenName',
  'birthDate',
  'language',
  'addressLine',
  'municipality',
  'postalCode',
  'phone',
  'email',
  'accommodation',
  'inRiding',
  'doNotContact',
  'deceased',
  'deceasedOn',
  'postalCodeLies',
  'ridingName',
  'openCases',
  'lastContactAt',
  'createdAt',
  'updatedAt',
  'likelyDuplicates',
  'cases',
  'contacts',
  'spokespeople',
  'speaksFor',
  'household',
  'mergedFrom',
  'rectifications',
] as const;

export const CASE_FIELDS = [
  'id',
  'version',
  'number',
  'title',
  'category',
  'status',
  'summary',
  'dueOn',
  'citizen',
  'assignee',
  'openedAt',
  'closedAt',
  'outcome',
  'nextFollowUpOn',
  'lastEventAt',
  'followUps',
  'timeline',
] as const;

/** What exists in the office, and what can be done with it. Their handlers' declared answers are the lists of fields. */
const SUBJECTS = {
  Citizen: { actions: ['read', 'create', 'update', 'merge', 'export', 'destroy'], fields: CITIZEN_FIELDS },
  CaseFile: { actions: ['read', 'create', 'update', 'close', 'reopen', 'restrict', 'reassign'], fields: CASE_FIELDS },
  Category: { actions: ['read', 'manage'], fields: [] },
  Consent: { actions: ['read', 'create', 'revoke', 'review'], fields: [] },
  Document: { actions: ['read', 'create', 'delete'], fields: [] },
  Mail: { actions: ['read', 'triage', 'send', 'release'], fields: [] },
  Template: { actions: ['read', 'manage'], fields: [] },
  Letter: { actions: ['read', 'create'], fields: [] },
  Appointment: { actions: ['read', 'create', 'update'], fields: [] },
  Mailing: { actions: ['read', 'create', 'destroy'], fields: [] },
  Constituency: { actions: ['check', 'manage'], fields: [] },
  Team: { actions: ['read', 'manage'], fields: [] },
  Report: { actions: ['read'], fields: [] },
  History: { actions: ['read'], fields: [] },
  WordingFlag: { actions: ['read'], fields: [] },
  Import: { actions: ['read', 'create', 'undo'], fields: [] },
  HandOver: { actions: ['read', 'manage'], fields: [] },
  Settings: { actions: ['read', 'manage'], fields: [] },
  Device: { actions: ['manage'], fields: [] },
  Account: { actions: ['manage'], fields: [] },
  EnrolmentCode: { actions: ['manage'], fields: [] },
} as const satisfies Record<string, SubjectShape>;

type Subject = keyof typeof SUBJECTS;

/** What a caseworker does all day. */
const CASEWORK: readonly (readonly [Subject, ...string[]])[] = [
  ['Citizen', 'create', 'update', 'merge'],
  ['CaseFile', 'create', 'update', 'close', 'reopen', 'restrict'],
  ['Category', 'read'],
  ['Consent', 'read', 'create', 'revoke'],
  ['Document', 'read', 'create', 'delete'],
  ['Mail', 'read', 'triage', 'send'],
  ['Template', 'read'],
  ['Letter', 'read', 'create'],
  ['Appointment', 'read', 'create', 'update'],
  ['Mailing', 'read', 'create'],
  ['Constituency', 'check'],
  ['Team', 'read'],
  ['Settings', 'read'],
];

/** What somebody must answer for besides: the team, what leaves, what is destroyed, the office's rules. */
const MANAGEMENT: readonly (readonly [Subject, ...string[]])[] = [
  ['Citizen', 'export', 'destroy'],
  ['CaseFile', 'reassign'],
  ['Category', 'manage'],
  ['Consent', 'review'],
  ['Mail', 'release'],
  ['Template', 'manage'],
  ['Mailing', 'destroy'],
  ['Constituency', 'manage'],
  ['Team', 'manage'],
  ['Report', 'read'],
  ['History', 'read'],
  ['WordingFlag', 'read'],
  ['Import', 'read', 'create', 'undo'],
  ['HandOver', 'read', 'manage'],
  ['Settings', 'manage'],
];

/** The member reads, answers for the list of electors received by law, and decides what becomes of the files when the mandate ends. */
const MEMBERSHIP: readonly (readonly [Subject, ...string[]])[] = [
  ['Category', 'read'],
  ['Consent', 'read'],
  ['Document', 'read'],
  ['Mail', 'read'],
  ['Template', 'read'],
  ['Letter', 'read'],
  ['Appointment', 'read'],
  ['Mailing', 'read'],
  ['Constituency', 'check', 'manage'],
  ['Team', 'read'],
  ['Report', 'read'],
  ['HandOver', 'read', 'manage'],
  ['Settings', 'read'],
];

/** Rules of each role. A citizen's record belongs to a district; who may administer devices sees no citizen at all. */
function rulesOf(role: string, districts: readonly string[]): ZoneRule[] {
  const here = { districtId: { $in: [...districts] } };
  const read: ZoneRule[] = [
    { action: 'read', subject: 'Citizen', fields: [...CITIZEN_FIELDS], conditions: here },
    { action: 'read', subject: 'CaseFile', fields: [...CASE_FIELDS], conditions: here },
  ];
  const rules = (acts: typeof CASEWORK): ZoneRule[] =>
    acts.flatMap(([subject, ...actions]) => actions.map((action) => ({ action, subject, conditions: here })));
  switch (role) {
    case 'caseworker':
      return [...read, ...rules(CASEWORK)];
    case 'office_manager':
      return [...read, ...rules(CASEWORK), ...rules(MANAGEMENT)];
    case 'member':
      return [...read, ...rules(MEMBERSHIP)];
    case 'registrar':
      return ['Device', 'Account', 'EnrolmentCode'].map((subject) => ({ action: 'manage', subject }));
    default:
      return [];
  }
}

/** The office: opens on devices that the assembly paid for, from any network; a purpose follows from the act and is never asked. */
export const caseworkPolicy: ZonePolicy = {
  zone: 'casework',
  roles: CASEWORK_ROLES,
  funders: ['assembly'],
  refusesAssemblyNetwork: false,
  purposes: [],
  subjects: SUBJECTS,
  rules: (context: RequestContext) => rulesOf(context.account?.role ?? '', context.districts),
};
