import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import remarkSegments from './segments/remark-segments.js';
import remarkBareLinks from './syntax/autolink.js';
import remarkHighlight from './syntax/highlight.js';
import remarkFormulas from './syntax/math.js';
import remarkPictureSyntax from './syntax/picture.js';

/**
 * A new processor for the Markdown of the notes: CommonMark, GFM, formulas, `==highlight==`, front matter, emphasis
 * next to CJK punctuation, and pictures as people write them. A single tilde is not strikethrough: Chinese notes write
 * ranges as `1~3`.
 *
 * It is created anew rather than copied from a frozen one, because a copy runs each plugin again on the data of the
 * first and so has every parser extension twice.
 */
export function wholeMarkdown() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkBareLinks)
    .use(remarkFormulas)
    .use(remarkHighlight)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .use(remarkPictureSyntax);
}

/** Like `wholeMarkdown`, but a long file is parsed in segments; the tree is the same. */
export function markdown() {
  return wholeMarkdown().use(remarkSegments);
}
