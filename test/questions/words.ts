import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { alertMark } from '../../src/mdast/alert-mark.js';
import type { EntryNode } from '../../src/mdast/nodes.js';
import { isMerePrompt } from '../../src/questions/text/parts.js';

/** Words that are marks of a form and are told in other ways: the tag `#card`, the head of a table, 题目 above the problem. */
const marks = new Set(
  '#card card flashcard prompt reverse reversed spaced type in follow up question questions q front answer answers a ans short back no number 追问 interviewer asks 面试官追问 面试官问 面试官可能这样问 层级 你的回答 核心答案 问题 问 题目 题目描述 题目内容 原题 题面 题干 问题描述 描述 problem bài toán statement description 答案 答 解答 序号 编号'.split(
    ' ',
  ),
);

/** How often each word stands in texts; a number is a word of its own in 2.1栈. */
function countWords(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of texts.join('\n').matchAll(/\p{N}+(?=\p{Script=Han})|[\p{L}\p{N}]+/gu)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The words of the notes that are said less often in the entries than in the notes; marks of forms aside. */
export function lostWords(notes: Root, tree: Root): string[] {
  const entries = tree.children as EntryNode[];
  // A section that says nothing of its own is told by the paths of what stands below it.
  const paths = entries.flatMap(({ path }) => path.map((_, index) => path.slice(0, index + 1)));
  const unique = new Map(paths.map(path => [path.join('\n'), path.at(-1) ?? '']));
  const names = new Set(unique.values());
  const without = new Set([...repeated(notes, names), ...prompts(notes), ...emptyColumns(notes)]);
  const said = countWords([tree.data?.title ?? '', ...unique.values(), ...entries.flatMap(textsOfEntry)]);
  return [...countWords(textsOf(notes, without))]
    .filter(([word, count]) => !marks.has(word) && (said.get(word) ?? 0) < count)
    .map(([word]) => word);
}

/** Headings of sections that stood before with the same title, and what rows begin with likewise: one path tells them all. */
function repeated(notes: Root, names: Set<string>): Set<Node> {
  const seen = new Set<string>();
  const again = new Set<Node>();
  const see = (node: Nodes | undefined) => {
    const title = node ? textOf(node).trim() : '';
    if (node && names.has(title) && seen.has(title)) again.add(node);
    seen.add(title);
  };
  visit(notes, 'heading', see);
  visit(notes, 'tableRow', ({ children: [first] }) => see(first));
  return again;
}

/** Headings that only say that a problem follows, with their numbers: `1. The Question`. */
function prompts(notes: Root): Node[] {
  const found: Node[] = [];
  visit(notes, 'heading', heading => void (isMerePrompt(textOf(heading)) && found.push(heading)));
  return found;
}

/** The heads of columns with nothing below them. */
function emptyColumns(notes: Root): Node[] {
  const found: Node[] = [];
  visit(notes, 'table', ({ children: [head, ...rows] }) => {
    const isEmpty = (at: number) => rows.every(row => textOf(row.children[at]).trim() === '');
    found.push(...(head?.children ?? []).filter((_, at) => isEmpty(at)));
  });
  return found;
}

function textsOfEntry(entry: EntryNode): string[] {
  const labels = entry.type === 'question' ? [entry.label ?? '', entry.children[1].label ?? ''] : [entry.title];
  // A label is kept without its blanks: 第 6 题 as 第6题.
  const spaced = labels.map(label => label.replace(/[\d０-９]+/gu, ' $& '));
  return [...labels, ...spaced, ...textsOf(entry), ...entry.changes.map(({ original }) => original)];
}

/** The texts of a tree: what a reader sees, so neither the tags of HTML nor its comments, nor the kind of a callout (`[!faq]`). */
function textsOf(tree: Nodes, without: Set<Node> = new Set()): string[] {
  const texts: string[] = [];
  visit(tree, node => {
    if (without.has(node)) return SKIP;
    if (node.type === 'yaml') return undefined;
    if (node.type === 'html') texts.push(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, ' '));
    else if ('value' in node) texts.push(...node.value.split('\n').map(line => line.replace(alertMark, '')));
    if ('alt' in node && typeof node.alt === 'string') texts.push(node.alt);
    return undefined;
  });
  return texts;
}
