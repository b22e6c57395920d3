import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { PersonName } from './case.dto';

/** Roles that see cases; the registrar of devices sees none. */
const SEES_CASES = ['caseworker', 'office_manager', 'member'];
const FOLLOWS_CASES = ['caseworker', 'office_manager'];

/** The people of an office, for choosing who follows, watches or may see a case. */
@Injectable()
export class Colleagues {
  constructor(private readonly work: UnitOfWork) {}

  /** Who may be given a case, by name. */
  list(context: RequestContext): Promise<PersonName[]> {
    return this.work.read<PersonName>(
      context,
      sql`SELECT id, name FROM account
          WHERE disabled_at IS NULL AND role = ANY (${FOLLOWS_CASES}::text[]) AND districts && ${context.districts}::text[]
          ORDER BY name, id LIMIT 200`,
    );
  }

  /** @throws Refusal `input_not_valid` for an account that sees no case of this riding */
  async nameOf(tx: Tx, districtId: string, accountId: string): Promise<string> {
    const account = await tx.one<{ name: string }>(
      sql`SELECT name FROM account
          WHERE id = ${accountId} AND disabled_at IS NULL AND role = ANY (${SEES_CASES}::text[]) AND ${districtId} = ANY (districts)`,
    );
    if (!account) throw new Refusal('input_not_valid', [{ field: 'accountId', problem: 'not_in_list' }]);
    return account.name;
  }
}
