// npm run pictures: takes the screenshots of the README and the guides from a really started installation, in docs/images.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startInstallation } from './installation.ts';
import { openBrowser, visitor } from './visitor.ts';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const [house, browser] = await Promise.all([startInstallation({ language: 'fr' }), openBrowser()]);

async function picture(name: string, link: string | undefined, act: (page: Page) => Promise<void>, phone = false): Promise<void> {
  const { page, context } = await visitor(browser, { phone });
  await page.goto(link ?? '');
  await act(page);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
  process.stdout.write(`${name}.png\n`);
}

/** The pages of the caseworker's guide, in both languages; the manager's report. */
async function guidePictures(): Promise<void> {
  const seat = (email: string, role: string, assetTag: string): Promise<string> =>
    house.invite({ zone: 'casework', funder: 'assembly', email, role, assetTag, label: 'Portable du comptoir' });
  for (const language of ['fr', 'en'] as const) {
    const name = (page: string): string => (language === 'fr' ? page : `${page}.en`);
    const { page, context } = await visitor(browser, { language });
    await page.goto(await seat('maude@bureau.demo', 'caseworker', `PVE-01${language === 'fr' ? 50 : 51}`));
    await page.locator('#main h1').waitFor();
    if (language === 'en') await page.getByRole('button', { name: 'EN, English' }).click();
    const take = async (picture: string): Promise<void> => {
      await page.waitForTimeout(1_500);
      await page.screenshot({ path: `${folder}${name(picture)}.png` });
      process.stdout.write(`${name(picture)}.png\n`);
    };
    await take('office-day');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('tremblay');
    await page.getByRole('option').first().waitFor();
    await take('office-find');
    await page.keyboard.press('Escape');
    const base = page.url().split('#')[0] ?? '';
    await page.goto(`${base}#/cases`);
    await page.locator('tbody a').first().click();
    await page.locator('#main ol').first().waitFor();
    await take('office-case');
    for (const [path, picture] of [
      ['mail', 'office-mail'],
      ['appointments', 'office-week'],
      ['mailings', 'office-mailings'],
    ] as const) {
      await page.goto(`${base}#/${path}`);
      await take(picture);
    }
    await context.close();
    const manager = await visitor(browser, { language });
    await manager.page.goto(await seat('samuel@bureau.demo', 'office_manager', `PVE-01${language === 'fr' ? 60 : 61}`));
    await manager.page.locator('#main h1').waitFor();
    if (language === 'en') await manager.page.getByRole('button', { name: 'EN, English' }).click();
    await manager.page.goto(`${manager.page.url().split('#')[0] ?? ''}#/reports`);
    await manager.page.waitForTimeout(2_500);
    await manager.page.screenshot({ path: `${folder}${name('office-report')}.png` });
    process.stdout.write(`${name('office-report')}.png\n`);
    await manager.context.close();
  }
}

try {
  const [, campaign, commissioner, closedDoor] = house.links;
  await guidePictures();
  await picture('campaign-elector', campaign, async (page) => {
    await page.getByRole('button', { name: 'Porte-à-porte' }).click();
    await page.getByRole('table').waitFor();
    await page.getByRole('combobox', { name: 'Pointage' }).selectOption('supporter');
    await page.locator('tbody tr', { hasNotText: 'Non pointé' }).nth(3).waitFor();
    await page.waitForTimeout(2_000);
    await page.locator('tbody tr').nth(3).locator('button').click();
    await page.locator('aside ol li').first().waitFor();
  });
  await picture('refusal', closedDoor, (page) => page.getByText('device_assembly_funded').waitFor());
  await picture('commissioner-overview', commissioner, async (page) => {
    await page.locator('#main h1').waitFor();
    await page.waitForTimeout(4_000);
  });
} finally {
  await browser.close();
  await house.stop();
}
