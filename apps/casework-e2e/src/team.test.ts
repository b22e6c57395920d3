import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0148', label: 'Portable de Samuel' };
const ALINE = { email: 'aline@bureau.demo', role: 'member', assetTag: 'PVE-0150', label: 'Tablette d’Aline' };
const SAMPLE = new URL('../../../libs/casework/imports/samples/civicrm-contacts-and-activities.csv', import.meta.url);

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

async function seated(person: typeof SAMUEL, circumstances: Circumstances): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...person }));
  await one.page.locator('#main h1').waitFor();
  return one;
}

for (const { language, phone } of [
  { language: 'fr', phone: false },
  { language: 'en', phone: true },
] as const) {
  const fr = language === 'fr';
  const say = (french: string, english: string): string => (fr ? french : english);

  describe(`the manager and the member, in ${language}, ${phone ? 360 : 1440} pixels wide`, () => {
    const well = async (one: Visitor): Promise<void> => {
      assert.deepEqual(await one.accessibilityFaults(), []);
      assert.equal(await one.overflow(), 0);
    };
    const go = async ({ page }: Visitor, path: string, title: string): Promise<void> => {
      await page.goto(`${address}/#/${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    };

    it('gives the member a sentence to repeat, what shows it, and a file without a name', async () => {
      const member = await seated(ALINE, { language, phone });
      if (!fr) await member.page.getByRole('button', { name: 'EN, English' }).click();
      await go(member, 'reports', say('Rapport du bureau', 'Office report'));
      await member.page.getByText(say('le bureau a ouvert', 'the office opened')).waitFor();
      await member.page.getByRole('img').first().waitFor();
      const shown = await member.page.locator('#main tbody td:nth-child(3) b').allInnerTexts();
      for (const count of shown) assert.ok(Number(count) >= 5, count);
      const [file] = await Promise.all([member.page.waitForEvent('download'), member.page.getByRole('button', { name: 'PDF' }).click()]);
      assert.equal(
        readFileSync(await file.path())
          .subarray(0, 5)
          .toString(),
        '%PDF-',
      );
      await well(member);
    });

    it('gives cases to somebody else at once, and takes them back within eight seconds', async () => {
      const manager = await seated(SAMUEL, { language, phone });
      if (!fr) await manager.page.getByRole('button', { name: 'EN, English' }).click();
      await go(manager, 'team', say('Équipe', 'Team'));
      await manager.page.getByRole('button', { name: 'Maude Pelletier' }).first().click();
      await manager.page.getByRole('checkbox', { name: say('Tous', 'All') }).check();
      await manager.page
        .getByRole('button', { name: say('Confier', 'Give') })
        .last()
        .click();
      const toast = manager.page.getByRole('status').filter({ hasText: say('confiés', 'given') });
      await toast.waitFor();
      await well(manager);
      await toast.getByRole('button').click();
      await manager.page.getByText(say('sont revenus', 'came back')).waitFor();
    });

    it('brings a file in, gives back its refused lines, and takes the whole import back', async () => {
      const manager = await seated(SAMUEL, { language, phone });
      const { page } = manager;
      if (!fr) await page.getByRole('button', { name: 'EN, English' }).click();
      await go(manager, 'imports', 'Imports');
      await page.setInputFiles('#import-file', { name: 'civicrm.csv', mimeType: 'text/csv', buffer: readFileSync(SAMPLE) });
      await page.getByText('Zéphirine Vachon').first().waitFor();
      await well(manager);
      await page.getByRole('button', { name: say('Importer 7 lignes', 'Import 7 lines') }).click();
      await page.getByText(say('2 lignes refusées', '2 refused lines')).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: say('Fichier des refus', 'File of refusals') }).click(),
      ]);
      const refused = readFileSync(await file.path(), 'utf8');
      assert.match(refused, fr ? /Date de naissance/ : /Birth date/);
      assert.doesNotMatch(refused, /"=/);
      await page.getByRole('button', { name: say('Annuler tout l’import', 'Undo the whole import') }).click();
      await page.getByRole('button', { name: say('Annuler l’import', 'Undo the import'), exact: true }).click();
      await page.getByText(say('Retirés', 'Removed')).waitFor();
      await well(manager);
    });

    it('refuses a file with a column of opinions, and says so where it was chosen', async () => {
      const manager = await seated(SAMUEL, { language, phone });
      await go(manager, 'imports', 'Imports');
      await manager.page.setInputFiles('#import-file', {
        name: 'liste.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('nom,prénom,allégeance\nA,B,C\n'),
      });
      await manager.page.locator('[data-code=wording_refused]').waitFor();
      await well(manager);
    });

    it('tells the public what is kept, in one page that anybody can read', async () => {
      const one = await visitor(browser, { language, phone });
      visitors.push(one);
      await one.page.goto(`${address}/privacy`);
      await one.page.getByRole('heading', { level: 1, name: say('Vos renseignements', 'Your information') }).waitFor();
      await well(one);
    });
  });
}

describe('these pages', () => {
  it('never met their own policy, and never threw', () => {
    assert.deepEqual(
      visitors.flatMap(({ trouble }) => [...trouble.policy, ...trouble.exceptions]),
      [],
    );
  });
});
