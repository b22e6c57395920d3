import { Client } from 'pg';
import type { Answer, DpopClient } from '@cloison/platform/testing';
import type { Campaign } from './campaign';
import { ASSEMBLY_ADDRESS, DISTRICT, MAUDE, PASSWORD, REGISTRAR, RENE } from './stage';
import type { Stage } from './stage';
import { expectSame, expectThat } from './steps';
import type { Steps } from './steps';

interface Problem {
  readonly code: string;
}

/** The code of a refusal, which must be one, and must say nothing else. */
function codeOf({ status, body, text }: Answer<Problem>, expectedStatus: number): string {
  expectSame(status, expectedStatus, `status (${body?.code ?? text.slice(0, 80)})`);
  for (const word of ['supporter', 'opponent', 'Thivierge', 'stance'])
    expectThat(!new RegExp(`\\b${word}`, 'i').test(text), `the refusal says ${word}`);
  return body.code;
}

/** Every way from the office to a score that this house knows how to try. @returns the codes, in order, that the log must hold */
export async function tryTheWall(stage: Stage, steps: Steps, { rene, electorId }: Campaign, maude: DpopClient): Promise<string[]> {
  steps.begin('The wall: every attempt is refused, with its code');
  const codes: string[] = [];
  const electors = '/api/electors';
  const attempt = (step: string, expected: string, status: number, work: () => Promise<Answer<Problem>>): Promise<void> =>
    steps.step(step, async () => {
      const code = codeOf(await work(), status);
      expectSame(code, expected);
      codes.push(code);
      return code;
    });

  await attempt('the organizer’s account from an assembly device', 'device_assembly_funded', 403, async () => {
    const laptop = stage.device('partisan', { purpose: 'canvass' });
    await laptop.enrol(await stage.code('partisan', RENE, 'assembly'));
    return laptop.post('/api/session', { email: RENE.email, password: PASSWORD }, { token: null });
  });
  await attempt('the same account from a device that nobody enrolled', 'device_unknown', 403, () =>
    stage.device('partisan').post('/api/session', { email: RENE.email, password: PASSWORD }, { token: null }),
  );
  await attempt('the party’s own device on the assembly’s network', 'network_assembly', 403, () =>
    rene.get(electors, { localAddress: ASSEMBLY_ADDRESS }),
  );
  await attempt('a forged X-Forwarded-For changes nothing there', 'network_assembly', 403, () =>
    rene.get(electors, { localAddress: ASSEMBLY_ADDRESS, headers: { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' } }),
  );
  await attempt('a stolen token without its key', 'token_key_mismatch', 401, async () => {
    const thief = stage.device('partisan', { purpose: 'canvass' });
    await thief.enrol(await stage.code('partisan', RENE, 'party'));
    return thief.get(electors, { token: rene.token });
  });
  await attempt('a stolen token without any proof', 'proof_missing', 401, () => rene.get(electors, { proof: null }));
  await attempt('a proof that was already used', 'proof_replayed', 401, async () => {
    const proof = rene.proof('GET', electors, rene.token);
    await rene.get(electors, { proof });
    return rene.get(electors, { proof });
  });
  await attempt('a proof made for another address', 'proof_not_valid', 401, () =>
    rene.get(electors, { proof: rene.proof('GET', '/api/session', rene.token) }),
  );
  await attempt('the office’s token at the campaign’s door', 'token_wrong_audience', 401, async () => {
    const maudeAtTheOtherDoor = stage.device('partisan');
    await maudeAtTheOtherDoor.enrol(await stage.code('partisan', RENE, 'party'));
    return maudeAtTheOtherDoor.get(electors, { token: maude.token });
  });
  await attempt('a caseworker on a party device at the office’s door', 'device_party_funded', 403, async () => {
    const partyPhone = stage.device('casework');
    await partyPhone.enrol(await stage.code('casework', MAUDE, 'party'));
    return partyPhone.post('/api/session', { email: MAUDE.email, password: PASSWORD }, { token: null });
  });
  await attempt('an account with a caseworker’s role on a party device at the campaign’s door', 'role_not_permitted', 403, async () => {
    const misfit = { ...RENE, email: 'misfit@campagne.example' };
    const device = await stage.signedIn('partisan', misfit, 'party', { purpose: 'canvass' });
    await onDatabase(
      stage.installation.adminUrl('partisan'),
      `UPDATE partisan.account SET role = 'caseworker' WHERE email = '${misfit.email}'`,
    );
    return device.get(electors);
  });
  await attempt('a device reclassified between two requests', 'device_assembly_funded', 403, async () => {
    const registrar = await stage.signedIn('partisan', REGISTRAR, 'party');
    const device = await stage.signedIn('partisan', RENE, 'party', { purpose: 'canvass' });
    expectSame((await device.get(electors)).status, 200);
    const { body } = await device.get<{ device: { id: string } }>('/api/session');
    const { body: list } = await registrar.get<{ items: { id: string; version: number }[] }>('/api/devices');
    const version = list.items.find((item) => item.id === body.device.id)?.version;
    expectSame((await registrar.put(`/api/devices/${body.device.id}/funder`, { funder: 'assembly', version })).status, 200);
    return device.get(electors);
  });
  await steps.step('refusals name the same way whoever asks: no word of the account', async () => {
    const laptop = stage.device('partisan');
    await laptop.enrol(await stage.code('partisan', RENE, 'assembly'));
    const bodies = await Promise.all(
      [RENE.email, 'nobody@campagne.example'].map(async (email) => {
        const answer = await laptop.post<Record<string, unknown>>('/api/session', { email, password: PASSWORD }, { token: null });
        return { ...answer.body, instance: null };
      }),
    );
    expectSame(bodies[0], bodies[1]);
  });
  await sqlFromTheOffice(stage, steps, electorId);
  return codes;
}

async function onDatabase(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** SQLSTATE or system error of a statement that must not succeed. */
async function failure(url: string, statement: string): Promise<string> {
  try {
    await onDatabase(url, statement);
  } catch (error) {
    return String((error as { code?: string }).code ?? (error as Error).message);
  }
  return 'it succeeded';
}

async function sqlFromTheOffice(stage: Stage, steps: Steps, electorId: string): Promise<void> {
  const { installation } = stage;
  const office = installation.databaseUrl('casework', 'api');
  const read = `SELECT stance FROM partisan.score WHERE district_id = '${DISTRICT}' AND elector_id = '${electorId}'`;
  if (installation.topology === 'one-database') {
    await steps.step('by SQL, with the office’s credentials: every statement on the other schema is refused', async () => {
      const tables = (await onDatabase(
        installation.adminUrl('partisan'),
        `SELECT tablename FROM pg_tables WHERE schemaname = 'partisan'`,
      )) as { tablename: string }[];
      const statements = [
        read,
        `SET ROLE partisan_owner`,
        `SET ROLE partisan_api`,
        ...tables.map(({ tablename }) => `SELECT * FROM partisan.${tablename} LIMIT 1`),
      ];
      for (const statement of statements) expectSame(await failure(office, statement), '42501', statement);
      return `42501 × ${statements.length}`;
    });
  } else {
    await steps.step('by SQL, with the office’s credentials: no connection to the campaign’s cluster', async () => {
      const other = new URL(installation.adminUrl('partisan'));
      const [from, to] = [new URL(office), other];
      to.username = from.username;
      to.password = from.password;
      expectSame(await failure(to.toString(), read), '28P01');
      expectSame(await failure(office, read), '42P01');
      return 'password refused (28P01); no such table at home (42P01)';
    });
  }
}
