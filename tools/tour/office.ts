import type { DpopClient } from '@cloison/platform/testing';
import { MAUDE } from './stage';
import type { Stage } from './stage';
import { expectSame, expectThat } from './steps';
import type { Steps } from './steps';

interface CaseFile {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly status: string;
  readonly timeline: { readonly kind: string }[];
  readonly followUps: { readonly id: string }[];
}

/** A caseworker helps the human whom the campaign scored a moment ago, and learns nothing of it. */
export async function visitOffice(stage: Stage, steps: Steps): Promise<DpopClient> {
  steps.begin('Office: a caseworker on an assembly laptop');
  let maude!: DpopClient;
  let citizenId = '';
  let file!: CaseFile;
  await steps.step('a one-use code enrols the laptop and signs the caseworker in', async () => {
    maude = await stage.signedIn('casework', MAUDE, 'assembly');
    const { body } = await maude.get<{ device: { funder: string } }>('/api/session');
    expectSame(body.device.funder, 'assembly');
  });
  await steps.step('creates the citizen who calls', async () => {
    const citizen = {
      familyName: 'Thivierge',
      givenName: 'Ghislaine',
      addressLine: '215, rang Saint-Joseph',
      municipality: 'Lac-aux-Outardes',
      postalCode: 'g0w1k0',
      phone: '418 555-0128',
    };
    const { status, body } = await maude.post<{ id: string }>('/api/citizens', citizen);
    expectSame(status, 201);
    citizenId = body.id;
  });
  await steps.step('finds her by name, with accents, without, misspelt, by phone', async () => {
    for (const typed of ['Thivierge', 'thivièrge ghis', 'GHISLAINE', 'thivierje', '(418) 555-0128', '215 rang st']) {
      const { body } = await maude.get<{ items: { id: string }[] }>(`/api/citizens?search=${encodeURIComponent(typed)}`);
      expectSame(body.items[0]?.id, citizenId, typed);
    }
    return '6 ways';
  });
  await steps.step('opens a case, adds a note and a follow-up', async () => {
    const opened = await maude.post<CaseFile>('/api/cases', {
      citizenId,
      title: 'Carte d’assurance maladie refusée',
      category: 'health_insurance',
      dueOn: '2026-12-08',
    });
    expectSame(opened.status, 201);
    await maude.post(`/api/cases/${opened.body.id}/notes`, { body: 'Adresse jugée douteuse après son déménagement.' });
    const followed = await maude.post<CaseFile>(`/api/cases/${opened.body.id}/follow-ups`, {
      what: 'Relancer la RAMQ',
      dueOn: '2026-12-01',
    });
    expectSame(followed.status, 201);
    file = followed.body;
    return file.number;
  });
  await steps.step('finishes the follow-up and closes the case', async () => {
    const done = await maude.post<CaseFile>(`/api/cases/${file.id}/follow-ups/${file.followUps[0]?.id}/done`);
    expectSame(done.status, 200);
    const closed = await maude.post<CaseFile>(`/api/cases/${file.id}/close`, { version: done.body.version, outcome: 'Carte reçue.' });
    expectSame(
      closed.body.timeline.map((event) => event.kind),
      ['opened', 'note', 'follow_up', 'follow_up_done', 'closed'],
    );
    return closed.body.status;
  });
  await steps.step('another change of the same version is refused, and nothing is overwritten', async () => {
    const answer = await maude.post<{ code: string }>(`/api/cases/${file.id}/reopen`, { version: file.version });
    expectSame([answer.status, answer.body.code], [409, 'version_conflict']);
    return answer.body.code;
  });
  await steps.step('no address of the office’s API speaks of a score', async () => {
    const { text } = await maude.get('/api/openapi.json');
    const words = ['stance', 'supporter', 'opponent', 'not_scored', 'canvass', 'partisan', 'pointage'].filter((word) =>
      new RegExp(`\\b${word}`, 'i').test(text),
    );
    expectSame(words, []);
    expectThat(text.length > 5_000, 'the document is empty');
    return `${text.length} bytes searched`;
  });
  return maude;
}
