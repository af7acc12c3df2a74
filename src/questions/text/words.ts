import { toString as textOf } from 'mdast-util-to-string';

/** The words of a node without the tags of HTML in it. */
export function wordsIn(node: unknown): string {
  return textOf(node, { includeHtml: false });
}
