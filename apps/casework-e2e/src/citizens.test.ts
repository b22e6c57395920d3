import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const MAUDE = { email: 'maude@bureau.demo', role: 'caseworker', assetTag: 'PVE-0247', label: 'Portable du comptoir' };
const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0248', label: 'Portable de Samuel' };

const WORDS = {
  fr: {
    duplicates: 'Doublons possibles',
    compare: 'Comparer',
    join: 'Réunir les deux fiches',
    undo: 'Défaire la réunion',
    apart: 'Les deux fiches sont de nouveau séparées.',
    given: 'Prénom',
    family: 'Nom de famille',
    typed: 'Cette personne a peut-être déjà une fiche.',
  },
  en: {
    duplicates: 'Likely duplicates',
    compare: 'Compare',
    join: 'Join the two records',
    undo: 'Undo the joining',
    apart: 'The two records are apart again.',
    given: 'Given name',
    family: 'Family name',
    typed: 'This person may have a record already.',
  },
} as const;

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

async function seated(person: typeof MAUDE, circumstances: Circumstances): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...person }));
  await one.page.locator('#main h1').waitFor();
  if (circumstances.language === 'en') await one.page.getByRole('button', { name: 'EN, English' }).click();
  return one;
}

for (const circumstances of [
  { language: 'fr', phone: false },
  { language: 'en', phone: true },
] as const satisfies readonly Circumstances[]) {
  const { language, phone } = circumstances;
  const words = WORDS[language];
  describe(`a person written down twice, in ${language}, ${phone ? '360' : '1440'} pixels wide`, () => {
    let maude: Visitor;
    const faults: string[] = [];
    const look = async (screen: string): Promise<void> => {
      faults.push(...(await maude.accessibilityFaults()).map((fault) => `${screen}: ${fault}`));
      const overflow = await maude.overflow();
      if (overflow > 0) faults.push(`${screen}: ${overflow} px too wide`);
    };
    before(async () => {
      maude = await seated(MAUDE, circumstances);
    });

    it('is recognised while being written down a third time', async () => {
      const { page } = maude;
      await page.goto(`${address}/#/citizens/new`);
      await page.getByLabel(words.given).fill('Ghislene');
      await page.getByLabel(words.family).fill('Thivierge');
      await page.getByRole('region', { name: words.typed }).getByText('Ghislaine').first().waitFor();
      await look('new citizen');
    });

    it('becomes one by a choice, with what both had, and two again without loss', async () => {
      const { page } = maude;
      await page.goto(`${address}/#/duplicates`);
      const pair = page.locator('#main li', { hasText: 'Thiviearge' }).first();
      await pair.waitFor();
      await look('duplicates');
      await pair.getByRole('button', { name: words.compare }).press('Enter');
      await page.locator('fieldset').first().waitFor();
      await look('merge');
      const chosen = page.getByRole('radio', { name: 'Thivierge', exact: true });
      await chosen.focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: words.join }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Ghislaine Thivierge' }).waitFor();
      await page.locator('#joined').waitFor();
      assert.match(await page.locator('section[aria-labelledby=reach]').innerText(), /418 555-0128[\s\S]*418 555-0198/);
      await look('joined record');

      await page.getByRole('button', { name: new RegExp(words.undo) }).press('Enter');
      await page.getByText(words.apart).waitFor();
      assert.doesNotMatch(await page.locator('section[aria-labelledby=reach]').innerText(), /418 555-0198/);
      await page.locator('section[aria-labelledby=joined] a').click();
      await page.getByRole('heading', { level: 1, name: 'Ghislaine Thiviearge' }).waitFor();
      assert.match(await page.locator('section[aria-labelledby=reach]').innerText(), /418 555-0198/);
    });

    it('fits, and axe finds nothing', () => assert.deepEqual(faults, []));
  });
}

describe('the office manager', () => {
  let samuel: Visitor;
  before(async () => {
    samuel = await seated(SAMUEL, { language: 'fr', phone: false });
  });

  it('reads who joined and parted the records, which a caseworker isn’t shown', async () => {
    const { page } = samuel;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('ghislaine thivierge');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Qui a vu, qui a changé quoi' }).click();
    await page.locator('#main tbody tr').first().waitFor();
    assert.match(await page.locator('#main tbody').innerText(), /citizen\.merge_undone[\s\S]*citizen\.merge/);
    assert.deepEqual(await samuel.accessibilityFaults(), []);
    const maude = await seated(MAUDE, { language: 'fr', phone: false });
    await maude.page.goto(page.url());
    await maude.page.locator('[data-code=role_not_permitted]').waitFor();
  });

  it('destroys what no rule keeps any longer, with a certificate', async () => {
    const { page } = samuel;
    await page.goto(`${address}/#/retention`);
    const first = page.locator('#main li input[type=checkbox]').first();
    await first.waitFor();
    await first.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Détruire les fiches choisies' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Détruire' }).click();
    await page.locator('td', { hasText: /^D-\d{4}-0001$/ }).waitFor();
    assert.deepEqual(await samuel.accessibilityFaults(), []);
  });

  it('saw no exception and no refusal of the page’s policy, nor did anybody else', () => {
    assert.deepEqual(
      visitors.map(({ trouble }) => trouble),
      visitors.map(() => ({ policy: [], exceptions: [] })),
    );
  });
});
