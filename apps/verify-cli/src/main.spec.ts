import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleFiles, entryOf, keysOf, logFiles, tarOf } from './spec-evidence';
import { languageOf, readArguments } from './arguments';
import { PROBLEMS } from './problem';
import { sentenceOf, unreadableSentence } from './sentences';
import { inFours, typeset } from './typography';

const source = fileURLToPath(new URL('.', import.meta.url));
const log = keysOf('casework.localhost/log');
const oversight = keysOf('oversight.localhost/log');
const witness = keysOf('oversight.localhost/witness', 4);

describe('the offline checker as a program', () => {
  let folder: string;
  let program: string;
  const file = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { LANG: 'C' } });
    return { status, out: stdout + stderr };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-cli-'));
    program = join(folder, 'main.mjs');
    await build({
      entryPoints: [join(source, 'main.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says in French and in English what it found, and ends with 0, 3 or 2', () => {
    const entries = Array.from({ length: 40 }, (_, n) => entryOf(n, 'casework'));
    const files = bundleFiles([
      { zone: 'casework', log, witness, files: logFiles(entries, log, witness) },
      { zone: 'oversight', log: oversight, witness, files: logFiles([], oversight, witness) },
    ]);
    const sound = file('sound.cloison', tarOf(files));
    expect(run(sound)).toMatchObject({ status: 0, out: expect.stringMatching(/^SAIN\u00a0: tout ce qui pouvait être vérifié/) });
    expect(run(sound, '--lang', 'en')).toMatchObject({
      status: 0,
      out: expect.stringContaining('40 entries hashed anew, one by one; they give the signed root.'),
    });
    const unsigned = new Map(files);
    unsigned.delete('manifest.note');
    const limited = file('unsigned.cloison', tarOf(unsigned));
    expect(run(limited)).toMatchObject({ status: 0, out: expect.stringMatching(/^SAIN, MAIS LIMITÉ/) });
    expect(run(limited, '--lang', 'en')).toMatchObject({ status: 0, out: expect.stringMatching(/^SOUND, BUT LIMITED/) });
    expect(run(limited, '--key', `oversight=${oversight.vkey}`, '--lang', 'en')).toMatchObject({
      status: 3,
      out: expect.stringMatching(/manifest\.note is missing\./i),
    });
    const bundle = Buffer.from(files.get('logs/casework/tile/entries/000.p/40') as Buffer);
    bundle[100] = (bundle[100] as number) ^ 1;
    const spoilt = file('spoilt.cloison', tarOf(new Map(files).set('logs/casework/tile/entries/000.p/40', bundle)));
    expect(run(spoilt)).toMatchObject({ status: 3, out: expect.stringContaining('l’inscription 0 n’est plus celle qui a été scellée') });
    expect(run(spoilt, '--lang', 'en')).toMatchObject({
      status: 3,
      out: expect.stringContaining('casework: entry 0 is no longer the one that was sealed.'),
    });
    expect(JSON.parse(run(spoilt, '--json').out)).toMatchObject({
      sound: false,
      problems: [{ what: 'entry_changed', index: 0 }],
    });
    expect(run(file('other', Buffer.from('hello')), '--lang', 'en')).toEqual({
      status: 2,
      out: 'That file is not an evidence bundle (a .cloison archive).\n',
    });
    expect(run()).toMatchObject({ status: 2, out: expect.stringContaining('Usage') });
  });

  it('gives the same verdict over several threads', () => {
    const entries = Array.from({ length: 65_000 }, (_, n) => entryOf(n, 'casework'));
    entries[64_999] = entries[3] as Buffer;
    const files = bundleFiles([{ zone: 'casework', log, witness, files: logFiles(entries, log, witness) }]);
    const path = 'logs/casework/tile/entries/200';
    const bundle = Buffer.from(files.get(path) as Buffer);
    bundle[40] = (bundle[40] as number) ^ 1;
    const { status, out } = run(file('large.cloison', tarOf(new Map(files).set(path, bundle))), '--json');
    expect(status).toBe(3);
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toEqual([
      { zone: 'casework', what: 'entry_changed', index: 51_200 },
      { zone: 'casework', what: 'entry_twice', index: 64_999 },
    ]);
  });
});

describe('what the checker is made of', () => {
  it('is Node’s own modules and its own files: nothing of the server it checks', () => {
    const builtin = new Set(builtinModules.map((name) => `node:${name}`));
    for (const name of readdirSync(source).filter((item) => item.endsWith('.ts') && !item.endsWith('.spec.ts'))) {
      const text = readFileSync(join(source, name), 'utf8');
      expect(text).not.toMatch(/\b(import|require)\(/);
      for (const [, from = ''] of text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)';$/gm)) {
        const own = from.startsWith('./') && readdirSync(source).includes(`${from.slice(2)}.ts`);
        expect([name, from, own || builtin.has(from)]).toEqual([name, from, true]);
      }
    }
  });
});

describe('its words', () => {
  it.each(PROBLEMS)('has a sentence for %s in both languages, with its place', (what) => {
    const problem = { what, zone: 'casework', index: 7, path: 'tile/0/000', place: 9, member: 'name', at: 512 };
    const [fr, en] = [sentenceOf(problem, 'fr'), sentenceOf(problem, 'en')];
    expect(fr).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
    expect(fr).not.toBe(en);
    expect(`${fr}${en}`).not.toContain('undefined');
  });

  it('keeps French punctuation together and reads fingerprints in fours', () => {
    expect(typeset('Usage : « x » ; oui ?', 'fr')).toBe('Usage\u00a0: «\u00a0x\u00a0»\u202f; oui\u202f?');
    expect(typeset('a : b', 'en')).toBe('a : b');
    expect(inFours('0123456789ab')).toBe('0123 4567 89ab');
  });

  it('follows the language asked for, then the terminal’s, then French', () => {
    expect([{ LANG: 'en_CA.UTF-8' }, { LANG: 'fr_CA' }, { LANG: 'C' }, {}, { LC_ALL: 'en', LANG: 'fr' }].map(languageOf)).toEqual([
      'en',
      'fr',
      'fr',
      'fr',
      'en',
    ]);
    expect(readArguments(['f', '--lang', 'en', '--key', 'casework=a+b=c', '--json'], {})).toEqual({
      path: expect.stringMatching(/f$/),
      language: 'en',
      json: true,
      keys: new Map([['casework', 'a+b=c']]),
    });
    for (const args of [[], ['a', 'b'], ['a', '--key', 'x'], ['a', '--lang', 'de'], ['a', '--what']]) {
      expect(() => readArguments(args, {})).toThrow('usage');
    }
    expect(unreadableSentence('usage', 'fr')).toContain('npm run verify');
  });
});
