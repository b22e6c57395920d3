import type { Cut } from './cut.ts';

const LOG = 'libs/platform/audit-log/src';
const SEALED = 'the log on PostgreSQL';
const NOBODY = `${SEALED} with the zone’s own login nobody can`;

/** The log that can't be rewritten unseen, and its witness. */
export const logCuts: readonly Cut[] = [
  {
    name: 'sealing skips entries',
    wall: 'An acknowledged act is missing from the evidence.',
    changes: [
      {
        file: `${LOG}/log-tables.ts`,
        search: 'taken.entry_id, taken.entry FROM taken',
        replace: 'taken.entry_id, taken.entry FROM taken WHERE taken.arrival % 7 <> 3',
      },
    ],
    test: { file: `${LOG}/sequencer.spec.ts`, name: `${SEALED} seals what was committed, in one tree, whatever the sizes of its growth` },
  },
  {
    name: 'the zone’s login may withdraw what is pending',
    wall: 'An entry is taken back before it is sealed.',
    changes: [
      {
        file: `${LOG}/log-tables.ts`,
        search: 'GRANT INSERT (entry_id, entry), SELECT ON ${schema}.log_pending',
        replace: 'GRANT INSERT (entry_id, entry), SELECT, DELETE ON ${schema}.log_pending',
      },
    ],
    test: { file: `${LOG}/sequencer.spec.ts`, name: `${NOBODY} withdraw what is pending` },
  },
  {
    name: 'the zone’s login may change sealed entries',
    wall: 'The past is rewritten by whoever runs the server.',
    changes: [
      {
        file: `${LOG}/log-tables.ts`,
        search: '`GRANT SELECT ON ${serving} TO ${schema}_api, auditor`',
        replace: '`GRANT SELECT, UPDATE ON ${serving} TO ${schema}_api`, `GRANT SELECT ON ${serving} TO auditor`',
      },
    ],
    test: { file: `${LOG}/sequencer.spec.ts`, name: `${NOBODY} change an entry` },
  },
  {
    name: 'a checkpoint of another tree may be published',
    wall: 'The signed head says something else than the log.',
    changes: [
      {
        file: `${LOG}/log-tables.ts`,
        search: "OR split_part(signed_note, E'\\\\n', 3) <> encode(computed, 'base64') THEN",
        replace: 'THEN',
      },
    ],
    test: { file: `${LOG}/sequencer.spec.ts`, name: `${NOBODY} publish a checkpoint of another tree, nor take a signature off one` },
  },
  {
    name: 'reads are acknowledged before their entries are durable',
    wall: 'A crash forgets who looked at whom.',
    changes: [
      {
        file: `${LOG}/group-commit.ts`,
        search: 'batch.forEach((waiting) => waiting.failed(error));',
        replace: 'batch.forEach((waiting) => waiting.durable());\n        void error;',
      },
    ],
    test: { file: `${LOG}/sequencer.spec.ts`, name: `${SEALED} fails the reads whose entries can’t be written, and no later ones` },
  },
  {
    name: 'leaves and nodes are hashed alike',
    wall: 'An entry can be made that passes for a part of the tree.',
    changes: [
      { file: `${LOG}/merkle.ts`, search: 'const NODE_PREFIX = Buffer.from([1]);', replace: 'const NODE_PREFIX = Buffer.from([0]);' },
    ],
    test: {
      file: `${LOG}/merkle.spec.ts`,
      name: 'Merkle hashing tells a leaf from a node: an entry that spells two hashes is not their parent',
    },
  },
  {
    name: 'a consistency proof shows the new tree only',
    wall: 'A log that was rewritten passes for one that grew.',
    changes: [
      {
        file: `${LOG}/proof-check.ts`,
        search: 'return sn === 0 && fr.equals(oldRoot) && sr.equals(root);',
        replace: 'return sn === 0 && sr.equals(root);',
      },
    ],
    test: { file: `${LOG}/proof.spec.ts`, name: 'checking proofs accepts a tree that grew and refuses one whose past was rewritten' },
  },
  {
    name: 'a signature is looked at and not checked',
    wall: 'Anybody signs for the log.',
    changes: [
      {
        file: `${LOG}/note.ts`,
        search: 'lines.every((line) => signatureHolds(key, Buffer.from(note.text), line.signature))',
        replace: 'lines.every((line) => line.signature.length === 64)',
      },
    ],
    test: { file: `${LOG}/note.spec.ts`, name: 'signed notes refuses the example with any one byte changed' },
  },
  {
    name: 'an entry may hold any member',
    wall: 'A name, or what somebody thinks of a person, is written where it can never be erased.',
    changes: [{ file: `${LOG}/entry.ts`, search: 'throw new EntryError(`an entry has no member called ${name}`);', replace: 'void name;' }],
    test: { file: `${LOG}/entry.spec.ts`, name: 'an entry has no place for a name' },
  },
  {
    name: 'a subject has the same commitment in each entry',
    wall: 'Whoever holds the log can count how often one person was looked at.',
    changes: [{ file: `${LOG}/subject-commitment.ts`, search: 'return key.of(entryId)', replace: 'return key.of(entryId.slice(0, 0))' }],
    test: { file: `${LOG}/entry.spec.ts`, name: 'a subject in the log is another commitment in each entry, and for each person' },
  },
  {
    name: 'the witness signs a past that was rewritten',
    wall: 'A second history gets the commissioner’s own signature.',
    changes: [
      {
        file: 'libs/oversight/witness/src/witness.ts',
        search: 'if (!consistencyHolds(',
        replace: 'if (request.old < 0 && !consistencyHolds(',
      },
    ],
    test: {
      file: 'libs/oversight/witness/src/witness.spec.ts',
      name: 'the witness answers 422 to a past that was rewritten, longer, shorter or of the same length',
    },
  },
  {
    name: 'the witness signs for whoever asks',
    wall: 'A log that somebody else made is cosigned as the zone’s.',
    changes: [
      {
        file: 'libs/oversight/witness/src/witness.ts',
        search: 'if (!noteSignedBy(checkpoint.note, key)) return',
        replace: 'if (!key) return',
      },
    ],
    test: {
      file: 'libs/oversight/witness/src/witness.spec.ts',
      name: 'the witness answers 404 to a log it doesn’t know and 403 to a key it doesn’t know',
    },
  },
];
