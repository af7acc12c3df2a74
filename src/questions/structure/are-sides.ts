import { textOf } from '../../mdast/text.js';
import { isAspect, partOf } from '../text/parts.js';
import { directlyIn } from './below.js';
import type { Scope } from './scopes.js';

/** Whether most of what stands directly below a heading are sides or parts of it: Definition, Advantages, Code. */
export function areSides(below: Scope[]): boolean {
  const direct = directlyIn(below);
  const isSide = ({ heading }: Scope) => isAspect(textOf(heading)) || partOf(textOf(heading)) !== undefined;
  return direct.filter(isSide).length > direct.length / 2;
}
