import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signerKey } from '@cloison/platform/audit-log';
import { readZoneSettings } from '@cloison/platform/http';
import { readInstallation, wallSources } from './installation';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('what the oversight process is told of the installation', () => {
  let keys: string;
  let good: Record<string, string>;
  const read = (more: Record<string, string | undefined> = {}) => {
    const environment = { ...good, ...more };
    return readInstallation(readZoneSettings('oversight', environment), environment);
  };

  beforeAll(() => {
    keys = mkdtempSync(join(tmpdir(), 'oversight-keys-'));
    for (const file of ['log-signing.pem', 'witness.pem']) writeFileSync(join(keys, file), pem());
    good = {
      OVERSIGHT_DATABASE_URL: 'postgresql://oversight_api:x@127.0.0.1/oversight',
      OVERSIGHT_HOST: 'oversight.localhost',
      OVERSIGHT_PUBLIC_PORT: '0',
      OVERSIGHT_INTERNAL_PORT: '0',
      OVERSIGHT_KEYS_DIR: keys,
      CASEWORK_AUDITOR_URL: 'postgresql://auditor:x@127.0.0.1/casework',
      PARTISAN_AUDITOR_URL: 'postgresql://auditor:x@127.0.0.1/partisan',
      OVERSIGHT_AUDITOR_URL: 'postgresql://auditor:x@127.0.0.1/oversight',
      CASEWORK_LOG_KEY: signerKey('casework.localhost/log', pem()).vkey,
      PARTISAN_LOG_KEY: signerKey('partisan.localhost/log', pem()).vkey,
    };
  });
  afterAll(() => rmSync(keys, { recursive: true }));

  it('watches the zones that it was given an auditor’s URL for', () => {
    expect(read().zones.map(({ zone, logKey }) => `${zone} ${logKey.name}`)).toEqual([
      'casework casework.localhost/log',
      'partisan partisan.localhost/log',
      'oversight oversight.localhost/log',
    ]);
    const officeOnly = read({ PARTISAN_AUDITOR_URL: undefined, PARTISAN_LOG_KEY: undefined });
    expect(officeOnly.zones.map(({ zone }) => zone)).toEqual(['casework', 'oversight']);
    expect(wallSources({})).toEqual([]);
  });

  it.each([
    ['OVERSIGHT_AUDITOR_URL', undefined],
    ['CASEWORK_AUDITOR_URL', 'http://127.0.0.1/secret-4711'],
    ['CASEWORK_LOG_KEY', undefined],
    ['PARTISAN_LOG_KEY', 'secret-4711'],
    ['OVERSIGHT_CHECK_SECONDS', '5'],
    ['OVERSIGHT_TIME_ZONE', 'Mars/secret-4711'],
  ])('names %s when it is at fault, and never says what it held', (variable, value) => {
    const fault = (): unknown => {
      try {
        return read({ [variable]: value });
      } catch (error) {
        return error;
      }
    };
    expect(fault()).toMatchObject({ name: 'SettingsError', variable });
    expect((fault() as Error).message).not.toContain('4711');
  });
});
