import { textOf } from '../../mdast/text.js';
import { nameOfSolved } from '../text/file-titles.js';
import { partOf } from '../text/parts.js';
import { familiesOf } from './families.js';
import type { Names } from './named-lists.js';
import { underHeading } from './over-parts.js';
import type { Scope } from './scopes.js';

/**
 * Where a file is called as its outermost headings are, by parts of a solution (`two-sum/solution-01.md` with `# Solution 1`), what
 * they solve is a heading above them: the name of its folder, with that of the file if it counts.
 */
export function overSolution(scopes: Scope[], { path, title, shared }: Names): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  const name = title === undefined ? nameOfSolved(path) : undefined;
  if (name === undefined || !before || before.heading || !first?.heading || first.isFileTitle) return scopes;
  const outer = familiesOf(headed)[0]?.children ?? [];
  const isPart = ({ heading, item }: Scope) => !item && partOf(textOf(heading)) === 'answering';
  if (!outer.every(isPart) || scopes.some(asksInMarks) || shared?.isKnown(textOf(first.heading))) return scopes;
  return underHeading(name, before, first.heading, headed);
}

/** Whether a question with marks of its own, such as `Q:`, stands below a heading. */
function asksInMarks({ found }: Scope): boolean {
  return found.some(one => one.type === 'group' && one.dialect.explicit);
}
