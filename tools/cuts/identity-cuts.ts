import type { Cut } from './cut.ts';

const IDENTITY = 'libs/platform/identity/src';
const SPEC = `${IDENTITY}/door.spec.ts`;
const DOOR = 'the door, on two processes of one zone';

/** The proof of a device's key, the session behind it, and how a device gets in. */
export const identityCuts: readonly Cut[] = [
  {
    name: 'a proof may be used again',
    wall: 'A request that somebody recorded is answered a second time.',
    changes: [{ file: `${IDENTITY}/doorkeeper.ts`, search: "if (!known.fresh) throw new Refusal('proof_replayed');", replace: '' }],
    test: { file: SPEC, name: `${DOOR} refuses a proof used before, on the other process too, and at the same moment` },
  },
  {
    name: 'a token of another zone is taken',
    wall: 'Who is signed in at the office is signed in at the campaign.',
    changes: [
      {
        file: `${IDENTITY}/token.ts`,
        search: "if (audience !== this.zone) throw new Refusal('token_wrong_audience');",
        replace: 'void audience;',
      },
      { file: `${IDENTITY}/token.ts`, search: '        issuer: this.zone,\n        audience: this.zone,\n', replace: '' },
    ],
    test: { file: SPEC, name: `${DOOR} refuses a token of another zone, and a token that somebody else signed` },
  },
  {
    name: 'a token works with any key',
    wall: 'A stolen token is enough.',
    changes: [
      {
        file: `${IDENTITY}/doorkeeper.ts`,
        search: 'const isStolen = claims !== null && claims.thumbprint !== proof.thumbprint;',
        replace: 'const isStolen = claims !== null && proof.thumbprint === null;',
      },
    ],
    test: { file: SPEC, name: `${DOOR} refuses a stolen token with another key, enrolled or not` },
  },
  {
    name: 'a proof for another address is taken',
    wall: 'A proof made for a harmless request opens another.',
    changes: [{ file: `${IDENTITY}/proof.ts`, search: ' || !sameAddress(htu, expected.url)', replace: '' }],
    test: { file: SPEC, name: `${DOOR} refuses a proof for another address` },
  },
  {
    name: 'a proof for another token is taken',
    wall: 'A proof and a token of two thefts fit together.',
    changes: [{ file: `${IDENTITY}/proof.ts`, search: '|| !bound ||', replace: '|| (!bound && false) ||' }],
    test: { file: SPEC, name: `${DOOR} refuses a proof for another token` },
  },
  {
    name: 'a proof outlives the memory of proofs',
    wall: 'After a crash every proof of the last minutes works once more.',
    changes: [
      { file: `${IDENTITY}/nonce.ts`, search: 'update(`${window} ${epoch}`)', replace: 'update(`${window}`)' },
      {
        file: `${IDENTITY}/authenticator.ts`,
        search: "if (this.knownEpoch !== epoch) throw new Refusal('use_dpop_nonce');",
        replace: 'void epoch;',
      },
    ],
    test: { file: SPEC, name: `${DOOR} refuses every proof made before the memory of proofs was lost` },
  },
  {
    name: 'an ended session still opens',
    wall: 'Who was signed out, or let go, reads on.',
    changes: [{ file: `${IDENTITY}/doorkeeper.ts`, search: 'if (!session?.open || ', replace: 'if (!session || ' }],
    test: { file: SPEC, name: `${DOOR} refuses a session that was ended, and an account that was closed, from the next request on` },
  },
  {
    name: 'the device is not looked at again',
    wall: 'A device that turns out to be the Assembly’s goes on reading scores.',
    changes: [
      { file: 'libs/platform/access/src/policy.ts', search: "if (device.state === 'revoked') return 'device_revoked';", replace: '' },
      { file: 'libs/platform/access/src/policy.ts', search: "if (device.state !== 'active') return 'device_pending';", replace: '' },
    ],
    test: { file: SPEC, name: `${DOOR} refuses a device revoked or reclassified between two requests, whatever the account` },
  },
  {
    name: 'a header that names a network is believed',
    wall: 'An office computer says that it is elsewhere, and is.',
    changes: [
      { file: 'libs/platform/http/src/network.ts', search: 'network: forged || rules', replace: 'network: (forged && false) || rules' },
    ],
    test: { file: SPEC, name: `${DOOR} refuses the assembly’s network, and whoever forges the header that names a network` },
  },
  {
    name: 'the assembly’s network is a network like others',
    wall: 'The campaign opens in the Assembly’s buildings.',
    changes: [
      {
        file: 'libs/platform/access/src/policy.ts',
        search: "if (policy.refusesAssemblyNetwork && context.network === 'assembly') return 'network_assembly';",
        replace: '',
      },
    ],
    test: {
      file: 'libs/partisan/access/src/policy.spec.ts',
      name: 'who may do what in the campaign refuses the assembly’s network on every device, even the party’s best one',
    },
  },
  {
    name: 'a purpose need not be stated',
    wall: 'Electors are looked up for birthday cards.',
    changes: [{ file: 'libs/platform/access/src/policy.ts', search: "return 'purpose_missing';", replace: 'return null;' }],
    test: { file: SPEC, name: `${DOOR} refuses an act outside the role, and one without its purpose` },
  },
  {
    name: 'who prepared a device approves it',
    wall: 'One person alone brings a machine into the campaign.',
    // two boards of one wall: the account, and the accounts that its device carried
    changes: [
      { file: `${IDENTITY}/devices.service.ts`, search: '|| preparers.includes(approver)) throw', replace: ') throw' },
      {
        file: `${IDENTITY}/devices.service.ts`,
        search: 'if (!context.device || (await this.carried(tx, context.device.id, preparers))) throw',
        replace: 'if (!context.device) throw',
      },
    ],
    test: { file: SPEC, name: `${DOOR} enrolment takes a second person for a party device: not the one who prepared it` },
  },
  {
    name: 'another account of the same device is a second person',
    wall: 'One person with two accounts brings a machine into the campaign.',
    changes: [
      {
        file: `${IDENTITY}/devices.service.ts`,
        search: 'if (!context.device || (await this.carried(tx, context.device.id, preparers))) throw',
        replace: 'if (!context.device) throw',
      },
    ],
    test: {
      file: SPEC,
      name: `${DOOR} enrolment lets no second account on the first person’s device approve what the first one prepared`,
    },
  },
  {
    name: 'an enrolment code works twice',
    wall: 'A code that somebody overheard lets a second machine in.',
    changes: [
      { file: `${IDENTITY}/devices.service.ts`, search: ' AND used_at IS NULL AND expires_at > now()', replace: ' AND expires_at > now()' },
    ],
    test: { file: SPEC, name: `${DOOR} enrolment uses a code once, even at the same moment` },
  },
];
