import type { ElementContent, Root, RootContent } from 'hast';
import { isBlock } from './paragraphs.js';

/**
 * Drops line breaks that stand by themselves between blocks, at the beginning or at the end: authors part blocks by them, which
 * the sheet does itself, and each would be an empty line.
 */
export function dropBlankBreaks(tree: Root): void {
  const { children } = tree;
  const kept = new Set<RootContent>();
  let run: RootContent[] = [];
  let isOpen = false;
  for (const child of children) {
    if (isBreak(child) || isBlank(child)) {
      run.push(child);
      continue;
    }
    const isInline = !isBlock(child as ElementContent);
    // Between a text and what follows it, a break ends a line.
    if (isOpen || isInline) for (const one of run) kept.add(one);
    kept.add(child);
    [run, isOpen] = [[], isInline];
  }
  tree.children = children.filter(child => kept.has(child) || !isBreak(child));
}

function isBreak(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'br') return true;
  return (
    node.tagName === 'p' && node.children.length > 0 && node.children.every(child => isBreak(child) || isBlank(child))
  );
}

function isBlank(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
