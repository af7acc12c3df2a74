import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from '../../../render/classes.js';

/**
 * Moves figures out of the text of their paragraph into paragraphs of their own: text before a figure then stays with
 * it, on whichever page it ends up.
 */
export function partFigures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || index === undefined || !parent || !node.children.some(isFigure)) return;
    const parts = partsOf(node);
    if (parts.length < 2) return;
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function partsOf(paragraph: Element): Element[] {
  const runs: ElementContent[][] = [];
  for (const child of paragraph.children) {
    const current = runs.at(-1);
    const starts = isFigure(child) || current?.some(isFigure);
    if (current && !starts) current.push(child);
    else runs.push([child]);
  }
  return runs.map(trimmed).flatMap((children, index, all): Element[] => {
    if (children.length === 0) return [];
    const leads = !children.some(isFigure) && all[index + 1]?.some(isFigure);
    return [{ ...paragraph, properties: { ...(leads && { className: ['lead'] }) }, children }];
  });
}

function trimmed(run: ElementContent[]): ElementContent[] {
  const blank = (node: ElementContent | undefined) =>
    (node?.type === 'element' && node.tagName === 'br') || (node?.type === 'text' && node.value.trim() === '');
  const kept = [...run];
  while (blank(kept[0])) kept.shift();
  while (blank(kept.at(-1))) kept.pop();
  return kept;
}

/** A picture that was found, or the placeholder for one. */
function isFigure(node: ElementContent): boolean {
  return hasClass(node, 'figure') || hasClass(node, 'missing-image');
}
