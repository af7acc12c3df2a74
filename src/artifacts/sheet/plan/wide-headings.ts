import type { Leaf } from './part-leaves.js';

const wide = /^<article class="[^"]*\bwide\b/u;
const heading = /^(<h\d class="heading)( level-)/u;

/** Lets the headings above a question that goes over all columns do so too. */
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
