import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { plainText } from '../../bank/text.js';
import type { Flow } from '../../questions/nodes.js';
import { fillGapsIn } from '../../render/gaps.js';
import { renderHtml } from '../../render/html.js';
import { labelsFor } from '../../render/labels.js';
import type { ContentForms } from './schema.js';

// The CJK extension comes first: it brings its own list item, which would write task lists without their boxes.
const writer = unified()
  .use(remarkCjkFriendly)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/** Makes the three forms of one side, for notes in the given language. */
export function formsOf(content: Flow[], lang: string): ContentForms {
  return {
    markdown: writer.stringify({ type: 'root', children: content }).trim(),
    text: fillGapsIn(plainText(content)),
    html: renderHtml(content, { labels: labelsFor(lang), imageUrl: path => path, math: 'tex' }),
  };
}
