import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { boldNameOf } from '../text/bold-names.js';
import { longestName } from '../thresholds.js';

/** The words of a heading, a bold line, or a short line that ends in a colon, if it is alone. */
export function nameIn(node: Flow | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'heading') return textOf(node).trim();
  if (textOf(node).trim().includes('\n')) return undefined;
  const bold = boldNameOf(node);
  if (bold !== undefined) return bold.trim();
  const text = node.type === 'paragraph' ? textOf(node).trim() : '';
  return text.length <= longestName && /[:：]$/u.test(text) ? text.replace(/\s*[:：]$/u, '') : undefined;
}
