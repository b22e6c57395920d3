import type { Page } from 'playwright-core';

/**
 * A person who works with the keyboard alone, and what it costs: every key pressed, every character typed, every field filled. There is no
 * way to click.
 */
export class Hands {
  keys = 0;
  fields = 0;
  readonly steps: { readonly step: string; readonly keys: number; readonly fields: number }[] = [];

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One piece of the work, with what it cost. */
  async step(step: string, work: () => Promise<void>): Promise<void> {
    const before = { keys: this.keys, fields: this.fields };
    await work();
    this.steps.push({ step, keys: this.keys - before.keys, fields: this.fields - before.fields });
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Fills the field that has the focus; waits for the caret, as a person does. */
  async type(text: string): Promise<void> {
    const inField = `document.activeElement?.matches('input, textarea, select') ?? false`;
    for (let tries = 0; tries < 100 && !(await this.page.evaluate<boolean>(inField)); tries += 1) await this.page.waitForTimeout(50);
    this.fields += 1;
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Tabs, each counted, until the control of this accessible name has the focus. */
  async tabTo(name: RegExp, most = 40): Promise<void> {
    for (let tries = 0; tries <= most; tries += 1) {
      if (name.test(await this.focused())) return;
      await this.press('Tab');
    }
    throw new Error(`${String(name)} can’t be reached by ${most} tabs; the focus is at ${await this.focused()}`);
  }

  private focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const one = document.activeElement;
      if (!one?.matches('input, textarea, select, button, a, summary')) return '';
      const labels = [...(one.labels ?? [])].map((label) => label.innerText).join(' ');
      return (one.getAttribute('aria-label') ?? '') + ' ' + labels + ' ' + (one.innerText ?? '');
    })()`);
  }
}
