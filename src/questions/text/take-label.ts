import type { PhrasingContent } from 'mdast';
import { textOf } from '../../mdast/text.js';

/**
 * Removes what the first of some patterns finds at the start of some content, in place, and returns its first group. It may be in
 * bold: `**1) Two sum.** Given an array, …`.
 */
export function takeLabel(children: PhrasingContent[], ...patterns: RegExp[]): string | undefined {
  const [first] = children;
  const isMarked = first?.type === 'strong' || first?.type === 'emphasis';
  return take(children, patterns) ?? (isMarked ? take(first.children, patterns) : undefined);
}

/** Removes what the first of some patterns finds at the start of some content, plain or marked as a whole, in place. */
export function take(children: PhrasingContent[], patterns: RegExp[]): string | undefined {
  const first = children[0];
  if (first?.type === 'text') {
    const match = matchAny(first.value, patterns);
    if (!match) return undefined;
    first.value = first.value.slice(match[0].length);
    if (first.value === '') children.shift();
    return tidy(match[1]);
  }
  const size = markedSize(children);
  return size === 0 ? undefined : takeMarked(children, size, patterns);
}

/** How many of the first nodes are one piece of bold text or the like, in Markdown or in HTML: `<b>`, its text, `</b>`. */
function markedSize(children: PhrasingContent[]): number {
  const [first] = children;
  if (first?.type === 'strong' || first?.type === 'emphasis') return 1;
  const name =
    first?.type === 'html' ? /^<(b|strong|em|i|u|mark|font|span)\b[^>]*>$/iu.exec(first.value)?.[1] : undefined;
  if (name === undefined) return 0;
  const end = `</${name.toLowerCase()}>`;
  return children.findIndex(node => node.type === 'html' && node.value.toLowerCase() === end) + 1;
}

/** A label that alone is bold: `**答案：**text` or `**答案**：text`. */
function takeMarked(children: PhrasingContent[], size: number, patterns: RegExp[]): string | undefined {
  const marked = textOf(children.slice(0, size));
  const next = children[size];
  const after = next?.type === 'text' ? (/^\s*[：:.．、]\s*/u.exec(next.value)?.[0] ?? '') : '';
  const match = matchAny(marked + after, patterns);
  if (!match || match[0].trimEnd().length < (marked + after).trimEnd().length) return undefined;
  children.splice(0, size);
  if (next?.type === 'text') next.value = next.value.slice(after.length).trimStart();
  return tidy(match[1]);
}

/** What the first of some patterns that matches finds. */
export function matchAny(text: string, patterns: RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** Without blanks, but for those between words, and between a word and its number: `Câu hỏi 2`, but `Q1`, `问题1`. */
function tidy(label: string | undefined): string | undefined {
  return label?.replace(/\s+/gu, ' ').replace(looseBlank, '');
}

const looseBlank = /(?!(?<=\p{L}) \p{L}|(?<=[^\P{L}\p{Script=Han}]{2}) \p{N}) /gu;
