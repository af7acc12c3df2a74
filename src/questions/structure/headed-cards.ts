import { textOf } from '../../mdast/text.js';
import { hasCardLabel } from '../text/card-names.js';
import { backIn } from './card-sides.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/** Whether a heading is a card by its name, with its two sides below it: `## Card 3`, `**Prompt:** …`, `**Answer:** …`. */
export function isHeadedCard({ heading, nodes, source }: Scope): boolean {
  return hasCardLabel(textOf(heading)) && backIn(contentBlocks(nodes, source)) !== undefined;
}
