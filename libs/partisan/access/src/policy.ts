import type { RequestContext, SubjectShape, ZonePolicy, ZoneRule } from '@cloison/platform/access';

export const PARTISAN_ROLES = ['organizer', 'canvasser', 'data_manager', 'candidate', 'registrar'] as const;
export type PartisanRole = (typeof PARTISAN_ROLES)[number];

/**
 * What electors' data may be consulted for here: to communicate with electors, to find volunteers and support, to bring out the vote, to keep
 * the list itself (Canada Elections Act, s. 110; Election Act of Quebec, arts. 40.38.1–40.41).
 */
export const PARTISAN_PURPOSES = ['canvass', 'voter_contact', 'list_maintenance', 'get_out_the_vote'] as const;
export type PartisanPurpose = (typeof PARTISAN_PURPOSES)[number];

export const ELECTOR_FIELDS = [
  'id',
  'familyName',
  'givenName',
  'birthDate',
  'addressLine',
  'municipality',
  'postalCode',
  'pollingDivision',
  'listVintage',
] as const;

export const SCORE_FIELDS = ['stance', 'scoredAt', 'scoredBy', 'channel', 'version', 'note', 'history'] as const;
export const TALLY_FIELDS = ['supporter', 'opponent', 'not_scored'] as const;
export const IMPORT_FIELDS = ['state', 'counts', 'refusals', 'mappings'] as const;

const SUBJECTS = {
  Elector: { actions: ['read'], fields: ELECTOR_FIELDS, needsPurpose: true },
  Score: { actions: ['read', 'write'], fields: SCORE_FIELDS, needsPurpose: true },
  Tally: { actions: ['read'], fields: TALLY_FIELDS },
  ElectorImport: { actions: ['read', 'create'], fields: IMPORT_FIELDS },
  Device: { actions: ['manage'], fields: [] },
  Account: { actions: ['manage'], fields: [] },
  EnrolmentCode: { actions: ['manage'], fields: [] },
} as const satisfies Record<string, SubjectShape>;

/** A birth date tells namesakes apart while the list is kept; nobody canvasses with it (birthday calls from the list are illegal). */
const ELECTOR_FIELDS_WITHOUT_BIRTH_DATE = ELECTOR_FIELDS.filter((field) => field !== 'birthDate');

/** Rules of each role. Electors and scores belong to a district; who administers devices sees no elector at all. */
function rulesOf(role: string, districts: readonly string[]): ZoneRule[] {
  const conditions = { districtId: { $in: [...districts] } };
  const readElectors: ZoneRule = { action: 'read', subject: 'Elector', fields: ELECTOR_FIELDS_WITHOUT_BIRTH_DATE, conditions };
  const readScores: ZoneRule = { action: 'read', subject: 'Score', fields: [...SCORE_FIELDS], conditions };
  const writeScores: ZoneRule = { action: 'write', subject: 'Score', fields: ['stance', 'channel', 'note'], conditions };
  const readTally: ZoneRule = { action: 'read', subject: 'Tally', fields: [...TALLY_FIELDS], conditions };
  const readImports: ZoneRule = { action: 'read', subject: 'ElectorImport', fields: [...IMPORT_FIELDS], conditions };
  switch (role) {
    case 'organizer':
      return [readElectors, readScores, writeScores, readTally, readImports];
    case 'canvasser':
      return [readElectors, readScores, writeScores];
    case 'data_manager':
      return [
        { ...readElectors, fields: [...ELECTOR_FIELDS] },
        readScores,
        readTally,
        readImports,
        { action: 'create', subject: 'ElectorImport', conditions },
      ];
    case 'candidate':
      return [readElectors, readScores, readTally];
    case 'registrar':
      return ['Device', 'Account', 'EnrolmentCode'].map((subject) => ({ action: 'manage', subject }));
    default:
      return [];
  }
}

/**
 * The campaign: opens on devices that the party paid for, never from the assembly's network, and shows no elector before a purpose is stated.
 * `personal` devices (a volunteer's own phone) are refused as long as turfs with hours and a second person's approval don't exist.
 */
export const partisanPolicy: ZonePolicy = {
  zone: 'partisan',
  roles: PARTISAN_ROLES,
  funders: ['party'],
  refusesAssemblyNetwork: true,
  purposes: PARTISAN_PURPOSES,
  subjects: SUBJECTS,
  rules: (context: RequestContext) => rulesOf(context.account?.role ?? '', context.districts),
};
