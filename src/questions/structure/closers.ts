import { textOf } from '../../mdast/text.js';
import { beginsClosing } from '../text/names.js';
import { asks } from '../text/question-likeness.js';
import { familiesOf } from './families.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** The last headings beside others that sum these up, although their names say more than that: 总结：如何选择. */
export function closersIn(headed: Scope[], isNamed: (scope: Scope) => boolean): Set<Scope> {
  const closers = familiesOf(headed).flatMap(({ children }) => {
    const own = children.filter(child => !isNamed(child));
    const last = own.at(-1);
    return last && own.length > 1 && closes(last, headed) ? last : [];
  });
  return new Set(closers);
}

function closes(scope: Scope, headed: Scope[]): boolean {
  const text = textOf(scope.heading);
  if (scope.item || asks(text) || !beginsClosing(text)) return false;
  const depth = scope.heading?.depth ?? 0;
  for (const below of headed.slice(headed.indexOf(scope) + 1)) {
    if ((below.heading?.depth ?? 0) <= depth) return true;
    if (lookOf(below) === 2) return false;
  }
  return true;
}
