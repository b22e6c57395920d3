import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { Mailbox } from './incoming/mailbox';
import type { MailStatus } from './outgoing/outgoing.dto';
import { MailTransport } from './outgoing/transport';
import { MailSettings } from './settings';

/** Whether the office's servers answer right now, and what waits for them. No host, user or password: those are the operator's. */
@Injectable()
export class MailStatusService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly zone: ZoneSettings,
    private readonly settings: MailSettings,
    private readonly mailbox: Mailbox,
    private readonly transport: MailTransport,
  ) {}

  async read(context: RequestContext): Promise<MailStatus> {
    const ability = cachedAbility(caseworkPolicy, this.zone, context);
    for (const districtId of context.districts) authorize(ability, 'manage', 'Settings', { districtId });
    const receives = this.mailbox.configured ? this.mailbox.answers() : null;
    const sends = this.transport.configured ? this.transport.answers() : null;
    const [row] = await this.work.read<{ checkedAt: string | null; sentAt: string | null; waiting: number; unsure: number }>(
      context,
      sql`SELECT (SELECT max(checked_at) FROM mail_box) AS "checkedAt",
            (SELECT max(settled_at) FROM mail_delivery WHERE state = 'sent') AS "sentAt",
            (SELECT count(*)::integer FROM mail_delivery WHERE state = 'queued') AS waiting,
            (SELECT count(*)::integer FROM mail_delivery WHERE state = 'unsure') AS unsure`,
      () => ({ act: 'mail.status', count: 1 }),
    );
    return {
      receiving: { configured: this.mailbox.configured, answers: await receives, lastGoodAt: row?.checkedAt ?? null },
      sending: { configured: this.transport.configured, answers: await sends, lastGoodAt: row?.sentAt ?? null },
      mailbox: this.mailbox.configured ? this.settings.mailbox : null,
      from: this.settings.from?.address ?? null,
      waiting: row?.waiting ?? 0,
      unsure: row?.unsure ?? 0,
    };
  }
}
