import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { decodeBase64 } from './base64';
import { checkpointText, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint';
import { cosign, cosignatureTime } from './cosignature';
import { EMPTY_ROOT, leafHash } from './merkle';
import { NoteError, noteSignedBy, parseNote, parseSignatureLines, signNote } from './note';
import { parseVerifierKey, SIGNATURE_TYPES, signerKey } from './note-key';

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

/** The example of C2SP signed-note, Verifier keys. */
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const key = signerKey('casework.localhost/log', pem());
const witness = signerKey('oversight.localhost/witness', pem(), SIGNATURE_TYPES.cosignature);
const head = { origin: 'casework.localhost/log', size: 3, root: leafHash(Buffer.from('x')) };
const checkpoint = signCheckpoint(head, key);

describe('signed notes', () => {
  it('verifies the specification’s own example with its own key', () => {
    expect(noteSignedBy(parseNote(EXAMPLE_NOTE), parseVerifierKey(EXAMPLE_KEY))).toBe(true);
  });

  it('refuses the example with any one byte changed', () => {
    const bytes = Buffer.from(EXAMPLE_NOTE);
    const example = parseVerifierKey(EXAMPLE_KEY);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      let held = false;
      try {
        held = noteSignedBy(parseNote(changed.toString()), example);
      } catch (error) {
        expect(error).toBeInstanceOf(NoteError);
      }
      expect([at, held]).toEqual([at, false]);
    }
  });

  it('reads its own keys back', () => {
    const read = parseVerifierKey(key.vkey);
    expect([read.name, read.type, read.id]).toEqual([key.name, 1, key.id]);
    expect(noteSignedBy(parseNote(checkpoint), read)).toBe(true);
  });

  it.each([
    ['an id of another key', EXAMPLE_KEY.replace('530d903a', '530d903b')],
    ['another name', EXAMPLE_KEY.replace('foo', 'bar')],
    ['an unknown type', 'example.com/foo+530d903a+BekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a short key', 'example.com/foo+530d903a+Aeky'],
    ['a space', EXAMPLE_KEY.replace('foo', 'f o')],
    ['nothing', ''],
  ])('refuses a verifier key with %s', (_what, vkey) => {
    expect(() => parseVerifierKey(vkey)).toThrow();
  });

  it.each([
    ['no signatures', 'text\n'],
    ['no blank line', EXAMPLE_NOTE.replace('\n\n', '\n')],
    ['no final newline', EXAMPLE_NOTE.slice(0, -1)],
    ['a carriage return', EXAMPLE_NOTE.replace('\n', '\r\n')],
    ['a NUL', EXAMPLE_NOTE.replace('This', 'Th\0s')],
    ['a hyphen for the dash', EXAMPLE_NOTE.replace('—', '-')],
    ['a signature without padding', EXAMPLE_NOTE.replace('aQM=', 'aQM')],
    ['stray bits behind the signature', EXAMPLE_NOTE.replace('aQM=', 'aQN=')],
    ['a plus in the name', EXAMPLE_NOTE.replace('example.com/foo', 'example+foo')],
    ['two names', EXAMPLE_NOTE.replace('— example.com/foo', '— example.com/foo bar')],
    ['an endless text', `${'x'.repeat(70_000)}${EXAMPLE_NOTE}`],
  ])('refuses a note with %s', (_what, note) => {
    expect(() => parseNote(note)).toThrow(NoteError);
  });

  it('ignores signatures of keys it doesn’t know, and nothing else', () => {
    const other = signerKey('elsewhere.example', pem());
    const both = checkpoint + signCheckpoint(head, other).split('\n\n')[1];
    expect(noteSignedBy(parseNote(both), key)).toBe(true);
    expect(noteSignedBy(parseNote(both), signerKey('third.example', pem()))).toBe(false);
    const sameName = signerKey(key.name, pem());
    expect(noteSignedBy(parseNote(signNote(checkpointText(head), sameName)), key)).toBe(false);
    const spoilt = both + both.split('\n\n')[1]?.split('\n')[0]?.replace(/.{6}$/, 'AAAAA=') + '\n';
    expect(() => noteSignedBy(parseNote(spoilt), key)).not.toThrow();
    expect(noteSignedBy(parseNote(spoilt), key)).toBe(false);
  });

  it('keeps blank lines of the text in the text', () => {
    const note = parseNote(signNote('one\n\ntwo\n', key));
    expect(note.text).toBe('one\n\ntwo\n');
    expect(noteSignedBy(note, key)).toBe(true);
  });

  it('decodes only the one base64 spelling of some bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (raw) =>
        expect(decodeBase64(Buffer.from(raw).toString('base64'))).toEqual(Buffer.from(raw)),
      ),
    );
    expect(['Zg', 'Zg=', 'Zh==', 'Zg== ', 'Z-8=', 'Zg==\n'].map(decodeBase64)).toEqual(Array(6).fill(undefined));
  });

  it('reads no lines from nothing and refuses half a line', () => {
    expect(parseSignatureLines('')).toEqual([]);
    expect(() => parseSignatureLines('— a')).toThrow(NoteError);
  });
});

describe('checkpoints', () => {
  it('says origin, size and root in three lines and comes back', () => {
    expect(checkpointText(head)).toBe(`casework.localhost/log\n3\n${head.root.toString('base64')}\n`);
    const read = openCheckpoint(checkpoint, head.origin, key);
    expect([read.origin, read.size, read.root]).toEqual([head.origin, 3, head.root]);
  });

  it('is the same bytes each time it is signed, so that a crash costs nothing', () => {
    expect(signCheckpoint(head, key)).toBe(checkpoint);
  });

  it('refuses another log’s origin and another key', () => {
    expect(() => openCheckpoint(checkpoint, 'partisan.localhost/log', key)).toThrow('another log');
    expect(() => openCheckpoint(checkpoint, head.origin, signerKey(head.origin, pem()))).toThrow('isn’t signed');
  });

  const root = head.root.toString('base64');
  it.each([
    ['an extension line', `o\n3\n${root}\nmore\n`],
    ['no root', 'o\n3\n'],
    ['no origin', `\n3\n${root}\n`],
    ['a size with a leading zero', `o\n03\n${root}\n`],
    ['a negative size', `o\n-3\n${root}\n`],
    ['a size beyond what can be counted', `o\n99999999999999999999\n${root}\n`],
    ['a short root', 'o\n3\nAAAA\n'],
    ['an empty tree with another root', `o\n0\n${root}\n`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseCheckpoint(signNote(text, key))).toThrow(NoteError);
  });

  it('accepts the empty tree', () => {
    expect(parseCheckpoint(signCheckpoint({ origin: 'o', size: 0, root: EMPTY_ROOT }, key)).size).toBe(0);
  });
});

describe('cosignatures', () => {
  const at = new Date('2026-11-21T12:00:00Z');
  const text = checkpointText(head);

  it('carry the time and hold under the witness’s key of type 0x04', () => {
    const note = parseNote(checkpoint + cosign(text, witness, at));
    expect(cosignatureTime(note, parseVerifierKey(witness.vkey))).toEqual(at);
    expect(noteSignedBy(note, key)).toBe(true);
  });

  it('don’t hold with another time, for another head, or from another key', () => {
    const line = cosign(text, witness, at);
    const later = cosign(text, witness, new Date(at.getTime() + 1000));
    const [bytes, other] = [line, later].map((item) => Buffer.from(item.trim().split(' ')[2] as string, 'base64')) as [Buffer, Buffer];
    const mixed = Buffer.concat([bytes.subarray(0, 12), other.subarray(12)]);
    expect(cosignatureTime(parseNote(`${checkpoint}— ${witness.name} ${mixed.toString('base64')}\n`), witness)).toBeUndefined();
    expect(cosignatureTime(parseNote(signCheckpoint({ ...head, size: 4 }, key) + line), witness)).toBeUndefined();
    expect(cosignatureTime(parseNote(checkpoint + line), signerKey(witness.name, pem(), SIGNATURE_TYPES.cosignature))).toBeUndefined();
    expect(cosignatureTime(parseNote(checkpoint), witness)).toBeUndefined();
  });

  it('can’t be made with a log’s key, nor a checkpoint be judged with a witness’s', () => {
    expect(() => cosign(text, key, at)).toThrow();
    expect(noteSignedBy(parseNote(checkpoint), witness)).toBe(false);
  });

  it('hold with OpenSSL’s idea of the message', () => {
    const line = cosign(text, witness, at);
    const signature = Buffer.from(line.trim().split(' ')[2] as string, 'base64').subarray(12);
    expect(signature).toEqual(witness.sign(Buffer.from(`cosignature/v1\ntime ${at.getTime() / 1000}\n${text}`)));
  });
});
