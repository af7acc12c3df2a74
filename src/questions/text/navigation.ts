import type { Link, Nodes, Paragraph } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';
import type { Source } from './source.js';

const words =
  /^(?:(?:back|return|go|jump|up)?\s*to\s*(?:the\s*)?(?:top|contents?|table of contents|toc|index|menu|start|questions?)|(?:返回|回到)(?:顶部|顶端|目录|首页|开头|页首|页面顶部|文档顶部)|top|up|顶部|目录|)$/u;
const contents = /^\s*(?:@?\[{1,2}_?toc_?\]{1,2}(?:\([^()]*\))?|\$\{toc\}|<!--\s*toc\s*-->)\s*$/iu;
/** The item that kramdown replaces by a table of contents. */
const item = /^\s*(?:\*|-|1\.)\s+(?:toc|目录)\s*(?:\{:\s*toc\s*\})?\s*$/iu;

/** Whether a block only leads back to the top of its page, or is a table-of-contents marker. */
export function isNavigation(node: Nodes, source: Source): boolean {
  if (node.type === 'html') return contents.test(node.value) || (/href\s*=/iu.test(node.value) && leadsBack(node));
  if (node.type !== 'paragraph' && node.type !== 'list') return false;
  const { position } = node;
  const written = position ? source.slice(position.start.offset, position.end.offset) : mdastToString(node);
  if (node.type === 'list') return node.children.length === 1 && written.length < 40 && item.test(written);
  return contents.test(written) || (hasLink(node) && leadsBack(node)) || leadsToPages(node);
}

const arrow = /^\s*(?:[←⬅◀⏪«]|&larr;)|[→➡▶⏩»]\uFE0F?\s*$/u;
const back = /^(?:(?:返回|回到).{1,20}|首页|主页|(?:back|return) to .{1,30}|home)$/iu;
const turning = /^(?:[上下]一[篇章节页课]|(?:prev|previous|next)(?:$|\s|[:：])|이전|다음)/iu;

/** Whether it is nothing but links to other pages of the notes, and one of them leads back or on: ← 上一篇, 返回目录, Next →. */
function leadsToPages(paragraph: Paragraph): boolean {
  const links: Link[] = [];
  let isAll = true;
  visit(paragraph, node => {
    if (node.type === 'link') {
      links.push(node);
      return SKIP;
    }
    if ('children' in node) return CONTINUE;
    isAll &&= !/[\p{L}\p{N}]/u.test(mdastToString(node));
    return isAll ? CONTINUE : EXIT;
  });
  if (!isAll || links.length === 0) return false;
  if (!links.every(({ url }) => /^(?![a-z][a-z\d+.-]*:|\/\/|#)./iu.test(url))) return false;
  const texts = links.map(link => mdastToString(link));
  // Behind a letter only: else each of a run of marks would be tried as the first.
  const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
  const turns = texts.filter(text => turning.test(bare(text))).length;
  return texts.some(text => arrow.test(text) || back.test(bare(text))) || (turns > 0 && texts.length > 1);
}

/** Whether the words are those of such a link: arrows, "back to top", 返回顶部. */
export function leadsBack(node: Nodes | Nodes[]): boolean {
  const text = mdastToString(node).replace(/<[^<>]*>/gu, ' ');
  const bare = text
    .replace(/[\p{P}\p{S}\p{Extended_Pictographic}\p{Cf}\p{Mn}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  return text.trim() !== '' && words.test(bare);
}

/** Whether it contains a link within the page, or HTML for one. */
export function hasLink(node: Nodes): boolean {
  let found = false;
  visit(node, inner => {
    if (inner.type === 'link' && inner.url.startsWith('#')) found = true;
    if (inner.type === 'linkReference') found = true;
    if (inner.type === 'html' && /href\s*=\s*["']?#/iu.test(inner.value)) found = true;
  });
  return found;
}
