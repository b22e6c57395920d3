import { generateKeyPairSync } from 'node:crypto';
import { signCheckpoint } from './checkpoint';
import { leafHash, rootOf } from './merkle';
import { NoteError } from './note';
import { signerKey } from './note-key';
import { ProofMaker } from './proof';
import { encodeReceipt, parseReceipt, receiptHolds } from './receipt';

const entries = Array.from({ length: 11 }, (_, i) => Buffer.from(`entry ${i}`));
const signer = signerKey('casework.localhost/log', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const maker = new ProofMaker(async () => Buffer.concat(entries.map(leafHash)));
const note = signCheckpoint({ origin: signer.name, size: 11, root: rootOf(entries) }, signer);
const receiptOf = async (index: number) => encodeReceipt(index, await maker.inclusion(index, 11), note);

describe('a receipt', () => {
  it('shows that its entry stands in the checkpointed tree, and no other', async () => {
    for (const index of entries.keys()) {
      const receipt = parseReceipt(await receiptOf(index));
      expect(receipt.checkpoint.note.text).toContain('\n11\n');
      expect(entries.map((entry) => receiptHolds(receipt, leafHash(entry)))).toEqual(entries.map((_, i) => i === index));
    }
  });

  it('begins as C2SP tlog-proof says, and carries the checkpoint verbatim', async () => {
    const text = await receiptOf(10);
    expect(text).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 10\n/);
    expect(text.endsWith(`\n\n${note}`)).toBe(true);
  });

  it('may carry an extra line, which is not believed', async () => {
    const text = (await receiptOf(3)).replace('\nindex', '\nextra YQ==\nindex');
    expect(receiptHolds(parseReceipt(text), leafHash(entries[3] as Buffer))).toBe(true);
  });

  it.each([
    ['another version', (text: string) => text.replace('@v1', '@v2')],
    ['an index with a leading zero', (text: string) => text.replace('index 3', 'index 03')],
    ['no index', (text: string) => text.replace('index 3\n', '')],
    ['a short hash', (text: string) => text.replace(/index 3\n.*\n/, 'index 3\nAAAA\n')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n') + 2)],
    ['nothing', () => ''],
  ])('is refused with %s', async (_what, change) => {
    expect(() => parseReceipt(change('x'))).toThrow(NoteError);
    const text = await receiptOf(3);
    expect(() => parseReceipt(change(text))).toThrow(NoteError);
  });
});
