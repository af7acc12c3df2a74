import { simplified } from '../../language/traditional.js';

/** A pattern for all of a name as `plain` and `bareName` give it: with traditional characters in their simplified form. */
export function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(simplified(`^(?:${patterns.join('|')})$`), 'u');
}
