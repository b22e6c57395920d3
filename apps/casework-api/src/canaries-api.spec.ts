import { gunzipSync } from 'node:zlib';
import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';

const DISTRICT = 'qc-val-des-erables';
/** One of its own for each field, and found nowhere by chance. */
const canaries: string[] = [];
const canary = (field: string): string => {
  const word = `canari${field}${canaries.length.toString(36)}x7q`;
  canaries.push(word);
  return word;
};

/** A word as it could stand in what isn't for reading: as it is, in base64 at any offset, in hexadecimal, in two-byte letters, escaped for an address. */
function shapesOf(word: string): RegExp {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4)
      .replace(/[+/]/g, '\\$&'),
  );
  return new RegExp([word, ...base64, bytes.toString('hex'), [...word].join('\\x00')].join('|'), 'i');
}

/** What is found of canaries in a text, also inside of what is compressed. */
function foundIn(bytes: Buffer): string[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = plain.toString('latin1');
  return canaries.filter((word) => shapesOf(word).test(text));
}

describe('words that people wrote, where nobody should find them', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let maude: DpopClient;
  let manager: DpopClient;
  let feed: string;

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const client = async (email: string, role: string): Promise<DpopClient> => {
      const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
      const invitation = {
        email,
        role,
        funder: 'assembly' as const,
        assetTag: 'AN-1',
        label: 'Portable',
        districts: [DISTRICT],
        password: 'goelette-7-mars',
      };
      await device.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
      return device;
    };
    maude = await client('maude@bureau.demo', 'caseworker');
    manager = await client('chantal@bureau.demo', 'office_manager');
    await write();
    const made = await maude.post<{ path: string }>('/api/calendar');
    feed = made.body.path;
  });

  afterAll(async () => {
    for (const one of [maude, manager]) one?.close();
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone?.drop();
  });

  /** A canary in every text field that the day's work fills. */
  async function write(): Promise<void> {
    const citizen = await maude.post<{ id: string }>('/api/citizens', {
      familyName: canary('famille'),
      givenName: canary('prenom'),
      addressLine: canary('adresse'),
      municipality: canary('ville'),
      email: `${canary('courriel')}@exemple.ca`,
      accommodation: canary('besoin'),
    });
    const citizenId = citizen.body.id;
    const file = await maude.post<{ id: string; version: number }>('/api/cases', {
      citizenId,
      title: canary('titre'),
      category: 'other',
      summary: canary('resume'),
    });
    const caseId = file.body.id;
    await maude.post(`/api/cases/${caseId}/notes`, { body: canary('note') });
    await maude.post(`/api/cases/${caseId}/calls`, { body: canary('appel'), direction: 'in' });
    await maude.post(`/api/cases/${caseId}/follow-ups`, { what: canary('suivi'), dueOn: '2026-12-01' });
    await maude.post('/api/appointments', {
      caseId,
      on: '2026-12-01',
      at: '10:00',
      minutes: 30,
      about: canary('rencontre'),
      place: canary('lieu'),
    });
    await maude.post('/api/letters', { caseId, addressee: 'citizen', language: 'fr', subject: canary('objet'), text: canary('lettre') });
    await maude.post('/api/mail-out', {
      to: [`${canary('vers')}@exemple.ca`],
      subject: canary('sujet'),
      text: canary('message'),
      caseId,
      citizenId,
    });
    await maude.put('/api/drafts', { place: `case-${caseId}`, value: canary('brouillon') });
    await maude.request('POST', `/api/documents?caseId=${caseId}&name=${canary('fichier')}.txt`, {
      raw: canary('contenu'),
      contentType: 'application/octet-stream',
    });
    await maude.post('/api/wording/check', { text: `${canary('essai')} vote pour nous` });
    await maude.get(`/api/citizens?search=${canary('cherche')}`);
    await maude.get(`/api/find?q=${canary('trouve')}`);
    // what is refused is written nowhere either
    await maude.post('/api/cases', { citizenId, title: `${canary('refus')} [S]`, category: 'other' });
    await maude.post('/api/cases', { citizenId, title: canary('faux'), category: canary('genre') });
    await maude.post('/api/citizens', { familyName: canary('double').repeat(40), givenName: 'x' });
  }

  it('would be found there in any shape', () => {
    const [word = ''] = canaries;
    for (const text of [
      word,
      Buffer.from(`xy${word}z`).toString('base64'),
      Buffer.from(word).toString('hex'),
      Buffer.from(word, 'utf16le').toString('latin1'),
    ])
      expect(foundIn(Buffer.from(text, 'latin1'))).toContain(word);
    expect(canaries.length).toBeGreaterThan(25);
  });

  it('are not in the log, sealed or waiting', async () => {
    const rows = await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending UNION ALL SELECT entry FROM log_entry`);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flatMap(({ entry }) => foundIn(entry))).toEqual([]);
  });

  it('are not in the figures that the process publishes, nor in what it says of its health', async () => {
    for (const path of ['/metrics', '/health/ready']) {
      const answer = await fetch(`http://127.0.0.1:${running.internalPort}${path}`);
      expect(foundIn(Buffer.from(await answer.arrayBuffer()))).toEqual([]);
    }
  });

  it('do not leave by a calendar elsewhere, nor by the weekly digest', async () => {
    const calendar = await maude.get(feed, { token: null });
    expect(calendar.text).toContain('BEGIN:VEVENT');
    expect(foundIn(calendar.bytes)).toEqual([]);
    for (const language of ['fr', 'en']) {
      const digest = await manager.get(`/api/reports/digest?language=${language}`);
      expect(digest.status).toBe(200);
      expect(foundIn(digest.bytes)).toEqual([]);
    }
  });

  it('are not in a file of a document, which is kept encrypted', async () => {
    const rows = await admin.runner.rows<{ text: string }>(sql`SELECT row_to_json(d)::text AS text FROM document_part d`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(({ text }) => foundIn(Buffer.from(text)))).toEqual([]);
  });

  it('are repeated by no refusal, of whatever kind', async () => {
    const word = canary('erreur');
    const wrong: [string, string, object][] = [
      ['POST', '/api/citizens', { body: { familyName: 7, givenName: word } }],
      ['POST', '/api/citizens', { body: { [word]: 1 } }],
      ['POST', '/api/citizens', { raw: `{"familyName": "${word}`, contentType: 'application/json' }],
      ['POST', '/api/citizens', { raw: word, contentType: 'text/plain' }],
      ['POST', '/api/cases', { body: { citizenId: word, title: word, category: word } }],
      ['GET', `/api/cases/${word}`, {}],
      ['GET', `/api/${word}`, {}],
      ['GET', `/api/citizens?${word}=1`, {}],
      ['GET', `/api/citizens?cursor=${word}`, {}],
      ['GET', '/api/citizens', { token: word }],
      ['GET', '/api/citizens', { proof: word }],
      ['POST', `/api/consent-links/${word}/sign`, { body: { language: 'fr', kind: 'typed', name: word } }],
      ['GET', `/api/calendar/${word}`, {}],
      ['POST', '/api/documents?name=', { raw: word, contentType: 'application/octet-stream' }],
    ];
    for (const [method, path, options] of wrong) {
      const answer = await maude.request<{ code?: string }>(method, path, options);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body?.code).toMatch(/^[a-z_]+$/);
      expect(foundIn(answer.bytes)).toEqual([]);
    }
  });
});
