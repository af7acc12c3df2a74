import { textOf } from '../../mdast/text.js';
import { asks } from '../text/question-likeness.js';
import { beginsClosing } from '../text/section-names.js';
import { familiesOf } from './families.js';
import type { Scope } from './scopes.js';

/** The last headings beside others that sum these up, although their names say more than that: 总结：如何选择. */
export function closersIn(headed: Scope[], isNamed: (scope: Scope) => boolean): Set<Scope> {
  const closers = familiesOf(headed).flatMap(({ children }) => {
    const own = children.filter(child => !isNamed(child));
    const last = own.at(-1);
    return last && own.length > 1 && closes(last, headed[headed.indexOf(last) + 1]) ? last : [];
  });
  return new Set(closers);
}

/** Nothing is below it: what holds topics of its own tells of them again, at length. */
function closes(scope: Scope, next: Scope | undefined): boolean {
  const text = textOf(scope.heading);
  if (scope.item || asks(text) || !beginsClosing(text)) return false;
  return (next?.heading?.depth ?? 0) <= (scope.heading?.depth ?? 0);
}
