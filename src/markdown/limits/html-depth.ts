import { optionalEnd, voids } from '../html/names.js';
import { deepestHtml } from '../thresholds.js';

const tags = /<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*)?>/giu;

interface Open {
  name: string;
  /** How many elements are in each other below it. */
  below: number;
}

/**
 * Where HTML elements are in each other more deeply than anyone writes them, so that what walks the tree overflows the stack; only
 * those with both tags count. Undefined if they are not.
 */
export function tooDeepHtml(text: string): number | undefined {
  const open: Open[] = [];
  const places = new Map<string, number[]>();
  for (const { 0: whole, 1: slash, 2: written = '', index } of text.matchAll(tags)) {
    const name = written.toLowerCase();
    if (voids.has(name) || optionalEnd.has(name) || whole.endsWith('/>')) continue;
    const known = places.get(name) ?? [];
    places.set(name, known);
    if (slash !== '/') {
      known.push(open.length);
      open.push({ name, below: 0 });
      continue;
    }
    const at = known.at(-1);
    if (at === undefined) continue;
    let depth = 0;
    for (const one of open.splice(at)) {
      depth = Math.max(depth, one.below);
      places.get(one.name)?.pop();
    }
    depth++;
    if (depth > deepestHtml) return index;
    const outer = open.at(-1);
    if (outer) outer.below = Math.max(outer.below, depth);
  }
  return undefined;
}
