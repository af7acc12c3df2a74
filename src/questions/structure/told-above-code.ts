import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isLanguageName, isScenario, isStatement, isToldOfProblem, partOf } from '../text/parts.js';

/**
 * The first heading between a problem that is stated by name and the code of its solution that names no part of the problem: how it is
 * solved is told there.
 */
export function firstTold(blocks: Flow[], at: number, end: number): number {
  const first = blocks[at] as Heading;
  if (!isStatement(textOf(first))) return -1;
  return blocks.findIndex((node, index) => {
    if (index <= at || index >= end || node.type !== 'heading' || node.depth > first.depth) return false;
    const text = textOf(node);
    return partOf(text) !== 'asked' && !isScenario(text) && !isToldOfProblem(text) && !isLanguageName(text);
  });
}
