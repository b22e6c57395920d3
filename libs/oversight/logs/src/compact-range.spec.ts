import { rootOf } from '@cloison/platform/audit-log';
import { CompactRange } from './compact-range';

describe('the edge of a log that is followed', () => {
  const entries = Array.from({ length: 600 }, (_, i) => Buffer.from(`entry ${i}`));

  it('has the root of RFC 6962 at every size', () => {
    const range = CompactRange.empty();
    expect(range.root()).toEqual(rootOf([]));
    for (const size of entries.keys()) {
      range.append(entries[size] as Buffer);
      if (size < 70 || size > 590) expect(range.root()).toEqual(rootOf(entries.slice(0, size + 1)));
    }
    expect(range.size).toBe(600);
  });

  it('goes on from where it was put down', () => {
    const range = CompactRange.empty();
    entries.slice(0, 357).forEach((entry) => range.append(entry));
    const resumed = CompactRange.at(range.size, range.edge());
    entries.slice(357).forEach((entry) => resumed.append(entry));
    expect(resumed.root()).toEqual(rootOf(entries));
  });

  it('refuses an edge that belongs to another size', () => {
    expect(() => CompactRange.at(3, Buffer.alloc(32))).toThrow(RangeError);
    expect(() => CompactRange.at(0, Buffer.alloc(32))).toThrow(RangeError);
  });
});
