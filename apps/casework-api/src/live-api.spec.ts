import { request } from 'node:http';
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
const HOST = 'casework.localhost';

interface Enrolled {
  readonly device: { readonly id: string };
  readonly account: { readonly id: string };
}

/** A page that listens: what came, and when the stream ended. */
interface Listening {
  readonly status: number;
  readonly heard: string[];
  readonly ended: Promise<number>;
  stop(): void;
}

describe('what pages hear of each other', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  const open: Listening[] = [];
  const clients: DpopClient[] = [];

  const person = async (name: string, role = 'caseworker') => {
    const settings = readZoneSettings('casework', zone.environment);
    const invitation = {
      email: `${name}.${crypto.randomUUID()}@bureau.demo`,
      role,
      name,
      funder: 'assembly' as const,
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    };
    const client = new DpopClient({ port: running.publicPort, host: HOST });
    clients.push(client);
    const { body } = await client.enrol<Enrolled & { session?: { accessToken: string } }>(
      (await invite(operator, settings, caseworkPolicy, invitation)).code,
    );
    return { client, deviceId: body.device.id, accountId: body.account.id };
  };
  const listen = async (client: DpopClient, topic: string): Promise<Listening> => {
    const path = `/api/live?topic=${encodeURIComponent(topic)}`;
    await client.get('/api/session');
    const listening = await new Promise<Listening>((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: running.publicPort,
          path,
          headers: {
            host: `${HOST}:${running.publicPort}`,
            accept: 'text/event-stream',
            authorization: `DPoP ${client.token ?? ''}`,
            dpop: client.proof('GET', path, client.token),
          },
        },
        (incoming) => {
          const heard: string[] = [];
          incoming.on('data', (part: Buffer) => heard.push(part.toString()));
          const ended = new Promise<number>((done) => incoming.on('close', () => done(Date.now())));
          resolve({ status: incoming.statusCode ?? 0, heard, ended, stop: () => outgoing.destroy() });
        },
      );
      outgoing.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
      outgoing.end();
    });
    open.push(listening);
    return listening;
  };
  const until = async (check: () => boolean): Promise<void> => {
    for (let waited = 0; !check(); waited += 20) {
      if (waited > 3_000) throw new Error('It was not heard');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const caseOf = async (client: DpopClient): Promise<{ id: string; version: number }> => {
    const { body: citizen } = await client.post<{ id: string }>('/api/citizens', { familyName: 'Thivierge', givenName: 'Ghislaine' });
    const { body } = await client.post<{ id: string; version: number }>('/api/cases', {
      citizenId: citizen.id,
      title: 'Carte',
      category: 'other',
    });
    return body;
  };

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
  });

  afterAll(async () => {
    for (const one of open) one.stop();
    for (const client of clients) client.close();
    await running?.close();
    await operator?.close();
    await zone.drop();
  });

  it('shows two people in one case to each other, tells of changes, and of who leaves', async () => {
    const [maude, samuel] = [await person('Maude Pelletier'), await person('Samuel Diabo', 'office_manager')];
    const file = await caseOf(maude.client);
    const first = await listen(maude.client, `case:${file.id}`);
    const second = await listen(samuel.client, `case:${file.id}`);
    await until(() => first.heard.join('').includes('Samuel Diabo') && second.heard.join('').includes('Maude Pelletier'));
    await maude.client.post(`/api/cases/${file.id}/notes`, { body: 'Une note zibeline' });
    await until(() => second.heard.join('').includes('event: change'));
    expect(second.heard.join('')).toContain('{"what":"note","by":"Maude Pelletier","mine":false}');
    expect(first.heard.join('')).toContain('"mine":true');
    expect(second.heard.join('')).not.toContain('zibeline');
    second.stop();
    await until(() => (first.heard.at(-1) ?? '').includes('present') && !(first.heard.at(-1) ?? '').includes('Samuel'));
  });

  it('cuts the stream within a second of the device being withdrawn', async () => {
    const [maude, registrar] = [await person('Maude'), await person('Odile', 'registrar')];
    const file = await caseOf(maude.client);
    const stream = await listen(maude.client, `case:${file.id}`);
    await until(() => stream.heard.length > 0);
    const devices = await registrar.client.post(`/api/devices/${maude.deviceId}/revoke`);
    const revoked = Date.now();
    expect(devices.status).toBeLessThan(300);
    const waited = await Promise.race([stream.ended, new Promise<number>((resolve) => setTimeout(() => resolve(Infinity), 3_000))]);
    expect(waited - revoked).toBeLessThan(1_000);
  });

  it('cuts the stream when the session ends', async () => {
    const maude = await person('Maude');
    const stream = await listen(maude.client, 'day');
    await maude.client.request('DELETE', '/api/session');
    const ended = await Promise.race([stream.ended, new Promise<number>((resolve) => setTimeout(() => resolve(Infinity), 3_000))]);
    expect(ended).toBeLessThan(Infinity);
  });

  it('tells nothing more of a case to whoever is no longer named on it', async () => {
    const [maude, lise] = [await person('Maude'), await person('Lise')];
    const file = await caseOf(maude.client);
    const stream = await listen(lise.client, `case:${file.id}`);
    await until(() => stream.heard.length > 0);
    await maude.client.put(`/api/cases/${file.id}/restriction`, { version: file.version, accountIds: [] });
    await stream.ended;
    expect(stream.heard.join('')).not.toContain('event: change');
    expect((await lise.client.get<{ code: string }>(`/api/live?topic=case:${file.id}`)).body.code).toBe('not_found');
  });

  it.each([
    ['a case that isn’t there', () => `case:${crypto.randomUUID()}`, 404],
    ['another word', () => 'everything', 422],
    ['a case without an id', () => 'case:', 422],
  ])('refuses %s', async (_what, topic, status) => {
    const { client } = await person('Maude');
    expect((await listen(client, topic())).status).toBe(status);
  });

  it('tells the registrar nothing', async () => {
    const { client } = await person('Odile', 'registrar');
    expect((await listen(client, 'day')).status).toBe(403);
  });

  it('says who is there and ends, when it isn’t asked to stay', async () => {
    const { client } = await person('Maude');
    const file = await caseOf(client);
    expect((await client.get(`/api/live?topic=case:${file.id}`)).text).toBe('event: present\ndata: {"present":[]}\n\n');
  });
});
