import type { Paragraph, Parent, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { align } from './align.js';
import { flatten, type Leaf, type Sentence } from './sentences.js';

/** Tells the source position of a sentence; undefined in a tree that was not parsed from text. */
export function placer(file: VFile): (sentence: Sentence) => Position | undefined {
  const lines = location(file);
  const source = String(file);
  const aligned = new Map<Text, number[] | undefined>();
  const offsetsOf: Offsets = (node, written) => {
    if (!aligned.has(node)) aligned.set(node, align(written, node.value));
    return aligned.get(node);
  };
  const known = new Map<Paragraph, Parts>();
  const partsOf = (paragraph: Paragraph): Parts => {
    const parts = known.get(paragraph) ?? { leaves: flatten(paragraph).leaves, wrappers: wrappersIn(paragraph) };
    known.set(paragraph, parts);
    return parts;
  };
  return ({ paragraph, text, start }) => {
    const { leaves, wrappers } = partsOf(paragraph);
    const lead = text.length - text.trimStart().length;
    const [first, last] = [start + lead, start + text.trimEnd().length];
    const from = offsetOf(leaves, first, source, offsetsOf);
    const to = endOf(leaves, last, source, offsetsOf);
    if (from === undefined || to === undefined) return undefined;
    const around = within(wrappers, first, last);
    const startPoint = lines.toPoint(Math.min(from, ...around.map(node => node.position?.start.offset ?? from)));
    const endPoint = lines.toPoint(Math.max(to, ...around.map(node => node.position?.end.offset ?? to)));
    return startPoint && endPoint && { start: startPoint, end: endPoint };
  };
}

type Leaves = Leaf[];
/** The alignment of a node with its source text, made once for all sentences in it. */
type Offsets = (node: Text, written: string) => number[] | undefined;

/** What a paragraph consists of. */
interface Parts {
  leaves: Leaves;
  wrappers: Wrapper[];
}

/** Emphasis or a link, and where its text is among the paragraph's characters. */
interface Wrapper {
  node: PhrasingContent;
  start: number;
  end: number;
}

/** Emphasis and links whose whole text is between two characters: their markers are removed with it. */
function within(wrappers: Wrapper[], from: number, to: number): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (let index = firstFrom(wrappers, from); index < wrappers.length; index++) {
    const { node, start, end } = wrappers[index] as Wrapper;
    if (start >= to) break;
    if (end <= to) found.push(node);
  }
  return found;
}

/** The first wrapper that starts at a character or after it. */
function firstFrom(wrappers: Wrapper[], from: number): number {
  let [low, high] = [0, wrappers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wrappers[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a paragraph that hold text, in order. */
function wrappersIn(paragraph: Paragraph): Wrapper[] {
  const starts = new Map(flatten(paragraph).leaves.map(({ node, start }) => [node, start]));
  const found: Wrapper[] = [];
  const walk = (parent: Parent): Pick<Wrapper, 'start' | 'end'> | undefined => {
    let range: Pick<Wrapper, 'start' | 'end'> | undefined;
    for (const child of parent.children) {
      const start = child.type === 'text' ? starts.get(child) : undefined;
      const own =
        child.type === 'text' && start !== undefined
          ? { start, end: start + child.value.trimEnd().length }
          : 'children' in child
            ? walk(child)
            : undefined;
      if (own)
        range = { start: Math.min(range?.start ?? own.start, own.start), end: Math.max(range?.end ?? 0, own.end) };
    }
    if (range && parent !== paragraph) found.push({ node: parent as PhrasingContent, ...range });
    return range;
  };
  walk(paragraph);
  return found.sort((a, b) => a.start - b.start);
}

/** The end of the last character, and so of its whole source text. */
function endOf(leaves: Leaves, end: number, source: string, offsetsOf: Offsets): number | undefined {
  const leaf = leafAt(leaves, end - 1);
  return leaf && sourceOffset(leaf.node, end - leaf.start, source, offsetsOf);
}

function offsetOf(leaves: Leaves, index: number, source: string, offsetsOf: Offsets): number | undefined {
  const leaf = leafAt(leaves, index);
  return leaf && sourceOffset(leaf.node, index - leaf.start, source, offsetsOf);
}

/** The text node that holds a character. */
function leafAt(leaves: Leaves, index: number): Leaf | undefined {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  // Those without text hold none.
  while (low > 0 && leaves[low - 1]?.node.value === '') low--;
  const leaf = leaves[low - 1];
  return leaf && index < leaf.start + leaf.node.value.length ? leaf : undefined;
}

/** The offset in the file of one character of a text node. */
function sourceOffset(node: Text, index: number, source: string, offsetsOf: Offsets): number | undefined {
  const { value, position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const written = source.slice(position.start.offset, position.end.offset);
  const offset = written === value ? index : offsetsOf(node, written)?.[index];
  return offset === undefined ? undefined : position.start.offset + offset;
}
