import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../messages/report.js';

/** Reports code, formulas and comments that are opened and never closed, and so take in what stands below them. */
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
        reason: `This ${name} is never closed: all that stands below belongs to it, to line ${position.end.line}.`,
        remedy: 'Close it where it is meant to end.',
        place: { start: position.start, end: position.start },
      });
    });
  };
}

function unclosed(node: Nodes, text: string): string | undefined {
  if (node.type === 'html') return /^<!--(?![\s\S]*-->)/u.test(text) ? 'comment' : undefined;
  if (node.type !== 'code' && node.type !== 'math') return undefined;
  // Code without a fence has nothing to close.
  const fence = /^(?:`{3,}|~{3,}|\${2,})/u.exec(text)?.[0];
  if (fence === undefined) return undefined;
  const [, ...lines] = text.split('\n');
  // In a list or a quotation, the closing fence stands behind its marks.
  const last = /(?<=^[\s>]*)[`~$]+(?=\s*$)/u.exec(lines.at(-1) ?? '')?.[0] ?? '';
  if (last.length >= fence.length && last[0] === fence[0]) return undefined;
  return node.type === 'code' ? 'code block' : 'formula';
}
