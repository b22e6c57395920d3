import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { encodeEntry, EntryError } from './entry';
import type { LogEntry } from './entry';
import { RecentlyUsed } from './recently-used';
import { HmacKey, subjectBinding, subjectCommitment, unwrapSubjectKey, wrapSubjectKey } from './subject-commitment';

const id = '0190a1b2-0000-4000-8000-000000000001';
const account = '0190a1b2-0000-4000-8000-000000000002';
const entry: LogEntry = {
  zone: 'casework',
  v: 1,
  id,
  at: '2026-11-21T12:00:00.000Z',
  act: 'citizen.open',
  account,
  device: null,
  role: 'caseworker',
  funder: 'assembly',
  assurance: 'software',
  network: 'assembly',
  purpose: null,
  period: 'ordinary',
  decision: 'allowed',
};

describe('an entry', () => {
  it('has one spelling: sorted, without spaces, whatever the order it came in', () => {
    const written = encodeEntry({ ...entry, about: { to: 'revoked', from: 'active', device: id } }).toString();
    expect(written).toBe(
      `{"about":{"device":"${id}","from":"active","to":"revoked"},"account":"${account}","act":"citizen.open","assurance":"software",` +
        `"at":"2026-11-21T12:00:00.000Z","decision":"allowed","device":null,"funder":"assembly","id":"${id}","network":"assembly",` +
        `"period":"ordinary","purpose":null,"role":"caseworker","v":1,"zone":"casework"}`,
    );
    const names = Object.keys(JSON.parse(written) as object);
    expect(names).toEqual([...names].sort());
  });

  it('leaves out what isn’t there and keeps every member that is', () => {
    const full = encodeEntry({
      ...entry,
      claimed_account: account,
      code: 'device_unknown',
      count: 50,
      district: 'qc-val-des-erables',
      fields: ['familyName', 'phone'],
      request: 'R-7QK4-M2XD',
      subjects: [randomBytes(32).toString('base64url')],
      about: { hash: 'a'.repeat(64) },
    });
    const names = Object.keys(JSON.parse(full.toString()) as object);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(22);
  });

  it.each<[string, Partial<Record<string, unknown>>]>([
    ['a name', { name: 'Tremblay' }],
    ['free words as an act', { act: 'Opened Mrs. Tremblay' }],
    ['free words as a purpose', { purpose: 'to see what she thinks' }],
    ['free words as a code', { code: 'no !' }],
    ['free words about a change', { about: { from: 'somebody' } }],
    ['an unknown member about a change', { about: { name: 'x' } }],
    ['nothing about nothing', { about: {} }],
    ['a list about nothing', { about: [] }],
    ['an e-mail as an account', { account: 'a@example.org' }],
    ['an upper-case uuid', { id: id.replace('a1b2', 'A1B2') }],
    ['a raw subject', { subjects: [account] }],
    ['no subjects, as a list', { subjects: [] }],
    ['too many subjects', { subjects: Array(1001).fill('A'.repeat(43)) }],
    ['a field with a value', { fields: ['phone=418'] }],
    ['half a person', { count: 0.5 }],
    ['a time without milliseconds', { at: '2026-11-21T12:00:00Z' }],
    ['a funder that nobody knows', { funder: 'me' }],
    ['another version', { v: 2 }],
    ['a request number of another make', { request: 'R-1' }],
  ])('has no place for %s', (_what, part) => {
    expect(() => encodeEntry({ ...entry, ...part })).toThrow(EntryError);
  });

  it('needs each member that decides', () => {
    for (const name of ['account', 'act', 'at', 'decision', 'device', 'funder', 'id', 'network', 'purpose', 'role', 'v', 'zone']) {
      expect(() => encodeEntry({ ...entry, [name]: undefined })).toThrow(`needs ${name}`);
    }
  });

  it('never repeats in its refusal what it was given', () => {
    expect(() => encodeEntry({ ...entry, purpose: 'Tremblay' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('Tremblay') }),
    );
  });
});

describe('a subject in the log', () => {
  it('is HMAC-SHA256 as everybody computes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.string(), (key, message) => {
        const expected = createHmac('sha256', key).update(message).digest();
        expect(new HmacKey(Buffer.from(key)).of(message)).toEqual(expected);
      }),
    );
    expect(() => new HmacKey(Buffer.alloc(65))).toThrow(RangeError);
  });

  it('is another commitment in each entry, and for each person', () => {
    const [one, two] = [new HmacKey(randomBytes(32)), new HmacKey(randomBytes(32))];
    expect(
      new Set([subjectCommitment(one, id), subjectCommitment(one, account), subjectCommitment(two, id), subjectBinding(one, id)]).size,
    ).toBe(4);
  });

  it('has a key that opens with its own wrapping key and for itself only', () => {
    const [key, wrapping] = [randomBytes(32), randomBytes(32)];
    const wrapped = wrapSubjectKey(key, id, wrapping);
    expect(unwrapSubjectKey(wrapped, id, wrapping)).toEqual(key);
    expect(wrapSubjectKey(key, id, wrapping)).not.toEqual(wrapped);
    expect(() => unwrapSubjectKey(wrapped, account, wrapping)).toThrow();
    expect(() => unwrapSubjectKey(wrapped, id, randomBytes(32))).toThrow();
    expect(() => unwrapSubjectKey(wrapped.subarray(1), id, wrapping)).toThrow();
    for (let at = 0; at < wrapped.length; at++) {
      const changed = Buffer.from(wrapped);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => unwrapSubjectKey(changed, id, wrapping)).toThrow();
    }
  });
});

describe('recently used values', () => {
  it('lose the one that was not asked for longest', () => {
    const held = new RecentlyUsed<string, number>(2);
    held.set('a', 1);
    held.set('b', 2);
    held.get('a');
    held.set('c', 3);
    expect([held.get('a'), held.get('b'), held.get('c')]).toEqual([1, undefined, 3]);
    held.delete('a');
    expect(held.get('a')).toBeUndefined();
  });
});
