import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { bareName, isAspect } from '../text/parts.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';
import type { SharedNames } from './shared-names.js';

export interface TemplateOptions {
  hasText: (scope: Scope) => boolean;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading only introduces the others. */
  introduces: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading begins with a problem: `**题目描述**`, `问题：…`. */
  statesProblem: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading ends in a question. */
  endsAsking: (scope: Scope) => boolean;
  /** Whether there are only links and a few words about them below its heading. */
  onlyPoints: (scope: Scope) => boolean;
  /** The level of the known questions. */
  known?: Heading['depth'] | undefined;
  shared?: SharedNames | undefined;
}

/** A heading and the ones directly below it; without a heading for the outermost ones. In the order of the file. */
export interface Family {
  parent: Scope | undefined;
  children: Scope[];
}

export function familiesOf(headed: Scope[]): Family[] {
  const outermost: Family = { parent: undefined, children: [] };
  const families = [outermost];
  const open: { depth: number; family: Family }[] = [{ depth: 0, family: outermost }];
  for (const scope of headed) {
    const depth = scope.heading?.depth ?? 0;
    while (depth <= (open.at(-1)?.depth ?? 0)) open.pop();
    open.at(-1)?.family.children.push(scope);
    const family: Family = { parent: scope, children: [] };
    families.push(family);
    open.push({ depth, family });
  }
  return families.filter(({ children }) => children.length > 0);
}

export function nameOf({ heading }: Scope): string {
  return bareName(textOf(heading));
}

export function asksBelow(scope: Scope): boolean {
  return lookOf(scope) === 2 && !isAspect(textOf(scope.heading));
}
