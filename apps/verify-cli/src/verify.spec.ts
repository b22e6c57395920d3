import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleFiles, cosigned, entryOf, keysOf, leafOf, logFiles, noteOf, rootOf, signed, tarOf } from './spec-evidence';
import type { Files, Keys } from './spec-evidence';
import { checkLog } from './log-check';
import { readKey } from './note';
import type { Key } from './note';
import { Unreadable } from './source';
import { verify } from './verify';
import type { Verdict, VerifyOptions } from './verify';

const casework = keysOf('casework.localhost/log');
const partisan = keysOf('partisan.localhost/log');
const oversight = keysOf('oversight.localhost/log');
const witness = keysOf('oversight.localhost/witness', 4);
const entries = (count: number, zone = 'casework') => Array.from({ length: count }, (_, n) => entryOf(n, zone));

let folder: string;
let made = 0;

/** Writes the files as an archive, and says what the checker says of it. */
async function judge(files: Files | Buffer, options: VerifyOptions = {}): Promise<Verdict> {
  const path = join(folder, `${made++}.cloison`);
  writeFileSync(path, Buffer.isBuffer(files) ? files : tarOf(files));
  return verify(path, options);
}

const caseworkLog = (files: Files) => ({ zone: 'casework', log: casework, witness, files });
/** A bundle made by somebody who holds the manifest but not the log's key: its hashes fit, whatever was done to the log. */
const judgeLog = async (files: Files) => (await judge(bundleFiles([caseworkLog(files)]))).problems;
const change = (files: Files, path: string, at: number, by = 1): void => {
  const bytes = Buffer.from(files.get(path) as Buffer);
  bytes[at] = (bytes[at] as number) ^ by;
  files.set(path, bytes);
};
/** Where entry i of a bundle begins, its length included. */
const startOf = (bundle: Buffer, i: number): number => {
  let at = 0;
  for (let n = 0; n < i; n++) at += 2 + bundle.readUInt16BE(at);
  return at;
};
const zone = 'casework';
/** The log of the zone that signs the manifest. */
const own = { zone: 'oversight', log: oversight, witness, files: logFiles([], oversight, witness) };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('evidence that is sound', () => {
  it.each([0, 1, 2, 255, 256, 257, 512, 600, 1025])('is found so: a log of %d entries', async (count) => {
    const verdict = await judge(bundleFiles([caseworkLog(logFiles(entries(count), casework, witness))]));
    expect(verdict.problems).toEqual([]);
    expect(verdict.sound).toBe(true);
    expect(verdict.logs[0]).toMatchObject({ size: count, signed: true, cosignedAt: 1_795_262_400_000, refused: Math.ceil(count / 5) });
  });

  it('is found so across three levels of tiles', async () => {
    const verdict = await judge(bundleFiles([caseworkLog(logFiles(entries(65_800), casework, witness))]));
    expect([verdict.problems, verdict.sound]).toEqual([[], true]);
  });

  it('may hold several logs, catalogues, a decision table and a separation check, as a folder or an archive', async () => {
    const files = bundleFiles(
      [
        caseworkLog(logFiles(entries(300), casework, witness)),
        { zone: 'partisan', log: partisan, witness, files: logFiles(entries(20, 'partisan'), partisan, witness) },
      ],
      { 'catalogues/casework.json': '{"a":1}', 'separation.json': '{}', 'decision-table/casework.csv': 'a,b\n' },
    );
    const unpacked = join(folder, 'unpacked');
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
    const [archived, loose] = [await judge(files), await verify(unpacked)];
    expect([archived.sound, loose.sound]).toEqual([true, true]);
    expect(loose.fingerprint).toBe(archived.fingerprint);
    expect(archived.logs.map((log) => [log.zone, log.size])).toEqual([
      ['casework', 300],
      ['partisan', 20],
    ]);
  });

  it('says what it leaves open, and less of it where keys were pinned', async () => {
    const files = bundleFiles([caseworkLog(logFiles(entries(3), casework, witness)), own]);
    expect((await judge(files)).open).toEqual(['keys_from_bundle', 'state_unsealed', 'catalogue_as_stated', 'outside']);
    const keys = new Map([
      ['casework', casework.vkey],
      ['oversight', oversight.vkey],
      ['witness', witness.vkey],
    ]);
    expect(await judge(files, { keys })).toMatchObject({ sound: true, open: ['state_unsealed', 'catalogue_as_stated', 'outside'] });
    files.delete('manifest.note');
    expect(await judge(files)).toMatchObject({ sound: true, open: expect.arrayContaining(['manifest_unsigned']) });
  });

  it('may be a log alone, with its key given', async () => {
    const files = logFiles(entries(300), casework, witness);
    expect(await judge(files, { keys: new Map([['casework', casework.vkey]]) })).toMatchObject({ sound: true, kind: 'log' });
    await expect(judge(files)).rejects.toMatchObject({ what: 'key_needed' });
    const other = new Map([['casework', keysOf(casework.name).vkey]]);
    expect((await judge(files, { keys: other })).problems).toEqual([{ zone, what: 'checkpoint_unsigned' }]);
  });

  it('tolerates signatures of others under the checkpoint, and reports how far times go back', async () => {
    const list = entries(10);
    list[7] = entryOf(7, 'casework', { at: new Date(1_790_000_000_000).toISOString() });
    const files = logFiles(list, casework, witness);
    const text = `${casework.name}\n10\n${rootOf(list.map(leafOf)).toString('base64')}\n`;
    files.set('checkpoint', Buffer.concat([files.get('checkpoint') as Buffer, Buffer.from(cosigned(text, keysOf('other.example', 4), 5))]));
    const verdict = await judge(bundleFiles([caseworkLog(files)]));
    expect(verdict.sound).toBe(true);
    expect(verdict.logs[0]?.times?.backwards).toEqual({ milliseconds: 6000, index: 7 });
  });
});

describe('an entry that was changed', () => {
  /** Of this large log only what differs from the original is written anew; paths are reported as in a bundle. */
  const judgeLog = async (files: Files) => {
    const pieces = new Map(
      [...files].map(([path, bytes]) => {
        const file = join(folder, bytes === original.get(path) ? `original-${path.replaceAll('/', '-')}` : `changed-${made++}`);
        if (!existsSync(file)) writeFileSync(file, bytes);
        return [path, { file, offset: 0, length: bytes.length }] as const;
      }),
    );
    const [logKey, witnessKey] = [readKey(casework.vkey) as Key, readKey(witness.vkey)];
    const { problems } = await checkLog({ zone, origin: casework.name, logKey, witnessKey, pieces });
    return problems.map((problem) => (problem.path ? { ...problem, path: `logs/casework/${problem.path}` } : problem));
  };
  // Three levels of tiles, each with a partial one.
  const original = logFiles(entries(70_000), casework, witness);
  const pathOf = (index: number) =>
    index < 69_888 ? `tile/entries/${String(Math.floor(index / 256)).padStart(3, '0')}` : 'tile/entries/273.p/112';
  const at = (index: number, offset: number) => startOf(original.get(pathOf(index)) as Buffer, index % 256) + 2 + offset;

  it.each([0, 255, 256, 65_535, 65_536, 69_888, 69_999])('is named: %d', async (index) => {
    const files = new Map(original);
    change(files, pathOf(index), at(index, 30));
    expect(await judgeLog(files)).toEqual([{ zone, what: 'entry_changed', index }]);
  });

  it('is named with its neighbours, when several were', async () => {
    const files = new Map(original);
    for (const index of [5, 6, 7, 300, 69_999]) change(files, pathOf(index), at(index, 30));
    expect(await judgeLog(files)).toEqual([
      { zone, what: 'entry_changed', index: 69_999 },
      { zone, what: 'entry_changed', index: 5, to: 7 },
      { zone, what: 'entry_changed', index: 300 },
    ]);
  });

  it('is named even if its tile was made to fit', async () => {
    const files = new Map(original);
    const index = 515;
    change(files, pathOf(index), at(index, 30));
    const bundle = files.get(pathOf(index)) as Buffer;
    const from = startOf(bundle, 3);
    const tile = Buffer.from(files.get('tile/0/002') as Buffer);
    leafOf(bundle.subarray(from + 2, from + 2 + bundle.readUInt16BE(from))).copy(tile, 3 * 32);
    files.set('tile/0/002', tile);
    expect(await judgeLog(files)).toContainEqual({ zone, what: 'bundle_replaced', path: 'logs/casework/tile/entries/002' });
  });

  it('is named apart from a tile that was changed elsewhere, at any level', async () => {
    for (const [tile, level] of [
      ['tile/0/002', 0],
      ['tile/1/000', 1],
      ['tile/1/001.p/17', 1],
      ['tile/2/000.p/1', 2],
      ['tile/0/273.p/112', 0],
    ] as const) {
      const files = new Map(original);
      change(files, pathOf(515), at(515, 30));
      change(files, tile, level === 2 ? 3 : 10 * 32 + 3);
      const found = await judgeLog(files);
      expect(found).toContainEqual({ zone, what: 'entry_changed', index: 515 });
      expect(found).toContainEqual({ zone, what: 'tile_changed', path: `logs/casework/${tile}`, place: level === 2 ? 0 : 10 });
      expect(found).toHaveLength(2);
    }
  });

  it.each(['tile/0/000', 'tile/0/100', 'tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1'])(
    'isn’t suspected when only %s was changed',
    async (path) => {
      const files = new Map(original);
      change(files, path, 5);
      expect(await judgeLog(files)).toEqual([{ zone, what: 'tile_changed', path: `logs/casework/${path}`, place: 0 }]);
    },
  );

  it('is named when its length was changed, with all that follows in its bundle', async () => {
    const files = new Map(original);
    change(files, pathOf(300), at(300, 0) - 1);
    const found = await judgeLog(files);
    expect(found).toContainEqual({ zone, what: 'entry_changed', index: 300, to: 511 });
    expect(found.every((problem) => (problem.index ?? 0) >= 300 && (problem.index ?? 0) <= 512)).toBe(true);
  });

  it('is named when a bundle was cut, lengthened or emptied', async () => {
    const bundle = original.get('tile/entries/001') as Buffer;
    for (const bytes of [bundle.subarray(0, -1), Buffer.concat([bundle, Buffer.from('x')]), Buffer.alloc(0)]) {
      const found = await judgeLog(new Map(original).set('tile/entries/001', bytes));
      expect(found.map(({ what }) => what)).toContain(bytes.length > bundle.length ? 'bundle_surplus' : 'bundle_cut');
      expect(found.every(({ index = 256 }) => index >= 256 && index <= 512)).toBe(true);
    }
  });

  it('is named when two were exchanged, or two bundles', async () => {
    const swapped = new Map(original);
    const bundle = original.get('tile/entries/000') as Buffer;
    const [a, b, c] = [startOf(bundle, 20), startOf(bundle, 21), startOf(bundle, 22)];
    swapped.set(
      'tile/entries/000',
      Buffer.concat([bundle.subarray(0, a), bundle.subarray(b, c), bundle.subarray(a, b), bundle.subarray(c)]),
    );
    expect(await judgeLog(swapped)).toEqual([{ zone, what: 'entry_changed', index: 20, to: 21 }]);
    const exchanged = new Map(original).set('tile/entries/001', bundle).set('tile/entries/000', original.get('tile/entries/001') as Buffer);
    expect(await judgeLog(exchanged)).toEqual([
      { zone, what: 'entry_changed', index: 0, to: 255 },
      { zone, what: 'entry_changed', index: 256, to: 511 },
    ]);
  });

  it('can’t hide behind exchanged tiles', async () => {
    const files = new Map(original)
      .set('tile/0/000', original.get('tile/0/001') as Buffer)
      .set('tile/0/001', original.get('tile/0/000') as Buffer);
    const found = await judgeLog(files);
    expect(new Set(found.map(({ what, path }) => `${what} ${path}`))).toEqual(
      new Set(['tile_changed logs/casework/tile/0/000', 'tile_changed logs/casework/tile/0/001']),
    );
  });

  it('isn’t needed to miss a file or to find one too many', async () => {
    for (const path of ['tile/0/001', 'tile/1/000', 'tile/entries/001', 'checkpoint']) {
      const files = new Map(original);
      files.delete(path);
      expect(await judgeLog(files)).toContainEqual({ zone, what: 'file_missing', path: `logs/casework/${path}` });
    }
    const more = new Map(original).set('tile/0/274.p/1', Buffer.alloc(32));
    expect(await judgeLog(more)).toEqual([{ zone, what: 'file_unexpected', path: 'logs/casework/tile/0/274.p/1' }]);
  });
});

describe('a checkpoint', () => {
  const list = entries(5);
  const text = (size: number | string, root = rootOf(list.map(leafOf)).toString('base64'), origin = casework.name) =>
    `${origin}\n${size}\n${root}\n`;
  const withCheckpoint = (note: string, keys: Keys | undefined = witness) =>
    judge(
      bundleFiles([
        { zone: 'casework', log: casework, witness: keys, files: logFiles(list, casework, witness).set('checkpoint', Buffer.from(note)) },
      ]),
    );
  const whats = async (note: string) => (await withCheckpoint(note)).problems.map(({ what }) => what);
  const full = (body: string, log = casework, by = witness) => signed(body, log) + cosigned(body, by, 1_795_262_400);

  it('of another key isn’t believed', async () => {
    expect(await whats(full(text(5), keysOf(casework.name)))).toEqual(['checkpoint_unsigned']);
  });

  it('without its witness isn’t believed where there is one, and is said to have none where there isn’t', async () => {
    expect(await whats(signed(text(5), casework))).toEqual(['checkpoint_uncosigned']);
    expect(await whats(full(text(5), casework, keysOf(witness.name, 4)))).toEqual(['checkpoint_uncosigned']);
    const files = logFiles(list, casework);
    const verdict = await judge(bundleFiles([{ zone: 'casework', log: casework, files }]));
    expect([verdict.sound, verdict.open.includes('witness_absent')]).toEqual([true, true]);
  });

  it('can’t be cosigned with a plain signature', async () => {
    const plain = keysOf(witness.name);
    expect((await withCheckpoint(signed(text(5), casework) + signed(text(5), plain).split('\n\n')[1], plain)).problems).toEqual([
      { what: 'key_malformed', zone },
    ]);
  });

  it('of another tree is found to be one', async () => {
    const other = rootOf(entries(6).map(leafOf)).toString('base64');
    expect(await whats(full(text(5, other)))).toEqual(['another_tree']);
  });

  it('of a longer tree misses the files of one', async () => {
    expect(await whats(full(text(6)))).toContain('file_missing');
  });

  it('of another log isn’t this one’s', async () => {
    expect(await whats(full(text(5, undefined, 'elsewhere.example/log')))).toContain('checkpoint_origin');
  });

  it.each([
    ['an extension line', full(`${text(5)}more\n`)],
    ['a leading zero', full(text('05'))],
    ['a size beyond counting', full(text('99999999999999999'))],
    ['a short root', full(text(5, 'AAAA'))],
    ['no signature', text(5)],
    ['a carriage return', full(text(5)).replace('\n', '\r\n')],
    [
      'a signature in another spelling of base64',
      full(text(5)).replace(/(\S)==\n/, (_, letter: string) => `${letter === 'A' ? 'B' : 'A'}==\n`),
    ],
    ['nothing', ''],
  ])('with %s is refused', async (_what, note) => {
    const found = await whats(note);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((what) => what.startsWith('checkpoint_'))).toBe(true);
  });
});

describe('an entry that was sealed as it is', () => {
  const judgeEntry = async (entry: Buffer | string) => {
    const list = [...entries(3), Buffer.from(entry), ...entries(8).slice(4)];
    return judgeLog(logFiles(list, casework, witness));
  };
  const more = (members: Record<string, unknown>) => entryOf(3, 'casework', members);

  it.each([
    [
      'every member',
      more({
        about: { account: 'a0000000-0000-4000-8000-000000000001', from: 'active', hash: 'a'.repeat(64), to: 'revoked' },
        claimed_account: 'a0000000-0000-4000-8000-000000000001',
        count: 12,
        district: 'qc-val-des-erables',
        fields: ['familyName'],
      }),
    ],
    ['the fewest members', more({ code: undefined, request: undefined, subjects: undefined })],
    ['a count of nothing', more({ count: 0 })],
    ['many subjects', more({ subjects: Array.from({ length: 50 }, (_, i) => 'A'.repeat(42) + 'ABCDEFGHIJ'.charAt(i % 10)) })],
  ])('may have %s', async (_what, entry) => {
    expect(await judgeEntry(entry)).toEqual([]);
  });

  it.each([
    ['an unknown member', more({ name: 'Tremblay' }), { what: 'entry_unknown_member', member: 'name' }],
    ['a member that says too much', more({ purpose: 'to see what she thinks' }), { what: 'entry_member_malformed', member: 'purpose' }],
    ['words about a change', more({ about: { from: 'somebody' } }), { what: 'entry_member_malformed', member: 'about' }],
    ['another zone', entryOf(3, 'partisan'), { what: 'entry_member_malformed', member: 'zone' }],
    ['a day that isn’t', more({ at: '2026-13-01T00:00:00.000Z' }), { what: 'entry_member_malformed', member: 'at' }],
    ['an hour that isn’t', more({ at: '2026-12-01T24:00:00.000Z' }), { what: 'entry_member_malformed', member: 'at' }],
    ['a raw subject', more({ subjects: ['a0000000-0000-4000-8000-000000000001'] }), { what: 'entry_member_malformed', member: 'subjects' }],
    ['no subjects as a list', more({ subjects: [] }), { what: 'entry_member_malformed', member: 'subjects' }],
    [
      'an id with its dashes elsewhere',
      more({ id: 'a000000-00000-4000-8000-000000000001' }),
      { what: 'entry_member_malformed', member: 'id' },
    ],
    ['a missing member', more({ funder: undefined }), { what: 'entry_member_missing', member: 'funder' }],
    ['a leading zero', more({ count: 7 }).toString().replace('"count":7', '"count":07'), { what: 'entry_not_json' }],
    ['spaces', more({}).toString().replace('":', '": '), { what: 'entry_not_canonical' }],
    ['another order', more({}).toString().replace('"v":1,"zone":"casework"', '"zone":"casework","v":1'), { what: 'entry_not_canonical' }],
    ['a member twice', more({}).toString().replace('"v":1', '"v":1,"v":1'), { what: 'entry_not_canonical' }],
    ['another spelling of a letter', more({}).toString().replace('citizen', '\\u0063itizen'), { what: 'entry_not_canonical' }],
    ['something behind it', `${more({}).toString()} `, { what: 'entry_not_canonical' }],
    ['no JSON', 'hello', { what: 'entry_not_json' }],
    ['no object', '[]', { what: 'entry_not_json' }],
    ['bytes that aren’t UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), { what: 'entry_not_json' }],
  ])('can’t have %s', async (_what, entry, problem) => {
    expect(await judgeEntry(entry)).toEqual([{ zone, index: 3, ...problem }]);
  });

  it('can’t have been sealed twice', async () => {
    const list = entries(600);
    list[500] = list[10] as Buffer;
    expect(await judgeLog(logFiles(list, casework, witness))).toEqual([{ zone, what: 'entry_twice', index: 500 }]);
  });
});

describe('a bundle', () => {
  const log = () => caseworkLog(logFiles(entries(3), casework, witness));
  const others = { 'catalogues/casework.json': '{"relations":[]}', 'decision-table/casework.csv': 'a\n' };

  it('names a changed entry by its index, a changed checkpoint by its file and by what no longer holds', async () => {
    const files = bundleFiles([log(), own]);
    change(files, 'logs/casework/tile/entries/000.p/3', 50);
    expect((await judge(files)).problems).toEqual([{ zone, what: 'entry_changed', index: 0 }]);
    const spoilt = bundleFiles([log(), own]);
    change(spoilt, 'logs/casework/checkpoint', 'casework.localhost/log\n3\n'.length + 4);
    expect((await judge(spoilt)).problems.map(({ what }) => what)).toEqual([
      'checkpoint_unsigned',
      'checkpoint_uncosigned',
      'another_tree',
      'file_changed',
    ]);
  });

  it('has no place for files of a log that no zone has, nor for more files of one that has', async () => {
    const files = bundleFiles([log(), own]);
    files.set('logs/partisan/tile/0/000.p/1', Buffer.alloc(32)).set('logs/casework/tile/0/000.p/2', Buffer.alloc(64));
    expect((await judge(files)).problems).toEqual([
      { zone, what: 'file_unexpected', path: 'logs/casework/tile/0/000.p/2' },
      { what: 'file_unexpected', path: 'logs/partisan/tile/0/000.p/1' },
    ]);
  });

  it('names a file that was changed, is missing, or is there for no reason', async () => {
    const files = bundleFiles([log(), own], others);
    change(files, 'catalogues/casework.json', 5);
    files.delete('decision-table/casework.csv');
    files.set('notes.txt', Buffer.from('hello'));
    expect((await judge(files)).problems).toEqual([
      { what: 'file_changed', path: 'catalogues/casework.json' },
      { what: 'file_missing', path: 'decision-table/casework.csv' },
      { what: 'file_unexpected', path: 'notes.txt' },
    ]);
  });

  it('may not pass something off as JSON', async () => {
    expect((await judge(bundleFiles([log(), own], { 'separation.json': '{' }))).problems).toEqual([
      { what: 'json_malformed', path: 'separation.json' },
    ]);
  });

  it('is held to the keys that were given', async () => {
    const keys = new Map([['casework', keysOf(casework.name).vkey]]);
    expect((await judge(bundleFiles([log(), own]), { keys })).problems.map(({ what }) => what)).toEqual([
      'key_differs',
      'checkpoint_unsigned',
    ]);
    expect((await judge(bundleFiles([log(), own]), { keys: new Map([['partisan', partisan.vkey]]) })).problems).toEqual([
      { what: 'key_differs', zone: 'partisan' },
    ]);
    expect((await judge(bundleFiles([log(), own]), { keys: new Map([['witness', keysOf(witness.name, 4).vkey]]) })).sound).toBe(false);
  });

  it.each<[string, (manifest: Record<string, unknown>) => void]>([
    ['another version', (manifest) => (manifest['version'] = 2)],
    ['a member more', (manifest) => (manifest['more'] = 1)],
    ['a member less', (manifest) => delete manifest['madeAt']],
    ['a file twice', (manifest) => (manifest['files'] as unknown[]).push((manifest['files'] as unknown[])[0])],
    ['a zone twice', (manifest) => (manifest['zones'] as unknown[]).push((manifest['zones'] as unknown[])[0])],
    ['a hash that isn’t one', (manifest) => ((manifest['files'] as { sha256: string }[])[0] = { sha256: 'x' })],
  ])('with a manifest of %s isn’t read any further', async (_what, spoil) => {
    expect(await judge(bundleFiles([log(), own], {}, spoil))).toMatchObject({ sound: false, problems: [{ what: 'manifest_malformed' }] });
  });

  it('with a key that can’t be read says so', async () => {
    const spoil = (manifest: Record<string, unknown>) => ((manifest['zones'] as { logKey: string }[])[0]!.logKey = 'x');
    expect((await judge(bundleFiles([log(), own], {}, spoil))).problems).toContainEqual({ what: 'key_malformed', zone });
  });

  it('whose manifest was rewritten isn’t what was signed', async () => {
    const files = bundleFiles([log(), own], others);
    const rewritten = bundleFiles([log(), own], others, (manifest) => (manifest['installation'] = 'Autre'));
    files.set('manifest.json', rewritten.get('manifest.json') as Buffer);
    expect((await judge(files)).problems).toEqual([{ what: 'manifest_note_false', path: 'manifest.note' }]);
    files.set('manifest.note', Buffer.from('hello'));
    expect((await judge(files)).problems).toEqual([{ what: 'manifest_note_malformed', path: 'manifest.note' }]);
  });

  it('isn’t signed by a zone that speaks of itself: only the oversight log’s key will do, the given one where one is given', async () => {
    const files = bundleFiles([log(), own], others);
    const keys = new Map([['oversight', oversight.vkey]]);
    const refused = [{ what: 'manifest_note_false', path: 'manifest.note' }];
    const manifest = files.get('manifest.json') as Buffer;
    expect(await judge(files, { keys })).toMatchObject({ sound: true });
    files.set('manifest.note', noteOf(manifest, casework));
    expect((await judge(files)).problems).toEqual(refused);
    expect((await judge(files, { keys })).problems).toEqual(refused);
    const other = keysOf(oversight.name);
    const remade = bundleFiles([log(), { ...own, log: other, files: logFiles([], other, witness) }], others);
    expect((await judge(remade, { keys })).problems).toEqual(expect.arrayContaining(refused));
    const alone = bundleFiles([log()], others);
    alone.set('manifest.note', noteOf(alone.get('manifest.json') as Buffer, casework));
    expect((await judge(alone)).problems).toEqual(refused);
  });

  it('must be signed for whoever gave the oversight log’s key', async () => {
    const files = bundleFiles([log(), own], others);
    files.delete('manifest.note');
    expect((await judge(files, { keys: new Map([['oversight', oversight.vkey]]) })).problems).toEqual([
      { what: 'file_missing', path: 'manifest.note' },
    ]);
  });

  it('has one path a file for every reader of archives: no prefix, no link, no other mode or owner', async () => {
    for (const [at, text] of [
      [345, 'hidden/elsewhere'],
      [157, 'a text'],
      [100, '0000755'],
      [108, '0001750'],
      [265, 'root'],
      [329, '0000001'],
      [500, 'x'],
    ] as const) {
      const archive = tarOf(bundleFiles([log(), own], others));
      const header = archive.subarray(archive.indexOf('catalogues/casework.json')).subarray(0, 512);
      header.write(text, at, 'latin1');
      header.fill(' ', 148, 156);
      const sum = header.reduce((total, byte) => total + byte, 0);
      header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      expect([at, (await judge(archive)).problems[0]?.what]).toEqual([at, 'archive_header']);
    }
  });

  it('isn’t sound with any byte of a log’s files changed, though its manifest be made anew', async () => {
    const small = logFiles(entries(261), casework, witness);
    for (const [path, bytes] of small) {
      for (let offset = 0; offset < bytes.length; offset += path === 'checkpoint' ? 3 : 397) {
        const files = new Map(small);
        change(files, path, offset, 1 << (offset & 7));
        const found = await judgeLog(files);
        expect([path, offset, found.length > 0]).toEqual([path, offset, true]);
      }
    }
  }, 60_000);

  it('isn’t sound with any one byte changed', async () => {
    const archive = tarOf(bundleFiles([log(), own], others));
    for (let at = 0; at < archive.length; at += at < 1500 || at > archive.length - 1500 ? 11 : 47) {
      const spoilt = Buffer.from(archive);
      spoilt[at] = (spoilt[at] as number) ^ (1 << (at & 7));
      const verdict = await judge(spoilt).catch((error: unknown) => error);
      const refused = verdict instanceof Unreadable || (verdict as Verdict).sound === false;
      expect([at, refused]).toEqual([at, true]);
    }
  }, 60_000);

  it('isn’t sound when cut, at any length', async () => {
    const archive = tarOf(bundleFiles([log(), own], others));
    for (let length = 0; length < archive.length; length += 1009) {
      const verdict = await judge(archive.subarray(0, length)).catch((error: unknown) => error);
      expect([length, verdict instanceof Unreadable || (verdict as Verdict).sound === false]).toEqual([length, true]);
    }
    expect((await judge(Buffer.concat([archive, Buffer.alloc(512)]))).problems.map(({ what }) => what)).toEqual(['archive_end']);
  });

  it('names where the archive was damaged', async () => {
    const archive = tarOf(bundleFiles([log(), own], others));
    const header = archive.indexOf('catalogues/casework.json');
    archive[header + 130] = 0x37;
    expect((await judge(archive)).problems[0]).toMatchObject({ what: 'archive_header', at: header });
    const padded = tarOf(bundleFiles([log(), own], others));
    padded[header + 512 + 100] = 1;
    expect((await judge(padded)).problems).toEqual([{ what: 'archive_padding', at: header + 512 + 16, path: 'catalogues/casework.json' }]);
  });

  it('that isn’t one is said to be none', async () => {
    await expect(verify(join(folder, 'nowhere'))).rejects.toMatchObject({ what: 'no_such_file' });
    await expect(judge(Buffer.from('hello'))).rejects.toMatchObject({ what: 'not_an_archive' });
    await expect(judge(Buffer.alloc(10_240))).rejects.toMatchObject({ what: 'not_an_archive' });
    await expect(judge(new Map([['a', Buffer.from('b')]]))).rejects.toMatchObject({ what: 'not_evidence' });
  });
});
