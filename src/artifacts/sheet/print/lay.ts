/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** What a page has room for, in CSS pixels. */
export interface PageArea {
  width: number;
  height: number;
}

/** Does something while a loaded page is as wide as the text of a printed one, so that its lines can be measured. */
export async function layAsPrinted<T>(page: Page, measure: (area: PageArea) => Promise<T>): Promise<T> {
  const area = await page.evaluate(narrow);
  try {
    return await measure(area);
  } finally {
    await page.evaluate(widen);
  }
}

/** Runs in the page. */
function narrow(): PageArea {
  const pixels = (length: string | undefined) => (Number.parseFloat(length ?? '0') / 25.4) * 96;
  const root = getComputedStyle(document.documentElement);
  const lengths = (name: string) => root.getPropertyValue(name).trim().split(/\s+/u);
  const [paperWidth, paperHeight] = lengths('--paper').map(pixels);
  const [top, right = top, bottom = top, left = right] = lengths('--margin').map(pixels);
  // Chromium prints on whole pixels, and rounds them up.
  const width = Math.ceil((paperWidth ?? 0) - (left ?? 0) - (right ?? 0));
  const height = Math.ceil((paperHeight ?? 0) - (top ?? 0) - (bottom ?? 0));
  document.body.style.width = `${width}px`;
  return { width, height };
}

/** Runs in the page. */
function widen(): void {
  document.body.style.width = '';
}
