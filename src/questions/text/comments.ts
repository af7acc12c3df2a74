import type { Html, Nodes } from 'mdast';

/** Whether a node is HTML that holds nothing but comments. */
export function isComment(node: Nodes): node is Html {
  return node.type === 'html' && /^\s*(?:<!--[\s\S]*?-->\s*)+$/u.test(node.value);
}

/** What a comment says of whether something is a question: `<!-- card: none -->`, `<!-- card -->`. */
export type Ruling = 'none' | 'card';

/** The ruling in a comment, if it holds one; it stands in a comment of its own. */
export function rulingOf(node: Nodes | undefined): Ruling | undefined {
  if (node?.type !== 'html') return undefined;
  const match = /^\s*<!--\s*card\s*(?:[:：]\s*(none)\s*)?-->\s*$/iu.exec(node.value);
  return match ? (match[1] ? 'none' : 'card') : undefined;
}

/** The `key: value` pairs of comments such as `<!-- card: reversed -->`; comments of other forms have none. */
export function directivesOf({ value }: Html): { key: string; value: string }[] {
  return [...value.matchAll(/<!--\s*([a-z]+)\s*[:：]\s*([^\s][\s\S]*?)\s*-->/giu)].map(([, key = '', text = '']) => ({
    key: key.toLowerCase(),
    value: text,
  }));
}
