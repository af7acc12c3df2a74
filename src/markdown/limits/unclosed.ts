import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';

/**
 * Reports code blocks, comments and formulas that are opened and never closed; the first two swallow everything below.
 */
export default function remarkUnclosed() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    visit(tree, node => {
      const { position } = node;
      if (position?.start.offset === undefined) return;
      const name = unclosed(node, source.slice(position.start.offset, position.end.offset));
      if (name === undefined) return;
      report(file, {
        rule: 'unclosed',
        reason:
          name === 'formula'
            ? 'This formula is never closed and is shown as text.'
            : `This ${name} is never closed: everything below belongs to it, down to line ${position.end.line}.`,
        remedy: 'Close it where it is meant to end.',
        place: { start: position.start, end: position.start },
      });
    });
  };
}

export const step = {
  name: 'unclosed',
  after: [],
  plugin: remarkUnclosed,
} as const;

function unclosed(node: Nodes, text: string): string | undefined {
  if (node.type === 'html') return /^<!--(?![\s\S]*-->)/u.test(text) ? 'comment' : undefined;
  // To the parser, a formula without an end is not a formula, so it swallows no headings.
  if (node.type === 'paragraph') return /^\${2,}[^\S\n]*(?:\n|$)/u.test(text) ? 'formula' : undefined;
  if (node.type !== 'code') return undefined;
  // Indented code has nothing to close.
  const fence = /^(?:`{3,}|~{3,})/u.exec(text)?.[0];
  if (fence === undefined) return undefined;
  const [, ...lines] = text.split('\n');
  // In a list or a block quote, the closing fence comes after its markers.
  const last = /(?<=^[\s>]*)[`~]+(?=\s*$)/u.exec(lines.at(-1) ?? '')?.[0] ?? '';
  return last.length >= fence.length && last[0] === fence[0] ? undefined : 'code block';
}
