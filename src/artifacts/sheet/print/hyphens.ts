/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { isEnglish, loadHyphenator, longWords, plainWord, softHyphen } from './hyphenator.js';

/** Texts in columns that may be English. */
const texts = '.columns :is(.answer, .section-text, .prompt-more) :is(p, li, dd):lang(en)';

/**
 * Lets words of English paragraphs in columns break at the ends of lines: the browser has no dictionary of its own. Soft hyphens
 * remain only where a line ends: of each other one, there would be a space in the PDF.
 */
export async function hyphenate(page: Page): Promise<void> {
  const found = await page.evaluate(brokenTexts, texts);
  const english = found.map(isEnglish);
  if (!english.includes(true)) return;
  const parted = await loadHyphenator();
  const words = new Set(found.flatMap((text, index) => (english[index] ? longWords(text) : [])));
  const hyphenated = Object.fromEntries([...words].map(word => [word, parted(word)]));
  await page.evaluate(breakWords, { texts, english, plainWord, hyphenated, softHyphen });
}

/** Runs in the page, laid out as printed: what the texts say that take several lines, and nothing for the others. */
function brokenTexts(selector: string): string[] {
  const isOneColumn = (columns: Element) => !(Number(getComputedStyle(columns).columnCount) > 1);
  if ([...document.querySelectorAll('.columns')].every(isOneColumn)) return [];
  return [...document.querySelectorAll(selector)].map(text => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first, ...others] = range.getClientRects();
    const isBroken = first && others.some(({ top }) => top > (first.top + first.bottom) / 2);
    return isBroken ? text.textContent : '';
  });
}

interface Breaking {
  texts: string;
  english: boolean[];
  plainWord: string;
  hyphenated: Record<string, string>;
  softHyphen: string;
}

/** Runs in the page: puts soft hyphens everywhere, and takes away those at which no line ends. */
function breakWords({ texts, english, plainWord, hyphenated, softHyphen }: Breaking): void {
  const word = new RegExp(plainWord, 'gu');
  const nodes = new Set<Text>();
  for (const [index, text] of [...document.querySelectorAll(texts)].entries()) {
    if (!english[index]) continue;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest('a, table')) nodes.add(node);
    }
  }
  const changed = [...nodes].filter(node => {
    const data = node.data.replace(word, one => hyphenated[one] ?? one);
    if (data === node.data) return false;
    node.data = data;
    return true;
  });
  const range = document.createRange();
  const rectsOf = (node: Text, start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  };
  const isBreak = (node: Text, at: number): boolean => {
    const [before] = rectsOf(node, at - 1, at);
    // The hyphen counts as a part of what follows.
    const after = rectsOf(node, at + 1, at + 2).at(-1);
    return before !== undefined && after !== undefined && (after.top !== before.top || after.left < before.left);
  };
  const parts = new RegExp(`\\p{L}+(?:${softHyphen}\\p{L}+)+`, 'gu');
  const settled = changed.map(node =>
    node.data.replace(parts, (whole, start: number) => {
      if (rectsOf(node, start, start + whole.length).length === 1) return whole.replaceAll(softHyphen, '');
      return whole.replaceAll(softHyphen, (_, at: number) => (isBreak(node, start + at) ? softHyphen : ''));
    }),
  );
  for (const [index, node] of changed.entries()) node.data = settled[index] ?? node.data;
}
