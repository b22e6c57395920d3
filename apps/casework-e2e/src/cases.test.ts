import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0147', label: 'Portable du comptoir d’accueil' };
const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0148', label: 'Portable de Samuel' };

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

async function seated(person: typeof MAUDE, circumstances: Circumstances = {}): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...person }));
  await one.page.locator('#main h1').waitFor();
  return one;
}

/** Opens a case of the demonstration by a word of its title; the address of its page. */
async function openCase({ page }: Visitor, title: string): Promise<string> {
  await page.goto(`${address}/#/cases`);
  await page.locator('#main tr', { hasText: title }).first().locator('a').first().click();
  await page.locator('#main textarea').first().waitFor();
  return page.url();
}

describe('two people in one case', () => {
  let maude: Visitor;
  let samuel: Visitor;
  before(async () => {
    [maude, samuel] = [await seated(MAUDE), await seated(SAMUEL)];
    const place = await openCase(maude, 'Carte d’assurance maladie refusée');
    await samuel.page.goto(place);
    await samuel.page.locator('#main textarea').first().waitFor();
  });

  it('see each other, and each other’s notes as they are written', async () => {
    await maude.page.bringToFront();
    await maude.page.getByText('Samuel lit aussi ce dossier').waitFor();
    await samuel.page.getByLabel('Texte de la note').fill('La RAMQ a rappelé.');
    await samuel.page.getByLabel('Texte de la note').press('Control+Enter');
    await maude.page.locator('ol li', { hasText: 'La RAMQ a rappelé.' }).waitFor();
    await maude.page.getByText('Samuel Diabo vient de changer ce dossier.').waitFor();
    assert.deepEqual(await maude.accessibilityFaults(), []);
  });

  it('lose neither of two summaries written at once: the second writer is shown both, and chooses', async () => {
    for (const { page } of [maude, samuel]) {
      await page.locator('h1').focus();
      await page.keyboard.press('m');
      await page.getByRole('dialog').getByLabel('En bref').waitFor();
    }
    await maude.page.getByRole('dialog').getByLabel('En bref').fill('Adresse prouvée par le bail.');
    await samuel.page.getByRole('dialog').getByLabel('En bref').fill('Elle attend la lettre.');
    await samuel.page.getByRole('button', { name: 'Enregistrer' }).click();
    await samuel.page.getByRole('dialog').waitFor({ state: 'detached' });
    await maude.page.getByRole('button', { name: 'Enregistrer' }).click();
    const conflict = maude.page.getByRole('alert');
    await conflict.waitFor();
    assert.match(await conflict.innerText(), /Adresse prouvée par le bail\.[\s\S]*Elle attend la lettre\./);
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await maude.page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await maude.page.getByRole('dialog').waitFor({ state: 'detached' });
    await samuel.page.getByText('Adresse prouvée par le bail.').waitFor();
  });

  it('lose neither of two wordings of one note', async () => {
    for (const { page } of [maude, samuel]) {
      const line = page.locator('ol li', { hasText: 'La RAMQ a rappelé.' });
      await line.hover();
      await line.getByRole('button', { name: 'Réécrire' }).click();
      await page.getByRole('dialog').getByLabel('Texte de la note').waitFor();
    }
    await samuel.page.getByRole('dialog').getByLabel('Texte de la note').fill('La RAMQ a rappelé à 9 h.');
    await samuel.page.getByRole('button', { name: 'Enregistrer' }).click();
    await samuel.page.getByRole('dialog').waitFor({ state: 'detached' });
    await maude.page.getByRole('dialog').getByLabel('Texte de la note').fill('La RAMQ a rappelé : adresse acceptée.');
    await maude.page.getByRole('button', { name: 'Enregistrer' }).click();
    const conflict = maude.page.getByRole('alert');
    await conflict.waitFor();
    assert.match(await conflict.innerText(), /adresse acceptée[\s\S]*à 9 h/);
    await maude.page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await samuel.page.locator('ol li', { hasText: 'adresse acceptée' }).waitFor();
  });
});

describe('a draft', () => {
  it('survives a sign-out, for its writer', async () => {
    const maude = await seated({ ...MAUDE, assetTag: 'PVE-0151' });
    const { page } = maude;
    const place = await openCase(maude, 'Permis suspendu par erreur');
    await page.getByLabel('Texte de la note').fill('Elle promet d’envoyer le rapport d’ici');
    await page.waitForResponse((response) => response.url().includes('/api/drafts') && response.request().method() === 'PUT');
    await page.locator('summary[aria-label*="Compte"]').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.locator('input[type=password]').waitFor();
    assert.equal(await page.evaluate('sessionStorage.length'), 0);

    const again = await seated({ ...MAUDE, assetTag: 'PVE-0152' });
    await again.page.goto(place);
    await again.page.getByText(/Brouillon gardé à/).waitFor();
    assert.equal(await again.page.getByLabel('Texte de la note').inputValue(), 'Elle promet d’envoyer le rapport d’ici');

    const samuel = await seated({ ...SAMUEL, assetTag: 'PVE-0153' });
    await samuel.page.goto(place);
    await samuel.page.getByLabel('Texte de la note').waitFor();
    await samuel.page.waitForTimeout(800);
    assert.equal(await samuel.page.getByLabel('Texte de la note').inputValue(), '');
  });
});

describe('a restricted case', () => {
  it('says so to who is named', async () => {
    const maude = await seated({ ...MAUDE, assetTag: 'PVE-0154' });
    await openCase(maude, 'Situation familiale délicate');
    await maude.page.getByText('Dossier restreint').waitFor();
    await maude.page.getByText(/Seules ces personnes voient ce dossier.*Samuel Diabo/).waitFor();
    assert.deepEqual(await maude.accessibilityFaults(), []);
  });

  it('is made by choosing who may see it, and is then nowhere for a colleague', async () => {
    const samuel = await seated({ ...SAMUEL, assetTag: 'PVE-0155' });
    const place = await openCase(samuel, 'Crédit de solidarité non reçu');
    await samuel.page.getByLabel('Autres actions').click();
    await samuel.page.getByRole('button', { name: /Restreindre/ }).click();
    await samuel.page.getByLabel('Seulement ces personnes').check();
    await samuel.page.getByRole('button', { name: 'Enregistrer' }).click();
    await samuel.page.getByText('Dossier restreint').waitFor();

    const maude = await seated({ ...MAUDE, assetTag: 'PVE-0156' });
    await maude.page.goto(`${address}/#/cases`);
    await maude.page.locator('#main table').waitFor();
    assert.equal(await maude.page.locator('#main tbody').getByText('Crédit de solidarité non reçu').count(), 0);
    await maude.page.keyboard.press('Control+k');
    await maude.page.locator('dialog').getByRole('combobox').fill('crédit de solidarité');
    await maude.page.locator('dialog [role=status]', { hasText: /\d|aucun/ }).waitFor();
    assert.equal(await maude.page.getByRole('option').getByText('Crédit de solidarité non reçu').count(), 0);
    await maude.page.keyboard.press('Escape');
    await maude.page.goto(place);
    await maude.page.locator('[data-code=not_found]').waitFor();
  });
});

describe('a call, from anywhere', () => {
  for (const { circumstances, words } of [
    {
      circumstances: { language: 'fr' },
      words: { dialog: 'Noter un appel', who: 'Qui', said: 'Ce qui a été dit', event: 'Appel reçu' },
    },
    {
      circumstances: { language: 'en' },
      words: { dialog: 'Log a call', who: 'Who', said: 'What was said', event: 'Call received' },
    },
  ] as const) {
    it(`is noted with one key and no mouse, in ${circumstances.language}`, async () => {
      const one = await seated({ ...MAUDE, assetTag: `PVE-016${circumstances.language === 'fr' ? 0 : 1}` }, circumstances);
      const { page } = one;
      if (circumstances.language === 'en') await page.getByRole('button', { name: 'EN, English' }).click();
      await page.locator('h1').focus();
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: words.dialog }).waitFor();
      await page.keyboard.type('thivierge');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel(words.said).waitFor();
      assert.deepEqual(await one.accessibilityFaults(), []);
      await page.keyboard.type('Elle demande des nouvelles.');
      await page.keyboard.press('Control+Enter');
      await page.locator('ol li', { hasText: 'Elle demande des nouvelles.' }).last().waitFor();
      await page.locator('ol li', { hasText: words.event }).last().waitFor();
    });
  }
});

describe('the office manager’s tree', () => {
  it('takes a category of the office’s own, which a new case can then have', async () => {
    const samuel = await seated({ ...SAMUEL, assetTag: 'PVE-0170' });
    const { page } = samuel;
    await page.goto(`${address}/#/settings/categories`);
    await page.getByRole('button', { name: 'Ajouter une catégorie' }).click();
    await page.getByLabel('Nom en français').fill('Halte routière');
    await page.getByLabel('Nom en anglais').fill('Rest area');
    assert.deepEqual(await samuel.accessibilityFaults(), []);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Modifier Halte routière' }).waitFor();
    assert.deepEqual(await samuel.accessibilityFaults(), []);
    await page.goto(`${address}/#/cases`);
    await page.getByLabel('Catégorie').selectOption({ label: 'Halte routière' });
    await page.getByText('Aucun dossier ouvert.').waitFor();
  });
});

describe('the pages themselves', () => {
  it('never met their own policy, and never threw, in all of these journeys', () => {
    assert.deepEqual(
      visitors.flatMap(({ trouble }) => [...trouble.policy, ...trouble.exceptions]),
      [],
    );
  });
});
