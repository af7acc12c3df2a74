import { cjkFriendlyGfmStrikethroughToMarkdown } from 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { mark } from '../../markdown/syntax/highlight.js';
import { blockquote } from '../../markdown/syntax/to-markdown.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainMarkdown } from './plain-markdown.js';

// GFM's own version would write the first character after `~~删除：~~` as a character reference.
const { delete: struck } = cjkFriendlyGfmStrikethroughToMarkdown().handlers ?? {};

const handlers = {
  ...(struck && { delete: struck }),
  mark,
  blockquote,
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
  return plainMarkdown(content) ?? written(content);
}

/** The same from the writer, whatever the content. */
export function written(content: Flow[]): string {
  return writer.stringify({ type: 'root', children: content }).trim();
}
