import { generateKeyPairSync, sign } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { sql } from '@cloison/platform/database';
import { expectMatchesOpenApi, fuzz } from '@cloison/platform/testing';
import type { Answer, DpopClient, OpenApiDocument } from '@cloison/platform/testing';
import { loadIdentityKeys } from './keys';
import { HoldZone, PASSWORD } from './spec-support/hold-zone';
import type { AccountList, CodeAnswer, DeviceItem, DeviceList, DevicePlate, EnrolAnswer, SessionAnswer } from './views';

interface Problem {
  readonly code: string;
  readonly instance: string;
}

const codeOf = (answer: Answer): [number, string | undefined] => [answer.status, (answer.body as Problem | undefined)?.code];
const READ = '/api/cargo';

describe('the door, on two processes of one zone', () => {
  let zone: HoldZone;
  let worker: Awaited<ReturnType<HoldZone['worker']>>;
  let registrar: Awaited<ReturnType<HoldZone['worker']>>;

  const logged = async (): Promise<
    { act: string; code?: string; account: string | null; claimed_account?: string; device: string | null }[]
  > => {
    const rows = await zone.unitOfWork.runner.rows<{ entry: Buffer }>(
      sql`SELECT entry FROM log_pending UNION ALL SELECT entry FROM log_entry`,
    );
    return rows.map(({ entry }) => JSON.parse(entry.toString('utf8')) as { act: string; account: string | null; device: string | null });
  };
  const refused = async (code: string): Promise<number> =>
    (await logged()).filter((entry) => entry.act === 'access.refused' && entry.code === code).length;
  const read = (client: DpopClient, options = {}): Promise<Answer> => client.get(READ, options);

  beforeAll(async () => {
    zone = await HoldZone.open(2, { ASSEMBLY_NETWORKS: '127.0.7.0/24', TRUSTED_PROXIES: '127.0.8.1' });
    worker = await zone.worker();
    registrar = await zone.worker('registrar');
    const document = (await worker.client.get<OpenApiDocument>('/api/openapi.json')).body;
    for (const { client } of [worker, registrar]) client.observer = expectMatchesOpenApi(document);
  });
  afterAll(() => zone.drop());

  it('lets in a proved device with an open session, and says by whom it was opened', async () => {
    const answer = await read(worker.client);
    expect([answer.status, answer.body]).toEqual([200, { name: 'Worker' }]);
    expect((await logged()).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['enrolment_code.create', 'device.enrol', 'session.open']),
    );
  });

  describe('refuses', () => {
    it('a token without a key', async () => {
      expect(codeOf(await read(worker.client, { proof: null }))).toEqual([401, 'proof_missing']);
      const bearer = await worker.client.get(READ, {
        proof: null,
        token: null,
        headers: { authorization: `Bearer ${worker.client.token}` },
      });
      expect(codeOf(bearer)).toEqual([401, 'proof_missing']);
      const [entry] = (await logged()).filter(({ code }) => code === 'proof_missing');
      expect(entry).toMatchObject({ account: null, device: null, claimed_account: worker.enrolled.session?.account.id });
    });

    it('a key without a token', async () => {
      expect(codeOf(await read(worker.client, { token: null }))).toEqual([401, 'token_missing']);
    });

    it('a stolen token with another key, enrolled or not', async () => {
      const stranger = zone.client();
      expect(codeOf(await read(stranger, { token: worker.client.token }))).toEqual([401, 'token_key_mismatch']);
      expect(codeOf(await read(registrar.client, { token: worker.client.token }))).toEqual([401, 'token_key_mismatch']);
    });

    it('a token of another zone, and a token that somebody else signed', async () => {
      const token = worker.client.token ?? '';
      const [head = '', payload = ''] = token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      const forge = (more: object): string => {
        const signed = `${head}.${Buffer.from(JSON.stringify({ ...claims, ...more })).toString('base64url')}`;
        return `${signed}.${sign(null, Buffer.from(signed), generateKeyPairSync('ed25519').privateKey).toString('base64url')}`;
      };
      expect(codeOf(await read(worker.client, { token: forge({ aud: 'elsewhere' }) }))).toEqual([401, 'token_wrong_audience']);
      expect(codeOf(await read(worker.client, { token: forge({}) }))).toEqual([401, 'token_not_valid']);
      const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
      expect(codeOf(await read(worker.client, { token: unsigned }))).toEqual([401, 'token_not_valid']);
    });

    it('a proof used before, on the other process too, and at the same moment', async () => {
      const { client } = worker;
      const proof = client.proof('GET', READ, client.token);
      expect((await read(client, { proof })).status).toBe(200);
      expect(codeOf(await read(client, { proof }))).toEqual([401, 'proof_replayed']);
      const other = zone.client({}, 1);
      const elsewhere = await other.get(READ, { proof, token: client.token, host: `hold.localhost:${zone.servers[0]?.publicPort}` });
      expect(codeOf(elsewhere)).toEqual([401, 'proof_replayed']);
      const twice = client.proof('GET', READ, client.token);
      const answers = await Promise.all(
        [0, 1, 0, 1, 0, 0].map((server) =>
          zone.client({}, server).get(READ, { proof: twice, token: client.token, host: `hold.localhost:${zone.servers[0]?.publicPort}` }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
    });

    it.each([
      ['for another address', { htu: 'http://hold.localhost/api/session' }],
      ['for another method', { htm: 'POST' }],
      ['for another token', { ath: 'AAAA' }],
      ['for no token', { ath: null }],
      ['of long ago', { iat: Math.floor(Date.now() / 1_000) - 3_600 }],
      ['of the future', { iat: Math.floor(Date.now() / 1_000) + 3_600 }],
      ['without a proper id', { jti: 'x' }],
    ])('a proof %s', async (_name, claims) => {
      const { client } = worker;
      expect(codeOf(await read(client, { proof: client.proof('GET', READ, client.token, claims) }))).toEqual([401, 'proof_not_valid']);
    });

    it('a proof with a damaged signature, and one that says it needs none', async () => {
      const { client } = worker;
      const [head = '', payload = '', signature = ''] = client.proof('GET', READ, client.token).split('.');
      const flipped = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
      expect(codeOf(await read(client, { proof: `${head}.${payload}.${flipped}` }))).toEqual([401, 'proof_not_valid']);
      const none = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', alg: 'none', jwk: client.publicJwk })).toString('base64url');
      expect(codeOf(await read(client, { proof: `${none}.${payload}.` }))).toEqual([401, 'proof_not_valid']);
    });

    it('a proof with a stale nonce or none, giving a fresh one, without an entry in the log', async () => {
      const { client } = worker;
      const before = (await logged()).length;
      for (const nonce of [null, 'A'.repeat(32)]) {
        const answer = await read(client, { proof: client.proof('GET', READ, client.token, { nonce }) });
        expect(codeOf(answer)).toEqual([401, 'use_dpop_nonce']);
        expect(answer.headers['www-authenticate']).toContain('use_dpop_nonce');
        expect(answer.headers['dpop-nonce']).toMatch(/^[\w-]{32}$/);
      }
      expect((await logged()).length).toBe(before);
    });

    it('every proof made before the memory of proofs was lost', async () => {
      const { client } = worker;
      const proof = client.proof('GET', READ, client.token);
      await zone.asAdmin('TRUNCATE hold.proof_seen, hold.proof_epoch');
      expect(codeOf(await read(client, { proof }))).toEqual([401, 'use_dpop_nonce']);
      expect((await read(client)).status).toBe(200);
    });

    it('the assembly’s network, and whoever forges the header that names a network', async () => {
      const { client } = worker;
      expect(codeOf(await read(client, { localAddress: '127.0.7.3' }))).toEqual([403, 'network_assembly']);
      expect(codeOf(await read(client, { headers: { 'x-forwarded-for': '198.51.100.7' } }))).toEqual([403, 'network_assembly']);
      expect((await read(client, { localAddress: '127.0.8.1', headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(200);
      expect(codeOf(await read(client, { localAddress: '127.0.8.1', headers: { 'x-forwarded-for': '127.0.7.9' } }))).toEqual([
        403,
        'network_assembly',
      ]);
    });

    it('an act outside the role, and one without its purpose', async () => {
      expect(codeOf(await worker.client.get('/api/devices'))).toEqual([403, 'role_not_permitted']);
      expect(codeOf(await read(worker.client, { headers: { 'cloison-purpose': 'curiosity' } }))).toEqual([403, 'purpose_missing']);
    });

    it('a session that was ended, and an account that was closed, from the next request on', async () => {
      const one = await zone.worker();
      expect((await one.client.request('DELETE', '/api/session')).status).toBe(204);
      expect(codeOf(await read(one.client))).toEqual([401, 'session_ended']);
      expect(codeOf(await one.client.refresh())).toEqual([401, 'session_ended']);
      const two = await zone.worker();
      const account = two.enrolled.session?.account.id;
      expect((await registrar.client.post(`/api/accounts/${account}/disable`)).status).toBe(200);
      expect(codeOf(await read(two.client))).toEqual([401, 'session_ended']);
      expect(codeOf(await two.client.signIn(two.email, PASSWORD))).toEqual([403, 'account_locked_down']);
      expect(codeOf(await registrar.client.post(`/api/accounts/${registrar.enrolled.session?.account.id}/disable`))).toEqual([
        409,
        'state_conflict',
      ]);
    });

    it('a device revoked or reclassified between two requests, whatever the account', async () => {
      const { client, enrolled, email } = await zone.worker();
      expect((await read(client)).status).toBe(200);
      const { items } = (await registrar.client.get<DeviceList>('/api/devices')).body;
      const version = items.find(({ id }) => id === enrolled.device.id)?.version;
      const changed = await registrar.client.put<DeviceItem>(`/api/devices/${enrolled.device.id}/funder`, { funder: 'assembly', version });
      expect([changed.status, changed.body.funder]).toEqual([200, 'assembly']);
      expect(codeOf(await read(client))).toEqual([403, 'device_assembly_funded']);
      expect(codeOf(await client.refresh())).toEqual([403, 'device_assembly_funded']);
      expect(codeOf(await client.signIn(email, PASSWORD))).toEqual([403, 'device_assembly_funded']);
      expect(codeOf(await client.signIn('nobody@example.org', 'whatever'))).toEqual([403, 'device_assembly_funded']);
      expect(codeOf(await registrar.client.put(`/api/devices/${enrolled.device.id}/funder`, { funder: 'oversight', version }))).toEqual([
        409,
        'version_conflict',
      ]);
      expect((await registrar.client.post(`/api/devices/${enrolled.device.id}/revoke`)).status).toBe(200);
      expect(codeOf(await read(client))).toEqual([403, 'device_revoked']);
      expect((await client.get<DevicePlate>('/api/devices/this')).body.state).toBe('revoked');
    });

    it('an unknown device, with the account it claimed in the log', async () => {
      const stranger = zone.client();
      expect(codeOf(await stranger.signIn(worker.email, PASSWORD))).toEqual([403, 'device_unknown']);
      expect(codeOf(await stranger.get('/api/devices/this'))).toEqual([403, 'device_unknown']);
      const entry = (await logged()).find(({ code }) => code === 'device_unknown');
      expect(entry).toMatchObject({ account: null, claimed_account: worker.enrolled.session?.account.id });
    });
  });

  describe('enrolment', () => {
    const code = async (registrarClient: DpopClient, more: object = {}): Promise<string> =>
      (await registrarClient.post<CodeAnswer>('/api/enrolment-codes', { funder: 'party', assetTag: 'P-2', label: 'Phone', ...more })).body
        .code;

    it('uses a code once, even at the same moment', async () => {
      const text = await code(registrar.client);
      const answers = await Promise.all([0, 1, 0].map((server) => zone.client({}, server).enrol(text)));
      expect(answers.map(codeOf).sort()).toEqual([
        [201, undefined],
        [403, 'enrolment_code_not_valid'],
        [403, 'enrolment_code_not_valid'],
      ]);
    });

    it('takes a second person for a party device: not the one who prepared it', async () => {
      const newcomer = zone.client();
      const enrolled = (await newcomer.enrol<EnrolAnswer>((await code(registrar.client, { email: worker.email })).toLowerCase())).body;
      expect([enrolled.device.state, enrolled.session, enrolled.account?.needsPassword]).toEqual(['pending', undefined, false]);
      expect(codeOf(await newcomer.signIn(worker.email, PASSWORD))).toEqual([403, 'device_pending']);
      expect(codeOf(await registrar.client.post(`/api/devices/${enrolled.device.id}/approve`))).toEqual([403, 'same_person']);
      const second = await zone.worker('registrar');
      expect((await second.client.post<DeviceItem>(`/api/devices/${enrolled.device.id}/approve`)).body.state).toBe('active');
      expect(codeOf(await second.client.post(`/api/devices/${enrolled.device.id}/approve`))).toEqual([409, 'state_conflict']);
      expect((await newcomer.signIn<SessionAnswer>(worker.email, PASSWORD)).status).toBe(200);
      expect((await read(newcomer)).status).toBe(200);
    });

    it('makes no second person out of the first: not by an account he made, not by his own device, not by another account on it', async () => {
      const ghost = { email: `${crypto.randomUUID()}@example.org`, name: 'Ghost', districts: ['qc-lac-long'] };
      expect(codeOf(await registrar.client.post('/api/accounts', { ...ghost, role: 'registrar' }))).toEqual([403, 'role_not_permitted']);
      expect((await registrar.client.post('/api/accounts', { ...ghost, role: 'worker' })).status).toBe(201);
      const text = await code(registrar.client, { email: ghost.email });
      const own = registrar.client.token;
      expect(codeOf(await registrar.client.enrol(text, 'a long enough password'))).toEqual([403, 'same_person']);
      registrar.client.token = own;
      // the code wasn't spent by the attempt: the ghost's own device can still use it
      expect((await zone.client().enrol(text)).status).toBe(201);
    });

    it('lets no second account on the first person’s device approve what the first one prepared', async () => {
      const { device } = (await zone.client().enrol<EnrolAnswer>(await code(registrar.client, { email: worker.email }))).body;
      const second = await zone.worker('registrar');
      const own = registrar.client.token;
      expect((await registrar.client.signIn(second.email, PASSWORD)).status).toBe(200);
      expect(codeOf(await registrar.client.post(`/api/devices/${device.id}/approve`))).toEqual([403, 'same_person']);
      registrar.client.token = own;
      expect((await second.client.post(`/api/devices/${device.id}/approve`)).status).toBe(200);
    });

    it('gives a registrar nobody else’s session: a code for an account with a password asks for it', async () => {
      const browser = zone.client();
      const { body } = await browser.enrol<EnrolAnswer>(await code(registrar.client, { email: worker.email }));
      expect(body.session).toBeUndefined();
    });

    it('lets the owner of a new account choose his password on his approved device', async () => {
      const email = `${crypto.randomUUID()}@example.org`;
      const made = await registrar.client.post('/api/accounts', { email, name: 'New', role: 'worker', districts: ['qc-lac-long'] });
      expect(made.status).toBe(201);
      const newcomer = zone.client();
      const { device, account } = (await newcomer.enrol<EnrolAnswer>(await code(registrar.client, { email }))).body;
      expect(account).toEqual({ email, name: 'New', needsPassword: true });
      const second = await zone.worker('registrar');
      await second.client.post(`/api/devices/${device.id}/approve`);
      expect(codeOf(await worker.client.signIn(email, 'a long enough password'))).toEqual([401, 'sign_in_failed']);
      await worker.client.signIn(worker.email, PASSWORD);
      expect(codeOf(await newcomer.signIn(email, 'short'))).toEqual([422, 'input_not_valid']);
      expect((await newcomer.signIn(email, 'a long enough password')).status).toBe(200);
      expect(codeOf(await newcomer.put('/api/session/password', { current: 'wrong', next: 'another long password' }))).toEqual([
        422,
        'input_not_valid',
      ]);
      expect(
        (await newcomer.put('/api/session/password', { current: 'a long enough password', next: 'another long password' })).status,
      ).toBe(204);
      expect((await read(newcomer)).status).toBe(200);
    });

    it('refuses a funder that the zone doesn’t admit, an unknown role, an unknown district, a second account of one address', async () => {
      const { client } = registrar;
      expect(codeOf(await client.post('/api/enrolment-codes', { funder: 'assembly', assetTag: 'A', label: 'B' }))).toEqual([
        422,
        'input_not_valid',
      ]);
      const account = { email: worker.email.toUpperCase(), name: 'A', role: 'worker', districts: ['qc-lac-long'] };
      expect(codeOf(await client.post('/api/accounts', account))).toEqual([409, 'already_exists']);
      expect(codeOf(await client.post('/api/accounts', { ...account, role: 'king' }))).toEqual([422, 'input_not_valid']);
      expect(codeOf(await client.post('/api/accounts', { ...account, districts: ['nowhere'] }))).toEqual([422, 'input_not_valid']);
      expect((await client.get<AccountList>('/api/accounts')).body.items.some(({ email }) => email === worker.email)).toBe(true);
    });
  });

  it('tells a wrong password from nothing else, and locks out only the device that guesses', async () => {
    const { client, email } = await zone.worker();
    const guess = (address: string): Promise<Answer> => client.signIn(address, 'not the password');
    expect(codeOf(await guess(email))).toEqual(codeOf(await guess('nobody@example.org')));
    for (let n = 0; n < 7; n += 1) await guess(worker.email);
    expect(codeOf(await guess(worker.email))).toEqual([401, 'sign_in_failed']);
    expect(codeOf(await guess(worker.email))).toEqual([429, 'too_many_requests']);
    expect((await worker.client.signIn(worker.email, PASSWORD)).status).toBe(200);
  });

  it('refreshes an open session with an expired token, and no other', async () => {
    const { client } = await zone.worker();
    const { sid, sub, cnf, jti } = decodeJwt(client.token ?? '');
    client.token = await new SignJWT({ sid, sub, cnf, jti, iss: 'hold', aud: 'hold', exp: 1_700_000_000 })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .sign(loadIdentityKeys('hold', zone.settings.keysDir).tokenPrivate);
    expect(codeOf(await read(client))).toEqual([401, 'token_expired']);
    expect(codeOf(await worker.client.post('/api/session/refresh', undefined, { token: client.token }))).toEqual([
      401,
      'token_key_mismatch',
    ]);
    expect((await client.refresh<SessionAnswer>()).status).toBe(200);
    expect((await read(client)).status).toBe(200);
    expect((await client.get<SessionAnswer>('/api/session')).body.account.districts).toEqual([
      { id: 'qc-lac-long', nameFr: 'Lac-Long', nameEn: 'Long Lake' },
    ]);
  });

  it('answers 2,000 generated requests without one failure of its own', async () => {
    const { client } = await zone.worker('registrar');
    const document = (await client.get<OpenApiDocument>('/api/openapi.json')).body;
    client.observer = expectMatchesOpenApi(document);
    const { sent, statuses } = await fuzz(document, client, 2_000);
    expect(sent).toBe(2_000);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '404', '405', '415', '422']));
  }, 60_000);

  it('writes every refusal down before it answers', async () => {
    const before = await refused('network_assembly');
    await read(worker.client, { localAddress: '127.0.7.3' });
    expect(await refused('network_assembly')).toBe(before + 1);
  });
});
