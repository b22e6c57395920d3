import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

/**
 * For the rest of this transaction, row-level security sees with the eyes of this account. Rounds that run by themselves use it to read or
 * store mail of a restricted case for somebody who is named there; the log goes on saying that nobody's hand did it.
 */
export async function asAccount(tx: Tx, accountId: string | null): Promise<void> {
  await tx.execute(sql`SELECT set_config('cloison.account', ${accountId ?? ''}, true)`);
}
