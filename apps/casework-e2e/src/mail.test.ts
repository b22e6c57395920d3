import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0247', label: 'Portable du comptoir' };
const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0248', label: 'Portable de Samuel' };

let house: StartedInstallation;
let browser: Browser;
const visitors: Visitor[] = [];

before(async () => {
  [house, browser] = await Promise.all([startInstallation({ options: ['--casework-only'] }), openBrowser()]);
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
  if (circumstances.language === 'en') await one.page.getByRole('button', { name: 'EN, English' }).click();
  return one;
}

/** Goes to an address of the office without leaving its page. */
const go = ({ page }: Visitor, path: string): Promise<void> => page.evaluate(`location.hash = ${JSON.stringify(`#${path}`)}`);

const card = ({ page }: Visitor, text: string) =>
  page
    .locator('li', { has: page.locator('button[data-mail]') })
    .filter({ hasText: text })
    .first();

describe('mail at the counter, in French on a laptop', () => {
  let maude: Visitor;
  before(async () => {
    maude = await seated(MAUDE);
    await go(maude, '/mail');
    await card(maude, '38 courriels identiques').waitFor();
  });

  it('proposes one act for each, with its key', async () => {
    for (const [who, act] of [
      ['38 courriels identiques', 'Une réponse à tous'],
      ['Mélanie Ouellet-Fortin', 'Créer'],
      ['Peter Halloran', 'Réorienter'],
      ['Ministère de la Famille', 'Classer'],
      ['Sylvain Gosselin', 'Remettre'],
      ['Remise impossible', 'Voir'],
    ] as const)
      assert.match(await card(maude, who).innerText(), new RegExp(act));
    assert.match(await card(maude, '38 courriels identiques').innerText(), /31 de la circonscription · 7 d’ailleurs/);
    assert.deepEqual(await maude.accessibilityFaults(), []);
  });

  it('files a mail in its case by one key, and the case tells it', async () => {
    const { page } = maude;
    await card(maude, 'Ministère de la Famille').locator('button[data-mail]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=status]', { hasText: 'Classé dans le dossier' }).waitFor();
    await go(maude, '/mail/handled');
    await card(maude, 'Ministère de la Famille').locator('button[data-mail]').click();
    await page.getByRole('link', { name: /CPE-/ }).click();
    await page.getByText('Une place sera offerte à la famille').first().waitFor();
  });

  it('answers “not our level of government” by one key, and takes it back by another', async () => {
    const { page } = maude;
    await go(maude, '/mail');
    await card(maude, 'Peter Halloran').locator('button[data-mail]').focus();
    await page.keyboard.press('r');
    await page.locator('[role=status]', { hasText: 'Réorienté' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('[role=status]', { hasText: 'Annulé' }).waitFor();
    await card(maude, 'Peter Halloran').waitFor();
  });

  it('makes a record and a case out of a mail', async () => {
    const { page } = maude;
    await card(maude, 'Mélanie Ouellet-Fortin').locator('button[data-mail]').focus();
    await page.keyboard.press('c');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    assert.equal(await dialog.getByLabel('Nom de famille').inputValue(), 'Ouellet-Fortin');
    await dialog.getByLabel('Sujet').selectOption('housing');
    await dialog.getByRole('button', { name: 'Créer et classer' }).click();
    await page.locator('[role=status]', { hasText: 'Classé' }).waitFor();
  });

  it('answers a pile, each sender alone', async () => {
    const { page } = maude;
    await go(maude, '/mail');
    await card(maude, '38 courriels identiques').locator('button[data-mail]').focus();
    await page.keyboard.press('g');
    await page.getByLabel('Message').fill('Bonjour, nous avons écrit au ministre et vous tiendrons au courant.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[role=status]', { hasText: '38 réponses partent' }).waitFor();
    await card(maude, '38 courriels identiques').waitFor({ state: 'detached' });
  });

  it('shows a laid-out mail without fetching anything', async () => {
    const { page } = maude;
    await go(maude, '/mail');
    await card(maude, 'mon permis').locator('button[data-mail]').click();
    await page.getByRole('button', { name: 'Voir la mise en forme' }).click();
    const frame = page.frameLocator('iframe[sandbox]');
    await frame.getByText('papier du docteur').waitFor();
    assert.equal(await frame.locator('img').count(), 0);
  });

  it('holds back what solicits, and says why', async () => {
    const { page } = maude;
    await go(maude, '/mail/held');
    await card(maude, 'reunion@exemple.ca').locator('button[data-mail]').click();
    await page.getByText('Ce courriel est retenu.').waitFor();
    assert.match(await page.locator('mark').innerText(), /faites un don/);
    assert.equal(await page.getByRole('button', { name: 'Laisser partir' }).count(), 0);
    assert.deepEqual(await maude.accessibilityFaults(), []);
  });
});

describe('mail on a phone, in English', () => {
  let samuel: Visitor;
  before(async () => {
    samuel = await seated(SAMUEL, { language: 'en', phone: true });
  });

  it('files a mail in its case', async () => {
    const { page } = samuel;
    await go(samuel, '/mail');
    await card(samuel, 'mon permis').locator('button[data-mail]').click();
    await page.getByRole('button', { name: /^File in SAAQ-/ }).click();
    await page.locator('[role=status]', { hasText: 'Filed in the case' }).waitFor();
    assert.equal(await samuel.overflow(), 0);
    assert.deepEqual(await samuel.accessibilityFaults(), []);
  });

  it('releases a held mail as the named person, with a reason', async () => {
    const { page } = samuel;
    await go(samuel, '/mail/held');
    await card(samuel, 'reunion@exemple.ca').locator('button[data-mail]').click();
    await page.getByLabel('Why this mail may leave').fill('It quotes the notice of the riding association, on request.');
    await page.getByRole('button', { name: 'Let it leave' }).click();
    await page.getByText('Samuel Diabo let this mail leave:').waitFor();
    assert.equal(await samuel.overflow(), 0);
  });

  it('says whether the mailbox answers, and no password', async () => {
    const { page } = samuel;
    await go(samuel, '/settings/mail');
    await page.getByRole('heading', { level: 1, name: 'Mailbox' }).waitFor();
    await page.getByText('Not set').nth(1).waitFor();
    assert.equal(await page.getByText('Not set').count(), 2);
    assert.deepEqual(await samuel.accessibilityFaults(), []);
  });
});

it('met no refusal of the page’s policy and no exception', () => {
  for (const { trouble } of visitors) assert.deepEqual(trouble, { policy: [], exceptions: [] });
});
