import { posix } from 'node:path';
import type { Definition, Embed, Nodes, Paragraph, Parent, Root, RootContent, Text } from 'mdast';
import { toString as textOfNodes } from 'mdast-util-to-string';
import type { Node, Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { excerpt } from '../diagnostics/excerpt.js';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import { decodeUrl } from '../mdast/decode-url.js';
import type { EntryNode, Flow } from '../mdast/nodes.js';
import { cardMark } from '../questions/dialects/card-tag.js';
import { say } from '../say/say.js';
import remarkHtml from './html/html.js';
import { embedItself, longestEmbedded } from './thresholds.js';

/** Part of a note. */
export interface FoundPart {
  /** Path of the note, with `/`. */
  path: string;
  nodes: RootContent[];
  /** The definitions of the note. */
  definitions: ReadonlyMap<string, Definition>;
}

export interface EmbedsOptions {
  /** Finds what an embed shows, in the note at `from` or in another one. */
  find?: (shows: Embed['shows'], from: string) => FoundPart | undefined;
  /** Whether inline queries and fields of Dataview are reported; default: yes. */
  dataview?: boolean;
}

declare module 'mdast' {
  interface TextData {
    /** Whether it is only the name of what should stand there. */
    isName?: boolean;
  }
}

/**
 * Shows what the notes embed: another note, a part of it, or a block. Each is shown once in a question or section, and
 * not inside itself. What is not found is reported, and its name stays; what only a program can find out is left out.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkEmbeds({ find = () => undefined, dataview = true }: EmbedsOptions = {}) {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkEmbeds');
    const reported = new Set<string>();
    for (const entry of tree.children) {
      if (entry.type !== 'question' && entry.type !== 'section') continue;
      const shown: Shown = { find, file, parts: new Set(), left: longestEmbedded, reported };
      if (dataview && entry.type === 'question') reportKept(entry, file);
      for (const holder of holdersOf(entry)) expand(holder, file.path, undefined, shown);
    }
  };
}

export const step = {
  name: 'embeds',
  // What another note says has no say in what a card is, and its references are its own.
  after: ['cards', 'references'],
  plugin: remarkEmbeds,
  options: ({ embedded, config }: Run): EmbedsOptions => ({
    ...(embedded && { find: embedded }),
    dataview: config.flavours.dataview !== 'off',
  }),
} as const;

/** The part of a run that it needs. */
interface Run {
  embedded: EmbedsOptions['find'];
  config: { flavours: { dataview?: 'on' | 'off' | undefined } };
}

interface Shown {
  find: NonNullable<EmbedsOptions['find']>;
  file: VFile;
  /** The parts that are shown already. */
  parts: Set<string>;
  /** The number of characters that may still be added. */
  left: number;
  /** What is wrong in the notes that are shown, so that it is reported once for the file. */
  reported: Set<string>;
}

function holdersOf(entry: EntryNode): Parent[] {
  return entry.type === 'question' ? entry.children : [entry];
}

const inlineQuery = /^(?:=\s*this\.|\$=\s*dv\.)/u;
const field = /^[A-Za-z][\w-]*:: \S|[[(][A-Za-z][\w -]*:: [^\])\n]+[\])]/mu;

/** Reports what Dataview reads and what stays in the text. */
function reportKept(entry: EntryNode, file: VFile): void {
  visit(entry as EntryNode | Root, node => {
    const isQuery = node.type === 'inlineCode' && inlineQuery.test(node.value);
    const found = node.type === 'text' ? field.exec(node.value)?.[0] : isQuery ? node.value : undefined;
    if (found === undefined) return;
    report(file, {
      rule: 'query',
      reason: isQuery
        ? say('{found} is a query of Dataview and is shown as written.', { found: short(found) })
        : say('{found} is a field of Dataview and is shown as written.', { found: short(found) }),
      remedy: isQuery
        ? say('Write what it shows as text.')
        : say('Move it to the front matter to keep it off the card.'),
      place: node,
    });
  });
}

/** @param place where in the file the embedded text is shown; undefined for the file's own text */
function expand(holder: Parent, from: string, place: Position | undefined, shown: Shown): void {
  // They are collected first, since what is put in their place changes the tree.
  const embeds: [Embed, Parent[]][] = [];
  visitParents(holder, 'embed', (embed: Embed, ancestors: Parent[]) => void embeds.push([embed, [...ancestors]]));
  for (const [embed, ancestors] of embeds) {
    const siblings = ancestors.at(-1)?.children ?? [];
    const at = place ?? embed.position;
    const nodes = partOf(embed, from, at, shown) ?? nameOf(embed, at);
    siblings.splice(siblings.indexOf(embed), 1, ...nodes);
    if (nodes.length === 0) removeEmpty(ancestors);
  }
  liftBlocks(holder);
}

const removable = new Set(['paragraph', 'listItem', 'list', 'blockquote']);

/** Removes a paragraph from which all was removed, and what holds nothing else. */
function removeEmpty(ancestors: Parent[]): void {
  for (let depth = ancestors.length - 1; depth > 0; depth--) {
    const [parent, node] = [ancestors[depth - 1], ancestors[depth]];
    const isEmpty = node?.children.every(child => child.type === 'text' && (child as Text).value.trim() === '');
    if (!parent || !node || !removable.has(node.type) || !isEmpty) return;
    parent.children = parent.children.filter(child => (child as Node) !== node);
  }
}

/** The content in the place of an embed; undefined if only its name stays. */
function partOf(embed: Embed, from: string, at: Position | undefined, shown: Shown): RootContent[] | undefined {
  const { shows, written } = embed;
  const { file } = shown;
  const place = at && { start: at.start, end: at.end };
  if (shows.kind === 'query') {
    if (isNew(embed, from, at, shown))
      report(file, {
        rule: 'query',
        reason: say('{written} is left out: only the program it was written for knows what it shows.', {
          written: short(written),
        }),
        remedy: say('Write what it shows as text, or put it in backticks to show the query itself.'),
        place,
      });
    return [];
  }
  const found = shown.find(shows, from);
  if (!found) {
    if (isNew(embed, from, at, shown))
      report(file, {
        rule: 'unknown-embed',
        reason:
          embed.children.length > 0
            ? say('{written} is not among these notes; its name is shown.', { written: short(written) })
            : say('{written} is not among these notes and is left out.', { written: short(written) }),
        remedy: say('Check the names of the note and the heading or block, or write the text itself.'),
        place,
      });
    return undefined;
  }
  const key = JSON.stringify([found.path, shows.kind === 'note' ? (shows.part ?? '') : shows.id]);
  const size = textOfNodes(found.nodes).length + embedItself;
  if (shown.parts.has(key)) return undefined;
  if (size > shown.left) {
    report(file, {
      rule: 'unknown-embed',
      reason: say('{written} is too long to be shown in a card; its name is shown.', { written: short(written) }),
      remedy: say('Embed the part that is the answer, or write a summary.'),
      place,
    });
    return undefined;
  }
  shown.parts.add(key);
  shown.left -= size;
  const root: Parent = { type: 'root', children: prepared(found, at, file) };
  expand(root, found.path, at, shown);
  const [first] = root.children as RootContent[];
  if (shows.kind === 'block' && !shows.isWhole) return inlineOf(first);
  return root.children as RootContent[];
}

/** Whether to report an embed: one of the file itself always, one in a note that the file shows only once. */
function isNew(embed: Embed, from: string, at: Position | undefined, { file, reported }: Shown): boolean {
  if (at === embed.position) return true;
  const key = JSON.stringify([from, embed.written]);
  if (from === file.path || reported.has(key)) return false;
  reported.add(key);
  return true;
}

/** A copy of a part, at home in the file that shows it: without comments, with its links and pictures resolved. */
function prepared({ path, nodes, definitions }: FoundPart, at: Position | undefined, file: VFile): RootContent[] {
  const children = structuredClone(nodes) as Flow[];
  const tree: Root = {
    type: 'root',
    children: [{ type: 'section', title: '', depth: 0, path: [], changes: [], children }],
  };
  remarkHtml()(tree, new VFile({ path }));
  const [section] = tree.children;
  const root: Root = { type: 'root', children: (section as Parent).children as RootContent[] };
  visit(root, (node, index, parent) => {
    if (at) node.position = at;
    else delete node.position;
    if (!parent || index === undefined) return undefined;
    if (isDropped(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const { url = '', title = null } = definitions.get(node.identifier) ?? {};
      if (url === '') return undefined;
      const target = { url, title, ...(at && { position: at }) };
      (parent as Parent).children[index] =
        node.type === 'linkReference'
          ? { type: 'link', children: node.children, ...target }
          : { type: 'image', alt: node.alt ?? '', ...target };
      return index;
    }
    if (node.type === 'link' || node.type === 'image') node.url = rebased(node.url, path, file.path);
    if (node.type === 'text') node.value = node.value.replace(cardMark, '');
    return undefined;
  });
  return root.children;
}

function isDropped(node: Nodes): boolean {
  return (
    node.type === 'definition' ||
    node.type === 'footnoteDefinition' ||
    node.type === 'footnoteReference' ||
    (node.type === 'html' && /^\s*(?:<!--[\s\S]*?-->\s*)+$/u.test(node.value))
  );
}

/** A relative address as seen from another file. */
function rebased(url: string, from: string, to: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#])/iu.test(url) || !url.includes('/') || from === to) return url;
  const path = posix.join(posix.dirname(from), decodeUrl(url).replaceAll('\\', '/'));
  return posix.relative(posix.dirname(to), path);
}

function inlineOf(node: RootContent | undefined): RootContent[] {
  if (node?.type === 'paragraph' || node?.type === 'heading') return node.children;
  if (node?.type === 'list') return inlineOf(node.children[0]?.children[0]);
  return node ? [node] : [];
}

/** Blocks inside a paragraph take its place or come after it; a single paragraph is part of its line. */
function liftBlocks(holder: Parent): void {
  visit(holder, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const children = paragraph.children as RootContent[];
    const blocks = children.filter(isBlock);
    if (blocks.length === 0) return undefined;
    const text = children.filter(child => !isBlock(child));
    const isAlone = text.every(child => child.type === 'text' && child.value.trim() === '');
    const [only] = blocks;
    if (!isAlone && blocks.length === 1 && only?.type === 'paragraph') {
      children.splice(children.indexOf(only), 1, ...only.children);
      return undefined;
    }
    paragraph.children = text as Paragraph['children'];
    (parent as Parent).children.splice(index, 1, ...(isAlone ? [] : [paragraph]), ...blocks);
    return [SKIP, index + blocks.length + (isAlone ? 0 : 1)];
  });
}

const flow = new Set(['paragraph', 'heading', 'list', 'blockquote', 'code', 'table', 'math', 'thematicBreak']);

function isBlock({ type }: RootContent): boolean {
  return flow.has(type);
}

function nameOf({ children }: Embed, position: Position | undefined): RootContent[] {
  return children.map(child => ({ ...child, data: { isName: true }, ...(position && { position }) }) as RootContent);
}

function short(written: string): string {
  const [line = ''] = written.split('\n', 1);
  return excerpt(line, 60);
}
