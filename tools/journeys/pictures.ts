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

try {
  const [office, campaign, commissioner, closedDoor] = house.links;
  await picture('office-case', office, async (page) => {
    await page.locator('#main h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('thivierge ghislaine');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ghislaine Thivierge' }).waitFor();
    await page.locator('#main a[href*="/cases/"]').first().click();
    await page.locator('#main ol').first().waitFor();
  });
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
