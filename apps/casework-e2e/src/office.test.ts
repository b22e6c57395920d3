import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { contracts } from './contract.ts';
import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { keptBy, openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0147', label: 'Portable du comptoir d’accueil' };
const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0148', label: 'Portable de Samuel' };
const ODILE = { email: 'odile@bureau.demo', role: 'registrar', assetTag: 'PVE-0149', label: 'Portable d’Odile' };

let house: StartedInstallation;
let address: string;
let browser: Browser;
const visitors: Visitor[] = [];

before(async () => {
  [house, browser] = await Promise.all([startInstallation({ options: ['--casework-only'] }), openBrowser()]);
  address = `http://casework.localhost:${house.portBase + 10}`;
});
after(async () => {
  await browser.close();
  await house.stop();
});

/** A person whose browser was enrolled by a one-use link and who sees the office. */
async function seated(person: typeof MAUDE, circumstances: Circumstances = {}): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...person }));
  await one.page.locator('#main h1').waitFor();
  return one;
}

async function search({ page }: Visitor, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog').getByRole('combobox').fill(typed);
  await page.locator('dialog [role=status]', { hasText: /\d|aucun|no result/ }).waitFor();
}

describe('a caseworker at a laptop, in French', () => {
  let maude: Visitor;
  before(async () => {
    maude = await seated(MAUDE);
  });

  it('is enrolled and signed in by the link, which leaves the address bar', async () => {
    assert.equal(maude.page.url(), `${address}/#/`);
    assert.match(await maude.page.locator('nav').innerText(), /Appareil de l’Assemblée[\s\S]*PVE-0147/);
    assert.equal(await maude.page.evaluate('document.documentElement.lang'), 'fr-CA');
  });

  it('finds people with and without accents, in any order', async () => {
    const found: string[] = [];
    for (const typed of ['Hélène D’Amours', 'helene damours', 'd amours helene']) {
      await search(maude, typed);
      found.push(await maude.page.getByRole('option').first().innerText());
      await maude.page.keyboard.press('Escape');
    }
    assert.match(found[0] ?? '', /Hélène D’Amours/);
    assert.match(found[1] ?? '', /D’Amours/);
    assert.match(found[2] ?? '', /Hélène D’Amours/);
  });

  it('creates the person who wasn’t found with what was typed, opens a case, notes, plans, does, closes: without a mouse', async () => {
    const { page } = maude;
    await search(maude, 'zéphirine vachon-awashish');
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Prénom').waitFor();
    assert.equal(await page.getByLabel('Prénom').inputValue(), 'Zéphirine');
    assert.equal(await page.getByLabel('Nom de famille').inputValue(), 'Vachon-Awashish');
    await page.getByLabel('Téléphone').focus();
    await page.keyboard.type('418 555-0131');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Zéphirine Vachon-Awashish' }).waitFor();

    await search(maude, 'vachon-awashish');
    await page.keyboard.press('Alt+n');
    await page.getByLabel('Objet').waitFor();
    await page.keyboard.type('Carte d’assurance maladie refusée');
    await page.getByLabel('Organisme ou sujet').selectOption('health_insurance');
    await page.getByLabel('Objet').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Texte de la note').waitFor();

    await page.keyboard.press('t');
    await page.getByLabel('Texte de la note').focus();
    await page.keyboard.type('Appel reçu : elle attend depuis « septembre ».');
    await page.keyboard.press('Control+Enter');
    await page.locator('ol li', { hasText: 'elle attend depuis' }).waitFor();
    assert.equal(await page.getByLabel('Texte de la note').inputValue(), '');

    await page.locator('h1').focus();
    await page.keyboard.press('f');
    await page.getByLabel('Chose à faire').waitFor();
    await page.getByLabel('Chose à faire').focus();
    await page.keyboard.type('Relancer la RAMQ');
    await page.keyboard.press('Control+Enter');
    const followUp = page.getByRole('checkbox', { name: 'Marquer fait : Relancer la RAMQ' });
    await followUp.waitFor();
    await followUp.focus();
    await page.keyboard.press('Space');
    await page.locator('ol li', { hasText: 'a fait' }).waitFor();

    await page.getByRole('button', { name: 'Fermer' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Comment cela s’est-il terminé').fill('La carte est arrivée.');
    await page.getByLabel('Comment cela s’est-il terminé').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Ce dossier est fermé.').waitFor();
    assert.match(await page.locator('aside').innerText(), /Fermé/);
  });

  it('loses nothing that was typed when the page is reloaded', async () => {
    const { page } = maude;
    await page.goto(`${address}/#/cases`);
    await page.locator('tbody a').first().click();
    await page.getByLabel('Texte de la note').fill('à moitié écrite');
    await page.reload();
    await page.getByLabel('Texte de la note').waitFor();
    assert.equal(await page.getByLabel('Texte de la note').inputValue(), 'à moitié écrite');
  });

  it('is shown both versions when a colleague saved first, and chooses', async () => {
    const samuel = await seated(SAMUEL);
    await search(maude, 'Vachon-Awashish');
    await maude.page.keyboard.press('Enter');
    await maude.page.getByRole('heading', { level: 1, name: /Vachon/ }).waitFor();
    const address = maude.page.url();
    await maude.page.keyboard.press('e');
    await maude.page.getByLabel('Téléphone').fill('418 555-0199');

    await samuel.page.goto(address);
    await samuel.page.getByRole('heading', { level: 1, name: /Vachon/ }).waitFor();
    await samuel.page.keyboard.press('e');
    await samuel.page.getByLabel('Téléphone').fill('418 555-0155');
    await samuel.page.getByLabel('Municipalité').fill('Saint-Anselme');
    await samuel.page.getByRole('button', { name: 'Enregistrer' }).click();
    await samuel.page.locator('header a[href^="tel:"]', { hasText: '418 555-0155' }).waitFor();

    await maude.page.getByRole('button', { name: 'Enregistrer' }).click();
    const conflict = maude.page.getByRole('alert');
    await conflict.waitFor();
    assert.match(await conflict.innerText(), /418 555-0199[\s\S]*418 555-0155/);
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await maude.page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await maude.page.locator('header a[href^="tel:"]', { hasText: '418 555-0199' }).waitFor();
  });

  it('hears what to correct beside the field, in French', async () => {
    const { page } = maude;
    await page.goto(`${address}/#/citizens/new`);
    await page.getByLabel('Prénom').fill('Ève');
    await page.getByLabel('Nom de famille').fill('Nolin');
    await page.getByLabel('Code postal').fill('ZZZ');
    await page.getByRole('button', { name: 'Créer la fiche' }).click();
    await page.locator('[data-code=input_not_valid]').waitFor();
    assert.equal(await page.getByLabel('Code postal').getAttribute('aria-invalid'), 'true');
  });

  it('renews its session before the token expires, once for all tabs', async () => {
    const { page, context } = maude;
    await page.evaluate(`(async () => {
      const database = await new Promise((resolve) => { const open = indexedDB.open('keyval-store'); open.onsuccess = () => resolve(open.result); });
      const store = database.transaction('keyval', 'readwrite').objectStore('keyval');
      const session = await new Promise((resolve) => { const one = store.get('session'); one.onsuccess = () => resolve(one.result); });
      await new Promise((resolve) => { const put = store.put({ ...session, expiresAt: new Date(Date.now() + 10_000).toISOString() }, 'session'); put.onsuccess = resolve; });
      database.close();
    })()`);
    const renewals: number[] = [];
    context.on('response', (response) => {
      if (response.url().endsWith('/api/session/refresh') && response.ok()) renewals.push(response.status());
    });
    const other = await context.newPage();
    await Promise.all([page.goto(`${address}/?again#/cases`), other.goto(`${address}/#/citizens`)]);
    await Promise.all([page.locator('#main table').waitFor(), other.locator('#main table').waitFor()]);
    assert.deepEqual(renewals, [200]);
    await other.close();
  });

  it('leaves nothing in the browser on signing out but the device’s own key', async () => {
    const { page } = maude;
    await page.locator('summary[aria-label*="Compte"]').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByLabel('Courriel').waitFor();
    assert.match(await page.locator('aside').innerText(), /payé\s+par l’Assemblée nationale/);
    assert.deepEqual(await keptBy(maude), {
      databases: ['keyval-store'],
      keys: ['device-key'],
      local: 0,
      session: 0,
      cookies: 0,
      caches: 0,
    });
  });

  it('is told calmly that a link has served', async () => {
    const link = await house.invite({ zone: 'casework', funder: 'assembly', ...MAUDE });
    const first = await visitor(browser);
    await first.page.goto(link);
    await first.page.locator('#main h1').waitFor();
    const second = await visitor(browser);
    visitors.push(first, second);
    await second.page.goto(link);
    await second.page.locator('[data-code=enrolment_code_not_valid]').waitFor();
    assert.deepEqual(await second.accessibilityFaults(), []);
  });
});

describe('a device reclassified by the registrar', () => {
  it('finds the door closed at the next request, and the closed door asks the server for nothing', async () => {
    const caseworker = await seated({ ...MAUDE, assetTag: 'PVE-0777', label: 'Tablette reclassée' }, { phone: true });
    const registrar = await seated(ODILE);
    const { page } = registrar;
    await page.getByRole('heading', { level: 1, name: 'Appareils' }).waitFor();
    await page.locator('li', { hasText: 'PVE-0777' }).getByRole('button', { name: 'Changer qui l’a payé' }).click();
    await page.getByRole('dialog').getByLabel('Payé par').selectOption('party');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('li', { hasText: 'PVE-0777' }).getByText('le parti').waitFor();

    await caseworker.page.getByRole('link', { name: 'Citoyens' }).click();
    await caseworker.page.getByText('device_party_funded').waitFor();
    const asked: string[] = [];
    caseworker.page.on('request', (request) => asked.push(request.url()));
    assert.deepEqual(await caseworker.accessibilityFaults(), []);
    await caseworker.page.getByRole('button', { name: 'English' }).click();
    await caseworker.page.getByText('Take your Assembly device').waitFor();
    assert.deepEqual(asked, []);
    assert.equal(await caseworker.overflow(), 0);
    assert.match(await caseworker.page.locator('dl').innerText(), /R-[2-9A-Z]{4}-[2-9A-Z]{4}/);
  });
});

for (const circumstances of [
  { language: 'fr', phone: true, scheme: 'light' },
  { language: 'en', phone: true, scheme: 'dark' },
  { language: 'fr', phone: false, scheme: 'dark' },
  { language: 'en', phone: false, scheme: 'light' },
] as const satisfies readonly Circumstances[]) {
  const { language, phone, scheme } = circumstances;
  describe(`every screen in ${language}, ${phone ? '360' : '1440'} pixels wide, ${scheme}`, () => {
    it('fits, and axe finds nothing', async () => {
      const one = await seated(MAUDE, circumstances);
      const { page } = one;
      if (language === 'en') await page.getByRole('button', { name: 'EN, English' }).click();
      await page.getByRole('link', { name: language === 'fr' ? 'Ma journée' : 'My day' }).waitFor();
      const faults: string[] = [];
      const look = async (screen: string) => {
        faults.push(...(await one.accessibilityFaults()).map((fault) => `${screen}: ${fault}`));
        const overflow = await one.overflow();
        if (overflow > 0) faults.push(`${screen}: ${overflow} px too wide`);
      };
      await page.locator('#main table').waitFor();
      await look('day');
      if (!phone) {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        await look('keys');
        await page.keyboard.press('Escape');
      }
      await search(one, 'tremblay');
      await look('search');
      await page.keyboard.press('Enter');
      await page.locator('#main h1[data-person]').waitFor();
      await look('record');
      await page.goto(`${address}/#/cases`);
      await page.locator('#main table').waitFor();
      await look('cases');
      await page.locator('tbody a').first().click();
      await page.locator('#main textarea').waitFor();
      await look('case');
      await page.goto(`${address}/#/citizens`);
      await page.locator('#main table').waitFor();
      await look('citizens');
      await page.goto(`${address}/#/citizens/new`);
      await page.locator('#main form').waitFor();
      await look('new citizen');
      await page.locator('summary[aria-label*="Maude"]').click();
      await page.getByRole('button', { name: language === 'fr' ? 'Se déconnecter' : 'Sign out' }).click();
      await page.locator('input[type=password]').waitFor();
      await look('sign-in');
      assert.deepEqual(faults, []);
    });
  });
}

describe('the page itself', () => {
  it('is compiled against the API that the server describes', async () => {
    const { committed, served } = await contracts(address);
    assert.equal(committed, served);
  });

  it('weighs at most 250 kB of scripts on the wire until the day is shown, 350 kB with its styles and its answers, and 60 kB of typefaces', async () => {
    const one = await visitor(browser);
    visitors.push(one);
    const session = await one.context.newCDPSession(one.page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    const bytes = { scripts: 0, others: 0, typefaces: 0 };
    session.on('Network.requestWillBeSent', ({ requestId, type }) => kinds.set(requestId, type ?? ''));
    // bodies as they travel; the headers of each answer are another kilobyte that no script can save
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      bytes[kind === 'Font' ? 'typefaces' : kind === 'Script' ? 'scripts' : 'others'] += encodedDataLength;
    });
    await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...MAUDE }));
    await one.page.locator('#main table').waitFor();
    assert.ok(bytes.scripts > 50_000 && bytes.scripts <= 250_000, JSON.stringify(bytes));
    assert.ok(bytes.scripts + bytes.others <= 350_000 && bytes.typefaces <= 60_000, JSON.stringify(bytes));
  });

  it('never met its own policy, and never threw, in all of these journeys', () => {
    assert.ok(visitors.length > 5);
    assert.deepEqual(
      visitors.flatMap(({ trouble }) => [...trouble.policy, ...trouble.exceptions]),
      [],
    );
  });
});
