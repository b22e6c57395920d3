import { readFile } from 'node:fs/promises';
import type { BundlePart } from './bundle';

/**
 * A zone's committed decision table. Each zone logs the hash of the table it decides by when it starts (`zone.start`), so whoever holds the
 * bundle can compare the two: this file alone proves nothing.
 */
export async function decisionTables(folder: URL, zone: string): Promise<BundlePart[]> {
  try {
    return [{ path: `decision-table/${zone}.csv`, bytes: await readFile(new URL(`${zone}.csv`, folder)) }];
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}
