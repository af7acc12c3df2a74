/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { linesAcross } from '../thresholds.js';

/**
 * Lets the little that stands between two blocks over all columns go over them too, where it then takes no more room: parted into
 * columns, a box of three lines would stand beside white, or beside its own end.
 */
export async function spanShort(page: Page): Promise<void> {
  await page.evaluate(span, linesAcross);
}

/** What stands between blocks over all columns, from one to the next. */
interface Run {
  blocks: HTMLElement[];
  /** Pixels of the page's height that it takes in columns. */
  height: number;
}

/** Runs in the page, laid out as printed. All is measured, then changed, so that the page is laid out twice. */
function span(most: number): void {
  const plain = 'p, ul, ol, blockquote, .alert, pre';
  const isPlain = (block: HTMLElement) => block.matches(plain) && !block.querySelector('table, .figure, .math-display');
  const runs = [...document.querySelectorAll<HTMLElement>('.columns .wide > .answer, .columns .section-text')]
    .flatMap(runsIn)
    .filter(({ blocks }) => blocks.every(isPlain));
  const across = runs.map(({ blocks }) => {
    const block = document.createElement('div');
    block.className = 'spanning across';
    blocks[0]?.before(block);
    block.append(...blocks);
    return block;
  });
  const isWorse = (block: HTMLElement, at: number) => {
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    // One block that is parted is worse than a line more, as are several that are.
    const more = block.childElementCount === 1 ? line : line / 2;
    return block.offsetHeight > Math.min(most * line, (runs[at]?.height ?? 0) + more);
  };
  const worse = across.filter(isWorse);
  for (const block of worse) block.replaceWith(...block.childNodes);

  function runsIn(text: HTMLElement): Run[] {
    const columns = Number(getComputedStyle(text.closest('.columns') as Element).columnCount) || 1;
    if (columns === 1) return [];
    const found: Run[] = [];
    let blocks: HTMLElement[] = [];
    let isBelow = text.matches('.answer');
    const close = (isRow: boolean) => {
      if (blocks.length > 0 && isBelow) found.push({ blocks, height: isRow ? rowOf(blocks) : sumOf(blocks) / columns });
      blocks = [];
      isBelow = true;
    };
    for (const block of text.children)
      if (block.matches('.spanning')) close(true);
      else blocks.push(block as HTMLElement);
    close(endsRow(text));
    return found;
  }

  /** Whether what ends an entry ends its columns too: what follows goes over all of them. */
  function endsRow(text: HTMLElement): boolean {
    const next = text.closest('.columns > *')?.nextElementSibling;
    return !next || next.matches('.wide, .heading.spanning');
  }

  function rowOf(blocks: HTMLElement[]): number {
    const parts = blocks.flatMap(block => [...block.getClientRects()]);
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  }

  function sumOf(blocks: HTMLElement[]): number {
    return blocks.flatMap(block => [...block.getClientRects()]).reduce((sum, { height }) => sum + height, 0);
  }
}
