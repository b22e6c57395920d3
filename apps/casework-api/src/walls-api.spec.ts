import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { Ingestion } from '@cloison/casework/mail';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, testZone } from '@cloison/platform/testing';
import type { Answer, OpenApiDocument, TestZone } from '@cloison/platform/testing';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';
/** Words that stand nowhere but in what is hidden: whoever finds one of them came through. */
const SECRET = 'zwkqj7v';
const secret = (place: string): string => `${place} ${SECRET} ${place}`;
const PDF = {
  raw: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  contentType: 'application/octet-stream',
};

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
}

/** The whole surface of the office, tried by people who are inside, against what isn't theirs. */
describe('from inside the office', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let document: OpenApiDocument;
  let maude: DpopClient;
  let samuel: DpopClient;
  let manager: DpopClient;
  let member: DpopClient;
  let neighbour: DpopClient;
  let citizenId: string;
  let hidden: { id: string; number: string; version: number };
  /** Every id that belongs to the hidden case: learned by an attacker who once looked over a shoulder. */
  const ids = new Map<string, string>();
  const clients: DpopClient[] = [];

  const client = async (email: string, role: string, district = HERE): Promise<DpopClient> => {
    const settings = readZoneSettings('casework', zone.environment);
    const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    clients.push(device);
    const invitation = {
      email,
      role,
      funder: 'assembly' as const,
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [district],
      password: 'goelette-7-mars',
    };
    await device.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
    return device;
  };
  const made = async (name: string, answer: Promise<Answer<{ id?: string; consent?: { id: string } }>>): Promise<void> => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`${name}: ${text}`);
    ids.set(name, body.id ?? body.consent?.id ?? '');
  };

  const operations = (): Operation[] =>
    Object.entries(
      (
        document as unknown as {
          paths: Record<string, Record<string, { parameters?: { in: string; name: string; required?: boolean }[] }>>;
        }
      ).paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({
        method: method.toUpperCase(),
        path,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      })),
    );

  /** Addresses of an operation with every id of the hidden case in its place, and questions that would match it. */
  function addressesOf({ path, query }: Operation): string[] {
    const values: Readonly<Record<string, readonly string[]>> = {
      q: [SECRET, hidden.number],
      search: [SECRET, hidden.number],
      caseId: [hidden.id],
      citizenId: [citizenId],
      topic: [`case:${hidden.id}`],
      place: [`case-${hidden.id}`],
      from: ['2026-01-01'],
      to: ['2027-12-31'],
      key: ['acknowledgement'],
      language: ['fr'],
      state: ['open', 'decided', 'all'],
      folder: ['all', 'held', 'waiting', 'new', 'handled'],
      scope: ['all'],
      limit: ['100'],
    };
    const questions = query.flatMap((name) => (values[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`));
    const all = query
      .filter((name) => values[name])
      .map((name) => `${name}=${encodeURIComponent(values[name]?.[0] ?? '')}`)
      .join('&');
    const queries = [...new Set(['', ...questions, all])].map((text) => (text ? `?${text}` : ''));
    const places = [...path.matchAll(/\{(\w+)\}/g)];
    const candidates = [hidden.id, citizenId, ...ids.values()];
    const filled = places.length === 0 ? [path] : candidates.map((id) => places.reduce((text, [place]) => text.replace(place, id), path));
    return filled.flatMap((address) => queries.map((question) => `${address}${question}`));
  }

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    for (const district of [HERE, THERE])
      await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
        owner.execute(sql`INSERT INTO district VALUES (${district}, ${district}, ${district})`),
      );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    maude = await client('maude@bureau.demo', 'caseworker');
    samuel = await client('samuel@bureau.demo', 'caseworker');
    manager = await client('chantal@bureau.demo', 'office_manager');
    member = await client('claire@bureau.demo', 'member');
    neighbour = await client('voisin@bureau.demo', 'office_manager', THERE);
    document = (await maude.get<OpenApiDocument>('/api/openapi.json')).body;
    citizenId = (await maude.post<{ id: string }>('/api/citizens', { familyName: 'Roy', givenName: 'Alice', email: 'alice@exemple.ca' }))
      .body.id;
    hidden = (
      await maude.post<typeof hidden>('/api/cases', { citizenId, title: secret('Titre'), category: 'other', summary: secret('En bref') })
    ).body;
    const restricted = await maude.put<{ version: number }>(`/api/cases/${hidden.id}/restriction`, {
      version: hidden.version,
      accountIds: [],
    });
    expect(restricted.status).toBe(200);
    const path = `/api/cases/${hidden.id}`;
    await maude.post(`${path}/notes`, { body: `${secret('Note')} Vote pour nous.` });
    await maude.post(`${path}/calls`, { body: secret('Appel'), direction: 'in' });
    await maude.post(`${path}/follow-ups`, { what: secret('Suivi'), dueOn: '2026-11-23' });
    await made('document', maude.request('POST', `/api/documents?caseId=${hidden.id}&name=${SECRET}.pdf`, PDF));
    await made(
      'letter',
      maude.post('/api/letters', {
        caseId: hidden.id,
        addressee: 'citizen',
        language: 'fr',
        subject: secret('Objet'),
        text: secret('Lettre'),
      }),
    );
    await made(
      'appointment',
      maude.post('/api/appointments', { caseId: hidden.id, on: '2026-12-01', at: '10:00', minutes: 30, about: secret('Rendez-vous') }),
    );
    await made(
      'consent',
      maude.post(`${path}/consents`, {
        bodyKey: 'ramq',
        matter: secret('Objet'),
        shared: ['identity'],
        language: 'fr',
        way: 'phone',
        months: 6,
      }),
    );
    await made(
      'mail-out',
      maude.post('/api/mail-out', {
        to: ['alice@exemple.ca'],
        subject: secret('Objet'),
        text: secret('Courriel'),
        caseId: hidden.id,
        citizenId,
      }),
    );
    await maude.put('/api/drafts', { place: `case-${hidden.id}`, value: secret('Brouillon') });
    const [ours] = await admin.runner.rows<{ messageId: string }>(sql`SELECT message_id AS "messageId" FROM mail_delivery LIMIT 1`);
    // an answer to our mail, and one more, which names its writer's own first message alone
    for (const [id, follows] of [
      ['<1@exemple.ca>', ours?.messageId ?? ''],
      ['<2@exemple.ca>', '<1@exemple.ca>'],
    ])
      await running.app
        .get(Ingestion, { strict: false })
        .receive(HERE, [
          Buffer.from(
            `From: Alice <alice@exemple.ca>\r\nTo: bureau@exemple.ca\r\nSubject: Re: ${SECRET}\r\nMessage-ID: ${id}\r\nIn-Reply-To: ${follows}\r\nReferences: ${follows}\r\n\r\n${secret('Reçu')}\r\n`,
          ),
        ]);
  });

  afterAll(async () => {
    for (const one of clients) one.close();
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone?.drop();
  });

  /** What came back that stands in the hidden case alone; what was asked for isn't an answer. */
  async function leaksTo(somebody: DpopClient, wanted: (operation: Operation) => boolean, body?: object): Promise<string[]> {
    const found: string[] = [];
    for (const operation of operations().filter(wanted)) {
      for (const address of addressesOf(operation)) {
        const answer = await somebody.request(operation.method, address, body ? { body } : {});
        const text = answer.bytes.toString('latin1');
        if (text.includes(SECRET) || text.includes(hidden.number)) found.push(`${operation.method} ${address}: ${answer.status}`);
      }
    }
    return found;
  }
  const readings = ({ method, path }: Operation): boolean => method === 'GET' && path !== '/api/live';

  it('sees the hidden case where he is named on it', async () => {
    expect((await leaksTo(maude, readings)).length).toBeGreaterThan(8);
  }, 120_000);

  it.each([
    ['a caseworker', () => samuel],
    ['the office manager', () => manager],
    ['the member', () => member],
    ['another riding’s manager', () => neighbour],
  ])(
    'shows a restricted case to nobody who isn’t named: %s',
    async (_who, who) => {
      expect(await leaksTo(who(), readings)).toEqual([]);
    },
    120_000,
  );

  it('lets nobody who isn’t named write into a restricted case, or learn from trying', async () => {
    const before = await stateOfHidden();
    const bodies: object[] = [
      {},
      { version: 1 },
      { body: 'x', direction: 'in', what: 'x', dueOn: '2026-12-01', value: 'x', place: `case-${hidden.id}` },
      {
        caseId: hidden.id,
        citizenId,
        accountId: citizenId,
        role: 'relative',
        version: 1,
        outcome: 'x',
        status: 'on_hold',
        why: 'x',
        reason: 'x y z',
      },
      { caseIds: [hidden.id], toId: null, addressee: 'citizen', language: 'fr', subject: 'x', text: 'x', caseId: hidden.id },
      { to: ['a@exemple.ca'], subject: 'x', text: 'x', caseId: hidden.id, citizenId },
      { version: 1, accountIds: null, minutes: 30, on: '2026-12-01', at: '10:00', caseId: hidden.id },
    ];
    const writes = ({ method, path }: Operation): boolean =>
      method !== 'GET' && path.startsWith('/api/') && !/session|devices|accounts|enrolment|destructions|hand-over|imports|merge/.test(path);
    for (const body of bodies) expect(await leaksTo(samuel, writes, body)).toEqual([]);
    expect(await stateOfHidden()).toEqual(before);
  }, 240_000);

  it('counts a restricted case for nobody who isn’t named', async () => {
    const counts = async (who: DpopClient): Promise<unknown[]> =>
      Promise.all(
        [
          '/api/reports',
          '/api/team',
          '/api/day',
          '/api/cases?scope=all',
          '/api/mail',
          '/api/wording/flags',
          '/api/duplicates',
          '/api/retention/review',
        ].map(async (path) => withoutTimes((await who.get(path)).text)),
      );
    const before = await counts(manager);
    await admin.runner.execute(sql`DELETE FROM wording_flag WHERE case_id = ${hidden.id}`);
    await maude.post(`/api/cases/${hidden.id}/follow-ups`, { what: secret('Encore'), dueOn: '2026-11-20' });
    await maude.post(`/api/cases/${hidden.id}/notes`, { body: `${secret('Encore')} Vote pour nous.` });
    expect(await counts(manager)).toEqual(before);
  }, 60_000);

  it('answers alike about a hidden case and about one that never was', async () => {
    const never = '00000000-0000-4000-8000-000000000000';
    for (const path of ['', '/consents']) {
      const [theirs, nobodys] = await Promise.all([hidden.id, never].map((id) => samuel.get<{ code: string }>(`/api/cases/${id}${path}`)));
      expect([theirs?.status, theirs?.body.code]).toEqual([nobodys?.status, nobodys?.body.code]);
    }
  });

  it('opens no link by guessing: a consent’s or a calendar’s', async () => {
    const stranger = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    clients.push(stranger);
    const answers = new Set<string>();
    for (let n = 0; n < 40; n += 1) {
      const token = Buffer.from(`${n}`.padEnd(32, 'a')).toString('base64url');
      for (const answer of [
        await stranger.post<{ code: string }>(`/api/consent-links/${token}/form`, {}),
        await stranger.get<{ code: string }>(`/api/calendar/${token}`),
      ]) {
        expect(answer.status).toBeGreaterThanOrEqual(400);
        answers.add(answer.body.code);
      }
    }
    expect([...answers].filter((code) => !['consent_link_closed', 'not_found', 'too_many_requests'].includes(code))).toEqual([]);
  });

  const stateOfHidden = async (): Promise<unknown> => {
    const rows = async (table: string): Promise<unknown> =>
      admin.runner.rows(sql`SELECT count(*)::int AS n, ${table} AS name FROM case_event WHERE case_id = ${hidden.id}`);
    return [
      await rows('events'),
      await admin.runner.rows(
        sql`SELECT title, status, version, assignee_id, restricted_to, citizen_id FROM case_file WHERE id = ${hidden.id}`,
      ),
      await admin.runner.rows(sql`SELECT count(*)::int AS n FROM document WHERE case_id = ${hidden.id}`),
      await admin.runner.rows(sql`SELECT count(*)::int AS n FROM follow_up WHERE case_id = ${hidden.id}`),
    ];
  };
  const withoutTimes = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·');
});
