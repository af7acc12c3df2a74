import type { Parent, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { joinLines } from '../../questions/join-lines.js';
import { wrappedBreaks } from './wrapped-lines.js';

/**
 * Joins the lines of a paragraph: everywhere, or without `all` where an editor wrapped them. Explicit breaks, by two spaces or a
 * backslash, are kept.
 */
export default function remarkJoinLines({ all = true }: { all?: boolean } = {}) {
  return (tree: Root, file: VFile): undefined => {
    const wrapped = all ? undefined : wrappedBreaks(tree, String(file));
    if (wrapped?.size === 0) return;
    visitParents(tree, 'text', (node: Text, ancestors: Parent[]) => {
      const { value } = node;
      if (!value.includes('\n') || wrapped?.has(node) === false) return;
      const [before, after] = [neighbour(node, ancestors, -1), neighbour(node, ancestors, 1)];
      const breaks = wrapped?.get(node);
      const joined = joinLines(`${before}${value}${after}`, at => !breaks || breaks.has(at - before.length));
      node.value = joined.slice(before.length, joined.length - after.length);
    });
  };
}

export const step = {
  name: 'line-breaks',
  // Repetitions and placeholders are detected by line.
  after: ['repeated-text', 'unanswered'],
  plugin: remarkJoinLines,
  options: ({ config }: { config: { lineBreaks: string } }) =>
    config.lineBreaks !== 'keep' && { all: config.lineBreaks === 'join' },
} as const;

/** The character next to a text on the same line, whatever contains it; a space if there is none. */
function neighbour(node: Text, ancestors: Parent[], step: 1 | -1): string {
  let child: Node = node;
  for (const parent of ancestors.toReversed()) {
    const text = textAt(parent.children[parent.children.indexOf(child as Text) + step], step);
    if (text !== undefined) return text;
    if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') break;
    child = parent;
  }
  return 'x';
}

function textAt(node: Parent['children'][number] | undefined, step: 1 | -1): string | undefined {
  if (!node) return undefined;
  if (node.type === 'text') return step === 1 ? node.value.slice(0, 1) : node.value.slice(-1);
  if ('children' in node) return textAt(node.children.at(step === 1 ? 0 : -1), step);
  return 'x';
}
