import type { Paragraph, PhrasingContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isNavigation } from '../text/navigation.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { isUnseen } from '../text/seen.js';
import type { Source } from '../text/source.js';
import { isTags } from '../text/tag-lines.js';
import { linksSay, listsAsk, pointing } from '../thresholds.js';

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

const leading =
  /^(?:see(?: also)?|source|from|via|ref(?:erence)?|read(?: more)?|more|link|answers?|详见|参见|请看|参考|来源|出处|见|原文|链接|答案|출처|참고)(?:\s*(?:at|in|on|:|：|见))?$/iu;

/** Whether a block is one link with a word that points to it: `See https://example.com`. */
export function isPointer(node: Flow): boolean {
  if (node.type !== 'paragraph') return false;
  const [first, second, ...others] = worded(node);
  return others.length === 0 && first?.type === 'text' && isLink(second) && leading.test(first.value.trim());
}

function worded({ children }: Paragraph): PhrasingContent[] {
  return children.filter(node => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
}

function isLink(node: PhrasingContent | undefined): boolean {
  return node?.type === 'link' || node?.type === 'linkReference';
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

/** Whether blocks say little more than where a link leads: `Discussion: [Issue 1](…)`. */
export function pointsElsewhere(nodes: Flow[]): boolean {
  const said = nodes.reduce((sum, node) => sum + textOf(node).length, 0);
  return said <= pointing && nodes.some(hasLink);
}

/** Whether there is a link somewhere in a block. */
export function hasLink(node: Flow): boolean {
  if (!('children' in node)) return false;
  let found = false;
  visit(node, ['link', 'linkReference'], () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** Whether the last of some blocks is a paragraph that asks. */
export function endsAsking(nodes: Flow[]): boolean {
  const last = nodes.at(-1);
  return last?.type === 'paragraph' && asks(textOf(last).trim());
}

/** Whether blocks are lists whose items mostly ask. */
export function listsQuestions(nodes: Flow[]): boolean {
  const items = nodes.flatMap(node => (node.type === 'list' ? node.children : []));
  const asking = items.filter(({ children: [first] }) => first && questionLikeness(textOf(first)) === 2);
  return items.length > 1 && asking.length >= items.length * listsAsk;
}
