import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0147', label: 'Portable' };
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

/** A case that is found by its citizen. */
async function openCase(page: Page, citizen: string): Promise<void> {
  await page.goto(`${address}/#/cases`);
  await page.getByRole('link', { name: citizen }).first().click();
  await page.locator('[data-body]').first().waitFor();
}

/** Asks for a consent by link, as the office does. @returns the link, told once */
async function askedLink(page: Page, words: { ask: string; make: string; done: string }): Promise<string> {
  await page.getByRole('button', { name: words.ask, exact: true }).click();
  await page.getByRole('button', { name: words.make }).click();
  const link = (await page.locator('[data-consent-link]').innerText()).trim();
  await page.getByRole('button', { name: words.done }).click();
  return link;
}

async function draw({ page }: Visitor): Promise<void> {
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) await page.mouse.move(box.x + 40 + step * 10, box.y + 60 + 25 * Math.sin(step));
  await page.mouse.up();
}

/** A one-page PDF. */
function letter(): Buffer {
  const text = 'BT /F1 24 Tf 72 700 Td (Preuve de residence) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

const FR = { ask: 'Demander', make: 'Créer le lien', done: 'Terminé' };
const EN = { ask: 'Ask', make: 'Create the link', done: 'Done' };

describe('a consent by link, signed on a phone', () => {
  let maude: Visitor;
  before(async () => {
    maude = await seated(MAUDE);
  });

  it('is drawn with a finger, in French, at 360 px; the case says so; the citizen keeps a copy; the link is closed', async () => {
    await openCase(maude.page, 'Jean-Guy Tremblay');
    assert.notEqual(await maude.page.locator('[data-body]').first().getAttribute('data-state'), 'valid');
    const link = await askedLink(maude.page, FR);
    const phone = await visitor(browser, { phone: true });
    visitors.push(phone);
    const page = await phone.page.goto(link);
    assert.match(
      page?.headers()['content-security-policy'] ?? '',
      /^default-src 'none'; script-src 'self'; style-src 'self';.*trusted-types 'none'$/,
    );
    await phone.page.getByRole('heading', { level: 1, name: 'Consentement à communiquer avec un organisme public' }).waitFor();
    const shown = await phone.page.locator('main').innerText();
    assert.doesNotMatch(shown, /Tremblay|Jean-Guy|-26-/);
    assert.deepEqual(await phone.accessibilityFaults(), []);
    assert.ok((await phone.overflow()) <= 0);
    await phone.page.getByRole('button', { name: 'Signer', exact: true }).click();
    await phone.page.getByText('Signez dans le cadre, ou écrivez votre nom.').waitFor();
    await draw(phone);
    await phone.page.getByRole('button', { name: 'Signer', exact: true }).click();
    await phone.page.getByRole('heading', { level: 1, name: 'C’est signé. Merci.' }).waitFor();
    assert.deepEqual(await phone.accessibilityFaults(), []);
    const saved = phone.page.waitForEvent('download');
    await phone.page.getByRole('link', { name: 'Télécharger ma copie (PDF)' }).click();
    const file = await (await saved).path();
    assert.equal(readFileSync(file).subarray(0, 5).toString(), '%PDF-');
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1, name: 'Ce lien est fermé.' }).waitFor();
    await maude.page.locator('[data-body][data-state=valid]').waitFor();
    assert.match(await maude.page.locator('[data-body]').first().innerText(), /Valide jusqu’au/);
  });

  it('is typed by who can’t draw, in English, and what was typed stays when the language changes', async () => {
    await openCase(maude.page, 'Ghislaine Thivierge');
    const phone = await visitor(browser, { phone: true, language: 'en' });
    visitors.push(phone);
    await phone.page.goto(await askedLink(maude.page, FR));
    await phone.page.locator('h1').waitFor();
    await phone.page.getByRole('radio', { name: 'Écrire mon nom' }).check();
    await phone.page.getByLabel('Votre prénom et votre nom').fill('Ghislaine Thivierge');
    await phone.page.getByRole('button', { name: 'English' }).click();
    assert.equal(await phone.page.getByLabel('Your first and last name').inputValue(), 'Ghislaine Thivierge');
    assert.deepEqual(await phone.accessibilityFaults(), []);
    await phone.page.keyboard.press('Tab');
    await phone.page.getByRole('button', { name: 'Sign', exact: true }).focus();
    await phone.page.keyboard.press('Enter');
    await phone.page.getByRole('heading', { level: 1, name: 'It is signed. Thank you.' }).waitFor();
  });

  it('can be refused', async () => {
    const phone = await visitor(browser, { phone: true });
    visitors.push(phone);
    await phone.page.goto(await askedLink(maude.page, FR));
    await phone.page.getByRole('button', { name: 'Je refuse' }).click();
    await phone.page.getByRole('button', { name: 'Oui, je refuse' }).click();
    await phone.page.getByRole('heading', { level: 1, name: 'Votre refus est noté.' }).waitFor();
  });
});

describe('a consent given by voice', () => {
  it('is noted with its reason, valid for a week, and seen by the office manager', async () => {
    const maude = await seated({ ...MAUDE, assetTag: 'PVE-0150' }, { language: 'en' });
    await maude.page.getByRole('button', { name: 'EN, English' }).click();
    await openCase(maude.page, 'Ghislaine Thivierge');
    await maude.page.getByRole('button', { name: EN.ask, exact: true }).click();
    await maude.page.getByRole('radio', { name: /By voice/ }).check();
    await maude.page.getByLabel('Why not wait for a signature?').fill('Appointment tomorrow morning');
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await maude.page.getByRole('button', { name: 'Note the agreement' }).click();
    await maude.page.getByRole('button', { name: 'View', exact: true }).click();
    await maude.page.getByText(/By voice on .*Appointment tomorrow morning/).waitFor();

    const samuel = await seated(SAMUEL);
    await samuel.page.goto(`${address}/#/consents`);
    const lines = samuel.page.getByRole('listitem').filter({ hasText: 'Appointment tomorrow morning' });
    await lines.first().waitFor();
    assert.deepEqual(await samuel.accessibilityFaults(), []);
    await lines.getByRole('button', { name: /^Vu/ }).click();
    await lines.first().waitFor({ state: 'detached' });
  });
});

describe('documents of a case', () => {
  let maude: Visitor;
  before(async () => {
    maude = await seated({ ...MAUDE, assetTag: 'PVE-0151' });
    await openCase(maude.page, 'Ghislaine Thivierge');
  });

  it('are added by a button, previewed in the page, and what isn’t a document is refused with why', async () => {
    const { page } = maude;
    await page.getByRole('group', { name: /./ }).getByRole('button', { name: 'Document', exact: true }).click();
    const picker = page.locator('form input[type=file][multiple], input[type=file][multiple]').first();
    await picker.setInputFiles([
      { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: letter() },
      { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a document at all, whatever it is called') },
    ]);
    await page.getByText(/Nom et contenu différents|Type de document non accepté/).waitFor();
    const line = page.getByRole('button', { name: 'Voir preuve.pdf' }).first();
    await line.waitFor();
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await line.click();
    const drawn = page.getByRole('img', { name: 'Page 1 de 1' });
    await drawn.waitFor();
    await page.getByText('Texte de la page 1 Preuve de residence').waitFor({ state: 'attached' });
    assert.deepEqual(await maude.accessibilityFaults(), []);
    await page.keyboard.press('Escape');
  });

  it('are downloaded as files, and destroyed with a reason that stays', async () => {
    const { page } = maude;
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger preuve.pdf' }).first().click();
    assert.ok(readFileSync(await (await saved).path()).equals(letter()));
    await page.getByRole('button', { name: 'Supprimer preuve.pdf' }).first().click();
    await page.getByLabel('Pourquoi ?').fill('Envoyé deux fois');
    await page.getByRole('button', { name: 'Détruire le contenu' }).click();
    await page
      .getByText(/Détruit par .*Envoyé deux fois/)
      .first()
      .waitFor();
  });
});

it('leaves no page with a refusal of its policy or an exception', () => {
  for (const { trouble } of visitors) assert.deepEqual(trouble, { policy: [], exceptions: [] });
});
