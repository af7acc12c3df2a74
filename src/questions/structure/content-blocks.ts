import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isNavigation } from '../text/navigation.js';
import { questionLikeness } from '../text/question-likeness.js';
import { isUnseen } from '../text/seen.js';
import type { Source } from '../text/source.js';
import { isTags } from '../text/tag-lines.js';
import { linkFile, linksSay, listsAsk } from '../thresholds.js';

/** The blocks with content: no comments, rules, definitions or links back to the top. */
export function contentBlocks(nodes: Flow[], source: Source): Flow[] {
  return nodes.filter(node => {
    const known = says.get(node) ?? saysSomething(node, source);
    says.set(node, known);
    return known;
  });
}

/** For each block, whether it has content. */
const says = new WeakMap<Flow, boolean>();

function saysSomething(node: Flow, source: Source): boolean {
  return (
    node.type !== 'thematicBreak' &&
    node.type !== 'definition' &&
    node.type !== 'containerMark' &&
    node.type !== 'abbreviation' &&
    !isTags(node) &&
    !isUnseen(node) &&
    !isNavigation(node, source)
  );
}

/** Whether a block is one link and no other word: a link to the answers, for example. */
export function isOnlyLink(node: Flow): boolean {
  if (node.type === 'blockquote') return node.children.length === 1 && node.children.every(isOnlyLink);
  if (node.type !== 'paragraph') return false;
  const [only, ...others] = worded(node);
  return others.length === 0 && isLink(only) && /[\p{L}\p{N}]/u.test(textOf(only));
}

const pointing =
  /^(?:see(?: also)?|source|from|via|ref(?:erence)?|read(?: more)?|more|link|answers?|详见|参见|请看|参考|来源|出处|见|原文|链接|答案|출처|참고)(?:\s*(?:at|in|on|:|：|见))?$/iu;

/** Whether a block is one link with a word that points to it: `See https://example.com`. */
export function isPointer(node: Flow): boolean {
  if (node.type !== 'paragraph') return false;
  const [first, second, ...others] = worded(node);
  return others.length === 0 && first?.type === 'text' && isLink(second) && pointing.test(first.value.trim());
}

function worded({ children }: Paragraph): PhrasingContent[] {
  return children.filter(node => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
}

function isLink(node: PhrasingContent | undefined): boolean {
  return node?.type === 'link' || node?.type === 'linkReference';
}

/** Whether blocks consist only of lists of links, at least so many. */
export function isLinkList(nodes: Flow[], least = 2): boolean {
  const lists = nodes.filter(node => node.type === 'list');
  const links = lists.reduce((sum, list) => sum + linksIn(list), 0);
  return lists.length > 0 && lists.length === nodes.length && links >= least;
}

/** Whether most items and paragraphs of blocks are links to other pages, with a few words or what is found there. */
export function leadsElsewhere(nodes: Flow[]): boolean {
  const units = nodes.flatMap<Flow | ListItem>(node => (node.type === 'list' ? node.children : [node]));
  return units.filter(leads).length > units.length * linkFile.linked;
}

function leads(node: Flow | ListItem): boolean {
  if (node.type !== 'listItem') return node.type === 'paragraph' && isLinks([node]);
  const [first] = node.children;
  return first?.type === 'paragraph' && (isLink(worded(first)[0]) || isLinks([first]));
}

/** Whether links make up more of what blocks say than other words do. */
export function isLinks(nodes: Flow[]): boolean {
  let linked = 0;
  let all = 0;
  for (const block of nodes) {
    visit(block, node => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') all += node.value.length;
      if (node.type === 'link' || node.type === 'linkReference') linked += textOf(node).length;
    });
  }
  return linked > all * linksSay;
}

/** Whether blocks are lists whose items mostly ask. */
export function listsQuestions(nodes: Flow[]): boolean {
  const items = nodes.flatMap(node => (node.type === 'list' ? node.children : []));
  const asking = items.filter(({ children: [first] }) => first && questionLikeness(textOf(first)) === 2);
  return items.length > 1 && asking.length >= items.length * listsAsk;
}

/** Links of a list with nothing else; otherwise 0. */
function linksIn({ children }: List): number {
  const counts = children.map(linkOf);
  return counts.every(count => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : 0;
}

function linkOf({ children: [first, ...rest] }: ListItem): number {
  if (first?.type !== 'paragraph' || rest.length > 1) return 0;
  const words = worded(first);
  const [below] = rest;
  if (words.length !== 1 || !isLink(words[0]) || (below && below.type !== 'list')) return 0;
  return below ? (linksIn(below) > 0 ? 1 + linksIn(below) : 0) : 1;
}
