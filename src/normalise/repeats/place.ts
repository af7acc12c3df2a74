import type { Paragraph, Parent, PhrasingContent, Text } from 'mdast';
import type { Node, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { align } from './align.js';
import { flatten, type Sentence } from './sentences.js';

/** Tells the source position of a sentence; undefined in a tree that was not parsed from text. */
export function placer(file: VFile): (sentence: Sentence) => Position | undefined {
  const lines = location(file);
  const source = String(file);
  const aligned = new Map<Text, number[] | undefined>();
  const offsetsOf: Offsets = (node, written) => {
    if (!aligned.has(node)) aligned.set(node, align(written, node.value));
    return aligned.get(node);
  };
  return ({ paragraph, text, start }) => {
    const { leaves } = flatten(paragraph);
    const lead = text.length - text.trimStart().length;
    const [first, last] = [start + lead, start + text.trimEnd().length];
    const from = offsetOf(leaves, first, source, offsetsOf);
    const to = endOf(leaves, last, source, offsetsOf);
    if (from === undefined || to === undefined) return undefined;
    const around = wrappers(paragraph, first, last);
    const startPoint = lines.toPoint(Math.min(from, ...around.map(node => node.position?.start.offset ?? from)));
    const endPoint = lines.toPoint(Math.max(to, ...around.map(node => node.position?.end.offset ?? to)));
    return startPoint && endPoint && { start: startPoint, end: endPoint };
  };
}

type Leaves = ReturnType<typeof flatten>['leaves'];
/** The alignment of a node with its source text, made once for all sentences in it. */
type Offsets = (node: Text, written: string) => number[] | undefined;

/** Emphasis and links whose whole text is between two characters: their markers are removed with it. */
function wrappers(paragraph: Paragraph, from: number, to: number): PhrasingContent[] {
  const { leaves } = flatten(paragraph);
  const found: PhrasingContent[] = [];
  visit(paragraph, node => {
    if (node === paragraph || !('children' in node)) return;
    const texts = leaves.filter(leaf => contains(node, leaf.node));
    const inside = texts.every(leaf => leaf.start >= from && leaf.start + leaf.node.value.trimEnd().length <= to);
    if (texts.length > 0 && inside) found.push(node as PhrasingContent);
  });
  return found;
}

function contains(parent: Parent, node: Node): boolean {
  return parent.children.some(child => child === node || ('children' in child && contains(child, node)));
}

/** The end of the last character, and so of its whole source text. */
function endOf(leaves: Leaves, end: number, source: string, offsetsOf: Offsets): number | undefined {
  const leaf = leaves.findLast(({ node, start }) => start < end && end <= start + node.value.length);
  return leaf && sourceOffset(leaf.node, end - leaf.start, source, offsetsOf);
}

function offsetOf(leaves: Leaves, index: number, source: string, offsetsOf: Offsets): number | undefined {
  const leaf = leaves.findLast(({ node, start }) => start <= index && index < start + node.value.length);
  return leaf && sourceOffset(leaf.node, index - leaf.start, source, offsetsOf);
}

/** The offset in the file of one character of a text node. */
function sourceOffset(node: Text, index: number, source: string, offsetsOf: Offsets): number | undefined {
  const { value, position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const written = source.slice(position.start.offset, position.end.offset);
  const offset = written === value ? index : offsetsOf(node, written)?.[index];
  return offset === undefined ? undefined : position.start.offset + offset;
}
