import type { List, ListItem } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import type { Group } from '../dialects/dialect.js';
import { joinLines, type Line, linesOf, spanOf } from '../text/lines.js';
import { isBareName } from '../text/parts.js';
import type { Source } from '../text/source.js';
import { listedTerms as thresholds } from '../thresholds.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import { lookOf } from './level.js';
import { explains, extend, type Item, itemsIn, listed } from './list-items.js';
import type { Names } from './named-lists.js';
import type { Scope } from './scopes.js';

/**
 * Makes questions of bullets that stand where headings would: `- Table`, and below it, not indented, what there is to know about
 * it, until the next bullet. That is so in a file with one heading at most, if nothing else stands above the first one.
 */
export function settleListedTerms(scopes: Scope[], { modes }: Names): Scope[] {
  if (modes['question-list'] === 'off') return scopes;
  const told = scopes.filter(({ nodes, source }) => contentBlocks(nodes, source).length > 0);
  const [only] = told;
  if (!only || told.length > 1 || scopes.length > 2 || only.item || lookOf(only) > 0) return scopes;
  const group = termsIn(only);
  if (group) only.found = [group];
  return scopes;
}

interface Term {
  item: Item;
  /** Its first line, and what stands on the lines below that. */
  lines: [Line, ...Line[]];
}

function termsIn({ nodes, source }: Scope): Group | undefined {
  const [first] = contentBlocks(nodes, source);
  if (!first || !isBullets(first)) return undefined;
  const lists = nodes.map(node => (isBullets(node) ? itemsIn([node]) : []).flatMap(item => termOf(item, source)));
  const all = nodes.reduce((sum, node) => sum + (isBullets(node) ? itemsIn([node]).length : 0), 0);
  const terms = lists.flat();
  const sides = terms.filter(({ lines: [name] }) => isBareName(name.text));
  const isToldBelow = (term: Term, index: number) => term === lists[index]?.at(-1) && isText(nodes[index + 1]);
  const explained = lists.flatMap((list, index) => list.filter(term => isToldWithin(term) || isToldBelow(term, index)));
  const isListed =
    explained.length >= thresholds.least &&
    explained.length >= terms.length * thresholds.explained &&
    terms.length >= all * thresholds.names &&
    sides.length <= terms.length * thresholds.sides;
  if (!isListed) return undefined;
  const parts: (QuestionNode | Flow)[] = [];
  let last: QuestionNode | undefined;
  const add = (node: Flow): void => {
    if (last) extend(last, [node], 1);
    else parts.push(node);
  };
  for (const [index, node] of nodes.entries()) {
    const isTold = isText(nodes[index + 1]);
    const own = isBullets(node) ? parted(node, isTold, source) : { points: node, terms: [] };
    if (own.points) add(own.points);
    for (const term of own.terms) {
      const isLast = isTold && term === own.terms.at(-1);
      if (isLink(term) && !isLast && last) add(only(node as List, [term.item.node]));
      else {
        last = questionFrom(term, source);
        parts.push(last);
      }
    }
  }
  return listed(nodes, parts, new Map());
}

/** An item as a short name with nothing below it in the list. */
function termOf(item: Item, source: Source): Term[] {
  const { node, first } = item;
  const [name, ...others] = first ? linesOf(first, source) : [];
  if (!name || node.children.length > 1 || typeof node.checked === 'boolean') return [];
  const text = name.text.trim();
  return text !== '' && text.length <= thresholds.longest && !explains(text)
    ? [{ item, lines: [name, ...others] }]
    : [];
}

function questionFrom({ lines: [name, ...others] }: Term, source: Source): QuestionNode {
  const question = questionOf({ words: name.children, answer: [], source });
  if (others.length > 0) extend(question, [joinLines(others, source)], 1);
  return question;
}

/** Whether lines that are not indented go on from its name: they are typed where its text would be. */
function isToldWithin({ item: { first }, lines }: Term): boolean {
  const [name, next] = [lines[0], lines[1]].map(line => line && spanOf(line.children));
  return first !== undefined && name !== undefined && next !== undefined && next.start.column < name.start.column;
}

function isLink({ item: { first } }: Term): boolean {
  return first !== undefined && isOnlyLink(first);
}

/** The terms of a list, and the points that belong to the term above: where some say something, only the last bullet may be the next term. */
function parted(list: List, isTold: boolean, source: Source): { points?: List; terms: Term[] } {
  const items = itemsIn([list]);
  const terms = items.flatMap(item => termOf(item, source));
  if (terms.length === items.length) return { terms };
  const next = isTold ? terms.filter(({ item }) => item === items.at(-1)) : [];
  const nodes = list.children.filter(node => node !== next[0]?.item.node);
  return { points: only(list, nodes), terms: next };
}

function only(list: List, children: ListItem[]): List {
  const position = spanOf(children);
  return { ...list, children, ...(position && { position }) };
}

function isBullets(node: Flow): node is List {
  return node.type === 'list' && node.ordered !== true;
}

function isText(node: Flow | undefined): boolean {
  return node !== undefined && !isBullets(node) && node.type !== 'thematicBreak';
}
