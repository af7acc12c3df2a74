import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isDifficulty } from '../text/difficulty.js';
import { isSolution, partOf } from '../text/parts.js';
import type { Parted } from './parted.js';

/**
 * Parts a problem that stands below how difficult it is at the heading of its solution. With an example or its limits, it is what is
 * asked, and without a solution an open problem.
 */
export function partAtDifficulty(blocks: Flow[]): Parted | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' || !isDifficulty(textOf(first))) return undefined;
  const next = rest.findIndex(node => node.type === 'heading' && partOf(textOf(node)) !== 'asked');
  const end = next === -1 ? blocks.length : next + 1;
  const front = blocks.slice(0, end);
  const name = textOf(rest[next]);
  const isAnswer = next === -1 || partOf(name) === 'answering' || isSolution(name);
  return isAnswer && front.some(givesExample) ? { front, back: blocks.slice(end) } : undefined;
}

/** `**Example 1:**`, `<strong>Input:</strong>`, 示例：at the start of a block or behind a tag, which no solution has. */
const example =
  /(?:^|[>\n*])\s*(?:examples?|sample input|input|constraints|示例|样例|输入|範例|예제|입력)\s*\d*\s*[:：]/iu;

function givesExample(node: Flow): boolean {
  return example.test('value' in node ? node.value : textOf(node));
}
