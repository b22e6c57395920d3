import { Refusal } from '@cloison/platform/access';
import { asOwner, sql } from '@cloison/platform/database';
import type { StatementRunner } from '@cloison/platform/database';
import type { DocumentKeys, WrappingKey } from './document-keys';
import { rewrapKey } from './envelope';

interface WrappedRow {
  districtId: string;
  id: string;
  keyId: string;
  wrappedKey: Buffer;
}

const AT_ONCE = 500;

export interface Rewrapped {
  /** The key that wraps every document now. */
  readonly keyId: string;
  readonly rewrapped: number;
  /** Documents whose key doesn't open with any of the zone's keys: left alone. */
  readonly damaged: number;
  /** Keys that wrapped nothing any more and were forgotten. */
  readonly forgotten: number;
}

/**
 * Wraps the key of every document with the zone's current key: after a key was renewed. Their bytes stay as they are. It runs with the
 * owner's login, since no person sees all restricted cases; it can be stopped and begun again.
 *
 * @param newKey makes a new key first; old keys stay in the file, since a process may just be storing with one
 * @param forget takes keys that wrap nothing out of the file afterwards: an hour after the renewal, not at once
 */
export async function rewrapDocuments(ownerUrl: string, keys: DocumentKeys, { newKey = false, forget = false } = {}): Promise<Rewrapped> {
  if (newKey) keys.add();
  const current = keys.current();
  return asOwner(ownerUrl, 'casework', async (owner) => {
    const counts = { rewrapped: 0, damaged: 0 };
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await owner.rows<WrappedRow>(
        sql`SELECT district_id AS "districtId", id, key_id AS "keyId", wrapped_key AS "wrappedKey" FROM document
            WHERE key_id <> ${current.id} AND id > ${last} ORDER BY id LIMIT ${AT_ONCE}`,
      );
      for (const row of rows) counts[(await rewrapOne(owner, keys, row, current)) ? 'rewrapped' : 'damaged'] += 1;
      last = rows.at(-1)?.id ?? last;
      if (rows.length < AT_ONCE) break;
    }
    const used = await owner.rows<{ id: string }>(sql`SELECT DISTINCT key_id AS id FROM document WHERE key_id IS NOT NULL`);
    return { keyId: current.id, ...counts, forgotten: forget ? keys.forgetAllBut(new Set(used.map(({ id }) => id))) : 0 };
  });
}

/** @returns false where the document's key doesn't open: it stays as it is, for whoever looks into it */
async function rewrapOne(
  owner: StatementRunner,
  keys: DocumentKeys,
  { districtId, id, keyId, wrappedKey }: WrappedRow,
  current: WrappingKey,
): Promise<boolean> {
  const from = keys.find(keyId);
  if (!from) return false;
  try {
    const wrapped = rewrapKey({ districtId, id }, wrappedKey, from, current);
    await owner.execute(
      sql`UPDATE document SET key_id = ${current.id}, wrapped_key = ${wrapped}
          WHERE district_id = ${districtId} AND id = ${id} AND key_id = ${keyId}`,
    );
    return true;
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
}
