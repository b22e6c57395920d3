import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Circumstances {
  readonly language?: 'fr' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly phone?: boolean;
}

/** What went wrong in a page without anybody asking: the policy's refusals, exceptions. */
export interface Trouble {
  readonly policy: string[];
  readonly exceptions: string[];
}

/** A person at a browser of their own: own profile, own key. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: Trouble;
  /** Rules of axe that the page breaks, with where; empty is what is wanted. */
  accessibilityFaults(): Promise<string[]>;
  /** Pixels by which the page is wider than the window. */
  overflow(): Promise<number>;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CLOISON_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

export async function visitor(
  browser: Browser,
  { language = 'fr', scheme = 'light', phone = false }: Circumstances = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: phone ? { width: 360, height: 780 } : { width: 1440, height: 900 },
    hasTouch: phone,
    isMobile: phone,
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'America/Toronto',
  });
  const trouble: Trouble = { policy: [], exceptions: [] };
  await context.exposeFunction('reportPolicy', (text: string) => trouble.policy.push(text));
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => reportPolicy(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => trouble.exceptions.push(error.message));
  const session = await context.newCDPSession(page);
  return {
    page,
    context,
    trouble,
    overflow: () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    async accessibilityFaults() {
      const expression = `${axeSource};axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        // axe comes from outside the page; the page's own policy stays in force
        allowUnsafeEvalBlockedByCSP: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value as string[];
    },
  };
}

/** What the browser keeps, in full. */
export async function keptBy({
  page,
  context,
}: Visitor): Promise<{ databases: string[]; keys: string[]; local: number; session: number; cookies: number; caches: number }> {
  const kept = await page.evaluate<{ databases: string[]; keys: string[]; local: number; session: number; caches: number }>(`(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const keys = [];
    for (const name of databases) {
      const database = await new Promise((resolve, reject) => { const open = indexedDB.open(name); open.onsuccess = () => resolve(open.result); open.onerror = () => reject(open.error); });
      for (const store of database.objectStoreNames)
        keys.push(...await new Promise((resolve) => { const all = database.transaction(store).objectStore(store).getAllKeys(); all.onsuccess = () => resolve(all.result); }));
      database.close();
    }
    return { databases, keys, local: localStorage.length, session: sessionStorage.length, caches: (await caches.keys()).length };
  })()`);
  return { ...kept, cookies: (await context.cookies()).length };
}
