import { textOf } from '../../mdast/text.js';
import { hasNumberOrLabel } from '../text/labels.js';
import { familiesOf } from './families.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';
import { asksByNumber } from './sub-questions.js';

/**
 * Numbered headings without text that ask beside others of which most have their answer right below: what they ask one by one
 * further down, without numbers, is their answer too.
 */
export function askingInSeries(headed: Scope[], hasText: (scope: Scope) => boolean): Set<Scope> {
  const asking = new Set<Scope>();
  const families = familiesOf(headed);
  const below = new Map(families.map(({ parent, children }) => [parent, children]));
  for (const { children } of families) {
    const numbered = children.filter(({ heading, item }) => !item && hasNumberOrLabel(textOf(heading)));
    const open = numbered.filter(scope => !hasText(scope));
    if (open.length * 2 >= numbered.length) continue;
    for (const scope of open) {
      const holdsNumbered = below.get(scope)?.some(one => asksByNumber(one, scope));
      if (lookOf(scope) === 2 && !holdsNumbered) asking.add(scope);
    }
  }
  return asking;
}
