/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** Does something while a loaded page is as wide as the text of a printed one, so that its lines can be measured. */
export async function layAsPrinted<T>(page: Page, measure: () => Promise<T>): Promise<T> {
  await page.evaluate(narrow);
  try {
    return await measure();
  } finally {
    await page.evaluate(widen);
  }
}

/** Runs in the page. */
function narrow(): void {
  const pixels = (length: string | undefined) => (Number.parseFloat(length ?? '0') / 25.4) * 96;
  const root = getComputedStyle(document.documentElement);
  const lengths = (name: string) => root.getPropertyValue(name).trim().split(/\s+/u);
  const [top, right = top, , left = right] = lengths('--margin');
  document.body.style.width = `${pixels(lengths('--paper')[0]) - pixels(left) - pixels(right)}px`;
}

/** Runs in the page. */
function widen(): void {
  document.body.style.width = '';
}
