import type { Cut } from './cut.ts';

const MAIL = 'libs/casework/mail/src';
const OFFICE = `${MAIL}/mail.spec.ts`;
const DELIVERY = `${MAIL}/outgoing/delivery.spec.ts`;
const THREADS = `${MAIL}/incoming/threads.spec.ts`;
const MAIL_THREAD = 'migrations/casework/src/1763800004001-mail-threads.ts';
const HOSTILE = `${MAIL}/incoming/hostile.spec.ts`;

/** The walls of the office's mail. */
export const mailCuts: readonly Cut[] = [
  {
    name: 'a received mail is stored twice',
    wall: 'Two people answer the same letter, and a count of a mass mailing lies.',
    changes: [
      {
        file: 'migrations/casework/src/1763800004000-mail.ts',
        search: '    UNIQUE (district_id, identity),\n',
        replace: '',
      },
    ],
    test: { file: OFFICE, name: 'the office’s mail keeps a message once, however often and by whatever way it is delivered' },
  },
  {
    name: 'a remote image of a mail is kept',
    wall: 'Whoever wrote learns when, and from where, the office reads.',
    changes: [
      {
        file: `${MAIL}/text/safe-html.ts`,
        search: "pictures.get(contentIdOf(src)) ?? ''",
        replace: 'pictures.get(contentIdOf(src)) ?? src',
      },
      {
        file: `${MAIL}/text/safe-html.ts`,
        search: "allowedSchemesByTag: { img: ['data'] }",
        replace: "allowedSchemesByTag: { img: ['data', 'https'] }",
      },
    ],
    test: { file: HOSTILE, name: 'a message’s markup, made safe fetches nothing from elsewhere: a remote image' },
  },
  {
    name: 'a script of a mail is kept',
    wall: 'A letter reads the office’s files with the reader’s own rights.',
    changes: [
      {
        file: `${MAIL}/text/safe-html.ts`,
        search: 'allowedTags: [...BLOCKS, ...INLINE],',
        replace: "allowedTags: [...BLOCKS, ...INLINE, 'script'],\n    allowVulnerableTags: true,",
      },
    ],
    test: { file: HOSTILE, name: 'a message’s markup, made safe runs nothing: <script>alert(1)</script>' },
  },
  {
    name: 'a mail that solicits leaves',
    wall: 'The office asks for money, membership or votes for a party, with the Assembly’s means.',
    changes: [
      {
        file: `${MAIL}/outgoing/outbox.ts`,
        search: "const state = heldFor.length > 0 ? 'held' : 'queued';",
        replace: "const state: 'held' | 'queued' = 'queued';",
      },
    ],
    test: { file: DELIVERY, name: 'mail that leaves is held back while it solicits, and leaves once released' },
  },
  {
    name: 'held mail is released by anybody with the role',
    wall: 'Whoever writes a mail that solicits also lets it leave.',
    changes: [
      {
        file: `${MAIL}/outgoing/outgoing.service.ts`,
        search: "if (!(await this.mayRelease(tx, context, mail.districtId))) throw new Refusal('not_the_named_person');",
        replace: '',
      },
    ],
    test: { file: OFFICE, name: 'the office’s mail holds back what solicits, until the named person releases it with a reason' },
  },
  {
    name: 'the number of a restricted case is matched for a stranger',
    wall: 'By writing numbers into subjects, somebody learns which restricted cases exist, and of whom.',
    changes: [
      {
        file: 'migrations/casework/src/1763800000000-office-foundation.ts',
        search:
          "USING (restricted_to IS NULL OR nullif(current_setting('cloison.account', true), '')::uuid = ANY (restricted_to))`,\n  `CREATE FUNCTION",
        replace: 'USING (true)`,\n  `CREATE FUNCTION',
      },
    ],
    test: { file: OFFICE, name: 'the office’s mail matches the number of a restricted case for nobody but the people named there' },
  },
  {
    name: 'a reply to a restricted case is shown to the whole office',
    wall: 'What a case hides arrives by mail, for everybody to sort.',
    changes: [
      {
        file: 'migrations/casework/src/1763800004000-mail.ts',
        search: "...casePolicies('mail_message'),",
        replace: "...districtPolicies('casework', 'mail_message'),",
      },
    ],
    test: {
      file: OFFICE,
      name: 'the office’s mail gives a reply to a restricted case to the people named there, and hides it from everybody else',
    },
  },
  {
    name: 'the next message of a restricted conversation is read with nobody’s eyes',
    wall: 'A person writes twice, names their own first message alone, and the second lies open to the whole office.',
    changes: [
      {
        file: MAIL_THREAD,
        search: 'm.message_id = h.header',
        replace: 'm.message_id = h.header AND (m.case_id IS NULL OR m.case_id <> ALL (ARRAY(SELECT hidden_cases())))',
      },
    ],
    test: {
      file: THREADS,
      name: 'a conversation about a restricted case goes on unseen where a message names its writer’s own first one alone',
    },
  },
  {
    name: 'the case of a message is told to whoever asks for themselves',
    wall: 'By the identifier of a letter, somebody learns which restricted case it belongs to.',
    changes: [
      {
        file: MAIL_THREAD,
        search: "\n       AND nullif(current_setting('cloison.account', true), '') IS NULL",
        replace: '',
      },
    ],
    test: {
      file: THREADS,
      name: 'a conversation about a restricted case is told to the round that stores mail of this riding, and to nobody who asks for themselves',
    },
  },
  {
    name: 'a mail leaves for a public body without consent',
    wall: 'A body learns about somebody who never agreed to it.',
    changes: [{ file: `${MAIL}/outgoing/outbox.ts`, search: 'await this.consents.demand(tx, mail.caseId, key);', replace: '' }],
    test: {
      file: OFFICE,
      name: 'the office’s mail sends nothing to a public body without consent, named by key or recognised by its address',
    },
  },
  {
    name: 'a mail of unknown fate is sent again by itself',
    wall: 'A process that dies at the wrong moment writes to a citizen twice.',
    changes: [
      {
        file: `${MAIL}/outgoing/delivery.ts`,
        search: "SET state = 'unsure', problem = 'no_answer', settled_at = now()",
        replace: "SET state = 'queued', settled_at = now()",
      },
    ],
    test: {
      file: DELIVERY,
      name: 'mail that leaves is flagged, and not sent again by itself, where the process died between sending and marking',
    },
  },
];
