import type { SubjectShape, ZonePolicy, ZoneRule } from '@cloison/platform/access';

/** The commissioner, who takes evidence away; an investigator on staff, who looks; the registrar, who enrols devices and sees no attempt. */
export const OVERSIGHT_ROLES = ['commissioner', 'investigator', 'registrar'] as const;

/**
 * What the commissioner's side knows, field by field: numbers, dates, accounts and devices by their ids. There is no citizen, no elector and
 * no stance among them, so no rule can give one.
 */
export const SUBJECTS = {
  Overview: {
    actions: ['read'],
    fields: [
      'verdict',
      'sentence',
      'doubt',
      'checkedAt',
      'since',
      'heldAt',
      'edges',
      'path',
      'pathCount',
      'residuals',
      'attempts',
      'devices',
      'logs',
      'visitedAt',
      'sinceVisit',
    ],
  },
  Attempt: {
    actions: ['read'],
    fields: ['zone', 'index', 'at', 'account', 'claimedAccount', 'device', 'role', 'funder', 'network', 'act', 'code', 'crossing'],
  },
  SeparationCheck: {
    actions: ['read', 'create'],
    fields: [
      'id',
      'checkedAt',
      'verdict',
      'sentence',
      'pathCount',
      'durationMs',
      'topology',
      'zones',
      'doubt',
      'paths',
      'residuals',
      'checked',
      'catalogueHashes',
      'since',
      'heldAt',
    ],
  },
  EvidenceBundle: { actions: ['read', 'create'], fields: ['id', 'madeAt', 'madeBy', 'size', 'sha256', 'fingerprint', 'entries'] },
  Device: { actions: ['manage'], fields: [] },
  Account: { actions: ['manage'], fields: [] },
  EnrolmentCode: { actions: ['manage'], fields: [] },
} as const satisfies Record<string, SubjectShape>;

const may = (subject: keyof typeof SUBJECTS, ...actions: string[]): ZoneRule[] => actions.map((action) => ({ action, subject }));

const LOOKING: readonly ZoneRule[] = [
  ...may('Overview', 'read'),
  ...may('Attempt', 'read'),
  ...may('SeparationCheck', 'read', 'create'),
  ...may('EvidenceBundle', 'read'),
];

const RULES: Readonly<Record<string, readonly ZoneRule[]>> = {
  commissioner: [...LOOKING, ...may('EvidenceBundle', 'create')],
  investigator: LOOKING,
  registrar: [...may('Device', 'manage'), ...may('Account', 'manage'), ...may('EnrolmentCode', 'manage')],
};

/** Who may do what on the commissioner's side: its own devices only, its own three roles only, no purpose to state, no district to belong to. */
export const oversightPolicy: ZonePolicy = {
  zone: 'oversight',
  roles: OVERSIGHT_ROLES,
  funders: ['oversight'],
  refusesAssemblyNetwork: false,
  purposes: [],
  subjects: SUBJECTS,
  rules: ({ account }) => [...(RULES[account?.role ?? ''] ?? [])],
};
