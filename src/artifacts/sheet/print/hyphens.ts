/// <reference lib="dom" />
import type { JSHandle, Page } from 'puppeteer-core';
import type { BrokenTexts } from './broken-texts.js';
import {
  isEnglish,
  loadHyphenator,
  longWord,
  longWords,
  partedBySyllables,
  plainWord,
  softHyphen,
} from './hyphenator.js';

/**
 * Lets words of English paragraphs in columns break at the ends of lines, and those of any language that are longer than a
 * line: the browser has no dictionary of its own. Soft hyphens remain only where a line ends: of each other one, there would be a
 * space in the PDF.
 */
export async function hyphenate(page: Page, broken: JSHandle<BrokenTexts>): Promise<void> {
  await breakIn(page, broken, { kind: 'english', isChosen: isEnglish, word: plainWord, loadParted: loadHyphenator });
  const loadParted = async () => partedBySyllables;
  await breakIn(page, broken, { kind: 'long', isChosen: () => true, word: longWord, loadParted });
}

interface Kind extends Pick<Breaking, 'kind' | 'word'> {
  isChosen: (text: string) => boolean;
  /** Loads what puts soft hyphens into a word. */
  loadParted: () => Promise<(word: string) => string>;
}

async function breakIn(
  page: Page,
  broken: JSHandle<BrokenTexts>,
  { kind, isChosen, word, loadParted }: Kind,
): Promise<void> {
  const texts = await page.evaluate((all, one) => all[one].map(text => text.textContent), broken, kind);
  const chosen = texts.map(isChosen);
  if (!chosen.includes(true)) return;
  const parted = await loadParted();
  const words = new Set(texts.flatMap((text, index) => (chosen[index] ? longWords(text, word) : [])));
  const hyphenated = Object.fromEntries([...words].map(one => [one, parted(one)]));
  await page.evaluate(breakWords, broken, { kind, chosen, word, hyphenated, softHyphen });
}

interface Breaking {
  kind: 'english' | 'long';
  /** Which of the texts. */
  chosen: boolean[];
  /** Their words, as a pattern. */
  word: string;
  hyphenated: Record<string, string>;
  softHyphen: string;
}

/** Runs in the page: puts soft hyphens everywhere, and takes away those at which no line ends. */
function breakWords(broken: BrokenTexts, { kind, chosen, word, hyphenated, softHyphen }: Breaking): void {
  const words = new RegExp(word, 'gu');
  const nodes = new Set<Text>();
  for (const [index, text] of broken[kind].entries()) {
    if (!chosen[index]) continue;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest('a, table, code, .math')) nodes.add(node);
    }
  }
  const range = document.createRange();
  const rectsOf = (node: Text, start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  };
  // One that fits into a line goes there whole.
  const mayBreak = (node: Text, start: number, { length }: string) =>
    kind === 'english' || rectsOf(node, start, start + length).length > 1;
  const changed = [...nodes].filter(node => {
    const data = node.data.replace(words, (one, start: number) =>
      mayBreak(node, start, one) ? (hyphenated[one] ?? one) : one,
    );
    if (data === node.data) return false;
    node.data = data;
    return true;
  });
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
