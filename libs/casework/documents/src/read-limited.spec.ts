import { Readable } from 'node:stream';
import { readLimited } from './read-limited';

/** A body that would go on for `most` parts of 1 kB, and tells how many were taken. */
function endless(most: number): { body: Readable; taken: () => number } {
  let taken = 0;
  const body = Readable.from(
    (function* () {
      while (taken < most) {
        taken += 1;
        yield Buffer.alloc(1_024, 7);
      }
    })(),
  );
  return { body, taken: () => taken };
}

describe('a body that comes in', () => {
  it('is read whole within its limit', async () => {
    expect(await readLimited(endless(4).body, 4_096)).toHaveLength(4_096);
  });

  it('is cut off at its limit, not read to its end', async () => {
    const { body, taken } = endless(2_000);
    await expect(readLimited(body, 4_096)).rejects.toMatchObject({ code: 'body_too_large' });
    expect(taken()).toBeLessThan(200);
  });
});
