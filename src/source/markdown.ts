import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import remarkPictureSyntax from './picture/syntax.js';

/**
 * The Markdown that notes are written in: CommonMark, GFM, math, front matter, emphasis beside CJK punctuation, and
 * pictures as people write them.
 * A single tilde is no strikethrough: Chinese notes write ranges as `1~3`.
 */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .use(remarkPictureSyntax)
  .freeze();
