import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

let house: StartedInstallation;
let browser: Browser;
const visitors: Visitor[] = [];

before(async () => {
  [house, browser] = await Promise.all([startInstallation({ language: 'fr' }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function arrive(link: string, circumstances: Circumstances = {}): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  await one.page.goto(link);
  // the demo's people speak French; the one who prefers English says so
  if (circumstances.language === 'en') await one.page.getByRole('button', { name: /^EN/ }).click();
  return one;
}

const organizer = (email: string, tag: string) =>
  house.invite({
    zone: 'partisan',
    email,
    role: email.startsWith('rene') ? 'organizer' : 'canvasser',
    funder: 'party',
    assetTag: tag,
    label: 'Portable',
  });

describe('a newcomer with one browser', () => {
  it('is inside all three zones within 90 seconds of the screen', async () => {
    const began = Date.now();
    const newcomer = await arrive(house.links[0] ?? '');
    await newcomer.page.locator('#main h1').waitFor();
    for (const link of house.links.slice(1, 3)) {
      await newcomer.page.goto(link);
      await newcomer.page.locator('#main h1').waitFor();
    }
    const seconds = (Date.now() - began) / 1_000;
    assert.ok(seconds < 90, `${seconds} s`);
    await newcomer.context.close();
  });

  it('sees a closed door on an office device, the same in both languages, and axe finds nothing', async () => {
    const shut = await arrive(house.links[3] ?? '');
    const { page } = shut;
    await page.getByText('device_assembly_funded').waitFor();
    assert.match(await page.locator('body').innerText(), /Cette porte reste fermée sur cet appareil/);
    assert.match(await page.locator('body').innerText(), /R-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    assert.deepEqual(await shut.accessibilityFaults(), []);
    await page.getByRole('button', { name: /EN/ }).click();
    assert.match(await page.locator('body').innerText(), /This door stays closed on this device/);
    assert.doesNotMatch(await page.locator('body').innerText(), /René|rene@/);
  });
});

describe('an organizer at a laptop', () => {
  let rene: Visitor;
  before(async () => {
    rene = await arrive(await organizer('rene@campagne.demo', 'P-0032'));
    await rene.page.locator('#main h1').waitFor();
  });

  it('states a purpose before anything of the list is read', async () => {
    const { page } = rene;
    assert.equal(await page.getByRole('table').count(), 0);
    assert.deepEqual(await rene.accessibilityFaults(), []);
    await page.getByRole('button', { name: 'Porte-à-porte' }).click();
    await page.getByRole('table').waitFor();
    assert.deepEqual(await rene.accessibilityFaults(), []);
  });

  it('finds an elector without accents and scores by key; the history names the author', async () => {
    const { page } = rene;
    await page.getByRole('searchbox').fill('thivierge ghislaine');
    const line = page.getByRole('button', { name: 'Thivierge, Ghislaine' }).first();
    await line.click();
    await page.getByRole('heading', { name: 'Ghislaine Thivierge' }).waitFor();
    await page.keyboard.press('1');
    await page.locator('aside ol li', { hasText: 'René Bolduc' }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Appui', exact: true }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await rene.accessibilityFaults(), []);
  });

  it('is shown a colleague’s score that came first, and overwrites nothing', async () => {
    const yasmine = await arrive(await organizer('yasmine@campagne.demo', 'P-0033'), { language: 'en' });
    await yasmine.page.getByRole('button', { name: 'Canvassing' }).click();
    await yasmine.page.getByRole('searchbox').fill('thivierge ghislaine');
    await yasmine.page.getByRole('button', { name: 'Thivierge, Ghislaine' }).first().click();
    await yasmine.page.getByRole('button', { name: 'Opponent', exact: true }).click();
    await yasmine.page.locator('aside ol li', { hasText: 'Yasmine Haddad' }).first().waitFor();

    await rene.page.getByRole('button', { name: 'Non pointé', exact: true }).click();
    await rene.page.getByText('Quelqu’un a pointé cet électeur entre-temps.').waitFor();
    await rene.page.locator('aside ol li', { hasText: 'Yasmine Haddad' }).first().waitFor();
    assert.equal(await rene.page.getByRole('button', { name: 'Opposition', exact: true }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await rene.accessibilityFaults(), []);
    await rene.page.getByRole('button', { name: 'Garder le sien' }).click();
  });

  it('says who would be here when nobody matches', async () => {
    await rene.page.getByRole('searchbox').fill('zzzzqqq');
    await rene.page.getByText('Personne ne correspond.').waitFor();
    assert.deepEqual(await rene.accessibilityFaults(), []);
  });
});

describe('a canvasser on a phone, in English', () => {
  it('sees no stance on the list, and scores behind the door', async () => {
    const etienne = await arrive(await organizer('etienne@campagne.demo', 'P-0090'), { language: 'en', phone: true });
    const { page } = etienne;
    await page.getByRole('button', { name: 'Canvassing' }).click();
    await page.getByRole('table').waitFor();
    assert.doesNotMatch(await page.getByRole('table').innerText(), /Supporter|Opponent|Not scored/);
    assert.ok((await etienne.overflow()) <= 0);
    assert.deepEqual(await etienne.accessibilityFaults(), []);
    await page.locator('tbody button').first().click();
    await page.getByRole('button', { name: 'Supporter', exact: true }).click();
    await page.locator('aside ol li', { hasText: 'Étienne' }).first().waitFor();
    assert.ok((await etienne.overflow()) <= 0);
    assert.deepEqual(await etienne.accessibilityFaults(), []);
  });
});

describe('a data manager', () => {
  it('sends a list that would strike off nearly everybody: nothing changes, it says why, and names the refused line', async () => {
    const link = await house.invite({
      zone: 'partisan',
      email: 'odile.r@campagne.demo',
      role: 'data_manager',
      funder: 'party',
      assetTag: 'P-0040',
      label: 'Poste',
    });
    const odile = await arrive(link);
    const { page } = odile;
    await page.getByRole('button', { name: 'Tenue de la liste' }).click();
    await page.getByRole('link', { name: 'Listes' }).click();
    await page.getByRole('heading', { name: 'Listes électorales' }).waitFor();
    assert.deepEqual(await odile.accessibilityFaults(), []);
    const header = 'IDENTIFIANT;NOM;PRENOM;DATE_NAISSANCE;NO_CIVIQUE;VOIE;APPARTEMENT;MUNICIPALITE;CODE_POSTAL;SECTION_VOTE';
    const good = Array.from({ length: 20 }, (_, n) => `X${n};Essai;Anne;1970-01-01;${n + 1};rue du Quai;;Val-des-Érables;G6V 1A1;014`);
    const file = {
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...good, 'X99;;Sans-Nom;1970-01-01;1;rue du Quai;;Val-des-Érables;G6V 1A1;014'].join('\r\n')),
    };
    await page.locator('input[type=file]').setInputFiles(file);
    const mapping = page.getByRole('combobox', { name: 'Correspondance des colonnes' });
    await mapping.selectOption('generated');
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page.getByText('la liste radierait plus de la moitié des électeurs connus').waitFor();
    assert.deepEqual(await odile.accessibilityFaults(), []);
    await page.getByRole('button', { name: '1', exact: true }).click();
    await page.getByRole('dialog').getByRole('cell').first().waitFor();
    assert.deepEqual(await odile.accessibilityFaults(), []);
  });
});

describe('every page of the campaign', () => {
  it('kept to the content security policy and threw nothing', () => {
    assert.deepEqual(
      visitors.map(({ trouble }) => trouble),
      visitors.map(() => ({ policy: [], exceptions: [] })),
    );
  });
});
