import type { Element, ElementContent, RootContent } from 'hast';

/** Splits a question into what its heading can hold and what comes after it: HTML headings cannot contain blocks. */
export function partTitle(content: RootContent[]): { title: ElementContent[]; rest: RootContent[] } {
  const [first, ...rest] = content.filter(node => node.type !== 'text' || node.value.trim() !== '');
  return isTitle(first) ? { title: first.children, rest } : { title: [], rest: content };
}

function isTitle(node: RootContent | undefined): node is Element {
  return node?.type === 'element' && /^(?:p|h[1-6])$/.test(node.tagName);
}
