/// <reference lib="dom" />
import type { JSHandle, Page } from 'puppeteer-core';
import type { BrokenTexts } from './broken-texts.js';

/** Lets the lines of Chinese titles end between words only, as a reader phrases them; the text stays as it is. */
export async function keepWords(page: Page, broken: JSHandle<BrokenTexts>): Promise<void> {
  await page.evaluate(keep, broken);
}

/**
 * Runs in the page, laid out as printed: the browser's own segmenter is as fixed as its layout. In titles of several lines, each
 * word of Chinese characters gets an element; what stands between words, and the spacing beside Latin letters, is left to the
 * browser. A title of one line stays as it is: each element is one more in the PDF. So does one of no size, without any font:
 * Chromium would crash.
 */
function keep({ titles }: BrokenTexts): void {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const word = /^\p{Script=Han}{2,}$/u;
  for (const title of titles) {
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.parentElement?.closest('.math, code, svg')) continue;
      const pieces: (string | Node)[] = [];
      for (const { segment } of segmenter.segment(text.data)) {
        if (!word.test(segment)) {
          pieces.push(segment);
          continue;
        }
        const span = document.createElement('span');
        span.className = 'word';
        span.textContent = segment;
        pieces.push(span);
      }
      text.replaceWith(...pieces);
    }
  }
}
