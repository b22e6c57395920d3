import { Inject, Injectable } from '@nestjs/common';
import { actRefusal } from '@cloison/platform/access';
import type { Assurance, DeviceState, Funder, RequestContext, ZonePolicy } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { ZONE_POLICY } from './doorkeeper';

interface Row {
  readonly n: number;
  readonly funder: Funder;
  readonly assurance: Assurance;
  readonly state: DeviceState;
  readonly label: string;
  readonly role: string;
  readonly name: string;
  readonly districts: string[];
}

/**
 * Whether somebody who was let in a while ago would be let in now: for answers that last, such as a stream. The door itself is asked once a
 * request; a device that is withdrawn, a session that ends or an account that loses its role must end what is still open.
 */
@Injectable()
export class Standing {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(ZONE_POLICY) private readonly policy: ZonePolicy,
  ) {}

  /**
   * Each context as the database has it now, in the same order; null where its session is over, its account is disabled, or the rules refuse
   * the act. One statement, however many are asked about.
   */
  async now(contexts: readonly RequestContext[], action: string, subject: string): Promise<(RequestContext | null)[]> {
    if (contexts.length === 0) return [];
    const rows = await this.work.runner.rows<Row>(
      sql`SELECT asked.n::integer AS n, device.funder, device.assurance, device.state, device.label, account.role, account.name,
            account.districts
          FROM unnest(${contexts.map(({ session }) => session?.id ?? null)}::uuid[]) WITH ORDINALITY AS asked (session_id, n)
          JOIN session ON session.id = asked.session_id AND session.revoked_at IS NULL AND session.expires_at > now()
          JOIN device ON device.id = session.device_id
          JOIN account ON account.id = session.account_id AND account.disabled_at IS NULL`,
    );
    const byNumber = new Map(rows.map((row) => [row.n, row]));
    return contexts.map((context, index) => {
      const row = byNumber.get(index + 1);
      const present = row && presentContext(context, row);
      return present && actRefusal(this.policy, this.settings, present, action, subject) === null ? present : null;
    });
  }
}

function presentContext(context: RequestContext, { funder, assurance, state, label, role, name, districts }: Row): RequestContext {
  return {
    ...context,
    device: context.device && { ...context.device, funder, assurance, state, label },
    account: context.account && { ...context.account, role, name },
    districts,
  };
}
