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
    const block = blockBelow(title);
    if (!block) continue;
    // The white below it has to have room too; a title takes its room back by less than none.
    const end = endOfHead(block) + Math.max(0, pixels(block, 'marginBottom'));
    const room = end - title.getBoundingClientRect().bottom + pixels(title, 'paddingBottom');
    if (room > 0 && room < most) title.style.setProperty('--room', `${Math.ceil(room)}px`);
  }

  /** The block over all columns that a title leads to, also by other titles; or the last of these, with its own room. */
  function blockBelow(title: Element): Element | undefined {
    const next = title.nextElementSibling;
    const below = next?.matches('.columns, .answer') ? next.firstElementChild : next;
    const first = below?.matches('.wide') ? below.firstElementChild : below;
    if (first?.matches(titles)) return blockBelow(first) ?? first;
    return first?.matches('.spanning') ? first : undefined;
  }

  /** The lower edge of the first rows or lines of a block, of which none stands alone, or of all of it. */
  function endOfHead(block: Element): number {
    const rows = [...block.querySelectorAll(':scope > tbody > tr, :scope .code-line')];
    const isParted = rows.length > 3 && !block.matches('.whole');
    return ((isParted ? rows[1] : undefined) ?? block).getBoundingClientRect().bottom;
  }

  function pixels(element: Element, length: 'marginBottom' | 'paddingBottom'): number {
    return Number.parseFloat(getComputedStyle(element)[length]);
  }
}
