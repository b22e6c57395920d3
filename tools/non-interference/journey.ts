import type { DpopClient } from '@cloison/platform/testing';
import type { Recorder } from './recorder';

interface People {
  readonly maude: DpopClient;
  readonly chantal: DpopClient;
  readonly member: DpopClient;
}

/** What the first half left for the second: ids as the office knows them. */
export interface Found {
  readonly citizens: string[];
  readonly cases: string[];
  readonly ids: Map<string, string>;
}

const file = (bytes: Buffer | string) => ({ raw: bytes, contentType: 'application/octet-stream' });
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const CSV = 'Nom;Prénom;Adresse;Code postal;Courriel\nGagnon;Luc;3, rue du Quai;G0X 1A1;luc@exemple.ca\nRoy;;;;\n';

type Body = {
  id?: string;
  version?: number;
  mergeId?: string;
  consent?: { id: string };
  link?: { path: string } | null;
  items?: { id: string; key?: string }[];
  state?: string;
  timeline?: { id: string; kind: string }[];
  followUps?: { id: string }[];
};

/** A day at the office, in two halves with a pause between them: every capability is used, by a caseworker, the office manager and the member. */
export class Journey {
  readonly found: Found = { citizens: [], cases: [], ids: new Map() };

  constructor(
    private readonly recorder: Recorder,
    private readonly people: People,
    private readonly receive: (mails: readonly Buffer[]) => Promise<unknown>,
  ) {}

  private async send(who: keyof People, method: string, path: string, body?: unknown): Promise<Body> {
    const { body: answer } = await this.recorder.ask<Body | undefined>(this.people[who], method, path, body === undefined ? {} : { body });
    return answer ?? {};
  }

  async morning(): Promise<void> {
    await this.openPeople();
    await this.workCases();
    await this.askConsents();
    await this.writeOut();
    await this.mail();
    await this.manage();
  }

  private async openPeople(): Promise<void> {
    const { citizens } = this.found;
    for (let n = 1; n <= 12; n += 1) {
      const { id } = await this.send('maude', 'POST', '/api/citizens', {
        familyName: 'Thivierge',
        givenName: `N${n}`,
        addressLine: `${n}, rue du Quai`,
        municipality: 'Val',
        postalCode: 'G0X 1A1',
        phone: `418 555-01${String(n).padStart(2, '0')}`,
        email: `n${n}@exemple.ca`,
        accommodation: 'Malentendante',
      });
      citizens.push(id ?? '');
    }
    const [first = '', second = '', third = ''] = citizens;
    await this.send('maude', 'PATCH', `/api/citizens/${first}`, { version: 1, municipality: 'Lac-aux-Outardes' });
    const contact = await this.send('maude', 'POST', `/api/citizens/${first}/contacts`, {
      kind: 'phone',
      value: '418 555-0199',
      source: 'given_by_citizen',
    });
    this.keep('contact', contact.id);
    await this.send('maude', 'POST', `/api/citizens/${first}/spokespeople`, {
      speakerName: 'Roger',
      relation: 'spouse',
      basis: 'said',
      matters: 'tout',
    });
    await this.send('maude', 'POST', `/api/citizens/${first}/household`, { memberId: second });
    await this.send('maude', 'POST', '/api/duplicates/likely', { familyName: 'Thivierge', givenName: 'N1', phone: '4185550101' });
    await this.send('maude', 'POST', '/api/duplicates/scan');
    const { version } = await this.send('maude', 'GET', `/api/citizens/${first}`);
    const gone = await this.send('maude', 'GET', `/api/citizens/${third}`);
    const merged = await this.send('maude', 'POST', `/api/citizens/${first}/merge`, {
      goneId: third,
      version,
      goneVersion: gone.version,
      take: [],
    });
    if (merged.mergeId) await this.send('maude', 'POST', `/api/merges/${merged.mergeId}/undo`);
    await this.send('maude', 'POST', '/api/constituency/check', {
      familyName: 'Thivierge',
      givenName: 'N1',
      addressLine: '1, rue du Quai',
      postalCode: 'G0X 1A1',
    });
    await this.send('maude', 'POST', '/api/constituency/hand-over-note', { citizenId: second, riding: 'Lac-aux-Outardes' });
  }

  private async workCases(): Promise<void> {
    const { cases, citizens } = this.found;
    for (const [index, citizenId] of citizens.entries()) {
      const { id } = await this.send('maude', 'POST', '/api/cases', {
        citizenId,
        title: `Dossier ${index + 1}`,
        category: index % 2 ? 'housing' : 'other',
      });
      cases.push(id ?? '');
    }
    const [one = '', two = '', three = ''] = cases;
    const noted = await this.send('maude', 'POST', `/api/cases/${one}/notes`, { body: 'Appel de la RAMQ. Vote pour nous.' });
    const note = noted.timeline?.find(({ kind }) => kind === 'note')?.id;
    await this.send('maude', 'POST', '/api/wording/check', { text: 'Elle vote pour nous.' });
    await this.send('maude', 'GET', `/api/wording/mine?caseId=${one}`);
    await this.send('maude', 'POST', '/api/wording/kept', { place: 'note', refId: note });
    await this.send('maude', 'PATCH', `/api/cases/${one}/notes/${note}`, { version: 1, body: 'Appel de la RAMQ.' });
    await this.send('maude', 'POST', `/api/cases/${one}/calls`, { body: 'Rappel', direction: 'out', minutes: 4 });
    await this.send('maude', 'POST', '/api/calls', { citizenId: citizens[3], body: 'Question sur le permis', direction: 'in' });
    const planned = await this.send('maude', 'POST', `/api/cases/${one}/follow-ups`, { what: 'Relancer', dueOn: '2026-11-20' });
    const followUp = planned.followUps?.[0]?.id;
    await this.send('maude', 'PATCH', `/api/cases/${one}/follow-ups/${followUp}`, { what: 'Relancer la RAMQ', dueOn: '2026-11-21' });
    await this.send('maude', 'POST', `/api/cases/${one}/follow-ups/${followUp}/done`);
    await this.send('maude', 'PUT', `/api/cases/${one}/people`, { citizenId: citizens[1], role: 'relative' });
    await this.send('maude', 'PUT', `/api/cases/${one}/links`, { caseId: two });
    await this.send('maude', 'POST', `/api/cases/${two}/status`, { version: 1, status: 'waiting_body' });
    await this.send('maude', 'POST', `/api/cases/${three}/close`, { version: 1, outcome: 'Réglé' });
    await this.send('maude', 'POST', `/api/cases/${three}/reopen`, { version: 2 });
    await this.send('maude', 'PUT', `/api/cases/${cases[4]}/restriction`, { version: 1, accountIds: [] });
    await this.send('maude', 'PUT', '/api/drafts', { place: `case-${one}`, value: 'Bonjour' });
    await this.send('maude', 'POST', '/api/cases', { citizenId: citizens[0], title: '[S]', category: 'other' });
    await this.send('maude', 'POST', '/api/cases', { citizenId: 'nobody', title: '', category: 'nothing' });
  }

  private async askConsents(): Promise<void> {
    const [one = '', two = ''] = this.found.cases;
    const consent = { bodyKey: 'ramq', matter: 'Carte refusée', shared: ['identity', 'file'], language: 'fr' };
    const paper = await this.send('maude', 'POST', `/api/cases/${one}/consents`, { ...consent, way: 'phone', months: 6 });
    this.keep('consent', paper.consent?.id);
    const linked = await this.send('maude', 'POST', `/api/consents/${paper.consent?.id}/link`, {});
    const token = /consent\/([\w-]+)/.exec(JSON.stringify(linked))?.[1] ?? 'none';
    this.keep('token', token);
    await this.send('maude', 'POST', `/api/consent-links/${token}/form`, {});
    await this.send('maude', 'POST', `/api/consent-links/${token}/sign`, { language: 'fr', kind: 'typed', name: 'Ghislaine Thivierge' });
    await this.send('maude', 'POST', `/api/cases/${two}/consents/voice`, {
      ...consent,
      at: '2026-11-03T13:30:00.000Z',
      reason: 'Urgence médicale',
    });
    const kept = await this.recorder.ask<{ id: string }>(
      this.people.maude,
      'POST',
      `/api/documents?caseId=${one}&name=preuve.pdf`,
      file(PDF),
    );
    this.keep('document', kept.body?.id);
  }

  private async writeOut(): Promise<void> {
    const [one = ''] = this.found.cases;
    const [citizenId = ''] = this.found.citizens;
    const letter = {
      caseId: one,
      addressee: 'citizen',
      language: 'fr',
      subject: 'Suivi de votre dossier',
      text: 'Bonjour,\n\nVoici où nous en sommes.',
    };
    await this.send('maude', 'POST', '/api/letters/preview', letter);
    this.keep('letter', (await this.send('maude', 'POST', '/api/letters', letter)).id);
    await this.send('chantal', 'POST', '/api/templates', {
      addressee: 'citizen',
      nameFr: 'Suivi',
      nameEn: 'News',
      subjectFr: 'Suivi',
      subjectEn: 'News',
      bodyFr: 'Bonjour',
      bodyEn: 'Hello',
    });
    const templates = await this.send('maude', 'GET', '/api/templates');
    this.keep('template', templates.items?.[0]?.key);
    await this.send('chantal', 'POST', '/api/templates/try', {
      caseId: one,
      addressee: 'citizen',
      language: 'fr',
      subject: 'Suivi',
      text: 'Bonjour {{citizen.name}}',
    });
    this.keep(
      'appointment',
      (await this.send('maude', 'POST', '/api/appointments', { citizenId, on: '2026-11-12', at: '10:00', minutes: 30, about: 'Carte' })).id,
    );
    const calendar = JSON.stringify(await this.send('maude', 'POST', '/api/calendar'));
    this.keep('calendar', /calendar\/([\w.-]+)/.exec(calendar)?.[1]);
    this.keep(
      'mail-out',
      (
        await this.send('maude', 'POST', '/api/mail-out', {
          to: ['n1@exemple.ca'],
          subject: 'Suivi',
          text: 'Bonjour',
          caseId: one,
          citizenId,
        })
      ).id,
    );
    this.keep(
      'held',
      (
        await this.send('maude', 'POST', '/api/mail-out', {
          to: ['n1@exemple.ca'],
          subject: 'Don',
          text: 'Faites un don au parti dès aujourd’hui.',
          caseId: one,
          citizenId,
        })
      ).id,
    );
    const mailing = { purpose: 'greeting', channel: 'post', wanted: { people: 'citizens', municipality: 'Val' } };
    await this.send('maude', 'POST', '/api/mailings/preview', mailing);
    this.keep('mailing', (await this.send('maude', 'POST', '/api/mailings', { ...mailing, name: 'Vœux 2027' })).id);
    await this.send('maude', 'POST', '/api/office-contacts', {
      name: 'Le Courrier du Val',
      language: 'fr',
      source: 'public_directory',
      notedOn: '2026-11-01',
      email: 'redaction@exemple.ca',
    });
  }

  private async manage(): Promise<void> {
    const { citizens, cases } = this.found;
    const taken = await this.recorder.ask<{ id: string }>(this.people.chantal, 'POST', '/api/imports?name=citoyens.csv', file(CSV));
    this.keep('import', taken.body?.id);
    const columns = ['familyName', 'givenName', 'addressLine', 'postalCode', 'email'].map((target, column) => ({ column, target }));
    const rules = { columns, dayFirst: true, doubles: 'refuse', otherCategory: null };
    await this.send('chantal', 'POST', `/api/imports/${taken.body?.id}/preview`, rules);
    await this.send('chantal', 'POST', `/api/imports/${taken.body?.id}/start`, rules);
    await this.untilDone(`/api/imports/${taken.body?.id}`);
    const settings = await this.send('chantal', 'GET', '/api/office-settings');
    await this.send('chantal', 'PATCH', '/api/office-settings', {
      version: settings.version,
      memberName: 'Claire Dubé',
      nameFr: 'Bureau de Val',
    });
    await this.send('chantal', 'POST', `/api/citizens/${citizens[5]}/hold`, { reason: 'Litige en cours' });
    await this.send('chantal', 'PUT', '/api/retention/rules', { category: 'housing', years: 5 });
    await this.send('chantal', 'POST', '/api/team/reassignments', { caseIds: [cases[6]], toId: null });
    await this.send('chantal', 'POST', '/api/retention/destructions', { citizenIds: [citizens[11]], reason: 'request' });
    await this.send('chantal', 'POST', '/api/hand-over', { successor: null });
  }

  /** Everything that can be read, by the three, and the pages that are made: after the pause. */
  async afternoon(readable: readonly string[]): Promise<void> {
    for (const who of ['maude', 'chantal', 'member'] as const) {
      for (const path of readable) {
        for (const address of this.addressesOf(path)) await this.recorder.ask(this.people[who], 'GET', address);
      }
    }
    const mailing = this.found.ids.get('mailing') ?? 'none';
    await this.send('maude', 'POST', `/api/mailings/${mailing}/csv`);
    await this.send('maude', 'POST', `/api/mailings/${mailing}/labels`);
    await this.send('chantal', 'POST', `/api/mailings/${mailing}/destruction`);
    await this.send('chantal', 'GET', `/api/mailings/${mailing}/certificate`);
    await this.send('chantal', 'POST', `/api/mail-out/${this.found.ids.get('held')}/release`, { reason: 'Demandé par la citoyenne' });
    await this.send('maude', 'POST', '/api/cases', { citizenId: this.found.citizens[0], title: 'Dernier dossier', category: 'other' });
    await this.send('maude', 'GET', '/api/electors');
    await this.send('maude', 'GET', `/api/citizens/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`);
  }

  /** Asks without recording: how often depends on how long it takes. */
  private async untilDone(path: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { body } = await this.people.chantal.get<Body | undefined>(path);
      if (body?.state !== 'reading' && body?.state !== 'running') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async mail(): Promise<void> {
    const from = (name: string, subject: string, text: string): Buffer =>
      Buffer.from(
        `From: ${name} <${name.toLowerCase()}@exemple.ca>\r\nTo: bureau@exemple.ca\r\nSubject: ${subject}\r\nMessage-ID: <${name}@exemple.ca>\r\n` +
          `Date: Tue, 3 Nov 2026 09:00:00 -0500\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>`,
      );
    await this.receive([
      from('N1', 'Ma carte', 'Bonjour, ma carte est refusée.'),
      from('Anne', 'Loi 12', 'Je demande votre appui au projet de loi 12, sans délai et sans amendement.'),
      from('Marc', 'Loi 12', 'Je demande votre appui au projet de loi 12, sans délai et sans amendement.'),
    ]);
    const waiting = await this.send('maude', 'GET', '/api/mail');
    const [one, two] = waiting.items ?? [];
    this.keep('mail', one?.id);
    await this.send('maude', 'POST', `/api/mail/${one?.id}/claim`);
    await this.send('maude', 'POST', `/api/mail/${one?.id}/file`, { caseId: this.found.cases[0] });
    await this.send('maude', 'POST', `/api/mail/${two?.id}/dismiss`);
    await this.send('maude', 'POST', `/api/mail/${two?.id}/undo`);
  }

  private keep(name: string, id: string | undefined): void {
    if (id !== undefined) this.found.ids.set(name, id);
  }

  /** Addresses of one path of the document, with ids that the morning made, and with what a reader asks for. */
  private addressesOf(path: string): string[] {
    const { citizens, cases, ids } = this.found;
    const one = (name: string): string => ids.get(name) ?? citizens[0] ?? '';
    const QUERIES: Readonly<Record<string, readonly string[]>> = {
      '/api/citizens': ['', '?limit=3', '?search=thivierge', '?search=thivierje%20n7'],
      '/api/cases': ['?scope=all', '?scope=mine', '?search=dossier', '?status=closed', '?late=true', '?category=housing'],
      '/api/find': ['?q=thivierge', '?q=4185550107', '?q=ramq', '?q=G0X1A1', '?q=vote'],
      '/api/reports': ['', '?period=2026-11'],
      '/api/drafts': [`?place=case-${cases[0]}`],
      '/api/letters': [`?caseId=${cases[0]}`],
      '/api/documents': [`?caseId=${cases[0]}`, `?citizenId=${citizens[0]}`],
      '/api/wording/mine': [`?caseId=${cases[0]}`],
      '/api/wording/flags': ['', '?state=kept', '?state=withdrawn'],
      '/api/appointments': ['?from=2026-11-01&to=2026-11-30'],
      '/api/templates/filled': [`?key=${one('template')}&language=fr&caseId=${cases[0]}`],
      '/api/mail': ['', '?folder=handled'],
      '/api/mail-out': ['', '?folder=held', `?caseId=${cases[0]}`],
    };
    const filled = (id: string): string =>
      path
        .replace('{token}', one(path.startsWith('/api/calendar') ? 'calendar' : 'token'))
        .replace('{goneId}', citizens[2] ?? '')
        .replace(/\{\w+\}/, id);
    if (!path.includes('{')) return (QUERIES[path] ?? ['']).map((query) => `${path}${query}`);
    if (path.startsWith('/api/citizens/')) return citizens.map(filled);
    if (path.startsWith('/api/cases/')) return cases.map(filled);
    const kind = /^\/api\/(consents|documents|letters|mailings|mail-out|mail|imports)\//.exec(path)?.[1]?.replace(/s$/, '');
    return [filled(kind ? one(kind) : (cases[0] ?? ''))];
  }
}
