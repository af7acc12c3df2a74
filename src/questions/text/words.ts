import type { Heading, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** The words of a node without HTML tags. */
export function wordsIn(node: unknown): string {
  return plainWords(node) ?? textOf(node, { includeHtml: false });
}

/** Those of a heading or a paragraph of plain text, which most are, and which are requested again and again. */
function plainWords(node: unknown): string | undefined {
  const { type, children } = (node ?? {}) as Partial<Heading | Paragraph>;
  if ((type !== 'heading' && type !== 'paragraph') || children?.length !== 1) return undefined;
  const [only] = children;
  return only?.type === 'text' ? only.value : undefined;
}
