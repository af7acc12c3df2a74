import type { Html, Nodes } from 'mdast';

/** Whether a node is HTML with only comments. */
export function isComment(node: Nodes): node is Html {
  return node.type === 'html' && /^\s*(?:<!--[\s\S]*?-->\s*)+$/u.test(node.value);
}

/** What a comment says about whether something is a question: `<!-- card: none -->`, `<!-- card -->`. */
export type Ruling = 'none' | 'card';

/** The decision in a comment, if any; it is a comment of its own. */
export function rulingOf(node: Nodes | undefined): Ruling | undefined {
  if (node?.type !== 'html') return undefined;
  const match = /^\s*<!--\s*card\s*(?:[:：]\s*(none)\s*)?-->\s*$/iu.exec(node.value);
  return match ? (match[1] ? 'none' : 'card') : undefined;
}

/** The `key: value` pairs of comments such as `<!-- card: reversed -->`; other comments have none. */
export function directivesOf({ value }: Html): { key: string; value: string }[] {
  return [...value.matchAll(/<!--\s*([a-z]+)\s*[:：]\s*([^\s][\s\S]*?)\s*-->/giu)].map(([, key = '', text = '']) => ({
    key: key.toLowerCase(),
    value: text,
  }));
}
