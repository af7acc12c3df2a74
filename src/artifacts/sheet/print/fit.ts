/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { formulaMark } from '../accessible/formulas.js';
import { smallestFormula } from '../thresholds.js';

/**
 * Scales down formulas that are wider than their column even with line breaks, such as a matrix: paper does not scroll.
 * Returns the source of those that are still too wide.
 */
export async function fitFormulas(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate(fit, smallestFormula);
  return tooWide.map(label => label.replace(formulaMark, ''));
}

/**
 * Runs in the page, laid out as printed: finds formulas that do not fit. KaTeX's `.base` is what cannot break; a formula with
 * an error has none.
 */
function fit(least: number): string[] {
  const formulas = [...document.querySelectorAll<HTMLElement>('.math')];
  const narrow = formulas.flatMap(formula => {
    const bases = [...formula.querySelectorAll('.base')];
    const widest = Math.max(0, ...bases.map(base => base.getBoundingClientRect().width));
    let block: HTMLElement | null = formula;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const share = (block?.clientWidth ?? 0) / widest;
    return share < 1 ? [{ formula, share }] : [];
  });
  for (const { formula, share } of narrow)
    formula.style.fontSize = `${Math.max(least, Math.floor(share * 98) / 100)}em`;
  return narrow.filter(({ share }) => share < least).map(({ formula }) => formula.ariaLabel ?? '');
}
