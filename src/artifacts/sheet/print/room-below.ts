/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import type { PageArea } from './lay.js';

/**
 * Gives what stands over all columns as much room below as the block over all columns that it leads to has to keep together:
 * Chromium parts two such blocks at the end of a page, whatever `break-after` says. `--room` is in the style sheet.
 */
export async function leaveRoomBelow(page: Page, { height }: PageArea): Promise<void> {
  await page.evaluate(leaveRoom, height);
}

/** Runs in the page. What takes more than a page cannot stay together. */
function leaveRoom(most: number): void {
  const titles = '.part > .heading, .heading.spanning, .wide > .prompt, .lead.spanning';
  for (const title of document.querySelectorAll<HTMLElement>(titles)) {
    const room = roomBelow(title);
    if (room > 0 && room < most) title.style.setProperty('--room', `${Math.ceil(room)}px`);
  }

  function roomBelow(title: HTMLElement): number {
    const block = blockBelow(title);
    const below = pixels(title, 'paddingBottom');
    if (block) return endOfHead(block) - title.getBoundingClientRect().bottom + below;
    const text = title.matches('.wide > .prompt') && title.nextElementSibling?.firstElementChild;
    const head = text ? headIn(text) : 0;
    // Chromium rounds, here and in print.
    return head > 0 ? pixels(title, 'marginBottom') + below + head + 2 : 0;
  }

  /** Pixels that the beginning of a text in columns takes, as much as stays together; 0 if that is not plain. */
  function headIn(block: Element): number {
    const height = [...block.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    const line = Number.parseFloat(getComputedStyle(block).lineHeight);
    const next = block.nextElementSibling;
    if (getComputedStyle(block).breakAfter.startsWith('avoid')) {
      const head = next ? headIn(next) : 0;
      return head > 0 ? height + line / 2 + head : 0;
    }
    if (block.matches('p, li')) return block.matches('.whole') || height < 3.5 * line ? height : 2 * line;
    if (!block.matches('ul, ol')) return 0;
    const items = [...block.children];
    const kept = items.length > 3 ? items.slice(0, 2) : items;
    return kept.reduce((sum, item) => sum + headIn(item) + line / 4, 0);
  }

  /** The block over all columns that a title leads to, also by other titles; or the last of these, with its own room. */
  function blockBelow(title: Element): Element | undefined {
    const next = title.nextElementSibling;
    const below = next?.matches('.columns, .answer, .section-text') ? next.firstElementChild : next;
    const first = below?.matches('.wide') ? below.firstElementChild : below;
    if (first?.matches(titles)) return blockBelow(first) ?? first;
    return first?.matches('.spanning') ? first : undefined;
  }

  /** The lower edge of the first rows or lines of a block, of which none stands alone, or of all of it and the white below. */
  function endOfHead(block: Element): number {
    const rows = [...block.querySelectorAll(':scope > tbody > tr, :scope .code-line')];
    const second = rows.length > 3 && !block.matches('.whole') ? rows[1] : undefined;
    if (second) return second.getBoundingClientRect().bottom + pixels(block, 'paddingBottom');
    // A title takes its room back by less than none.
    return block.getBoundingClientRect().bottom + Math.max(0, pixels(block, 'marginBottom'));
  }

  function pixels(element: Element, length: 'marginBottom' | 'paddingBottom'): number {
    return Number.parseFloat(getComputedStyle(element)[length]);
  }
}
