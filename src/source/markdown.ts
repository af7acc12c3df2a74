import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The Markdown that notes are written in: CommonMark, GFM, math, front matter, and emphasis beside CJK punctuation.
 * A single tilde is no strikethrough: Chinese notes write ranges as `1~3`.
 */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .freeze();
