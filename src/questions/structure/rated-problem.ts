import type { Heading, Link } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { isDifficulty } from '../text/difficulty.js';
import { isJudgeAddress, isJudgeProblem } from '../text/judge-problems.js';
import { hasNumber } from '../text/labels.js';
import { isSolution, partOf } from '../text/parts.js';
import { contentBlocks } from './content-blocks.js';
import type { TemplateOptions } from './families.js';
import { hasItems, type Scope } from './scopes.js';

/**
 * Whether the first of some headings says how difficult the problem above them is, with the problem below it: `## 20. Brackets`,
 * `### Easy`. The heading above has a number, or leads to a site with problems; the others are parts of the solution.
 */
export function areOfRatedProblem(parent: Scope, [first, ...rest]: Scope[], options: TemplateOptions): boolean {
  if (!parent.heading || !first || first.item || !isDifficulty(textOf(first.heading))) return false;
  if (options.hasText(parent) || !states(first) || hasItems(first)) return false;
  const isPart = ({ heading, item }: Scope) => {
    const text = textOf(heading);
    return !item && (partOf(text) !== undefined || isSolution(text));
  };
  return namesProblem(parent.heading) && rest.every(scope => isPart(scope) || options.isNamed(scope));
}

/** Whether anything but lists and tables, which may be those of several problems, stands below a heading. */
function states({ nodes, source }: Scope): boolean {
  return contentBlocks(nodes, source).some(({ type }) => type !== 'list' && type !== 'table');
}

function namesProblem(heading: Heading): boolean {
  const text = textOf(heading);
  const links = heading.children.filter((node): node is Link => node.type === 'link');
  return isJudgeProblem(text) || hasNumber(text) || links.some(({ url }) => isJudgeAddress(url));
}
