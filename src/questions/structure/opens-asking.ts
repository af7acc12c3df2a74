import { textOf } from '../../mdast/text.js';
import { hasAskingLabel } from '../text/labels.js';
import { isMerePrompt, isQuestionName, isScenario } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { contentBlocks, endsAsking } from './content-blocks.js';
import { nameOf } from './families.js';
import type { Scope } from './scopes.js';

/**
 * Whether some headings begin with `### Question` and its text, and none beside it is labelled as another one: what follows is
 * the answer, whatever its headings are called; the scenario may stand above it. Where the first is called Problem or the like, its text has to ask, and no other.
 */
export function opensAsking(scopes: Scope[]): boolean {
  const told = scopes.findIndex(({ heading }) => !isScenario(textOf(heading)));
  const isBelow = told > 0 && isQuestionName(textOf(scopes[told]?.heading));
  const [first, ...rest] = isBelow ? scopes.slice(told) : scopes;
  if (!first || first.item) return false;
  const name = textOf(first.heading);
  const said = contentBlocks(first.nodes, first.source);
  const isQuestion = isQuestionName(name);
  if (said.length === 0 || !isMerePrompt(name) || !(isQuestion || endsAsking(said))) return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= (first.heading?.depth ?? 0));
  const isOther = (text: string) => hasAskingLabel(text) || (!isQuestion && asks(text));
  return !outer.some(scope => nameOf(scope) === nameOf(first) || isOther(textOf(scope.heading)));
}
