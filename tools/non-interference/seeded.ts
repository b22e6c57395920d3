import type * as NodeCrypto from 'node:crypto';

type Changeable = { -readonly [K in 'randomUUID' | 'randomBytes' | 'randomFillSync']: (typeof NodeCrypto)[K] };

/** Node's own module before anybody imports from it: a name imported earlier would stay what it was. */
const node = process.getBuiltinModule('node:crypto');
const real = {
  uuid: node.randomUUID,
  bytes: node.randomBytes,
  webUuid: crypto.randomUUID.bind(crypto),
  values: crypto.getRandomValues.bind(crypto),
};
const counters = new Map<string, number>();

/**
 * The random bytes of a place in the program: the n-th request of one source file answers the same bytes in each recording, whatever other files
 * asked for meanwhile (the log is sealed at its own pace).
 */
function bytesFor(length: number): Buffer {
  const caller = /(?:libs|tools|apps|node_modules)\/[^\s:)]+(?=:\d+:\d+\)?$)/m;
  const line = new Error().stack?.split('\n').find((one) => caller.test(one) && !one.includes('/seeded.ts')) ?? 'elsewhere';
  const file = caller.exec(line)?.[0] ?? 'elsewhere';
  // databases of the tests need names of their own
  if (file.startsWith('libs/platform/testing/')) return real.bytes(length);
  const asked = counters.get(file) ?? 0;
  counters.set(file, asked + 1);
  const parts: Buffer[] = [];
  for (let made = 0; made * 32 < length; made += 1) parts.push(node.createHash('sha256').update(`${file} ${asked} ${made}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

function uuid(): ReturnType<typeof NodeCrypto.randomUUID> {
  const hex = bytesFor(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Injects randomness into this process: to be imported before everything else. */
export function seedRandomness(): void {
  const changeable = node as unknown as Changeable;
  changeable.randomUUID = uuid;
  changeable.randomBytes = ((size: number, done?: (error: Error | null, bytes: Buffer) => void) => {
    if (!done) return bytesFor(size);
    done(null, bytesFor(size));
    return undefined;
  }) as typeof node.randomBytes;
  crypto.randomUUID = uuid;
  crypto.getRandomValues = (<T extends NodeJS.ArrayBufferView>(array: T): T => {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytesFor(array.byteLength));
    return array;
  }) as typeof crypto.getRandomValues;
}

/** From the first number again, for the next recording. */
export function restartRandomness(): void {
  counters.clear();
}

export function releaseRandomness(): void {
  const changeable = node as unknown as Changeable;
  changeable.randomUUID = real.uuid;
  changeable.randomBytes = real.bytes;
  crypto.randomUUID = real.webUuid;
  crypto.getRandomValues = real.values;
}
