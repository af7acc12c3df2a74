import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { isAsked, rewriteClozes } from '../mdast/clozes/clozes.js';
import type { Flow } from '../mdast/nodes.js';
import type { Child, Holder } from './hast.js';

/** A mark of a cloze deletion in HTML, which is written as it is. */
export interface MarkNode {
  type: 'raw';
  value: string;
  data: { cloze: 'open' | 'hint' | 'close' };
}

/** The marks of a deletion, as far as they are in the tree. */
export interface Placed {
  number: number;
  open?: Child;
  hint?: Child;
  close?: Child;
}

// Noncharacters stand for the marks from Markdown to HTML: no text has them, and no parser reads anything into them.
const sign = { open: '\uFDD0', hint: '\uFDD1', close: '\uFDD2', end: '\uFDD3' } as const;
const signs = /[\uFDD0-\uFDD2](\d+)\uFDD3/gu;
const noncharacters = /[\uFDD0-\uFDD3]/u;

/** Content with signs for the marks of the deletions that Anki asks for, and without those that it does not. */
export function signClozes(written: Flow[]): { content: Flow[]; numbers: number[] } {
  const numbers: number[] = [];
  const content = rewriteClozes(written, gap => {
    if (!isAsked(gap)) return { open: '', close: '' };
    const index = numbers.push(gap.number) - 1;
    const signOf = (mark: string) => `${mark}${index}${sign.end}`;
    return { open: signOf(sign.open), hint: signOf(sign.hint), close: signOf(sign.close) };
  });
  return { content, numbers };
}

/** Replaces the signs in a tree by marks, as nodes of their own. */
export function insertMarks(tree: Root, numbers: number[]): Placed[] {
  const placed = numbers.map((number): Placed => ({ number }));
  visit(tree, node => {
    if (!('children' in node) || !node.children.some(isSigned)) return;
    const holder = node as Holder;
    holder.children = (holder.children as Child[]).flatMap(child =>
      isSigned(child) ? split(child as Text, placed) : [child],
    ) as Element['children'];
  });
  return placed;
}

/** A mark as Anki writes it. */
export function markNode(cloze: MarkNode['data']['cloze'], number: number): Child {
  const value = { open: `{{c${number}::`, hint: '::', close: '}}' }[cloze];
  return { type: 'raw', value, data: { cloze } } satisfies MarkNode as unknown as Child;
}

function isSigned(node: { type: string; value?: string }): boolean {
  return node.type === 'text' && noncharacters.test(node.value ?? '');
}

function split({ value }: Text, placed: Placed[]): Child[] {
  const nodes: Child[] = [];
  const add = (text: string): void => {
    if (text !== '') nodes.push({ type: 'text', value: text });
  };
  let from = 0;
  for (const match of value.matchAll(signs)) {
    const one = placed[Number(match[1])];
    const cloze = match[0].startsWith(sign.open) ? 'open' : match[0].startsWith(sign.hint) ? 'hint' : 'close';
    // Otherwise it is from the notes.
    if (!one || one[cloze]) continue;
    add(value.slice(from, match.index));
    from = match.index + match[0].length;
    const mark = markNode(cloze, one.number);
    one[cloze] = mark;
    nodes.push(mark);
  }
  add(value.slice(from));
  return nodes;
}
