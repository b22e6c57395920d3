import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const SAMUEL = { email: 'samuel@bureau.demo', role: 'office_manager', assetTag: 'PVE-0148', label: 'Portable de Samuel' };

let house: StartedInstallation;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startInstallation({ options: ['--casework-only'] }), openBrowser()]);
});
after(async () => {
  await browser.close();
  await house.stop();
});

async function seated(circumstances: Circumstances = {}): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  await one.page.goto(await house.invite({ zone: 'casework', funder: 'assembly', ...SAMUEL }));
  await one.page.locator('#main h1').waitFor();
  return one;
}

async function find({ page }: Visitor, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog').getByRole('combobox').fill(typed);
  await page
    .locator('dialog [role=status]', { hasText: /\d|aucun|no result/ })
    .first()
    .waitFor();
}

async function isSound(one: Visitor): Promise<void> {
  assert.deepEqual(await one.accessibilityFaults(), []);
  assert.equal(await one.overflow(), 0);
  assert.deepEqual(one.trouble, { policy: [], exceptions: [] });
}

for (const [where, circumstances] of [
  ['at a laptop, in French', {}],
  ['on a phone, in French', { phone: true }],
] as const) {
  describe(`somebody who looks for somebody, ${where}`, () => {
    let samuel: Visitor;
    before(async () => {
      samuel = await seated(circumstances);
    });

    it('sees namesakes with what tells them apart, and the case of the first', async () => {
      await find(samuel, 'jean guy tremb');
      const [first = '', second = ''] = await samuel.page.getByRole('option').allInnerTexts();
      assert.match(first, /Jean-Guy Tremblay[\s\S]*(1951|1987)/);
      assert.match(second, /Jean-Guy Tremblay[\s\S]*(1951|1987)/);
      await isSound(samuel);
      await samuel.page.keyboard.press('Escape');
    });

    it('finds a case by its number in any form and a note by its words, and opens it with the keyboard', async () => {
      await find(samuel, 'ramq 26 1');
      assert.match(await samuel.page.getByRole('option').first().innerText(), /RAMQ-\d\d-0001/);
      await samuel.page.keyboard.press('Escape');
      await find(samuel, 'adresse jugee');
      await samuel.page.getByRole('option', { name: /jugée/ }).waitFor();
      await samuel.page.keyboard.press('Enter');
      await samuel.page.waitForURL(/#\/cases\//);
    });

    it('is told that nobody was found, and what a new record would begin with', async () => {
      await find(samuel, 'zéphirine vachonquist 418 555-0131');
      assert.match(await samuel.page.locator('dialog dl').innerText(), /Zéphirine[\s\S]*Vachonquist[\s\S]*418 555-0131/);
      await isSound(samuel);
      await samuel.page.keyboard.press('Control+Enter');
      await samuel.page.waitForURL(/#\/citizens\/new/);
    });

    it('learns that an address lies in another riding', async () => {
      await find(samuel, 'réjeanne tremblay-ouellet g0y 1a1');
      await samuel.page.keyboard.press('Alt+v');
      await samuel.page.waitForURL(/#\/constituency/);
      await samuel.page.getByRole('button', { name: 'Vérifier' }).click();
      await samuel.page.getByText('Ce code postal est dans une autre circonscription').waitFor();
      await isSound(samuel);
    });
  });
}

describe('an office manager who loads a list of electors, in English', () => {
  it('has a file with a birth date refused by its column, and nothing taken', async () => {
    const samuel = await seated({ language: 'en' });
    const { page } = samuel;
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.goto(`http://casework.localhost:${house.portBase + 10}/#/constituency/lists`);
    const form = page.locator('form').nth(1);
    await form.locator('input[type=file]').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Nom,Prénom,Adresse,Date de naissance\nTremblay,Jean-Guy,"12, rue des Mélèzes",1951-09-02\n'),
    });
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    for (const [label, value] of [
      ['Source', 'Élections Québec'],
      ['Established on', day(-40)],
      ['Received on', day(-30)],
      ['To be destroyed on', day(60)],
      ['Undertaking that was signed', 'By the member'],
      ['Signed on', day(-35)],
    ] as const)
      await form.getByLabel(label).fill(value);
    await form.getByRole('button', { name: 'Load the list' }).click();
    const refused = page.getByRole('alert');
    await refused.waitFor();
    assert.match(await refused.innerText(), /Nothing of this file was taken[\s\S]*Column 4 \(Date de naissance\)/);
    await page.getByText('No list was loaded.').waitFor();
    await isSound(samuel);
  });
});
