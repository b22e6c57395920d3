import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { FindIndex } from '@cloison/casework/find';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { DOCUMENT_KEY_FILE, DocumentKeys } from './document-keys';
import { DocumentSettings } from './document-settings';
import { Documents } from './documents.service';
import { rewrapDocuments } from './rewrap';
import { EICAR, fakeClamd } from './spec-support/fake-clamd';
import { samplePdf } from './spec-support/samples';
import { VirusScanner } from './virus-scanner';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';
const CANARY = 'canari-7f3a91-bytes-du-citoyen';

describe('documents at rest', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let keysDir: string;
  let keys: DocumentKeys;
  let documents: Documents;
  const maude = { id: crypto.randomUUID(), role: 'caseworker' };
  const samuel = { id: crypto.randomUUID(), role: 'office_manager' };
  const here = contextAt('casework', maude, [HERE]);
  const colleague = contextAt('casework', samuel, [HERE]);
  const there = contextAt('casework', maude, [THERE]);
  const citizenId = crypto.randomUUID();
  const caseId = crypto.randomUUID();
  const restrictedId = crypto.randomUUID();
  const within = <T>(act: (tx: Tx) => Promise<T>, context = here): Promise<T> => work.transaction(context, act);
  const store = async (bytes = samplePdf(CANARY), where: { caseId?: string } = { caseId }): Promise<string> =>
    (await within((tx) => documents.store(tx, here, { districtId: HERE, ...where, name: 'lettre.pdf', bytes, source: 'upload' }))).id;
  const load = (id: string, context = here): Promise<Buffer> =>
    within(async (tx) => (await documents.load(tx, context, id)).bytes, context);
  const service = (environment: Record<string, string>, socket: string | null = null): Documents =>
    new Documents(new DocumentSettings(environment), keys, new VirusScanner(socket), new FindIndex());

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    keysDir = settings.keysDir;
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    keys = new DocumentKeys('casework', keysDir);
    documents = service({});
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const { id, role } of [maude, samuel])
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${role}, ${role})`,
      );
    await admin.runner.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, name_folded, search, created_by)
          VALUES (${HERE}, ${citizenId}, 'Thivierge', 'Ghislaine', 'thivierge', ' thivierge', ${maude.id})`,
    );
    for (const [id, number, named] of [
      [caseId, 'RAMQ-26-0001', null],
      [restrictedId, 'RAMQ-26-0002', [maude.id]],
    ] as const)
      await admin.runner.execute(
        sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, opened_by, search, restricted_to)
            VALUES (${HERE}, ${id}, ${citizenId}, ${number}, 'Carte', 'health_insurance', ${maude.id}, ' carte', ${named}::uuid[])`,
      );
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it('gives back what was kept, byte for byte, however large', async () => {
    const large = Buffer.concat([samplePdf(), randomBytes(3_500_000)]);
    expect((await load(await store(large))).equals(large)).toBe(true);
  });

  it('keeps nothing in clear: not the text of a document, not its key', async () => {
    const id = await store();
    const [row] = await admin.runner.rows<{ wrapped: Buffer }>(sql`SELECT wrapped_key AS wrapped FROM document WHERE id = ${id}`);
    const parts = await admin.runner.rows<{ bytes: Buffer }>(sql`SELECT bytes FROM document_part WHERE document_id = ${id}`);
    const stored = Buffer.concat([row?.wrapped ?? Buffer.alloc(0), ...parts.map(({ bytes }) => bytes)]);
    expect(stored.length).toBeGreaterThan(CANARY.length);
    expect(stored.includes(CANARY)).toBe(false);
    expect(stored.includes('%PDF')).toBe(false);
  });

  it('keeps each document under a key of its own: the same bytes are never stored twice alike', async () => {
    const [one, two] = [await store(), await store()];
    const parts = await admin.runner.rows<{ bytes: Buffer }>(
      sql`SELECT bytes FROM document_part WHERE document_id = ANY (${[one, two]}::uuid[])`,
    );
    expect(new Set(parts.map(({ bytes }) => bytes.toString('hex'))).size).toBe(parts.length);
  });

  it('refuses a document of which one byte was changed, rather than give a wrong one', async () => {
    const id = await store();
    await admin.runner.execute(
      sql`UPDATE document_part SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) WHERE document_id = ${id}`,
    );
    await expect(load(id)).rejects.toMatchObject({ code: 'document_damaged' });
  });

  it('refuses a document whose bytes and key were taken from another', async () => {
    const [mine, other] = [await store(), await store()];
    await admin.runner.execute(
      sql`UPDATE document SET wrapped_key = (SELECT wrapped_key FROM document WHERE id = ${other}) WHERE id = ${mine}`,
    );
    await admin.runner.execute(
      sql`UPDATE document_part SET bytes = (SELECT bytes FROM document_part WHERE document_id = ${other}) WHERE document_id = ${mine}`,
    );
    await expect(load(mine)).rejects.toMatchObject({ code: 'document_damaged' });
  });

  it('reads nothing with another key in the place of the zone’s', async () => {
    const id = await store();
    const file = join(keysDir, DOCUMENT_KEY_FILE);
    const own = readFileSync(file, 'utf8');
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`);
    try {
      await expect(load(id)).rejects.toMatchObject({ code: 'document_damaged' });
    } finally {
      writeFileSync(file, own);
    }
    expect((await load(id)).includes(CANARY)).toBe(true);
  });

  it('wraps every document with a new key, then forgets the old one', async () => {
    const ids = [await store(), await store(samplePdf(CANARY), { caseId: restrictedId })];
    const before = keys.current().id;
    // its key belongs to another document: no renewal opens it, and none stops at it
    const damaged = await store();
    await admin.runner.execute(
      sql`UPDATE document SET wrapped_key = (SELECT wrapped_key FROM document WHERE id = ${ids[0]}) WHERE id = ${damaged}`,
    );
    expect((await rewrapDocuments(zone.database.url('migrator'), keys, { newKey: true })).damaged).toBeGreaterThanOrEqual(1);
    await admin.runner.execute(sql`DELETE FROM document WHERE key_id <> ${keys.current().id}`);
    const { keyId, rewrapped } = await rewrapDocuments(zone.database.url('migrator'), keys, { newKey: true });
    expect(keyId).not.toBe(before);
    expect(rewrapped).toBeGreaterThanOrEqual(2);
    expect(statSync(join(keysDir, DOCUMENT_KEY_FILE)).mode & 0o077).toBe(0);
    expect(await rewrapDocuments(zone.database.url('migrator'), keys, { forget: true })).toMatchObject({ rewrapped: 0, forgotten: 2 });
    for (const id of ids) expect((await load(id)).includes(CANARY)).toBe(true);
  });

  it('hides the documents of a restricted case from whoever isn’t named on it, with every byte of them', async () => {
    const id = await store(samplePdf(CANARY), { caseId: restrictedId });
    expect((await load(id)).includes(CANARY)).toBe(true);
    await expect(load(id, colleague)).rejects.toMatchObject({ code: 'not_found' });
    const seen = await within(
      async (tx) => [
        await tx.rows(sql`SELECT id FROM document WHERE id = ${id}`),
        await tx.rows(sql`SELECT part FROM document_part WHERE document_id = ${id}`),
      ],
      colleague,
    );
    expect(seen).toEqual([[], []]);
  });

  it('hides documents from another riding', async () => {
    await expect(load(await store(), there)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('destroys the bytes and the key, and keeps who did it and why', async () => {
    const id = await store();
    await within((tx) => documents.destroy(tx, here, { districtId: HERE, id }, 'envoyé deux fois'));
    await expect(load(id)).rejects.toMatchObject({ code: 'not_found' });
    const [row] = await admin.runner.rows(
      sql`SELECT wrapped_key AS key, destroyed_by AS by, destroyed_why AS why,
            (SELECT count(*)::integer FROM document_part WHERE document_id = ${id}) AS parts FROM document WHERE id = ${id}`,
    );
    expect(row).toEqual({ key: null, by: maude.id, why: 'envoyé deux fois', parts: 0 });
  });

  it('gives what came by mail to the case that the mail is filed to', async () => {
    const id = await store(samplePdf(CANARY), {});
    await within((tx) => documents.assign(tx, here, [id], { districtId: HERE, caseId: restrictedId, citizenId }));
    await expect(load(id, colleague)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps a received message as it came, and a larger one than people may send', async () => {
    const raw = Buffer.concat([Buffer.from('Received: x\r\n\r\n'), randomBytes(2_000_000)]);
    const small = service({ CASEWORK_DOCUMENT_MAX_MB: '1' });
    const stored = await within((tx) => small.store(tx, here, { districtId: HERE, name: 'message.eml', bytes: raw, source: 'mail' }));
    expect(stored.mediaType).toBe('message/rfc822');
    await expect(small.check('photo.pdf', Buffer.concat([samplePdf(), raw]), 'upload')).rejects.toMatchObject({ code: 'body_too_large' });
  });

  it('refuses one document more than a case may hold', async () => {
    const few = service({ CASEWORK_DOCUMENTS_PER_CASE: '1' });
    await expect(
      within((tx) => few.store(tx, here, { districtId: HERE, caseId, name: 'lettre.pdf', bytes: samplePdf(), source: 'upload' })),
    ).rejects.toMatchObject({ code: 'documents_full' });
  });

  it('shows each document to the virus scanner first, and takes none that it recognises', async () => {
    const daemon = await fakeClamd();
    try {
      const guarded = service({}, daemon.socket);
      expect(await guarded.check('lettre.pdf', Buffer.concat([samplePdf(), randomBytes(300_000)]), 'upload')).toBeDefined();
      await expect(guarded.check('note.txt', Buffer.from(EICAR), 'upload')).rejects.toMatchObject({ code: 'document_infected' });
    } finally {
      await daemon.close();
    }
  });

  it('takes nothing while the virus scanner is out of reach or says nothing', async () => {
    const mute = await fakeClamd({ mute: true });
    try {
      for (const socket of [mute.socket, '/nowhere/clamd.sock'])
        await expect(service({}, socket).check('lettre.pdf', samplePdf(), 'upload')).rejects.toMatchObject({ code: 'scan_unavailable' });
    } finally {
      await mute.close();
    }
  });

  it('logs each keeping, opening and destruction, and no name or byte of a document', async () => {
    const entries = (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`)).map(({ entry }) => entry.toString());
    for (const act of ['document.store', 'document.open', 'document.destroy', 'document.assign'])
      expect(entries.some((entry) => entry.includes(`"${act}"`))).toBe(true);
    expect(entries.join()).not.toMatch(/lettre|canari|envoyé/);
  });
});
