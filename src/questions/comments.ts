import type { Html, Nodes } from 'mdast';

/** Whether a node is HTML that holds nothing but comments. */
export function isComment(node: Nodes): node is Html {
  return node.type === 'html' && /^\s*(?:<!--[\s\S]*?-->\s*)+$/u.test(node.value);
}

/** The `key: value` pairs of comments such as `<!-- card: reversed -->`; comments of other forms have none. */
export function directivesOf({ value }: Html): { key: string; value: string }[] {
  return [...value.matchAll(/<!--\s*([a-z]+)\s*[:：]\s*([^\s][\s\S]*?)\s*-->/giu)].map(([, key = '', text = '']) => ({
    key: key.toLowerCase(),
    value: text,
  }));
}
