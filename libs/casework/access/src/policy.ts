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
  'openCases',
  'lastContactAt',
  'createdAt',
  'updatedAt',
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

const SUBJECTS = {
  Citizen: { actions: ['read', 'create', 'update'], fields: CITIZEN_FIELDS },
  CaseFile: { actions: ['read', 'create', 'update', 'close', 'reopen'], fields: CASE_FIELDS },
  Device: { actions: ['manage'], fields: [] },
  Account: { actions: ['manage'], fields: [] },
  EnrolmentCode: { actions: ['manage'], fields: [] },
} as const satisfies Record<string, SubjectShape>;

/** Rules of each role. A citizen's record belongs to a district; who may administer devices sees no citizen at all. */
function rulesOf(role: string, districts: readonly string[]): ZoneRule[] {
  const here = { districtId: { $in: [...districts] } };
  const read: ZoneRule[] = [
    { action: 'read', subject: 'Citizen', fields: [...CITIZEN_FIELDS], conditions: here },
    { action: 'read', subject: 'CaseFile', fields: [...CASE_FIELDS], conditions: here },
  ];
  switch (role) {
    case 'caseworker':
    case 'office_manager':
      return [
        ...read,
        ...['create', 'update'].map((action) => ({ action, subject: 'Citizen', conditions: here })),
        ...['create', 'update', 'close', 'reopen'].map((action) => ({ action, subject: 'CaseFile', conditions: here })),
      ];
    case 'member':
      return read;
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
