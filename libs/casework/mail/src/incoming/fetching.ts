import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { operatorContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { SettingsError } from '@cloison/platform/http';
import { Jobs } from '@cloison/platform/jobs';
import { officeDistricts } from '../office-districts';
import { MailSettings } from '../settings';
import { Ingestion } from './ingestion';
import { Mailbox, MailboxError } from './mailbox';
import type { MailboxPlace } from './mailbox';

export const FETCHING_JOB = 'mail-fetching';
const EVERY_SECONDS = 30;

/**
 * Brings mail in, again and again. The place in the mailbox is moved only after a batch is stored; a round that dies in between fetches the
 * same messages again, and they are recognised.
 */
@Injectable()
export class Fetching implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: MailSettings,
    private readonly mailbox: Mailbox,
    private readonly ingestion: Ingestion,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    if (!this.mailbox.configured) return;
    const run = async (): Promise<void> => {
      await this.round();
    };
    this.jobs.every({ name: FETCHING_JOB, everySeconds: EVERY_SECONDS, run });
  }

  /** @returns how many messages were new */
  async round(): Promise<number> {
    const districtId = await this.district();
    const place = await this.place(districtId);
    let stored = 0;
    try {
      await this.mailbox.readAfter(place, async (batch, now) => {
        const received = await this.ingestion.receive(
          districtId,
          batch.map(({ raw }) => raw),
        );
        stored += received.stored;
        await this.remember(districtId, now);
      });
      await this.note(districtId, null);
    } catch (error) {
      await this.note(districtId, error instanceof MailboxError ? error.problem : 'not_stored');
      if (!(error instanceof MailboxError)) throw error;
    }
    return stored;
  }

  private async district(): Promise<string> {
    const districts = await officeDistricts(this.work);
    const wanted = this.settings.districtId ?? (districts.length === 1 ? districts[0] : undefined);
    if (wanted === undefined || !districts.includes(wanted)) {
      throw new SettingsError('CASEWORK_MAIL_DISTRICT', 'expected the id of the riding that the mailbox belongs to');
    }
    return wanted;
  }

  private async place(districtId: string): Promise<MailboxPlace> {
    const context = operatorContext('casework', [districtId]);
    const [row] = await this.work.read<{ uidValidity: string | null; lastUid: string }>(
      context,
      sql`SELECT uid_validity AS "uidValidity", last_uid AS "lastUid" FROM mail_box WHERE district_id = ${districtId}`,
    );
    return { uidValidity: row?.uidValidity ?? null, lastUid: Number(row?.lastUid ?? 0) };
  }

  private async remember(districtId: string, { uidValidity, lastUid }: MailboxPlace): Promise<void> {
    await this.work.transaction(operatorContext('casework', [districtId]), (tx) =>
      tx.execute(
        sql`INSERT INTO mail_box (district_id, uid_validity, last_uid) VALUES (${districtId}, ${uidValidity}, ${lastUid})
            ON CONFLICT (district_id) DO UPDATE SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid`,
      ),
    );
  }

  private async note(districtId: string, problem: string | null): Promise<void> {
    await this.work.transaction(operatorContext('casework', [districtId]), (tx) =>
      tx.execute(
        sql`INSERT INTO mail_box (district_id, tried_at, checked_at, problem)
            VALUES (${districtId}, now(), CASE WHEN ${problem}::text IS NULL THEN now() END, ${problem})
            ON CONFLICT (district_id) DO UPDATE SET tried_at = now(), problem = excluded.problem,
              checked_at = coalesce(excluded.checked_at, mail_box.checked_at)`,
      ),
    );
  }
}
