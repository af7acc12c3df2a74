import { textOf } from '../../mdast/text.js';
import { nameOfFile } from '../text/file-titles.js';
import { asks } from '../text/question-likeness.js';
import { isKeyPoints } from '../text/section-names.js';
import { familiesOf } from './families.js';
import type { Names } from './named-lists.js';
import { underHeading } from './over-parts.js';
import { isMarked, type Scope } from './scopes.js';
import { countSteps } from './steps.js';

/** Where the outermost headings of a file are steps, what they lead to is a heading above them: the file's title, or else its name. */
export function overSteps(scopes: Scope[], { path, title, more, shared }: Names): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  if (!shared || !before || before.heading || !first?.heading || first.isFileTitle) return scopes;
  const name = title ?? nameOfFile(path);
  if (!name) return scopes;
  if (headed.some(scope => asks(textOf(scope.heading)) || scope.found.some(isMarked))) return scopes;
  const outer = familiesOf(headed)[0]?.children ?? [];
  const steps = outer.filter(({ heading }) => !isKeyPoints(textOf(heading), more));
  // What comes before the first step may be what they lead to, and what was published as steps remains that.
  if (steps.some(({ heading }) => shared.isKnown(textOf(heading)))) return scopes;
  return countSteps(steps.slice(0, 2), name) && countSteps(steps, name)
    ? underHeading(name, before, first.heading, headed)
    : scopes;
}
