import type { ListItem, Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { linkFile } from '../thresholds.js';

/** What leads elsewhere without a link of Markdown: `[[note]]`, an address with its path but without https, and the path of a page. */
const addresses =
  /\[\[[^[\]\n]+\]\]|(?<![\p{L}\p{N}@./_-])[\p{L}\p{N}@./_-]*[\p{L}\p{N}_-]\.(?:mdx?|markdown)(?![\p{L}\p{N}/_-])|(?<![\w@./-])[a-z\d-]+(?:\.[a-z\d-]+){0,3}\.(?:com|org|net|io|dev|cn|me|app|ai|edu)\/[^\s，。；）)]*/giu;

const page = /^[\p{L}\p{N}@./_ -]*[\p{L}\p{N}_-]\.(?:mdx?|markdown)$/iu;

/** One line of a paragraph, taken apart into links and other words. */
interface Line {
  links: number;
  /** The characters of its links. */
  linked: number;
  /** Its other words. */
  words: string;
  /** Whether its first word is a link, and not a number such as the time in a video. */
  isFirst: boolean;
  /** Whether there is anything else in it, such as a picture or code. */
  hasOther: boolean;
  /** Whether each link shows its address. */
  isBare: boolean;
}

const nothing: Line = { links: 0, linked: 0, words: '', isFirst: false, hasOther: false, isBare: true };

function linesOf({ children }: { children: PhrasingContent[] }): Line[] {
  const lines = [{ ...nothing }];
  const add = (text: string, isBare: boolean): void => {
    const line = lines.at(-1) as Line;
    if (line.links === 0) line.isFirst = !isWorded(line.words) && /\p{L}/u.test(text);
    line.links++;
    line.linked += text.length;
    line.isBare &&= isBare;
  };
  const say = (words: string): void => {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) lines.push({ ...nothing });
      (lines.at(-1) as Line).words += part;
    }
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      let from = 0;
      for (const match of node.value.matchAll(addresses)) {
        say(node.value.slice(from, match.index));
        add(match[0], true);
        from = match.index + match[0].length;
      }
      say(node.value.slice(from));
    } else if (node.type === 'link') {
      const text = textOf(node, { imageAlt: false });
      // A picture with a link is a badge, or a picture.
      if (text.trim() !== '') add(text, text === node.url);
    } else if (node.type === 'inlineCode' && page.test(node.value)) add(node.value, true);
    else if (node.type === 'linkReference') add(textOf(node), false);
    else if (node.type === 'break') say('\n');
    else if (node.type === 'strong' || node.type === 'emphasis') node.children.forEach(walk);
    else (lines.at(-1) as Line).hasOther = true;
  };
  children.forEach(walk);
  return lines.filter(({ links, words, hasOther }) => links > 0 || isWorded(words) || hasOther);
}

function isWorded(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isPure({ links, words, hasOther }: Line): boolean {
  return links > 0 && !hasOther && (!isWorded(words) || counts.test(words));
}

/** The number of an entry before its link: `2.1 [Strings](#strings)`. */
const counts = /^\s*\d{1,3}(?:\.\d{1,3})*\s*[.)）、：:-]?\s*$/u;

/** Whether blocks consist only of lists of links, at least so many. */
export function isLinkList(nodes: Flow[], least = 2): boolean {
  return nodes.length > 0 && nodes.every(({ type }) => type === 'list') && linksOf(nodes) >= least;
}

/**
 * Whether blocks are nothing but links: quoted, several on a line or in a list, or as addresses. One link with words of
 * its own may be where the answer is.
 */
export function onlyLinks(nodes: Flow[]): boolean {
  const links = linksOf(nodes);
  return links > 1 || (links === 1 && nodes.every(node => node.type === 'blockquote' || isAddress(node)));
}

/** Whether some content is one link to a place on the same page. */
export function isWithinPage(children: PhrasingContent[]): boolean {
  const [only, ...others] = children;
  return others.length === 0 && only?.type === 'link' && only.url.startsWith('#');
}

function isAddress(node: Flow): boolean {
  return node.type === 'paragraph' && linesOf(node).every(({ isBare }) => isBare);
}

/** The number of links, if each of the blocks is nothing else; otherwise 0. */
function linksOf(nodes: readonly (Flow | ListItem)[]): number {
  let all = 0;
  for (const node of nodes) {
    const own = linksIn(node);
    if (own === 0) return 0;
    all += own;
  }
  return all;
}

function linksIn(node: Flow | ListItem): number {
  if (node.type === 'list' || node.type === 'blockquote') return linksOf(node.children);
  if (node.type === 'paragraph') {
    const lines = linesOf(node);
    return lines.every(isPure) ? lines.reduce((sum, { links }) => sum + links, 0) : 0;
  }
  if (node.type !== 'listItem') return 0;
  const [first, below, ...others] = node.children;
  if (first?.type !== 'paragraph' || others.length > 0 || (below && below.type !== 'list')) return 0;
  return linksOf(node.children);
}

/** Whether most items and paragraphs of blocks are links to other pages, with a few words or what is found there. */
export function leadsElsewhere(nodes: Flow[]): boolean {
  const units = nodes.flatMap<Flow | ListItem | TableRow>(node => {
    if (node.type === 'table') return rowsOf(node);
    return node.type === 'list' ? node.children : [node];
  });
  return units.filter(leads).length > units.length * linkFile.linked;
}

/** Whether most of what stands in blocks are the rows of a table that each begin with a link, to whatever page. */
export function listsLinksInRows(nodes: Flow[]): boolean {
  const rows = nodes.flatMap(node => (node.type === 'table' ? rowsOf(node) : []));
  return rows.length > 0 && rows.filter(isOfLink).length > (rows.length + nodes.length - 1) * linkFile.linked;
}

/** The rows of a table below its head. */
function rowsOf({ children }: Table): TableRow[] {
  return children.slice(1);
}

/** Whether a row names a page of the notes, and says about it whatever: its first words are links to it. */
function leadsToPage(row: TableRow): boolean {
  const first = firstWords(row);
  return first !== undefined && isOfLink(row) && linksTo(first).every(isOwnPage);
}

/** Whether the first words of a row are links. */
function isOfLink(row: TableRow): boolean {
  const first = firstWords(row);
  return first !== undefined && linesOf(first).every(isPure);
}

/** The first cell with words; a number may count the rows. */
function firstWords({ children }: TableRow): TableCell | undefined {
  return children.find(cell => /\p{L}/u.test(textOf(cell)));
}

function linksTo(cell: TableCell): string[] {
  const urls: string[] = [];
  visit(cell, 'link', ({ url }) => void urls.push(url));
  return urls;
}

/** Whether an address is one of a page beside this one, and neither elsewhere on the web nor on the page itself. */
function isOwnPage(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/iu.test(url);
}

function leads(node: Flow | ListItem | TableRow): boolean {
  if (node.type === 'tableRow') return leadsToPage(node);
  const first = node.type === 'listItem' ? node.children[0] : node;
  if (first?.type !== 'paragraph') return false;
  const lines = linesOf(first);
  // With code below, it explains what its first link leads to.
  if (node.type === 'listItem' && lines[0]?.isFirst) return !node.children.some(({ type }) => type === 'code');
  // A badge, or the picture of a chart.
  if (lines.length === 0) return first.children.some(({ type }) => type === 'link');
  return lines.every(isPointer) || linkedMost(lines);
}

function linkedMost(lines: Line[]): boolean {
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  return linked > (linked + words) * linkFile.linked;
}

/** Whether a line is a link with the name of what it leads to: `Address: https://…`, and no source of what is said. */
function isPointer(line: Line): boolean {
  const label = line.words.trim();
  if (line.links === 0 || line.hasOther) return false;
  return (label.length <= linkFile.label && !sources.test(label)) || !isWorded(label);
}

const sources =
  /^\W*(?:参考|來源|来源|出处|原文|摘自|转载|引用|详见|参见|见|更多|source|from|see|via|ref|quoted|based on|more|read|learn|출처|참고|参照|出典)/iu;

/** Whether blocks say in a few words what is found elsewhere, and where: `Summary: …`, `Address: …`. */
export function recommends(nodes: Flow[]): boolean {
  const lines = linesIn(nodes);
  return (
    nodes.length <= linkFile.blocks && lines !== undefined && wordsOf(lines) <= linkFile.said && lines.some(isPointer)
  );
}

/** Whether blocks say hardly more than where something is found: `A course. Its page: https://…`. */
export function pointsOn(nodes: Flow[]): boolean {
  const lines = linesIn(nodes);
  return lines !== undefined && wordsOf(lines) <= linkFile.pointing && lines.some(isPointer);
}

function wordsOf(lines: Line[]): number {
  return lines.reduce((sum, { words }) => sum + words.trim().length, 0);
}

/** The lines of paragraphs and lists; undefined where there is anything else, such as code or a picture. */
function linesIn(nodes: Flow[]): Line[] | undefined {
  const lines: Line[] = [];
  for (const node of nodes) {
    const blocks = node.type === 'list' ? node.children.map(({ children: [first] }) => first) : [node];
    for (const block of blocks) {
      if (block?.type !== 'paragraph') return undefined;
      lines.push(...linesOf(block));
    }
  }
  return lines.some(({ hasOther }) => hasOther) ? undefined : lines;
}
