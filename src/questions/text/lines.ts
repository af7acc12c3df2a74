import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { textOf } from '../../mdast/text.js';
import type { Source } from './source.js';

/** One line of a paragraph, as the author broke it. */
export interface Line {
  children: PhrasingContent[];
  text: string;
}

/** The lines of a paragraph; text nodes that are split keep their positions in the file. */
export function linesOf(paragraph: Paragraph, source: Source): Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text' || !child.value.includes('\n')) lines.at(-1)?.push(child);
    else {
      for (const [index, part] of partsOf(child, source).entries()) {
        if (index > 0) lines.push([]);
        if (part.value !== '') lines.at(-1)?.push(part);
      }
    }
  }
  return lines.map(children => ({ children, text: textOf(children) }));
}

function partsOf(node: Text, source: Source): Text[] {
  const { position, value } = node;
  const values = value.split('\n');
  const all =
    position?.start.offset === undefined ? [] : source.slice(position.start.offset, position.end.offset).split('\n');
  // A line break that became a node of its own, such as `<br>`, takes the end of its line along, above or below.
  const extra = all.length - values.length;
  const holds = (above: number) => values.every((part, index) => all[above + index]?.includes(part));
  const isBlank = (above: number) =>
    all.every((line, index) => (index >= above && index < above + values.length) || line.trim() === '');
  const places = Array.from({ length: Math.max(0, extra + 1) }, (_, above) => above).filter(isBlank);
  const above = places.find(holds) ?? places.at(-1);
  if (!position || above === undefined) return values.map(part => ({ ...node, value: part }));
  let offset = all.slice(0, above).reduce((sum, { length }) => sum + length + 1, position.start.offset as number);
  return values.map((part, index) => {
    const below = above + index;
    const line = all[below] ?? '';
    const lead = Math.max(line.indexOf(part), 0);
    const start = point(position.start, below, (below === 0 ? position.start.column : 1) + lead, offset + lead);
    const end = point(position.start, below, start.column + part.length, offset + lead + part.length);
    offset += line.length + 1;
    return { type: 'text', value: part, position: { start, end } };
  });
}

function point(first: Point, line: number, column: number, offset: number): Point {
  return { line: first.line + line, column, offset };
}

/** The part of a text between two indices on one line, with its position in the file. */
export function sliceText(node: Text, from: number, to: number, source: Source): Text {
  const { position } = node;
  const value = node.value.slice(from, to);
  const start = position?.start.offset;
  if (!position || start === undefined) return { type: 'text', value };
  if (source.slice(start, position.end.offset) !== node.value) return { type: 'text', value, position };
  const at = (index: number): Point => point(position.start, 0, position.start.column + index, start + index);
  return { type: 'text', value, position: { start: at(from), end: at(from + value.length) } };
}

/** A paragraph with the given content; white space at its edges is removed. */
export function paragraphOf(children: PhrasingContent[], source: Source): Paragraph {
  const kept = [...children];
  trim(kept, 'start', source);
  trim(kept, 'end', source);
  const position = spanOf(kept);
  return { type: 'paragraph', children: kept, ...(position && { position }) };
}

function trim(children: PhrasingContent[], edge: 'start' | 'end', source: Source): void {
  for (;;) {
    const index = edge === 'start' ? 0 : children.length - 1;
    const node = children[index];
    if (node?.type === 'text') {
      const { value } = node;
      const kept =
        edge === 'start'
          ? sliceText(node, value.length - value.trimStart().length, value.length, source)
          : sliceText(node, 0, value.trimEnd().length, source);
      if (kept.value !== '') {
        children[index] = kept;
        return;
      }
    } else if (node?.type !== 'break') return;
    children.splice(index, 1);
  }
}

/** Lines as one paragraph again, with line breaks. */
export function joinLines(lines: Line[], source: Source): Paragraph {
  return paragraphOf(
    lines.flatMap(({ children }, index): PhrasingContent[] =>
      index === 0 ? children : [{ type: 'text', value: '\n' }, ...children],
    ),
    source,
  );
}

/** From the first node's start to the last one's end. */
export function spanOf(nodes: { position?: Position | undefined }[]): Position | undefined {
  const places = nodes.flatMap(({ position }) => (position ? [position] : []));
  const [first, last] = [places[0], places.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
