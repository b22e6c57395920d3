import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { Hands } from '../../../tools/journeys/hands.ts';
import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MOST_FIELDS = 12;

/** What the caseworker reads and types, in each language. */
const CALLS = {
  fr: {
    caller: 'zéphirine vachon-awashish',
    name: 'Zéphirine Vachon-Awashish',
    title: 'Carte d’assurance maladie refusée',
    note: 'Appelle de chez sa fille : rendez-vous avec un spécialiste mardi.',
    reason: 'Rendez-vous mardi',
    mail: 'Bonjour, nous écrivons à la Régie aujourd’hui et vous rappelons vendredi.',
    followUp: 'Rappeler Mme Vachon-Awashish',
    outcome: 'La carte est arrivée.',
    labels: {
      phone: /Téléphone/,
      email: /^ ?Courriel/,
      create: /Créer la fiche/,
      open: /Ouvrir le dossier/,
      reason: /Pourquoi ne pas attendre/,
      outcome: /terminé/,
      closed: 'Ce dossier est fermé.',
      valid: /Valide jusqu’au/,
    },
  },
  en: {
    caller: 'josephine kanapé-mcneil',
    name: 'Josephine Kanapé-Mcneil',
    title: 'Health card refused',
    note: 'Calls from her daughter’s: sees a specialist on Tuesday.',
    reason: 'Appointment on Tuesday',
    mail: 'Hello, we are writing to the Régie today and will call you on Friday.',
    followUp: 'Call Mrs. Kanapé-Mcneil back',
    outcome: 'The card has arrived.',
    labels: {
      phone: /Phone/,
      email: /^ ?E-mail/,
      create: /Create the record/,
      open: /Open the case/,
      reason: /Why not wait/,
      outcome: /How did it end/,
      closed: 'This case is closed.',
      valid: /Valid until/,
    },
  },
} as const;

let house: StartedInstallation;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startInstallation({ options: ['--casework-only'] }), openBrowser()]);
});
after(async () => {
  await browser.close();
  await house.stop();
});

async function caseworker(circumstances: Circumstances): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  const tag = `PVE-${circumstances.language}-${circumstances.phone ? 'T' : 'P'}`;
  const person = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: tag, label: 'Portable du comptoir' };
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...person }));
  await one.page.locator('#main h1').waitFor();
  if (circumstances.language === 'en') await one.page.getByRole('button', { name: 'EN, English' }).click();
  return one;
}

for (const circumstances of [
  { language: 'fr', phone: false },
  { language: 'en', phone: true },
  { language: 'fr', phone: true },
  { language: 'en', phone: false },
] as const) {
  const { language, phone } = circumstances;
  const words = CALLS[language];
  const { labels } = words;

  describe(`a call, in ${language}, ${phone ? 360 : 1440} pixels wide`, () => {
    it(`is found, opened, agreed to, written about, followed up and closed with at most ${MOST_FIELDS} fields and no mouse`, async () => {
      const one = await caseworker(circumstances);
      const { page } = one;
      const hands = new Hands(page);

      await hands.step('find', async () => {
        await hands.press('Control+k');
        await page.getByRole('combobox').waitFor();
        await hands.type(`${words.caller}${phone ? ' bis' : ''}`);
        await page.locator('dialog [role=status]', { hasText: /\d|aucun|no result/i }).waitFor();
      });
      await hands.step('create', async () => {
        await hands.press('Control+Enter');
        await page.locator('#main form').waitFor();
        await hands.tabTo(labels.phone);
        await hands.type('418 555-0131');
        await hands.tabTo(labels.email);
        await hands.type(`${language}${phone ? 't' : 'p'}@exemple.ca`);
        await hands.press('Enter');
        await page.getByRole('heading', { level: 1, name: new RegExp(words.name.split(' ')[0] ?? '', 'i') }).waitFor();
      });
      await hands.step('open a case', async () => {
        await hands.press('n');
        await page.locator('#main form').waitFor();
        await hands.type(words.title);
        await hands.press('Tab');
        await hands.type('assurance maladie'.slice(0, 8));
        await hands.press('Control+Enter');
        await page.locator('#main ol').first().waitFor();
      });
      await hands.step('note the call', async () => {
        await hands.press('t');
        await hands.type(words.note);
        await hands.press('Control+Enter');
        await page.locator('ol li', { hasText: words.note.slice(0, 20) }).waitFor();
      });
      await hands.step('consent, by voice', async () => {
        await hands.press('Escape');
        await hands.press('v');
        await page.getByRole('dialog').waitFor();
        await hands.press('Shift+Tab');
        await hands.press('ArrowDown');
        await hands.tabTo(labels.reason);
        await hands.type(words.reason);
        await hands.press('Control+Enter');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.getByText(labels.valid).first().waitFor({ state: 'attached' });
      });
      await hands.step('mail', async () => {
        await hands.press('c');
        await page.locator('form textarea').last().waitFor();
        await hands.tabTo(/Texte|Message|Text/);
        await hands.type(words.mail);
        await hands.press('Control+Enter');
        await page.locator('ol li', { hasText: words.mail.slice(0, 25) }).waitFor();
      });
      await hands.step('follow up', async () => {
        await hands.press('Escape');
        await hands.press('f');
        await hands.type(words.followUp);
        await hands.press('Control+Enter');
        await page.getByRole('checkbox', { name: new RegExp(words.followUp.slice(0, 10)) }).waitFor({ state: 'attached' });
      });
      await hands.step('close', async () => {
        await hands.press('Escape');
        await hands.press('e');
        await page.locator('ol li', { hasText: /a fait|did/ }).waitFor();
        await hands.press('x');
        await page.getByRole('dialog').waitFor();
        await hands.tabTo(labels.outcome);
        await hands.type(words.outcome);
        await hands.press('Control+Enter');
        await page.getByText(labels.closed).waitFor();
      });

      process.stdout.write(`# a call in ${language} at ${phone ? 360 : 1440} px: ${hands.fields} fields, ${hands.keys} keystrokes\n`);
      for (const { step, fields, keys } of hands.steps) process.stdout.write(`#   ${step}: ${fields} fields, ${keys} keystrokes\n`);
      assert.ok(hands.fields <= MOST_FIELDS, `${hands.fields} fields`);
      assert.deepEqual(await one.accessibilityFaults(), []);
      assert.equal(await one.overflow(), 0);
      assert.deepEqual([...one.trouble.policy, ...one.trouble.exceptions], []);
    });
  });
}
