import type { Blockquote, Mark, Parents } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Flow } from '../../mdast/nodes.js';

// GFM's own version would write the first character after `~~删除：~~` as a character reference.
const { delete: struck } = cjkFriendlyGfmStrikethroughToMarkdown().handlers ?? {};

const handlers = {
  ...(struck && { delete: struck }),
  mark: (node: Mark, _: Parents | undefined, state: State, info: Info) =>
    `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`,
  // The bracket of `[!NOTE]` would be escaped, which turns the alert into a plain block quote.
  blockquote: (node: Blockquote, parent: Parents | undefined, state: State, info: Info) =>
    defaultHandlers.blockquote(node, parent, state, info).replace(/^> \\\[!/u, '> [!'),
};

// The CJK extension comes first: it has its own list item handler, which would write task lists without their
// checkboxes.
const writer = unified()
  .use(remarkCjkFriendly)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, handlers })
  .freeze();

/** Content as Markdown. */
export function markdownOf(content: Flow[]): string {
  return writer.stringify({ type: 'root', children: content }).trim();
}
