/** Longest entry: its length is written in two bytes. */
export const MAX_ENTRY_BYTES = 65_535;

/** Entries one after the other, each with its length before it, uint16 big-endian (C2SP tlog-tiles, Log entries). */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError('an entry is longer than 65,535 bytes');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.length);
    parts.push(length, entry);
  }
  return Buffer.concat(parts);
}

/** The entries of a bundle; throws if the lengths don't end exactly at its end. */
export function decodeBundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    const end = at + 2 <= bundle.length ? at + 2 + bundle.readUInt16BE(at) : Infinity;
    if (end > bundle.length) throw new RangeError(`entry ${entries.length} of the bundle is cut short`);
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
