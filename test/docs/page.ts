import { readFileSync } from 'node:fs';
import type { Code, Heading, InlineCode, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { flow } from '../support/bank.js';

/** A page of the documentation, cut at its headings. */
export interface Section {
  /** Level of the heading that it begins with; 0 above the first. */
  depth: number;
  title: string;
  /** Options, settings, rules, commands and files that are named in it, each once, sorted. */
  names: string[];
}

export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  visit(treeOf(page), 'code', ({ lang, meta, value }: Code) => {
    blocks.push({ kind: `${lang ?? ''} ${meta ?? ''}`.trim(), value });
  });
  return blocks;
}

export interface Block {
  /** What stands behind the fence. */
  kind: string;
  value: string;
}

export function sectionsOf(page: string): Section[] {
  const sections: (Section & { said: Set<string> })[] = [{ depth: 0, title: '', names: [], said: new Set() }];
  visit(treeOf(page), node => {
    if (node.type === 'heading') {
      const { depth } = node as Heading;
      sections.push({ depth, title: textOf(node), names: [], said: new Set() });
    }
    if (node.type !== 'inlineCode') return;
    for (const name of namesIn((node as InlineCode).value)) sections.at(-1)?.said.add(name);
  });
  return sections.map(({ said, ...section }) => ({ ...section, names: [...said].sort() }));
}

/** The options in a piece of code, or the whole of it if it is one word without Chinese, and no placeholder such as `YOU`. */
function namesIn(code: string): string[] {
  const options = code.match(/(?<![\w-])--[a-z][\w-]*/gu) ?? [];
  return /^(?![A-Z]+$)[\w.@/*#:-]+$/u.test(code) ? [...options, code] : options;
}

/** The addresses that a page links to or shows pictures from, in order. */
export function linksOf(page: string): string[] {
  const links: string[] = [];
  visit(treeOf(page), ['link', 'image'], node => {
    links.push((node as Link).url);
  });
  return links;
}

/** The names that links give to the headings of a page, as GitHub makes them. */
export function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return sectionsOf(page).map(({ title }) => {
    const slug = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** The running text of a page by line: code is a `C` in it, and text as it stands with what is beside it. */
export function proseOf(page: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  visit(treeOf(page), node => {
    if (!['paragraph', 'heading', 'tableCell'].includes(node.type)) return;
    found.push({ line: node.position?.start.line ?? 0, text: flat(node) });
    return SKIP;
  });
  return found;
}

function flat(node: Nodes): string {
  if (node.type === 'inlineCode') return 'C';
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(flat).join('') : '';
}

const trees = new Map<string, Root>();

function treeOf(page: string): Root {
  const tree = trees.get(page) ?? { type: 'root', children: flow(readFileSync(page, 'utf8')) };
  trees.set(page, tree);
  return tree;
}
