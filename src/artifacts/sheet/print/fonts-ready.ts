/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** Waits for the fonts that the text needs as it stands now: each is loaded when a character in it is laid out. */
export async function fontsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
