import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a received message follows, by the identifiers that its headers name. The round that stores mail has nobody's eyes, and would find
 * nothing of a restricted case: the next message of such a conversation would lie open to the whole office. Who may see a case changes, so no
 * account that was noted earlier will do either. With the owner's rights, then, and for that round alone: to a transaction that acts for
 * somebody it answers nothing.
 *
 * The messages that those messages followed count too: a conversation may be filed late, and not every program names all that went before.
 * Of several cases a restricted one comes first, so that nothing of it shows elsewhere. `named_id` is somebody who sees it, null where
 * everybody does; `outgoing_id` is the mail of ours that the headers themselves name last.
 */
const THREAD = [
  `CREATE FUNCTION casework.mail_thread(here text, headers text[])
   RETURNS TABLE (case_id uuid, citizen_id uuid, outgoing_id uuid, named_id uuid)
   LANGUAGE sql STABLE SECURITY DEFINER
   SET search_path = casework, pg_temp
   AS $thread$
     WITH RECURSIVE followed (step, place, case_id, citizen_id, outgoing_id, thread_ids) AS (
       SELECT 0, 0::bigint, NULL::uuid, NULL::uuid, NULL::uuid, headers
       UNION ALL
       SELECT f.step + 1, h.place, mail.case_id, mail.citizen_id, mail.outgoing_id, mail.thread_ids
       FROM followed f CROSS JOIN LATERAL unnest(f.thread_ids) WITH ORDINALITY AS h (header, place) CROSS JOIN LATERAL (
         SELECT o.case_id, o.citizen_id, o.id AS outgoing_id, o.thread_ids
         FROM mail_delivery d JOIN mail_out o ON o.district_id = d.district_id AND o.id = d.id
         WHERE d.district_id = here AND d.message_id = h.header
         UNION ALL
         SELECT m.case_id, m.citizen_id, NULL, m.thread_ids FROM mail_message m WHERE m.district_id = here AND m.message_id = h.header
       ) mail
       WHERE f.step < 2
     )
     SELECT f.case_id, f.citizen_id,
       (SELECT ours.outgoing_id FROM followed ours WHERE ours.step = 1 AND ours.outgoing_id IS NOT NULL ORDER BY ours.place DESC LIMIT 1),
       file.restricted_to[1]
     FROM followed f LEFT JOIN case_file file ON file.district_id = here AND file.id = f.case_id
     WHERE (f.case_id IS NOT NULL OR (f.step = 1 AND f.outgoing_id IS NOT NULL))
       AND here = ANY (string_to_array(current_setting('cloison.districts', true), ','))
       AND nullif(current_setting('cloison.account', true), '') IS NULL
     ORDER BY file.restricted_to IS NULL, f.case_id IS NULL, f.step, f.outgoing_id IS NULL, f.place DESC
     LIMIT 1
   $thread$`,
  `REVOKE ALL ON FUNCTION casework.mail_thread(text, text[]) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.mail_thread(text, text[]) TO casework_api`,
];

export class MailThreads1763800004001 implements MigrationInterface {
  readonly name = 'MailThreads1763800004001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of THREAD) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
