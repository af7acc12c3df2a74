import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import remarkBareLinks from './syntax/autolink.js';
import remarkHighlight from './syntax/highlight.js';
import remarkFormulas from './syntax/math.js';

/**
 * The Markdown that notes are written in: CommonMark, GFM, formulas, `==highlight==`, front matter, and emphasis beside
 * CJK punctuation. A single tilde is no strikethrough: Chinese notes write ranges as `1~3`.
 */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBareLinks)
  .use(remarkFormulas)
  .use(remarkHighlight)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .freeze();
