import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Preset, unified } from 'unified';
import './edits.js';
import remarkFlavours, { type FlavourModes } from './flavours/remark-flavours.js';
import remarkHtmlText from './html/remark-html-text.js';
import remarkBareLinkScans from './limits/bare-links.js';
import remarkFootnoteScans from './limits/footnotes.js';
import remarkSegments from './segments/remark-segments.js';
import remarkBareLinks from './syntax/autolink.js';
import remarkCalloutHeads from './syntax/callout.js';
import remarkHeadingMarks from './syntax/headings.js';
import remarkHighlight from './syntax/highlight.js';
import remarkListsBelowCode from './syntax/list.js';
import remarkFormulas from './syntax/math.js';
import remarkPictureSyntax from './syntax/picture.js';
import remarkTableBars from './syntax/table-bars.js';
import remarkWriteAsRead from './syntax/to-markdown.js';
import remarkUnclosedBlocks from './syntax/unclosed-blocks.js';

/**
 * The Markdown that notes are written in, for `remark-parse` and `remark-stringify`: GFM, formulas, `==highlight==`, front
 * matter, emphasis beside CJK punctuation, pictures and headings as people write them, and constructs of other tools. A
 * single tilde is no strikethrough: Chinese notes write ranges as `1~3`.
 */
export const remarkPresetCardpress: Preset = {
  plugins: [
    remarkUnclosedBlocks,
    [remarkGfm, { singleTilde: false }],
    remarkFootnoteScans,
    remarkBareLinkScans,
    remarkTableBars,
    remarkBareLinks,
    remarkFormulas,
    remarkHighlight,
    [remarkFrontmatter, ['yaml', 'toml']],
    remarkCjkFriendly,
    [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
    remarkPictureSyntax,
    remarkListsBelowCode,
    remarkCalloutHeads,
    remarkHeadingMarks,
    remarkHtmlText,
    remarkFlavours,
    remarkWriteAsRead,
  ],
};

/**
 * A new processor for the Markdown that notes are written in.
 *
 * It is created anew rather than copied from a frozen one, because a copy runs each plugin again on the data of the
 * first and so has every parser extension twice.
 */
export function wholeMarkdown(flavours: FlavourModes = {}) {
  // Options given later replace those of the preset.
  return unified().use(remarkParse).use(remarkPresetCardpress).use(remarkFlavours, flavours);
}

/** Like `wholeMarkdown`, but a long file is parsed in segments; the tree is the same. */
export function markdown(flavours: FlavourModes = {}) {
  return wholeMarkdown(flavours).use(remarkSegments);
}
