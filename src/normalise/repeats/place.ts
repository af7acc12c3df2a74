import type { Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { flatten, type Sentence } from './sentences.js';

/** Where in its file a sentence is written; undefined in a tree that was not parsed from text. */
export function placeOf({ paragraph, text, start }: Sentence, file: VFile): Position | undefined {
  const { leaves } = flatten(paragraph);
  const lead = text.length - text.trimStart().length;
  const from = offsetOf(leaves, start + lead, file);
  const last = offsetOf(leaves, start + text.trimEnd().length - 1, file);
  if (from === undefined || last === undefined) return undefined;
  const lines = location(file);
  const [startPoint, endPoint] = [lines.toPoint(from), lines.toPoint(last + 1)];
  return startPoint && endPoint && { start: startPoint, end: endPoint };
}

function offsetOf(leaves: ReturnType<typeof flatten>['leaves'], index: number, file: VFile): number | undefined {
  const leaf = leaves.findLast(({ node, start }) => start <= index && index < start + node.value.length);
  return leaf && sourceOffset(leaf.node, index - leaf.start, String(file));
}

/** The offset in the file of one character of a text node, whose lines may be indented there and hold escapes. */
function sourceOffset({ value, position }: Text, index: number, source: string): number | undefined {
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const written = source.slice(position.start.offset, position.end.offset);
  if (written === value) return position.start.offset + index;
  const before = value.slice(0, index).split('\n');
  const line = before.length - 1;
  const writtenLines = written.split('\n');
  const writtenLine = writtenLines[line] ?? '';
  const valueLine = value.split('\n')[line] ?? '';
  const shift = Math.max(writtenLine.indexOf(valueLine), 0);
  const lineStart = writtenLines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const column = Math.min(shift + (before[line]?.length ?? 0), Math.max(writtenLine.length - 1, 0));
  return position.start.offset + lineStart + column;
}
