import type { Cut } from './cut.ts';

const SERVER = 'libs/platform/http/src/server.spec.ts';
const A_ZONE = 'a zone’s server';
const HTTP = 'libs/platform/http/src';
const POLICY = 'libs/platform/access/src/policy.ts';
const OFFICE = 'libs/casework/access/src/policy.spec.ts';
const OVERSIGHT = 'libs/oversight/access/src/policy.spec.ts';

/** What comes in, who is admitted, and what goes out over HTTP. */
export const doorCuts: readonly Cut[] = [
  {
    name: 'answers carry every field of an object',
    wall: 'A column that somebody adds to a table leaves by itself.',
    changes: [
      {
        file: `${HTTP}/serializer.ts`,
        search: '    required: fields.filter(',
        replace: '    additionalProperties: true,\n    required: fields.filter(',
      },
    ],
    test: { file: SERVER, name: `${A_ZONE} answers with declared fields only` },
  },
  {
    name: 'unknown fields are accepted',
    wall: 'A form is a place to send what nobody reads, until somebody does.',
    changes: [{ file: `${HTTP}/input.ts`, search: 'problems.push(UNKNOWN);', replace: 'void UNKNOWN;' }],
    test: { file: SERVER, name: `${A_ZONE} refuses a body with unknown field, naming the field and never the value` },
  },
  {
    name: 'answers have no content security policy',
    wall: 'A script that got into a page may call whom it likes.',
    changes: [
      {
        file: `${HTTP}/security-headers.ts`,
        search: "  'content-security-policy': \"default-src 'none'; frame-ancestors 'none'\",\n",
        replace: '',
      },
    ],
    test: { file: SERVER, name: `${A_ZONE} answers with declared fields only` },
  },
  {
    name: 'a refusal leaves no entry',
    wall: 'Attempts to cross the wall are nobody’s knowledge.',
    changes: [
      {
        file: `${HTTP}/problem-filter.ts`,
        search: '(status === 401 || status === 403)',
        replace: '(status === 418)',
      },
    ],
    test: {
      file: SERVER,
      name: `${A_ZONE} answers a protected address at its own host name only, and records the refusal before it answers`,
    },
  },
  {
    name: 'the doorkeeper is not asked',
    wall: 'Anybody may call any handler.',
    changes: [{ file: `${HTTP}/server.ts`, search: "if (need.kind !== 'public') {", replace: "if (need.kind === 'device' && false) {" }],
    test: {
      file: SERVER,
      name: `${A_ZONE} answers a protected address at its own host name only, and records the refusal before it answers`,
    },
  },
  {
    name: 'an unforeseen failure says what it was',
    wall: 'A message of the database names the values that it refused.',
    changes: [
      {
        file: `${HTTP}/problem-filter.ts`,
        search: '.send(JSON.stringify(problemDocument(refusal.code, requestId, language, refusal.fields)));',
        replace:
          '.send(JSON.stringify({ ...problemDocument(refusal.code, requestId, language, refusal.fields), why: String(exception) }));',
      },
    ],
    test: { file: SERVER, name: `${A_ZONE} answers a failing handler with a problem of the closed list` },
  },
  {
    name: 'a zone boots with a handler that states nothing',
    wall: 'A route that somebody forgot to guard is served.',
    changes: [{ file: `${HTTP}/statements.ts`, search: 'if (stated !== 1) faults.push', replace: 'if (stated > 1) faults.push' }],
    test: { file: SERVER, name: `${A_ZONE} finds handlers that state nothing, or too much` },
  },
  {
    name: 'who paid for a device does not matter',
    wall: 'The campaign’s zone opens on a computer of the Assembly, as Coaliste did.',
    changes: [
      {
        file: POLICY,
        search: 'if (!policy.funders.includes(device.funder)) return FUNDER_REFUSAL[device.funder];',
        replace: 'void FUNDER_REFUSAL;',
      },
    ],
    test: { file: OVERSIGHT, name: 'who may do what on the commissioner’s side opens nothing to anybody on a device that is assembly' },
  },
  {
    name: 'a weak proof of a device is enough',
    wall: 'An installation asks for certificates and gets a key that a copied profile has too.',
    changes: [{ file: POLICY, search: "return 'device_assurance_too_low';", replace: 'return null;' }],
    test: {
      file: OVERSIGHT,
      name: 'who may do what on the commissioner’s side refuses a device whose proof is weaker than the installation asks',
    },
  },
  {
    name: 'a role of another zone is admitted',
    wall: 'An account of the campaign reads citizens.',
    // two boards of one wall: the list of roles at the door, and no rule for a role that isn't on it
    changes: [
      { file: POLICY, search: "if (!policy.roles.includes(context.account.role)) return 'role_not_permitted';", replace: '' },
      { file: 'libs/casework/access/src/policy.ts', search: '    default:\n      return [];', replace: '    default:\n      return read;' },
    ],
    test: {
      file: OFFICE,
      name: 'who may do what in the office decides every role × funder × assurance × network × period × act as the design says',
    },
  },
  {
    name: 'a rule without conditions is taken for one with',
    wall: 'An empty condition allows everything.',
    changes: [{ file: POLICY, search: 'Object.keys(rule.conditions).length === 0', replace: 'Object.keys(rule.conditions).length < 0' }],
    test: { file: OFFICE, name: 'who may do what in the office refuses a rule whose conditions are empty' },
  },
  {
    name: 'a record of another district says that it exists',
    wall: 'Somebody learns whether a person came to an office by trying ids.',
    changes: [
      {
        file: 'libs/platform/access/src/authorize.ts',
        search: "? 'role_not_permitted' : 'not_found'",
        replace: "? 'role_not_permitted' : 'role_not_permitted'",
      },
    ],
    test: { file: OFFICE, name: 'who may do what in the office shows a record of its own district and hides the existence of any other' },
  },
  {
    name: 'the registrar reads citizens',
    wall: 'Who administers devices needs no name, and gets them all.',
    changes: [
      {
        file: 'libs/casework/access/src/policy.ts',
        search: "return ['Device', 'Account', 'EnrolmentCode'].map((subject) => ({ action: 'manage', subject }));",
        replace: "return [...read, ...['Device', 'Account', 'EnrolmentCode'].map((subject) => ({ action: 'manage', subject }))];",
      },
    ],
    test: { file: OFFICE, name: 'who may do what in the office gives the registrar no field of a person' },
  },
];
