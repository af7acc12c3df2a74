import { lengthOf, type Scope } from './scopes.js';

/** The scopes below a heading, up to the next of the same or a higher level. */
export function belowOf(headed: Scope[], index: number): Scope[] {
  const depth = headed[index]?.heading?.depth ?? 0;
  let end = index + 1;
  while (end < headed.length && (headed[end]?.heading?.depth ?? 0) > depth) end++;
  return headed.slice(index + 1, end);
}

/** The headings of the highest level among some: those directly below the one that all are below. */
export function directlyIn(scopes: Scope[]): Scope[] {
  const depth = Math.min(...scopes.map(({ heading }) => heading?.depth ?? 7));
  return scopes.filter(({ heading }) => heading?.depth === depth);
}

/** How many characters stand at or below a heading. */
export function lengthWithin(headed: Scope[], index: number): number {
  return headed
    .slice(index, index + 1)
    .concat(belowOf(headed, index))
    .reduce((sum, one) => sum + lengthOf(one), 0);
}
