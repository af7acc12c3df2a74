import type { Heading, ListItem, RootContent } from 'mdast';
import { isComment } from '../text/comments.js';

/** What shows nothing by itself: a comment, and tags that are only there to be linked to. */
const bare = /^\s*<\/?(?:a|span)(?:\s[^>]*)?>\s*$/iu;

/** A line drawn with signs, which parts the text: `---`, `* * *`, `────`. Fewer may be an operator, as `--`, `===` and `...` are. */
const line = /^\s*(?:[-_*~·•](?:\s*[-_*~·•]){2,}|=(?:\s*=){3,}|[+.]{4,}|…{2,}|[–—―─━═⸺⸻](?:\s*[–—―─━═⸺⸻-])*)\s*$/u;

/** Whether a heading has no words, picture or formula, or is only a line: it says nothing, so it heads nothing. */
export function isEmptyHeading({ children }: Heading): boolean {
  return children.every(
    node =>
      node.type === 'break' ||
      (node.type === 'text' && (node.value.trim() === '' || (children.length === 1 && line.test(node.value)))) ||
      (node.type === 'html' && (bare.test(node.value) || isComment(node))),
  );
}

/** The heading that an item of a list starts with, if it has words. */
export function headingOf({ children: [first] }: ListItem): Heading | undefined {
  return first?.type === 'heading' && !isEmptyHeading(first) ? first : undefined;
}

/** The empty headings among the blocks of a file. */
export function emptyHeadingsIn(nodes: RootContent[]): Heading[] {
  return nodes.filter((node): node is Heading => node.type === 'heading' && isEmptyHeading(node));
}
