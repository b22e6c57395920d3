import { Refusal } from '@cloison/platform/access';

/** Where the next page begins: the sort keys of the last row, as opaque base64url. It says nothing that the row before it didn't. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * @param shape a check for each key, in order
 * @throws Refusal `input_not_valid` for anything that `encodeCursor` didn't make
 */
export function decodeCursor(cursor: string, shape: readonly ((key: unknown) => boolean)[]): (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === shape.length && shape.every((fits, index) => fits(keys[index])))
      return keys as (string | number)[];
  } catch {
    // falls through to the refusal: what a cursor that isn't JSON says doesn't matter
  }
  throw new Refusal('input_not_valid', [{ field: 'cursor', problem: 'not_valid' }]);
}
