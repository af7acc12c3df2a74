import type { Html, Root, RootContent } from 'mdast';
import type { Point } from 'unist';

const tag = /<(\/?)details\b[^>]*>/giu;

/**
 * Parts HTML in which a `<details>` ends and the next one begins, without an empty line between them: for Markdown that is
 * one block.
 */
export function partNeighbours(tree: Root): void {
  if (!tree.children.some(isSeveral)) return;
  tree.children = tree.children.flatMap((node): RootContent[] => (isSeveral(node) ? partsOf(node) : [node]));
}

function isSeveral(node: { type: string; value?: string }): node is Html {
  return node.type === 'html' && /<\/details\b[^>]*>\s*<details\b/iu.test(node.value ?? '');
}

function partsOf(node: Html): Html[] {
  const { value } = node;
  const cuts: number[] = [0];
  let depth = 0;
  let end: number | undefined;
  for (const { 0: text, 1: slash, index } of value.matchAll(tag)) {
    if (slash) {
      depth--;
      end = index + text.length;
      continue;
    }
    // Between two that are inside another one is no end of the outer one.
    if (depth <= 0 && end !== undefined && value.slice(end, index).trim() === '') {
      cuts.push(index);
      depth = 0;
    }
    depth++;
    end = undefined;
  }
  let start = node.position?.start;
  return cuts.map((cut, index) => {
    const next = cuts[index + 1] ?? value.length;
    const own = value.slice(cut, next);
    const from = start;
    const to = from && pointAfter(from, own.trimEnd());
    start = from && pointAfter(from, own);
    return { type: 'html', value: own.trimEnd(), ...(from && to && { position: { start: from, end: to } }) };
  });
}

function pointAfter({ line, column, offset }: Point, text: string): Point {
  const rows = text.split(/\r\n|\n|\r/u);
  const last = rows.at(-1)?.length ?? 0;
  return {
    line: line + rows.length - 1,
    column: rows.length > 1 ? last + 1 : column + last,
    ...(offset !== undefined && { offset: offset + text.length }),
  };
}
