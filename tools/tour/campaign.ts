import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DpopClient } from '@cloison/platform/testing';
import { CLAUDE, DISTRICT, RENE, YASMINE } from './stage';
import type { Stage } from './stage';
import { expectSame, expectThat } from './steps';
import type { Steps } from './steps';

export interface ListToImport {
  /** A file of the caller's; null: one is invented. */
  readonly file: string | null;
  readonly mapping: string;
}

export interface Campaign {
  readonly rene: DpopClient;
  readonly electorId: string;
}

interface ImportView {
  readonly state: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly refusals: { readonly line: number; readonly field: string; readonly reason: string }[];
}

interface Elector {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly stance: string;
  readonly version: number;
  readonly history: { readonly stance: string; readonly scoredBy: string }[];
}

async function importList(claude: DpopClient, list: Buffer, mapping: string): Promise<ImportView> {
  const started = await claude.post<{ id: string; code?: string }>(`/api/imports?district=${DISTRICT}&mapping=${mapping}`, undefined, {
    raw: list,
    contentType: 'text/csv',
  });
  expectSame(started.status, 202, `import (${started.body.code ?? ''})`);
  for (let tries = 0; tries < 600; tries += 1) {
    const { body } = await claude.get<ImportView>(`/api/imports/${started.body.id}`);
    if (!['reading', 'finishing'].includes(body.state)) return body;
    await pause(100);
  }
  throw new Error('the import didn’t end within a minute');
}

/** The campaign loads its list and scores an elector. */
export async function visitCampaign(stage: Stage, steps: Steps, { file, mapping }: ListToImport): Promise<Campaign> {
  steps.begin('Campaign: a list of electors, and a score');
  let claude!: DpopClient;
  let rene!: DpopClient;
  let list = Buffer.alloc(0);
  let elector!: Elector;
  const path = file ?? join(stage.installation.dataDir, 'list.csv');

  if (!file) {
    await steps.step('a list of 20,000 electors is invented, with 12 lines that nobody should take', async () => {
      await stage.command('partisan', [
        'electors',
        'generate',
        path,
        '--count',
        '20000',
        '--seed',
        '1763',
        '--district',
        DISTRICT,
        '--faults',
        '12',
      ]);
    });
  }
  await steps.step('a data manager on a party device imports it: refused lines are told with their reasons', async () => {
    claude = await stage.signedIn('partisan', CLAUDE, 'party', { purpose: 'list_maintenance' });
    list = await readFile(path);
    const view = await importList(claude, list, mapping);
    expectSame(view.state, 'done');
    if (!file) expectSame([view.added, view.refused], [20_000, 12]);
    expectThat(
      view.refusals.every((line) => line.reason && line.line > 0),
      'a refusal without its line or reason',
    );
    return `${view.added} added, ${view.refused} refused`;
  });
  await steps.step('the same list again changes nothing', async () => {
    const view = await importList(claude, list, mapping);
    expectSame([view.state, view.added, view.changed, view.removed], ['done', 0, 0, 0]);
    return `${view.unchanged} unchanged`;
  });
  await steps.step('a list of another shape is refused whole', async () => {
    const answer = await claude.post<{ code: string }>(`/api/imports?district=${DISTRICT}&mapping=${mapping}`, undefined, {
      raw: 'not;a;list\r\n1;2;3\r\n',
      contentType: 'text/csv',
    });
    expectSame([answer.status, answer.body.code], [422, 'list_not_readable']);
    return answer.body.code;
  });
  await steps.step('an organizer on a party device finds an elector, accents or not', async () => {
    rene = await stage.signedIn('partisan', RENE, 'party', { purpose: 'canvass' });
    const wanted = file
      ? ((await rene.get<{ items: Elector[] }>('/api/electors?limit=1')).body.items[0]?.familyName ?? '')
      : 'thivièrge ghislaine';
    const { body } = await rene.get<{ items: Elector[] }>(`/api/electors?search=${encodeURIComponent(wanted)}`);
    expectThat(body.items[0], 'nobody found');
    elector = body.items[0];
    return file ? 'found' : `${elector.givenName} ${elector.familyName}`;
  });
  await steps.step('without a purpose the list stays shut', async () => {
    const answer = await rene.get<{ code: string }>('/api/electors', { headers: { 'cloison-purpose': '' } });
    expectSame([answer.status, answer.body.code], [403, 'purpose_missing']);
    return answer.body.code;
  });
  await steps.step('scores her Supporter, with the author and the history kept', async () => {
    const answer = await rene.put<{ stance: string; version: number }>(`/api/electors/${elector.id}/score`, {
      stance: 'supporter',
      version: elector.version,
      channel: 'door',
    });
    expectSame([answer.status, answer.body.stance], [200, 'supporter']);
    const { body } = await rene.get<Elector>(`/api/electors/${elector.id}`);
    expectSame([body.history[0]?.stance, body.history[0]?.scoredBy], ['supporter', RENE.name]);
  });
  await steps.step('a colleague’s change that started from the older version is a 409, not an overwrite', async () => {
    const yasmine = await stage.signedIn('partisan', YASMINE, 'party', { purpose: 'canvass' });
    const stale = await yasmine.put<{ code: string }>(`/api/electors/${elector.id}/score`, {
      stance: 'opponent',
      version: elector.version,
      channel: 'phone',
    });
    expectSame([stale.status, stale.body.code], [409, 'version_conflict']);
    const { body } = await rene.get<Elector>(`/api/electors/${elector.id}`);
    expectSame(body.stance, 'supporter');
    const fresh = await yasmine.put<{ stance: string }>(`/api/electors/${elector.id}/score`, {
      stance: 'opponent',
      version: body.version,
      channel: 'phone',
    });
    expectSame([fresh.status, fresh.body.stance], [200, 'opponent']);
    return stale.body.code;
  });
  return { rene, electorId: elector.id };
}
