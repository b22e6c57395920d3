import { sql } from '@cloison/platform/database';
import type { DpopClient } from '@cloison/platform/testing';
import { RunningOffice } from './spec-support/running-office';

interface Load {
  id: string | null;
  open: number;
  late: number;
  awayUntil: string | null;
}
interface Team {
  people: Load[];
  absences: { id: string; now: boolean; openCases: number }[];
}
interface Settings {
  version: number;
  memberName: string | null;
  silentAfterDays: number;
  colleagues: { id: string }[];
}

describe('an office manager’s day', () => {
  let office: RunningOffice;
  let manager: DpopClient;
  let maude: DpopClient;
  let noe: DpopClient;
  const ids: string[] = [];
  let maudeId = '';
  let noeId = '';

  beforeAll(async () => {
    office = await RunningOffice.open();
    manager = await office.person('office_manager', { name: 'Samuel' });
    maude = await office.person('caseworker', { name: 'Maude' });
    noe = await office.person('caseworker', { name: 'Noé' });
    [maudeId, noeId] = [await office.accountId('Maude'), await office.accountId('Noé')];
    const { body: citizen } = await maude.post<{ id: string }>('/api/citizens', { familyName: 'Thivierge', givenName: 'Ghislaine' });
    for (const dueOn of ['2020-01-01', null, null]) {
      const { body } = await maude.post<{ id: string }>('/api/cases', {
        citizenId: citizen.id,
        title: 'Carte refusée',
        category: 'health_insurance',
        dueOn,
      });
      ids.push(body.id);
    }
  });
  afterAll(() => office.close());

  const loadOf = async (id: string | null): Promise<Load | undefined> =>
    (await manager.get<Team>('/api/team')).body.people.find((one) => one.id === id);
  const assignees = async (): Promise<(string | null)[]> =>
    (
      await office.admin.runner.rows<{ id: string; who: string | null }>(
        sql`SELECT id, assignee_id AS who FROM case_file WHERE id = ANY (${ids}::uuid[])`,
      )
    )
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      .map(({ who }) => who);

  it('sees who has what, and what is late', async () => {
    expect(await loadOf(maudeId)).toMatchObject({ open: 3, late: 1 });
    expect(await loadOf(noeId)).toMatchObject({ open: 0, late: 0 });
    const { body } = await manager.get<{ items: { id: string; waitingFor: string }[] }>(`/api/team/cases?accountId=${maudeId}`);
    expect(body.items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('gives many cases to somebody else at once, and takes back what nobody has changed since', async () => {
    const given = await manager.post<{ id: string; moved: number; left: number }>('/api/team/reassignments', { caseIds: ids, toId: noeId });
    expect([given.status, given.body.moved, given.body.left]).toEqual([201, 3, 0]);
    expect(await assignees()).toEqual([noeId, noeId, noeId]);
    const { body: file } = await noe.get<{ version: number }>(`/api/cases/${ids[1]}`);
    await noe.request('PATCH', `/api/cases/${ids[1]}`, { body: { version: file.version, title: 'Carte refusée deux fois' } });
    const undone = await manager.post(`/api/team/reassignments/${given.body.id}/undo`);
    expect([undone.status, undone.body]).toEqual([200, { undone: 2, kept: 1 }]);
    expect(await assignees()).toEqual([maudeId, noeId, maudeId]);
    expect((await manager.post<{ code: string }>(`/api/team/reassignments/${given.body.id}/undo`)).body.code).toBe('state_conflict');
  });

  it('can give a case to nobody who isn’t of the office', async () => {
    const stranger = await office.person('caseworker', { name: 'Ailleurs', district: 'qc-lac-aux-outardes' });
    const strangerId = await office.accountId('Ailleurs', 'qc-lac-aux-outardes');
    expect((await manager.post('/api/team/reassignments', { caseIds: ids, toId: strangerId })).status).toBe(422);
    expect((await stranger.get<Team>('/api/team')).body.people.some(({ id }) => id === maudeId)).toBe(false);
    expect((await stranger.get<{ items: unknown[] }>(`/api/team/cases?accountId=${maudeId}`)).body.items).toEqual([]);
  });

  it('notes an absence, and sees what still stands in that name', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const added = await manager.post<Team>('/api/team/absences', {
      accountId: maudeId,
      fromOn: '2026-01-01',
      toOn: '2099-01-01',
      replacedBy: noeId,
    });
    expect(added.status).toBe(201);
    expect(added.body.absences).toMatchObject([{ now: true, openCases: 2 }]);
    expect((await loadOf(maudeId))?.awayUntil).toBe('2099-01-01');
    expect((await manager.post('/api/team/absences', { accountId: maudeId, fromOn: today, toOn: '2020-01-01' })).status).toBe(422);
    const removed = await manager.post<Team>(`/api/team/absences/${added.body.absences[0]?.id}/remove`);
    expect(removed.body.absences).toEqual([]);
  });

  it('writes the office’s settings once, and not over somebody else’s', async () => {
    const { body: before } = await manager.get<Settings>('/api/office-settings');
    expect(before).toMatchObject({ version: 0, silentAfterDays: 14 });
    const written = await manager.request<Settings>('PATCH', '/api/office-settings', {
      body: { version: 0, memberName: 'Aline Roy', silentAfterDays: 10, releaseAccountId: maudeId },
    });
    expect(written.body).toMatchObject({ version: 1, memberName: 'Aline Roy', silentAfterDays: 10 });
    expect(
      (await manager.request<{ code: string }>('PATCH', '/api/office-settings', { body: { version: 0, memberName: 'x' } })).body.code,
    ).toBe('version_conflict');
    expect(
      (await manager.request<Settings>('PATCH', '/api/office-settings', { body: { version: 1, silentAfterDays: 12 } })).body,
    ).toMatchObject({ memberName: 'Aline Roy', version: 2 });
    expect((await manager.request('PATCH', '/api/office-settings', { body: { version: 2, digest: true } })).status).toBe(422);
    expect(
      (await manager.request('PATCH', '/api/office-settings', { body: { version: 2, releaseAccountId: crypto.randomUUID() } })).status,
    ).toBe(422);
  });

  it('is alone in this: nobody else may write settings, absences or reassignments, and the registrar sees no team', async () => {
    const refused = { code: 'role_not_permitted' };
    const absence = { accountId: maudeId, fromOn: '2026-01-01', toOn: '2026-01-02' };
    for (const role of ['caseworker', 'member', 'registrar']) {
      const other = await office.person(role, { name: `other-${role}` });
      expect((await other.request('PATCH', '/api/office-settings', { body: { version: 2, memberName: 'x' } })).body).toMatchObject(refused);
      expect((await other.post('/api/team/absences', absence)).body).toMatchObject(refused);
      expect((await other.post('/api/team/reassignments', { caseIds: ids, toId: null })).body).toMatchObject(refused);
      if (role === 'registrar') expect((await other.get('/api/team')).body).toMatchObject(refused);
    }
  });

  it('leaves in the log what was done, and no name', async () => {
    const written = await office.entries();
    const acts = written.map(({ act }) => act);
    for (const act of ['team.read', 'case.reassign', 'case.reassign_undo', 'absence.create', 'absence.remove', 'settings.change'])
      expect(acts).toContain(act);
    for (const secret of ['Thivierge', 'Aline', 'Carte']) expect(JSON.stringify(written)).not.toContain(secret);
  });
});
