import type { Cut } from './cut.ts';

const DOCUMENTS = 'libs/casework/documents/src';
const CONSENTS = 'libs/casework/consents/src';
const AT_REST = { file: `${DOCUMENTS}/documents.spec.ts` };
const CONSENT = { file: `${CONSENTS}/consents.spec.ts` };

/** Documents at rest, and the consent without which nothing leaves for a public body. */
export const papersCuts: readonly Cut[] = [
  {
    name: 'a document of a restricted case is read by a colleague',
    wall: 'Whoever isn’t named on a case reads its papers.',
    changes: [
      {
        file: 'migrations/casework/src/1763800006000-documents.ts',
        search: "...casePolicies('document'),",
        replace: "...districtPolicies('casework', 'document'),",
      },
    ],
    test: {
      ...AT_REST,
      name: 'documents at rest hides the documents of a restricted case from whoever isn’t named on it, with every byte of them',
    },
  },
  {
    name: 'a document is stored in clear',
    wall: 'A copy of the database is a copy of every letter.',
    changes: [
      { file: `${DOCUMENTS}/envelope.ts`, search: 'content: seal(key, plain, contentOf(owner)),', replace: 'content: Buffer.from(plain),' },
    ],
    test: { ...AT_REST, name: 'documents at rest keeps nothing in clear: not the text of a document, not its key' },
  },
  {
    name: 'a document opens in another’s place',
    wall: 'Who may write to the database could put one person’s letter under another’s name.',
    changes: [
      {
        file: `${DOCUMENTS}/envelope.ts`,
        search: 'const contentOf = ({ districtId, id }: EnvelopeOwner): string => `cloison document v1\\n${districtId}\\n${id}`;',
        replace: 'const contentOf = (_owner: EnvelopeOwner): string => `cloison document v1`;',
      },
      {
        file: `${DOCUMENTS}/envelope.ts`,
        search: '`cloison document key v1\\n${keyId}\\n${districtId}\\n${id}`;',
        replace: '`cloison document key v1\\n${keyId}\\n${districtId.length > 0}\\n${id.length > 0}`;',
      },
    ],
    test: { ...AT_REST, name: 'documents at rest refuses a document whose bytes and key were taken from another' },
  },
  {
    name: 'a document is what its name says',
    wall: 'A program called a letter is kept, and opened by a colleague.',
    changes: [
      {
        file: `${DOCUMENTS}/document-type.ts`,
        search: '  const ending = endingOf(name);',
        replace:
          '  const ending = endingOf(name);\n  for (const [type, endings] of Object.entries(DOCUMENT_TYPES))\n    if ((endings as readonly string[]).includes(ending)) return type as DocumentType;',
      },
    ],
    test: { file: `${DOCUMENTS}/document-type.spec.ts`, name: 'what a document is refuses a program called a PDF' },
  },
  {
    name: 'an upload is read to its end, however large',
    wall: 'One person’s upload takes the memory of the whole office.',
    changes: [
      {
        file: `${DOCUMENTS}/read-limited.ts`,
        search: "    if (size > most) throw new Refusal('body_too_large');",
        replace: "    if (size > most * 1_000_000) throw new Refusal('body_too_large');",
      },
    ],
    test: { file: `${DOCUMENTS}/read-limited.spec.ts`, name: 'a body that comes in is cut off at its limit, not read to its end' },
  },
  {
    name: 'a document is taken while the virus scanner is silent',
    wall: 'A scanner that is down lets everything in.',
    changes: [
      {
        file: `${DOCUMENTS}/virus-scanner.ts`,
        search: "    if (verdict !== 'stream: OK') throw new Refusal('scan_unavailable');",
        replace: "    if (verdict.startsWith('INSTREAM')) throw new Refusal('scan_unavailable');",
      },
    ],
    test: { ...AT_REST, name: 'documents at rest takes nothing while the virus scanner is out of reach or says nothing' },
  },
  {
    name: 'a body is contacted without a consent',
    wall: 'The office speaks about somebody who never said that it may.',
    changes: [
      {
        file: `${CONSENTS}/consents.ts`,
        search: "    if (state !== 'valid') throw new Refusal('consent_missing');",
        replace: "    if (state === 'revoked') throw new Refusal('consent_missing');",
      },
    ],
    test: { ...CONSENT, name: 'consent before a public body is contacted stops whoever would contact a body without any' },
  },
  {
    name: 'a consent link signs twice',
    wall: 'Whoever comes upon a used link signs in the citizen’s place.',
    changes: [
      {
        file: `${CONSENTS}/consent-links.ts`,
        search: "    if (used === 0) throw new Refusal('consent_link_closed');",
        replace: "    if (used > 1) throw new Refusal('consent_link_closed');",
      },
    ],
    test: { ...CONSENT, name: 'consent before a public body is contacted takes a link once, and no second time' },
  },
  {
    name: 'a consent link never expires',
    wall: 'A link in an old message opens the form for ever.',
    changes: [
      {
        file: `${CONSENTS}/consent-links.ts`,
        search: 'token_sha256 = ${hashOf(token)} AND used_at IS NULL AND expires_at > now() AND tries_left > 0`',
        replace: 'token_sha256 = ${hashOf(token)} AND used_at IS NULL AND tries_left > 0`',
      },
    ],
    test: { ...CONSENT, name: 'consent before a public body is contacted answers alike for a link that expired and one that never was' },
  },
  {
    name: 'a wrong year of birth costs no try',
    wall: 'Whoever comes upon a link tries a hundred years.',
    changes: [
      {
        file: `${CONSENTS}/public-consents.ts`,
        search: '      if (wrongYear) await this.links.spendTry(link);',
        replace: '      if (wrongYear && link.asksBirthYear === false) await this.links.spendTry(link);',
      },
    ],
    test: {
      ...CONSENT,
      name: 'consent before a public body is contacted closes a link for good after five wrong years of birth, and shows nothing before the right one',
    },
  },
];
