import fc from 'fast-check';
import { EntryForm } from './entry-form';
import { entryOf } from './spec-evidence';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const account = 'a0000000-0000-4000-8000-000000000001';
const samples = [
  entryOf(1, 'casework'),
  entryOf(5, 'casework', { count: 12, claimed_account: account, fields: ['familyName', 'phone'] }),
  entryOf(6, 'casework', { about: { device: account, from: 'pending', hash, to: 'active' }, subjects: undefined, request: undefined }),
  entryOf(7, 'casework', { subjects: ['A'.repeat(43), 'b'.repeat(43)], purpose: 'casework', district: 'qc-lac-aux-outardes' }),
];
const holds = (form: EntryForm, entry: Buffer): boolean => form.holds(entry, 0, entry.length);
/** One that has seen every sample, and so judges by their shapes; and one that has seen nothing. */
const warm = (): EntryForm => {
  const form = new EntryForm('casework');
  for (const sample of samples) expect(holds(form, sample)).toBe(true);
  return form;
};

describe('the form of an entry', () => {
  it('is judged alike by shape and member by member, whatever byte is changed', () => {
    const seasoned = warm();
    let accepted = 0;
    for (const sample of samples) {
      for (let at = 0; at < sample.length; at++) {
        for (const byte of [0x30, 0x39, 0x61, 0x66, 0x67, 0x7a, 0x41, 0x5a, 0x2d, 0x5f, 0x22, 0x2c, 0x3a, 0x20, 0x00, 0xe9, 0xff]) {
          const changed = Buffer.from(sample);
          changed[at] = byte;
          const fresh = holds(new EntryForm('casework'), changed);
          expect([at, byte, holds(seasoned, changed)]).toEqual([at, byte, fresh]);
          accepted += fresh ? 1 : 0;
        }
      }
    }
    expect(accepted).toBeGreaterThan(1000);
  });

  it('is judged alike when several bytes are changed at once', () => {
    const seasoned = warm();
    const edit = fc.tuple(fc.nat(400), fc.constantFrom(0x2d, 0x61, 0x30, 0x3a, 0x54, 0x5a, 0x2e, 0x7a));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }), (sample, edits) => {
        const changed = Buffer.from(sample);
        for (const [at, byte] of edits) changed[at % changed.length] = byte;
        expect(holds(seasoned, changed)).toBe(holds(new EntryForm('casework'), changed));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives what it found of the last entry, wherever that began', () => {
    const form = warm();
    for (const sample of [...samples, ...samples]) {
      const placed = Buffer.concat([Buffer.from('xyz'), sample, Buffer.from('}')]);
      expect(form.holds(placed, 3, 3 + sample.length)).toBe(true);
      const { at, code = '', decision, id } = JSON.parse(sample.toString()) as { at: string; code?: string; decision: string; id: string };
      expect(new Date(form.time(placed)).toISOString()).toBe(at);
      expect([form.refused(placed), form.code(placed)]).toEqual([decision === 'refused', code]);
      expect(form.idTail(placed)).toBe(parseInt(id.replaceAll('-', '').slice(-13), 16));
    }
  });

  it('reads times of any day as the calendar has it', () => {
    const form = new EntryForm('casework');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-03-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => {
          const entry = entryOf(1, 'casework', { at: date.toISOString() });
          expect(holds(form, entry)).toBe(true);
          expect(form.time(entry)).toBe(date.getTime());
        },
      ),
    );
  });
});
