import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { Browser } from 'playwright-core';

import { asAdmin, cutHole, HOLE } from '../../../tools/journeys/hole.ts';
import { startInstallation } from '../../../tools/journeys/installation.ts';
import type { StartedInstallation } from '../../../tools/journeys/installation.ts';
import { openBrowser, visitor } from '../../../tools/journeys/visitor.ts';
import type { Circumstances, Visitor } from '../../../tools/journeys/visitor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

let house: StartedInstallation;
let browser: Browser;
let url: string;
const visitors: Visitor[] = [];

/** One database for the three zones: the weaker arrangement, whose weaknesses the pages must name, and where a hole can be cut. */
before(async () => {
  [house, browser] = await Promise.all([startInstallation({ language: 'fr', options: ['--one-database'] }), openBrowser()]);
  url = `http://oversight.localhost:${house.portBase + 30}`;
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const HELENE = { email: 'helene@commissaire.demo', role: 'commissioner' };
const NADIA = { email: 'nadia@commissaire.demo', role: 'investigator' };
const ETIENNE = { email: 'etienne@commissaire.demo', role: 'registrar' };

let tag = 700;

/** A person whose browser was enrolled by a one-use link, and who sees the first page. */
async function seated({ email, role }: typeof HELENE, circumstances: Circumstances = {}): Promise<Visitor> {
  const one = await visitor(browser, circumstances);
  visitors.push(one);
  tag += 1;
  await one.page.goto(
    await house.invite({ zone: 'oversight', email, role, funder: 'oversight', assetTag: `CED-0${tag}`, label: 'Portable du Commissaire' }),
  );
  await one.page.locator('#main h1').waitFor();
  // the demo's people speak French; the one who prefers English says so
  if (circumstances.language === 'en') await one.page.getByRole('button', { name: /^EN/ }).click();
  return one;
}

/** Opens a page afresh, and waits for what it asked the server. */
async function open({ page }: Visitor, path: string): Promise<void> {
  await page.goto(`${url}/#${path}`);
  await page.reload();
  await page.locator('#main h1').waitFor();
  await page.locator('#main :is(table, dl, figure, aside)').first().waitFor({ state: 'attached' });
}

const heading = ({ page }: Visitor): Promise<string> => page.locator('#main h1').first().innerText();

/** axe finds nothing, and neither the window nor the sheet inside it must be scrolled sideways. */
async function expectClean(one: Visitor, where = ''): Promise<void> {
  const faults = (await one.accessibilityFaults()).map((fault) => `${where} ${fault}`);
  assert.deepEqual(faults, []);
  const hidden = await one.page.evaluate<number>(
    '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.getElementById("main"))',
  );
  assert.ok(Math.max(await one.overflow(), hidden) <= 0, `${where} is too wide`);
}

describe('the commissioner at a laptop, in French', () => {
  let helene: Visitor;
  before(async () => {
    const stranger = await visitor(browser);
    visitors.push(stranger);
    await stranger.page.goto(house.links[3] ?? '');
    await stranger.page.getByText('device_assembly_funded').waitFor();
    helene = await seated(HELENE);
  });

  it('reads the verdict, its age, and the weaknesses of one database by name', async () => {
    const { page } = helene;
    assert.equal(page.url(), `${url}/#/`);
    await page.getByRole('heading', { level: 1, name: 'La cloison tient, avec des faiblesses.' }).waitFor();
    await page.getByText('depuis la vérification').waitFor();
    assert.match(await page.locator('#main').innerText(), /Les deux côtés partagent une base/);
    await expectClean(helene);
  });

  it('sees the attempt as a line that stops at the wall, and follows it to the entry', async () => {
    const { page } = helene;
    const line = page.getByRole('region', { name: 'Bureau' }).getByRole('link', { name: /depuis un appareil de l’Assemblée/ });
    await line.waitFor();
    await line.click();
    await page.getByRole('heading', { level: 1, name: /refusée/ }).waitFor();
    const first = page.locator('#main tbody tr').first();
    assert.match(await first.innerText(), /Campagne[\s\S]*device_assembly_funded/);
    assert.equal(await page.getByLabel('Code').inputValue(), 'device_assembly_funded');
    await expectClean(helene);
  });

  it('asks which accounts, which dates, how many; and filters by door and by date', async () => {
    const { page } = helene;
    await page.getByRole('button', { name: 'Par compte et par date' }).click();
    await page.getByRole('columnheader', { name: 'Entre' }).waitFor();
    await expectClean(helene);
    await page.getByLabel('Du', { exact: true }).fill('2031-01-01');
    await page.getByText('Aucune demande refusée ne répond à ces filtres.').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.locator('#main tbody tr').first().waitFor();
    await page.getByLabel('Arrêtée par', { exact: true }).selectOption('casework');
    assert.match(page.url(), /zone=casework/);
  });

  it('finds no citizen, elector, score or address on any page', async () => {
    const { page } = helene;
    for (const path of ['/', '/attempts', '/checks', '/evidence']) {
      await open(helene, path);
      assert.doesNotMatch(await page.locator('body').innerText(), /Thivierge|Tremblay|supporter|opponent|Appui|@bureau|@campagne/);
    }
  });

  it('checks again, and is told what was found', async () => {
    const { page } = helene;
    await page.goto(`${url}/#/checks`);
    await page.getByRole('button', { name: 'Vérifier de nouveau' }).click();
    await page.getByText(/Contrôle fait à/).waitFor();
    assert.match(await page.locator('#main').innerText(), /les deux côtés dans une même base/);
    await expectClean(helene);
  });

  it('takes the evidence home, and the offline checker finds it sound with the same fingerprint', async () => {
    const { page } = helene;
    await page.goto(`${url}/#/evidence`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Faire un paquet' }).click()]);
    assert.match(download.suggestedFilename(), /^cloison-[\dTZ-]+\.cloison$/);
    const file = join(house.dataDir, 'taken.cloison');
    await download.saveAs(file);
    await page.getByText('Le fichier est dans vos téléchargements.').waitFor();
    const shown = (await page.locator('tbody td code').first().innerText()).trim();
    const { stdout } = await run(process.execPath, [join(root, 'dist/apps/verify-cli/main.js'), file, '--lang', 'en']);
    assert.ok(stdout.replace(/\s+/g, ' ').includes(shown), `${shown} is not in: ${stdout}`);
    await expectClean(helene);
  });

  it('is walked by keyboard: past the contents list, and to the next page', async () => {
    const { page } = helene;
    await page.goto(`${url}/#/`);
    await page.reload();
    await page.locator('#main h1').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Aller au contenu');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'main');
    await page.getByRole('link', { name: 'Preuves' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Emportez la preuve.' }).waitFor();
  });
});

describe('a hole, cut on purpose', () => {
  let helene: Visitor;

  before(async () => {
    await cutHole(house);
    helene = await seated(HELENE);
    await helene.page.getByRole('link', { name: 'Vérifications' }).click();
    await helene.page.getByRole('button', { name: 'Vérifier de nouveau' }).click();
    await helene.page.getByText(/Contrôle fait à/).waitFor();
    await helene.page.getByRole('link', { name: 'Aperçu' }).click();
    await helene.page.getByRole('heading', { level: 1, name: 'La cloison ne tient pas.' }).waitFor();
  });

  it('shows the whole way, six nodes long, what may have passed, and what nobody can know', async () => {
    const { page } = helene;
    const text = await page.locator('#main figure').first().innerText();
    for (const name of HOLE) assert.ok(text.includes(name), `${name} is missing from: ${text}`);
    assert.match(await page.locator('#main').innerText(), /On ne sait pas\s+si quelqu’un a lu par ce chemin/);
    await page.getByText('npm run cloison -- separation verify').waitFor();
    await expectClean(helene);
  });

  it('fits a phone in the dark, and the way runs downwards', async () => {
    const phone = await seated(HELENE, { phone: true, scheme: 'dark', language: 'en' });
    await phone.page.getByRole('heading', { level: 1, name: 'The wall does not hold.' }).waitFor();
    await phone.page.getByText(HOLE[0]).first().waitFor();
    await expectClean(phone);
  });

  it('is closed by the statements that the page offers', async () => {
    const { page } = helene;
    for (let tries = 0; tries < 4 && /ne tient pas/.test(await heading(helene)); tries += 1) {
      await asAdmin(house, await page.locator('#main pre').first().innerText());
      await page.getByRole('button', { name: 'Vérifier de nouveau' }).first().click();
      await page.waitForResponse((response) => response.url().endsWith('/api/overview') && response.ok());
      await page.waitForTimeout(500);
    }
    assert.match(await heading(helene), /^La cloison tient, avec des faiblesses\.$/);
  });
});

describe('others of the commissioner’s office', () => {
  it('an investigator looks, and takes nothing away', async () => {
    const nadia = await seated(NADIA);
    await nadia.page.getByRole('link', { name: 'Preuves' }).click();
    await nadia.page.getByText('Seul le commissaire fait un paquet.').waitFor();
    assert.equal(await nadia.page.getByRole('button', { name: 'Faire un paquet' }).count(), 0);
    await expectClean(nadia);
  });

  it('a registrar sees devices and accounts, and no attempt', async () => {
    const etienne = await seated(ETIENNE);
    await etienne.page.getByRole('heading', { level: 1, name: 'Appareils' }).waitFor();
    assert.deepEqual(await etienne.page.getByRole('navigation').getByRole('link').allInnerTexts(), ['Appareils', 'Comptes']);
    await expectClean(etienne);
    await etienne.page.getByRole('link', { name: 'Comptes' }).click();
    await etienne.page.getByText(NADIA.email).waitFor();
    await expectClean(etienne);
  });
});

for (const circumstances of [
  { phone: true, language: 'fr', scheme: 'light' },
  { phone: true, language: 'en', scheme: 'dark' },
  { phone: false, language: 'en', scheme: 'dark' },
] as const satisfies readonly Circumstances[]) {
  const { phone, language, scheme } = circumstances;
  describe(`every page, ${phone ? '360' : '1440'} px, ${language}, ${scheme}`, () => {
    it('fits, and axe finds nothing', async () => {
      const one = await seated(HELENE, circumstances);
      for (const path of ['/', '/attempts', '/attempts?view=summary', '/checks', '/evidence']) {
        await open(one, path);
        await expectClean(one, path);
      }
    });
  });
}

it('no page strained the policy or threw', () => {
  assert.deepEqual(
    visitors.flatMap(({ trouble }) => [...trouble.policy, ...trouble.exceptions]),
    [],
  );
});
