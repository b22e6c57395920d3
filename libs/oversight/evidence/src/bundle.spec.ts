import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSignedBy, parseNote, signerKey } from '@cloison/platform/audit-log';
import { manifestText, writeBundle } from './bundle';
import type { BundlePart } from './bundle';

const madeAt = new Date('2026-11-21T12:00:00.000Z');
const signer = signerKey('oversight.localhost/log', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const zones = [{ zone: 'casework', origin: 'casework.localhost/log', logKey: 'k', witnessKey: null }];
const parts: BundlePart[] = [
  { path: 'logs/casework/checkpoint', bytes: Buffer.from('a note\n') },
  { path: 'logs/casework/tile/entries/x001/234.p/7', bytes: Buffer.alloc(1025, 7) },
  { path: 'logs/casework/tile/0/000', bytes: Buffer.alloc(8192, 1) },
  { path: 'separation.json', bytes: Buffer.alloc(0) },
];

async function bundleOf(items: readonly BundlePart[], sign: typeof signer | undefined = signer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeBundle({ installation: 'Démonstration', madeAt, zones, sign }, items)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an evidence bundle', () => {
  it('is an archive that the system’s own tar unpacks to the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    try {
      const file = join(folder, 'e.cloison');
      writeFileSync(file, await bundleOf(parts));
      execFileSync('tar', ['-xf', file, '-C', folder]);
      for (const { path, bytes } of parts) expect(readFileSync(join(folder, path))).toEqual(bytes);
      const manifest = readFileSync(join(folder, 'manifest.json'));
      const { files, ...rest } = JSON.parse(manifest.toString()) as { files: { path: string; sha256: string }[] };
      expect(rest).toEqual({ version: 1, installation: 'Démonstration', madeAt: madeAt.toISOString(), zones });
      const listed = parts.filter(({ path }) => !path.includes('/tile/'));
      expect(files).toEqual(listed.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })));
      const note = parseNote(readFileSync(join(folder, 'manifest.note'), 'utf8'));
      expect([noteSignedBy(note, signer), note.text]).toEqual([true, manifestText(manifest)]);
      expect(readdirSync(folder).sort()).toEqual(['e.cloison', 'logs', 'manifest.json', 'manifest.note', 'separation.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the same bytes for the same evidence', async () => {
    expect(await bundleOf(parts)).toEqual(await bundleOf(parts));
  });

  it.each([
    '../manifest.json',
    '/etc/passwd',
    'manifest.json',
    'logs/casework/../x',
    'logs/casework/tile/0/0',
    'notes.txt',
    'separation.json/x',
    '',
  ])('has no place for %s', async (path) => {
    await expect(bundleOf([{ path, bytes: Buffer.alloc(1) }])).rejects.toThrow(RangeError);
  });

  it('has no place for the same file twice', async () => {
    await expect(bundleOf([...parts, parts[0] as BundlePart])).rejects.toThrow(RangeError);
  });
});
