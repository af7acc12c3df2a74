import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { partedWord } from '../thresholds.js';

/** Where a long word breaks: behind `_`, `.`, `/`, `-` and the like, and before capitals. */
const seam = /(?<=[\p{L}\d)][_./\\:@=&?+-]+)(?=[^\s_./\\:@=&?+-])|(?<=[a-z0-9])(?=[A-Z])/u;

/** The parts of a word between which it may break; a short one has one. */
export function partsOfWord(word: string): string[] {
  return word.length < partedWord ? [word] : word.split(seam);
}

/** Lets the long words in an element break between their parts. */
export function partWords(element: Element | Root): void {
  visit(element, 'text', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const pieces = node.value
      .split(/(\s+)/u)
      .flatMap(word => partsOfWord(word).map((part, at) => ({ part, opens: at > 0 })));
    if (!pieces.some(({ opens }) => opens)) return;
    const parted: ElementContent[] = [];
    for (const { part, opens } of pieces) {
      const last = parted.at(-1);
      if (opens) parted.push({ type: 'element', tagName: 'wbr', properties: {}, children: [] });
      if (!opens && last?.type === 'text') last.value += part;
      else parted.push({ type: 'text', value: part });
    }
    (parent.children as ElementContent[]).splice(index, 1, ...parted);
    return [SKIP, index + parted.length];
  });
}
