import { opened } from '@cloison/casework/hand-over';
import { sql } from '@cloison/platform/database';
import type { DpopClient } from '@cloison/platform/testing';
import { RunningOffice } from './spec-support/running-office';

interface View {
  id: string | null;
  undecided: number;
  decisions: { decision: string; decided: number; packed: number; done: number }[];
  finished: boolean;
}
interface Page {
  items: { citizenId: string; name: string | null; certificate: string | null }[];
}
interface Problem {
  code: string;
}

const PASSPHRASE = 'quatre érables au bord du lac';

describe('the end of a mandate', () => {
  let office: RunningOffice;
  let manager: DpopClient;
  let maude: DpopClient;
  const ids: string[] = [];
  const decide = (citizenIds: readonly string[], decision: string | null) =>
    manager.post<View>('/api/hand-over/decisions', { citizenIds, decision });
  const finish = async (citizenIds: readonly string[]) =>
    (await manager.post<{ done: number; left: number }>('/api/hand-over/finish', { citizenIds })).body;
  const citizens = async (): Promise<number> =>
    (await office.admin.runner.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM citizen`))?.n ?? 0;

  beforeAll(async () => {
    office = await RunningOffice.open();
    manager = await office.person('office_manager', { name: 'Samuel' });
    maude = await office.person('caseworker', { name: 'Maude' });
    for (const givenName of ['Transférée', 'Remise', 'Détruite', 'Oubliée']) {
      const { body } = await maude.post<{ id: string }>('/api/citizens', { familyName: 'Fin', givenName });
      ids.push(body.id);
      await maude.post('/api/cases', { citizenId: body.id, title: `Affaire ${givenName}`, category: 'other' });
    }
  });
  afterAll(() => office.close());

  it('decides nothing by itself, and does nothing that wasn’t decided', async () => {
    const begun = await manager.post<View>('/api/hand-over', { successor: 'Bureau suivant' });
    expect(begun.body).toMatchObject({ undecided: 4, finished: false });
    expect((await manager.post<Problem>('/api/hand-over', {})).body.code).toBe('state_conflict');
    expect(await finish(ids)).toEqual({ done: 0, left: 4 });
    expect((await manager.post<Problem>('/api/hand-over/packages', { citizenIds: [ids[0]], passphrase: PASSPHRASE })).body.code).toBe(
      'state_conflict',
    );
    expect(await citizens()).toBe(4);
  });

  it('hands a locked package over, and ends what is here only after it', async () => {
    await decide([ids[0] ?? ''], 'transfer');
    expect(await finish([ids[0] ?? ''])).toEqual({ done: 0, left: 1 });
    const answer = await manager.post('/api/hand-over/packages', { citizenIds: [ids[0]], passphrase: PASSPHRASE });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('Transférée');
    const content = JSON.stringify(opened(answer.bytes, PASSPHRASE));
    expect(content).toContain('Affaire Transférée');
    expect(content).not.toContain('Remise');
    expect(await finish([ids[0] ?? ''])).toEqual({ done: 1, left: 0 });
    expect(await citizens()).toBe(3);
  });

  it('gives a page back to the person, destroys what is to be destroyed, and keeps certificates without a name', async () => {
    await decide([ids[1] ?? ''], 'return');
    await decide([ids[2] ?? ''], 'destroy');
    const page = await manager.post(`/api/hand-over/citizens/${ids[1]}/return`);
    expect([page.status, page.text.includes('Affaire Remise'), page.text.includes('<script')]).toEqual([200, true, false]);
    expect(await finish([ids[1] ?? '', ids[2] ?? ''])).toEqual({ done: 2, left: 0 });
    const { body } = await manager.get<Page>('/api/hand-over/citizens?state=done');
    expect(body.items.map(({ name }) => name)).toEqual([null, null, null]);
    expect(body.items.map(({ certificate }) => certificate).sort()).toEqual(
      [1, 2, 3].map((n) => `D-${new Date().getUTCFullYear()}-${String(n).padStart(4, '0')}`),
    );
    expect(await citizens()).toBe(1);
  });

  it('doesn’t end with somebody undecided, and takes a decision back while it isn’t done', async () => {
    await decide([ids[3] ?? ''], 'destroy');
    expect((await decide([ids[3] ?? ''], null)).body).toMatchObject({ undecided: 1, finished: false });
    expect((await manager.post<Problem>('/api/hand-over/close')).body.code).toBe('state_conflict');
    await decide([ids[3] ?? ''], 'destroy');
    expect(await finish([ids[3] ?? ''])).toEqual({ done: 1, left: 0 });
    expect((await manager.get<View>('/api/hand-over')).body.finished).toBe(true);
    expect((await manager.post<View>('/api/hand-over/close')).body.id).toBeNull();
  });

  it('never loses what whoever packs may not see: a restricted case keeps its person here', async () => {
    const { body: citizen } = await maude.post<{ id: string }>('/api/citizens', { familyName: 'Fin', givenName: 'Restreinte' });
    const { body: file } = await maude.post<{ id: string }>('/api/cases', {
      citizenId: citizen.id,
      title: 'Affaire restreinte',
      category: 'other',
    });
    await office.admin.runner.execute(
      sql`UPDATE case_file SET restricted_to = ${[await office.accountId('Maude')]}::uuid[] WHERE id = ${file.id}`,
    );
    await manager.post('/api/hand-over', {});
    await decide([citizen.id], 'return');
    const page = await manager.post(`/api/hand-over/citizens/${citizen.id}/return`);
    expect(page.text).not.toContain('Affaire restreinte');
    expect(await finish([citizen.id])).toEqual({ done: 0, left: 1 });
    expect(await citizens()).toBe(1);
  });

  it('is the manager’s and the member’s, and nobody else sees who is in it', async () => {
    for (const role of ['caseworker', 'registrar']) {
      const other = await office.person(role, { name: `hand-${role}` });
      for (const answer of [
        await other.get<Problem>('/api/hand-over'),
        await other.get<Problem>('/api/hand-over/citizens?state=undecided'),
        await other.post<Problem>('/api/hand-over/finish', { citizenIds: ids }),
        await other.post<Problem>('/api/hand-over/packages', { citizenIds: ids, passphrase: PASSPHRASE }),
      ])
        expect(answer.body.code).toBe('role_not_permitted');
    }
  });
});
