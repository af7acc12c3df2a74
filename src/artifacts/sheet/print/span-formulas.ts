/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { formulaInColumn } from '../thresholds.js';

/**
 * Lets a formula that would be too small in its column go over all of them, as wide code and tables do, together with what leads
 * to it. Its width is known only here.
 */
export async function spanFormulas(page: Page): Promise<void> {
  await page.evaluate(span, formulaInColumn);
}

/** Runs in the page, laid out as printed. */
function span(least: number): void {
  const formulas = document.querySelectorAll<HTMLElement>('.columns :is(.answer, .section-text) > .math-display');
  const isNarrow = (formula: Element) =>
    Number(getComputedStyle(formula.closest('.columns') ?? formula).columnCount) > 1;
  const widthOf = (formula: Element) =>
    Math.max(0, ...[...formula.querySelectorAll('.base')].map(base => base.getBoundingClientRect().width));
  const chosen = [...formulas].filter(formula => formula.clientWidth < widthOf(formula) * least && isNarrow(formula));
  /** What leads to a block goes over the columns with it. */
  const spanAbove = (block: Element, leads: string, ...names: string[]): void => {
    const above = block.previousElementSibling;
    if (!above?.matches(leads)) return;
    above.classList.add('spanning', ...names);
    spanAbove(above, leads, ...names);
  };
  for (const formula of chosen) {
    formula.classList.add('spanning');
    spanAbove(formula, 'h1, h2, h3, h4, h5, h6, .lead.whole', 'lead');
    const article = formula.closest('article');
    if (!article) continue;
    article.classList.add('wide');
    article.classList.remove('short');
    spanAbove(article, '.heading');
  }
}
