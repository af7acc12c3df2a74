import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isAid, isScenario, isTask, isToldOfProblem, partOf } from '../text/parts.js';
import { namesAsked } from '../text/question-names.js';
import type { Parted } from './parted.js';

/**
 * Whether headings state a problem with its limits or its input, and give no answer to it: 背景, 题目要求, 示例, 约束条件. What may be
 * asked about it then, such as 进阶思考, may stand beside them.
 */
export function areOfOpenProblem(headings: readonly Heading[]): boolean {
  const names = headings.map(heading => textOf(heading)).filter(name => !namesAsked(name));
  const asked = names.filter(name => partOf(name) === 'asked' && !isToldOfProblem(name));
  const isPart = (name: string) => asked.includes(name) || isScenario(name) || isToldOfProblem(name);
  const isShown = (name: string) => !isTask(name) && !isAid(name);
  return asked.some(isTask) && asked.some(isShown) && names.every(isPart);
}

/** All blocks of a problem that has no answer, as what is asked. */
export function partOpenProblem(blocks: Flow[]): Parted | undefined {
  const headings = blocks.filter((node): node is Heading => node.type === 'heading');
  const outer = Math.min(...headings.map(({ depth }) => depth));
  return areOfOpenProblem(headings.filter(({ depth }) => depth === outer)) ? { front: blocks, back: [] } : undefined;
}
