import { readZoneSettings, SettingsError } from './settings';

const good = {
  CASEWORK_DATABASE_URL: 'postgresql://casework_api:secret@127.0.0.1:5432/casework',
  CASEWORK_PUBLIC_PORT: '4310',
  CASEWORK_INTERNAL_PORT: '4311',
  CASEWORK_HOST: 'Casework.localhost',
  CASEWORK_KEYS_DIR: '/keys',
};

describe('the settings of a zone', () => {
  it('are read once, with defaults', () => {
    const settings = readZoneSettings('casework', { ...good, ELECTION_PERIODS: '2026-08-29/2026-10-05' });
    expect(settings).toMatchObject({
      publicPort: 4310,
      host: 'casework.localhost',
      logOrigin: 'casework.localhost/log',
      minAssurance: 'software',
      webRoot: null,
      demo: false,
      electionPeriods: [{ from: '2026-08-29', to: '2026-10-05' }],
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it.each([
    ['CASEWORK_DATABASE_URL', 'mysql://casework_api:secret@127.0.0.1/casework'],
    ['CASEWORK_DATABASE_URL', ''],
    ['CASEWORK_PUBLIC_PORT', '70000'],
    ['CASEWORK_PUBLIC_PORT', 'http'],
    ['CASEWORK_HOST', 'casework.localhost:4310'],
    ['CASEWORK_HOST', 'a/b'],
    ['CASEWORK_KEYS_DIR', ' '],
    ['CASEWORK_WITNESS_URL', 'ftp://witness'],
    ['CASEWORK_MIN_ASSURANCE', 'strong'],
    ['ASSEMBLY_NETWORKS', '192.0.2.0/24,office'],
    ['TRUSTED_PROXIES', '10.0.0.0/40'],
    ['ELECTION_PERIODS', '2026-10-05/2026-08-29'],
    ['CLOISON_LOG_LEVEL', 'loud'],
  ])('name %s when it isn’t understood, and never its value', (variable, value) => {
    let message = '';
    try {
      readZoneSettings('casework', { ...good, [variable]: value });
    } catch (error) {
      if (error instanceof SettingsError) message = error.message;
    }
    expect(message).toMatch(new RegExp(`^${variable}: `));
    if (value.trim() !== '') expect(message).not.toContain(value);
    expect(message).not.toContain('secret');
  });
});
