import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0147', label: 'Portable du comptoir d’accueil' };
const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0148', label: 'Portable de Samuel' };
const SENTENCE = 'A toujours voté du bon bord, on peut compter sur elle.';
const NOTE = `Inquiète pour le spécialiste. ${SENTENCE} Demande qu’on lui écrive.`;
const PICTURES = process.env['CLOISON_PICTURES'];

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

async function picture({ page }: Visitor, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

async function openCase({ page }: Visitor, title: string): Promise<void> {
  await page.goto(`${address}/#/cases`);
  await page.locator('#main tr', { hasText: title }).first().locator('a').first().click();
  await page.locator('#main textarea').first().waitFor();
}

describe('a sentence about opinions', () => {
  let maude: Visitor;
  before(async () => {
    maude = await seated(MAUDE);
    await openCase(maude, 'Carte d’assurance maladie refusée');
  });

  it('is pointed out while it is written, in ochre, and goes when its writer takes it out', async () => {
    const { page } = maude;
    const text = page.getByLabel('Texte de la note');
    await text.fill(NOTE);
    const reminder = page.getByRole('status', { name: 'Une phrase parle de ses opinions' });
    await reminder.waitFor();
    await picture(maude, 'wording-composer');
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await reminder.getByRole('button', { name: 'Retirer la phrase' }).click();
    assert.equal(await text.inputValue(), 'Inquiète pour le spécialiste. Demande qu’on lui écrive.');
    await reminder.waitFor({ state: 'detached' });
  });

  it('stays as it was written when nobody answers, with the reminder on the note, for its writer alone', async () => {
    const { page } = maude;
    await page.getByLabel('Texte de la note').fill(NOTE);
    await page.getByLabel('Texte de la note').press('Control+Enter');
    const line = page.locator('ol li', { hasText: SENTENCE });
    await line.waitFor();
    await line.getByRole('button', { name: 'Ce sont ses mots, garder' }).waitFor();
    await picture(maude, 'wording-note');
    assert.equal(await line.locator('mark').first().innerText(), SENTENCE);
    assert.deepEqual(await maude.accessibilityFaults(), []);
  });

  it('is a place and a count to the office manager, never words', async () => {
    const samuel = await seated(SAMUEL);
    await samuel.page.goto(`${address}/#/wording`);
    await samuel.page.locator('#main tbody tr').first().waitFor();
    await picture(samuel, 'wording-list');
    assert.match(await samuel.page.locator('#main tbody').innerText(), /RAMQ-\d\d-\d+/);
    assert.doesNotMatch(await samuel.page.locator('#main').innerText(), /bon bord/);
    assert.deepEqual(await samuel.accessibilityFaults(), []);
  });

  it('is kept by its writer as the person’s own words', async () => {
    const line = maude.page.locator('ol li', { hasText: SENTENCE });
    await line.getByRole('button', { name: 'Ce sont ses mots, garder' }).click();
    await line.getByRole('button', { name: 'Ce sont ses mots, garder' }).waitFor({ state: 'detached' });
    assert.match(await line.innerText(), /bon bord/);
  });

  it('reads as well on a phone', async () => {
    const phone = await seated(MAUDE, { phone: true, language: 'en' });
    await openCase(phone, 'Carte d’assurance maladie refusée');
    await phone.page.locator('#main textarea').first().fill('She is one of ours.');
    await phone.page.locator('section[role=status] button').first().waitFor();
    await picture(phone, 'wording-phone');
    assert.ok((await phone.overflow()) <= 0);
    assert.deepEqual(await phone.accessibilityFaults(), []);
  });
});

describe('a script in what people type', () => {
  const PAYLOADS = [
    '<img src=x onerror="window.__came=1">',
    '"><svg onload=window.__came=1>',
    '<script>window.__came=1</script>',
    'javascript:window.__came=1',
    '{{constructor.constructor("window.__came=1")()}}',
  ] as const;

  it('is shown as it was typed and never runs: a name, notes, a search', async () => {
    const maude = await seated(MAUDE);
    const { page } = maude;
    const ran = (): Promise<unknown> => page.evaluate('window.__came');
    await page.goto(`${address}/#/citizens/new`);
    await page.getByLabel('Prénom').fill(PAYLOADS[0]);
    await page.getByLabel('Nom de famille').fill(PAYLOADS[1]);
    await page.getByLabel('Nom de famille').press('Control+Enter');
    await page.getByRole('heading', { name: PAYLOADS[0] }).waitFor();
    assert.equal(await ran(), undefined);
    await openCase(maude, 'Carte d’assurance maladie refusée');
    for (const payload of PAYLOADS) {
      await page.getByLabel('Texte de la note').fill(payload);
      await page.getByLabel('Texte de la note').press('Control+Enter');
      await page.locator('ol li', { hasText: payload }).first().waitFor();
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('onerror');
    await page.waitForTimeout(800);
    assert.equal(await ran(), undefined);
    await page.goto(`${address}/#/citizens`);
    await page.locator('#main h1').waitFor();
    assert.equal(await ran(), undefined);
  });

  it('left nothing for the content security policy to stop', () => {
    assert.deepEqual(
      visitors.flatMap(({ trouble }) => [...trouble.policy, ...trouble.exceptions]),
      [],
    );
  });
});
