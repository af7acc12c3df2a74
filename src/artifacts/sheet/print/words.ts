/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** Lets the lines of Chinese titles end between words only, as a reader phrases them; the text stays as it is. */
export async function keepWords(page: Page): Promise<void> {
  await page.evaluate(keep);
}

/**
 * Runs in the page, laid out as printed: the browser's own segmenter is as fixed as its layout. In titles of several lines, each
 * word of Chinese characters gets an element; what stands between words, and the spacing beside Latin letters, is left to the
 * browser. A title of one line stays as it is: each element is one more in the PDF. So does one of no size, without any font:
 * Chromium would crash.
 */
function keep(): void {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const word = /^\p{Script=Han}{2,}$/u;
  const isBroken = (title: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(title);
    const [first, ...others] = range.getClientRects();
    return first !== undefined && others.some(({ top }) => top > (first.top + first.bottom) / 2);
  };
  const titles = document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, .contents li):lang(zh)');
  const broken = [...titles].filter(title => /\p{Script=Han}{2}/u.test(title.textContent) && isBroken(title));
  for (const title of broken) {
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
