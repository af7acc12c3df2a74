import type { Blockquote, Mark, Parents } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Flow } from '../../questions/nodes.js';

const handlers = {
  mark: (node: Mark, _: Parents | undefined, state: State, info: Info) =>
    `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`,
  // The bracket of `[!NOTE]` would be escaped, and the box be a quote.
  blockquote: (node: Blockquote, parent: Parents | undefined, state: State, info: Info) =>
    defaultHandlers.blockquote(node, parent, state, info).replace(/^> \\\[!/u, '> [!'),
};

// The CJK extensions come first: they bring their own list item, which would write task lists without their boxes.
const writer = unified()
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, handlers })
  .freeze();

/** Content as Markdown. */
export function markdownOf(content: Flow[]): string {
  return writer.stringify({ type: 'root', children: content }).trim();
}
