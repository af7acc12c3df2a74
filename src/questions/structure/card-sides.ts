import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasBackLabel, hasFrontLabel, takeBackLabel, takeFrontLabel } from '../text/card-names.js';
import type { Parted } from './parted.js';

/** Where the back of a card begins below its heading, if the first block is the front: `**Prompt:** …`, `**Answer:** …`. */
export function backIn(blocks: Flow[]): number | undefined {
  const [first] = blocks;
  if (first?.type !== 'paragraph' || !hasFrontLabel(textOf(first))) return undefined;
  const isBack = (node: Flow) => node.type === 'paragraph' && hasBackLabel(textOf(node));
  const at = blocks.findIndex(node => node.type === 'heading' || isBack(node));
  return blocks[at]?.type === 'paragraph' ? at : undefined;
}

/** Parts what stands below the heading of a card at the label of its back, without the labels of its sides. */
export function partAtSides(blocks: Flow[]): Parted | undefined {
  const at = backIn(blocks);
  if (at === undefined) return undefined;
  const [front, back] = [structuredClone(blocks.slice(0, at)), structuredClone(blocks.slice(at))];
  const [asked, answer] = [front[0], back[0]];
  if (asked?.type === 'paragraph') takeFrontLabel(asked);
  const label = answer?.type === 'paragraph' ? takeBackLabel(answer) : undefined;
  return { front: front.filter(isFilled), back: back.filter(isFilled), ...(label !== undefined && { label }) };
}

/** Whether a paragraph was more than the label that is gone. */
function isFilled(node: Flow): boolean {
  return node.type !== 'paragraph' || node.children.length > 0;
}
