import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { insertMarks, markNode, type Placed } from './cloze-signs.js';
import type { Child, Holder } from './hast.js';

/**
 * Puts the marks of cloze deletions where their signs are: `{{c1::`, `::` and `}}`. They end up side by side in the same
 * element, since Anki replaces what is between them: a mark at the edge of an element moves out of it, inline elements
 * are split, and what goes over several items or cells becomes a deletion in each.
 */
export function placeClozes(tree: Root, numbers: number[]): void {
  if (numbers.length === 0) return;
  const placed = insertMarks(tree, numbers);
  const parents: Parents = new Map();
  visit(tree, (node, _index, parent) => {
    if (parent) parents.set(node as Child, parent as Holder);
  });
  for (const one of placed) align(one, parents);
}

type Parents = Map<Child, Holder>;

// Elements that are part of a line.
const inline = new Set(
  `a abbr b bdi bdo big br cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup tt u
  var wbr`.split(/\s+/u),
);
// Elements that hold nothing but certain others.
const strict = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl']);

function align({ number, open, hint, close }: Placed, parents: Parents): void {
  if (!open || !close) {
    // Sanitising took the other one away: what is left is no mark.
    for (const node of [open, hint, close]) if (node) remove(node, parents);
    return;
  }
  const holder = holderOf(open, parents);
  if (holder === parents.get(close) && (!hint || holder === parents.get(hint))) return;

  const common = commonHolder(open, close, parents);
  for (const node of [open, hint, close]) if (node) splitInline(node, common, parents);
  const hinted = hint ? [hint, ...takeHint(hint, close, parents)] : [];
  const end = hint ?? close;
  lift(open, common, 'first', parents);
  lift(end, common, 'last', parents);
  const last = holderOf(end, parents);
  if (holderOf(open, parents) === last && !isStrict(last)) {
    const rest = hint ? [...hinted, close] : [close];
    last.children.splice(indexIn(last, end), 1, ...(rest as ElementContent[]));
    for (const node of rest) parents.set(node, last);
  } else cover(open, end, { number, hinted }, parents);
}

/** Takes a hint and the end of its deletion out of the tree; the mark of the hint stays. */
function takeHint(hint: Child, close: Child, parents: Parents): Child[] {
  const holder = holderOf(hint, parents);
  const isWhole = holder === parents.get(close);
  if (!isWhole) remove(close, parents);
  const from = indexIn(holder, hint) + 1;
  const to = isWhole ? indexIn(holder, close) : holder.children.length;
  const nodes = holder.children.slice(from, to) as Child[];
  holder.children.splice(from, to - from + (isWhole ? 1 : 0));
  return nodes;
}

function isStrict(holder: Holder): boolean {
  return holder.type === 'element' && strict.has(holder.tagName);
}

function holderOf(node: Child, parents: Parents): Holder {
  return parents.get(node) as Holder;
}

function commonHolder(a: Child, b: Child, parents: Parents): Holder {
  const above = new Set<Holder>();
  for (let at = parents.get(a); at; at = parents.get(at as Child)) above.add(at);
  let at = holderOf(b, parents);
  while (!above.has(at)) at = holderOf(at as Child, parents);
  return at;
}

function indexIn(holder: Holder, node: Child): number {
  return (holder.children as Child[]).indexOf(node);
}

function remove(node: Child, parents: Parents): void {
  const holder = parents.get(node);
  holder?.children.splice(indexIn(holder, node), 1);
}

/** Splits the inline elements around a mark, up to the next block. */
function splitInline(mark: Child, common: Holder, parents: Parents): void {
  for (let holder = holderOf(mark, parents); holder !== common; holder = holderOf(mark, parents)) {
    if (holder.type !== 'element' || !inline.has(holder.tagName)) return;
    const outer = holderOf(holder, parents);
    const at = indexIn(holder, mark);
    const [before, after] = [holder.children.slice(0, at), holder.children.slice(at + 1)];
    const { id: _, ...properties } = holder.properties;
    const second: Element = { ...holder, properties, children: after };
    const parts = [...(before.length > 0 ? [holder] : []), mark, ...(after.length > 0 ? [second] : [])];
    outer.children.splice(indexIn(outer, holder), 1, ...(parts as ElementContent[]));
    holder.children = before;
    for (const part of parts) parents.set(part, outer);
    for (const node of after) parents.set(node, second);
  }
}

/** Moves a mark out of the elements that it is the first or last of. */
function lift(mark: Child, common: Holder, side: 'first' | 'last', parents: Parents): void {
  for (let holder = holderOf(mark, parents); holder !== common; holder = holderOf(mark, parents)) {
    const at = indexIn(holder, mark);
    const beyond = (side === 'first' ? holder.children.slice(0, at) : holder.children.slice(at + 1)) as Child[];
    if (!beyond.every(isBlank)) return;
    const outer = holderOf(holder as Child, parents);
    holder.children.splice(at, 1);
    trim(holder, side);
    outer.children.splice(indexIn(outer, holder as Child) + (side === 'first' ? 0 : 1), 0, mark as ElementContent);
    parents.set(mark, outer);
    if (holder.children.length === 0) remove(holder as Child, parents);
  }
}

function isBlank(node: Child): boolean {
  return (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');
}

function trim({ children }: Holder, side: 'first' | 'last'): void {
  const edge = () => children.at(side === 'first' ? 0 : -1) as Child | undefined;
  for (let node = edge(); node && isBlank(node); node = edge()) {
    if (side === 'first') children.shift();
    else children.pop();
  }
}

interface Cover {
  number: number;
  /** The mark of the hint and what is in it; empty: no hint. */
  hinted: Child[];
}

/** Replaces two marks by a deletion around each line between them. */
function cover(open: Child, end: Child, how: Cover, parents: Parents): void {
  const common = commonHolder(open, end, parents);
  const pathOf = (node: Child): Child[] => {
    const nodes = [node];
    for (let at = holderOf(node, parents); at !== common; at = holderOf(at as Child, parents)) nodes.push(at as Child);
    return nodes;
  };
  const [down, up] = [pathOf(open), pathOf(end)];
  const ranges = [
    ...down.slice(0, -1).map(node => rangeBeside(node, 'after', parents)),
    { holder: common, from: indexIn(common, down.at(-1) as Child) + 1, to: indexIn(common, up.at(-1) as Child) },
    ...up.slice(0, -1).map(node => rangeBeside(node, 'before', parents)),
  ];
  for (const { holder, from, to } of ranges) coverRange(holder, from, to, how);
  remove(open, parents);
  remove(end, parents);
}

function rangeBeside(node: Child, side: 'before' | 'after', parents: Parents) {
  const holder = holderOf(node, parents);
  const at = indexIn(holder, node);
  return side === 'before' ? { holder, from: 0, to: at } : { holder, from: at + 1, to: holder.children.length };
}

function coverRange(holder: Holder, from: number, to: number, how: Cover): void {
  const result: Child[] = [];
  let line: Child[] = [];
  const endLine = (): void => {
    if (line.every(isBlank) || isStrict(holder)) result.push(...line);
    else
      result.push(markNode('open', how.number), ...line, ...structuredClone(how.hinted), markNode('close', how.number));
    line = [];
  };
  for (const child of holder.children.slice(from, to) as Child[]) {
    if (child.type !== 'element' || inline.has(child.tagName)) line.push(child);
    else {
      endLine();
      coverRange(child, 0, child.children.length, how);
      result.push(child);
    }
  }
  endLine();
  holder.children.splice(from, to - from, ...(result as ElementContent[]));
}
