import { createPrivateKey } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signerKey } from '@cloison/platform/audit-log';
import {
  addressOf,
  adminPassword,
  databaseOf,
  ensureKeys,
  keyFiles,
  layoutOf,
  loginName,
  loginPasswords,
  portsOf,
  verifierKey,
  ZONES,
  zonesOf,
} from './index';

describe('the three zones', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zones-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('have the ports, hosts and logins that others rely on', () => {
    expect(ZONES.map((zone) => portsOf(zone).public)).toEqual([4310, 4320, 4330]);
    expect(ZONES.map((zone) => portsOf(zone, 5000).internal)).toEqual([5011, 5021, 5031]);
    expect(addressOf('partisan')).toBe('http://partisan.localhost:4320');
    expect(loginName('casework', 'api')).toBe('casework_api');
    expect(loginName('partisan', 'auditor')).toBe('auditor');
  });

  it('share a database in one topology only, and one topology has no campaign side', () => {
    expect(databaseOf('three-clusters', 'casework')).toBe('casework');
    expect(databaseOf('one-database', 'casework')).toBe(databaseOf('one-database', 'partisan'));
    expect(zonesOf('casework-only')).toEqual(['casework', 'oversight']);
  });

  it('get keys that only their owner can read, made once', () => {
    for (const zone of ZONES) {
      const keys = ensureKeys(zone, join(folder, zone, 'keys'));
      expect(statSync(keys).mode & 0o777).toBe(0o700);
      const before = keyFiles(zone).map((file) => readFileSync(join(keys, file), 'utf8'));
      for (const file of keyFiles(zone)) expect(statSync(join(keys, file)).mode & 0o777).toBe(0o600);
      ensureKeys(zone, keys);
      expect(keyFiles(zone).map((file) => readFileSync(join(keys, file), 'utf8'))).toEqual(before);
      expect(createPrivateKey(readFileSync(join(keys, 'log-signing.pem'))).asymmetricKeyType).toBe('ed25519');
      expect(Buffer.from(readFileSync(join(keys, 'nonce.key'), 'utf8'), 'base64')).toHaveLength(32);
    }
    expect(keyFiles('casework')).not.toContain('witness.pem');
  });

  it('repair the mode of a key folder that was opened to others', () => {
    const keys = ensureKeys('casework', join(folder, 'keys'));
    chmodSync(keys, 0o755);
    chmodSync(join(keys, 'nonce.key'), 0o644);
    ensureKeys('casework', keys);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(statSync(join(keys, 'nonce.key')).mode & 0o777).toBe(0o600);
  });

  it('hand out the public half of a log key in the form that the log’s own code reads', () => {
    const keys = ensureKeys('oversight', join(folder, 'keys'));
    const ofLog = verifierKey('oversight.localhost/log', join(keys, 'log-signing.pem'), 'log');
    expect(ofLog).toBe(signerKey('oversight.localhost/log', readFileSync(join(keys, 'log-signing.pem'))).vkey);
    const ofWitness = verifierKey('oversight.localhost/witness', join(keys, 'witness.pem'), 'witness');
    expect(ofWitness).toBe(signerKey('oversight.localhost/witness', readFileSync(join(keys, 'witness.pem')), 0x04).vkey);
  });

  it('share no password, but the auditor’s where they share a cluster', () => {
    const three = layoutOf(folder, 'three-clusters');
    const all = ZONES.flatMap((zone) => [adminPassword(three, zone), ...Object.values(loginPasswords(three, zone))]);
    expect(new Set(all).size).toBe(12);
    expect(loginPasswords(three, 'casework')).toEqual(loginPasswords(three, 'casework'));
    const one = layoutOf(folder, 'one-database');
    expect(new Set(ZONES.map((zone) => adminPassword(one, zone))).size).toBe(1);
    expect(new Set(ZONES.map((zone) => loginPasswords(one, zone).auditor)).size).toBe(1);
    expect(new Set(ZONES.map((zone) => loginPasswords(one, zone).api)).size).toBe(3);
    expect(statSync(one.zone('casework').secrets).mode & 0o777).toBe(0o600);
  });
});
