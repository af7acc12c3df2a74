import { textOf } from '../../mdast/text.js';
import { illustratedIn, isComplexity, isIllustration, isListing, isSpokenAnswer } from '../text/illustrations.js';
import { bareName } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { illustrations as thresholds } from '../thresholds.js';
import { isMarked, lengthOf, type Scope } from './scopes.js';
import { stepOf } from './steps.js';

/**
 * Headings that go on with the one before them, since they name nothing of their own: Production example, Interview answer, and
 * the steps to what that one names. `Storage examples` below Storage goes on with that.
 *
 * @param parent the heading above them
 * @param children headings directly below the same one
 * @param below the headings directly below one of them
 */
export function illustrationsIn(
  parent: Scope | undefined,
  children: Scope[],
  below: (scope: Scope) => Scope[],
): Scope[] {
  const depth = children[0]?.heading?.depth;
  if (children.some(({ heading, item }) => item || heading?.depth !== depth)) return [];
  const isPlain = (scope: Scope): boolean =>
    !asks(textOf(scope.heading)) && !scope.found.some(isMarked) && below(scope).every(isPlain);
  const steps = stepsIn(children, isPlain);
  const isOfParent = (scope: Scope, index: number): boolean => {
    const of = illustratedIn(textOf(scope.heading));
    const [above, before] = [parent, children[index - 1]].map(one => bareName(textOf(one?.heading)));
    return of !== '' && of === above && of !== before;
  };
  const isShown = children.map((scope, index) => isIllustrating(scope) && isPlain(scope) && !isOfParent(scope, index));
  // Where most of them are called so, that is what the file is about.
  if (isShown.filter(Boolean).length > (children.length - steps.size) * thresholds.share) return [];
  const are = children.map((scope, index) => isShown[index] || steps.has(scope));
  const first = are.indexOf(false);
  return first === -1 ? [] : children.filter((_, index) => are[index] && index > first);
}

function isIllustrating(scope: Scope): boolean {
  const text = textOf(scope.heading);
  // A chapter may be about complexity.
  if (isComplexity(text)) return lengthOf(scope) <= thresholds.complexity;
  // And one of a language about its code.
  if (isListing(text)) return scope.nodes.some(({ type }) => type === 'code');
  return isIllustration(text) || isSpokenAnswer(text);
}

/**
 * The steps that count from 1 behind a heading that is none, as far as nothing in them asks. `Phase 0` is one like the others, and
 * they do not lead to it.
 */
function stepsIn(children: Scope[], isPlain: (scope: Scope) => boolean): Set<Scope> {
  const steps = new Set<Scope>();
  let run: Scope[] = [];
  let before: number | undefined;
  const end = () => {
    if (run.length > 1 && before !== 0 && run.every(isPlain)) for (const scope of run) steps.add(scope);
    run = [];
  };
  for (const scope of children) {
    const number = stepOf(textOf(scope.heading));
    if (number !== run.length + 1) end();
    if (number === run.length + 1) run.push(scope);
    else before = number;
  }
  end();
  return steps;
}
