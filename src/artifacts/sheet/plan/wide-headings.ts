import type { Leaf } from './part-leaves.js';

/** A question that goes over all columns, or a text that begins so. */
const wide = /^<(?:article class="[^"]*\bwide\b|div class="section-text"[^>]*>\s*<\w+ class="[^"]*\bspanning\b)/u;
const heading = /^(<h\d class="heading)( level-)/u;

/** Lets the headings above what goes over all columns do so too. */
export function spanHeadings(leaves: Leaf[]): Leaf[] {
  let isAbove = false;
  return leaves
    .toReversed()
    .map((leaf): Leaf => {
      isAbove = wide.test(leaf.html) || (isAbove && leaf.kind === 'text' && heading.test(leaf.html));
      return isAbove ? { ...leaf, html: leaf.html.replace(heading, '$1 spanning$2') } : leaf;
    })
    .reverse();
}
