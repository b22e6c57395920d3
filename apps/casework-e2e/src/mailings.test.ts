import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Visitor } from '../../../tools/journeys/visitor.ts';

/** The same screens in both languages: what is read and pressed. */
const WORDS = {
  fr: {
    switch: null,
    mailings: 'Envois',
    create: 'Nouvel envoi',
    rules: 'Quelles adresses cet usage permet',
    refused: 'liste électorale',
    preview: 'Voir qui est pris et qui est écarté',
    taken: /^([\d\u00a0]+) personnes seront jointes$/,
    out: /^([\d\u00a0]+) personnes sont laissées de côté$/,
    reasons: ['habite ailleurs', 'adresse d’une provenance que cet usage ne permet pas', 'a demandé de ne pas lui écrire'],
    name: 'Nom de l’envoi',
    confirm: 'Faire la liste',
    csv: 'Fichier (CSV)',
    watermark: /Vœux · exporté par Samuel Diabo le \d{4}-\d\d-\d\d/,
    derive: 'En tirer une autre',
    deriveAct: 'Faire la liste dérivée',
    languageField: 'Langue',
    answer: 'Qui a été joint ?',
    people: /^([\d\u00a0]+) personnes?$/,
    destroy: 'Détruire',
    reach: /de 1 liste qui en vient/,
    destroyAct: 'Détruire et certifier',
    certificate: /Certificat de destruction CE-\d\d-\d{4}/,
    gone: 'Les noms ne sont plus au bureau.',
  },
  en: {
    switch: 'EN, English',
    mailings: 'Mailings',
    create: 'New mailing',
    rules: 'Which addresses this purpose allows',
    refused: 'list of electors',
    preview: 'See who is taken and who is left out',
    taken: /^([\d,]+) people will be written to$/,
    out: /^([\d,]+) people are left out$/,
    reasons: ['lives elsewhere', 'address from a source that this purpose doesn’t allow', 'asked not to be written to'],
    name: 'Name of the mailing',
    confirm: 'Make the list',
    csv: 'File (CSV)',
    watermark: /Greeting · exported by Samuel Diabo on \d{4}-\d\d-\d\d/,
    derive: 'Make another from it',
    deriveAct: 'Make the derived list',
    languageField: 'Language',
    answer: 'Who was written to?',
    people: /^([\d,]+) (?:person|people)$/,
    destroy: 'Destroy',
    reach: /of 1 list that came from it/,
    destroyAct: 'Destroy and certify',
    certificate: /Certificate of destruction CE-\d\d-\d{4}/,
    gone: 'The names are no longer in the office.',
  },
} as const;

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

for (const [language, phone] of [
  ['fr', false],
  ['en', true],
] as const)
  describe(`the office manager, greeting people, in ${language}, at ${phone ? 360 : 1440} pixels`, () => {
    const words = WORDS[language];
    let samuel: Visitor;
    let taken = 0;
    const button = (name: string) => samuel.page.getByRole('button', { name, exact: true });
    const title = (name: string) => samuel.page.getByRole('heading', { level: 1, name }).waitFor();
    const figure = async (pattern: RegExp): Promise<number> => {
      const found = samuel.page.locator('#main p', { hasText: pattern });
      await found.first().waitFor();
      return Number((pattern.exec((await found.first().innerText()).trim())?.[1] ?? '').replace(/\D/g, ''));
    };
    const steady = async (): Promise<void> => {
      assert.deepEqual(await samuel.accessibilityFaults(), []);
      assert.equal(await samuel.overflow(), 0);
    };

    before(async () => {
      samuel = await visitor(browser, { language, phone });
      visitors.push(samuel);
      const account = { email: 'samuel@bureau.demo', role: 'office_manager', label: 'Poste de Samuel' };
      await samuel.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', assetTag: `PVE-${language}`, ...account }));
      await samuel.page.locator('#main h1').waitFor();
      if (words.switch !== null) await button(words.switch).click();
    });

    it('states the purpose, and reads which addresses it allows', async () => {
      await samuel.page.getByRole('link', { name: words.mailings }).click();
      await button(words.create).click();
      await title(words.create);
      await samuel.page.locator('summary', { hasText: words.rules }).click();
      const row = samuel.page.getByRole('row', { name: words.refused });
      assert.match(await row.innerText(), /Refusée|Refused/);
      await steady();
    });

    it('sees who is taken, who is left out and why, before anything is made', async () => {
      await button(words.preview).click();
      taken = await figure(words.taken);
      const out = await figure(words.out);
      assert.ok(taken > 100 && out > 100, `${taken} taken, ${out} left out`);
      const text = await samuel.page.locator('#main').innerText();
      for (const reason of words.reasons) assert.ok(text.includes(reason), reason);
      await steady();
    });

    it('makes the list, and takes a file that says who took it', async () => {
      await samuel.page.getByLabel(words.name).fill(`Vœux ${language}`);
      await button(words.confirm).click();
      await title(`Vœux ${language}`);
      const [download] = await Promise.all([samuel.page.waitForEvent('download'), button(words.csv).click()]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      assert.equal(lines.length, taken + 2);
      assert.match(lines.at(-1) ?? '', words.watermark);
      await samuel.page
        .locator('li', { hasText: /Samuel Diabo/ })
        .first()
        .waitFor();
      await steady();
    });

    it('makes a part of it, which keeps its origin', async () => {
      await button(words.derive).click();
      const dialog = samuel.page.locator('dialog');
      await dialog.getByLabel(words.name).fill(`Part ${language}`);
      await dialog.getByLabel(words.languageField, { exact: true }).selectOption('en');
      await steady();
      await button(words.deriveAct).click();
      await title(`Part ${language}`);
      await samuel.page.getByRole('link', { name: new RegExp(`Vœux ${language}`) }).click();
      await title(`Vœux ${language}`);
      assert.equal(await samuel.page.locator('#main svg rect').count(), 2);
    });

    it('knows at once how many people were written to, and by whom', async () => {
      await samuel.page.getByRole('link', { name: words.mailings }).first().click();
      await button(words.answer).click();
      assert.ok((await figure(words.people)) >= taken);
      assert.match(await samuel.page.locator('#main').innerText(), /Samuel Diabo/);
      await steady();
    });

    it('destroys the list with the one that came from it, and is left with a certificate without names', async () => {
      await samuel.page
        .getByRole('link', { name: new RegExp(`Vœux ${language}`) })
        .first()
        .click();
      await title(`Vœux ${language}`);
      const somebody = await samuel.page.locator('#main section li a b').first().innerText();
      await button(words.destroy).click();
      await samuel.page.locator('dialog').getByText(words.reach).waitFor();
      await button(words.destroyAct).click();
      await samuel.page.getByRole('heading', { name: words.certificate }).waitFor();
      await samuel.page.getByText(words.gone).waitFor();
      const page = await samuel.page.locator('#main').innerText();
      assert.ok(!page.includes(somebody));
      assert.match(page, /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/);
      await steady();
      await samuel.page.getByRole('link', { name: new RegExp(`Part ${language}`) }).click();
      await title(`Part ${language}`);
      await samuel.page.getByRole('heading', { name: words.certificate }).waitFor();
    });
  });

describe('all of these pages together', () => {
  it('broke no policy and threw nothing', () => {
    for (const { trouble } of visitors) assert.deepEqual(trouble, { policy: [], exceptions: [] });
  });
});
