import type { Element, ElementContent, Root, Text } from 'hast';
import { isMath } from './escape-anki-syntax.js';

const opening = String.raw`\{(?=\{c\d)`;
const anywhere = new RegExp(opening, 'gu');
const inGap = new RegExp(String.raw`${opening}|\}(?=\})|:(?=:)`, 'gu');

/**
 * Keeps the text of a cloze note from being read as marks: to Anki the first `}}` ends a deletion and the first `::` in it
 * begins the hint, wherever they stand. In text an empty element goes between the two characters; in a formula a space
 * parts braces, and an element that MathJax ignores parts colons. The marks themselves stay. Works in place.
 */
export function breakClozeSyntax(tree: Root): void {
  let depth = 0;
  const walk = (holder: Root | Element, inMath: boolean): void => {
    const children: ElementContent[] = [];
    for (const [index, child] of (holder.children as ElementContent[]).entries()) {
      if (child.type === 'text') {
        const next = holder.children[index + 1];
        const mark = next && markOf(next);
        children.push(...broken(child, depth > 0, inMath, mark));
        continue;
      }
      const mark = markOf(child);
      if (mark?.startsWith('{')) depth++;
      else if (mark === '}}') depth--;
      if (child.type === 'element') walk(child, inMath || isMath(child));
      children.push(child);
    }
    holder.children = children;
  };
  walk(tree, false);
}

/** What a node writes as it is: a mark of a cloze deletion. */
function markOf(node: { type: string; value?: string }): string | undefined {
  return node.type === 'raw' ? node.value : undefined;
}

/** Text in pieces, none of which holds a mark or begins one together with the mark that follows. */
function broken({ value }: Text, within: boolean, inMath: boolean, mark: string | undefined): ElementContent[] {
  const cuts = [...value.matchAll(within ? inGap : anywhere)].map(match => match.index + 1);
  if (within && mark !== undefined && !mark.startsWith('{') && value.endsWith(mark.charAt(0))) cuts.push(value.length);
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const cut of cuts) {
    const text = value.slice(from, cut);
    from = cut;
    if (inMath && text.endsWith('}')) nodes.push({ type: 'text', value: `${text} ` });
    else
      nodes.push(
        { type: 'text', value: text },
        { type: 'element', tagName: inMath ? 'wbr' : 'span', properties: {}, children: [] },
      );
  }
  if (from < value.length) nodes.push({ type: 'text', value: value.slice(from) });
  return nodes;
}
