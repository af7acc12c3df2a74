import { posix } from 'node:path';
import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import type { Node, Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../../diagnostics/report.js';
import { decodeUrl } from '../../mdast/decode-url.js';
import type { NoteTarget } from '../../mdast/nodes.js';
import { isWebAddress } from '../../mdast/web-address.js';
import { firstOf } from '../../say/lists.js';
import { say } from '../../say/say.js';
import { addressesInHtml } from '../html/addresses.js';
import { recordingOf } from '../images/path.js';

/** `[[note]]`, `[[note#heading]]`, `[[note|text]]`; `![[…]]` is for pictures, and `a[[0]]` or `[[1, 2]]` is code. */
const wiki = /(?<![!\w\])])\[\[(?!\s)([^[\]|\n#]*)(?:#([^[\]|\n]+))?(?:\|([^[\]\n]+))?\]\](?!\()/gu;

/**
 * Marks everything that leads to another place in the notes: links to Markdown files and headings, and wiki links,
 * which become links too. They get `data.note`; the target is resolved once all files are read. Reports links to other
 * files: a reader does not have them.
 */
export default function remarkLinks() {
  return (tree: Root, file: VFile): undefined => {
    const local: Local[] = [];
    visit(tree, node => {
      if (node.type === 'html') {
        for (const address of addressesInHtml(node.value, 'href', 'a'))
          if (!address.startsWith('#') && !isWebAddress(address)) local.push({ address, place: node });
      }
      if (node.type !== 'link') return;
      const note = targetOf(node.url, file.path);
      if (note) node.data = { ...node.data, note };
      // A sound is played where its link stands.
      else if (!isWebAddress(node.url) && !recordingOf(node.url)) {
        local.push({ address: node.url, place: node });
        if (node.children.length === 0) node.children.push({ type: 'text', value: node.url });
      }
      return SKIP;
    });
    reportLocal(local, file);
    visit(tree, 'text', (text: Text, index, parent) => {
      if (!parent || index === undefined || !text.value.includes('[[') || isEscaped(text, file)) return;
      if (parent.type === 'link' || parent.type === 'linkReference') return;
      const nodes = partsOf(text, file);
      (parent as Parent).children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

export const step = {
  name: 'links',
  // Lines are joined while texts are not yet split by links.
  after: ['line-breaks'],
  plugin: remarkLinks,
} as const;

/** A link to what only the author's computer has, or to nothing. */
interface Local {
  address: string;
  place: Node;
}

/** How many addresses are named. */
const mostNamed = 3;

function reportLocal(links: Local[], file: VFile): void {
  const [first, ...others] = links;
  if (!first) return;
  const named = [...new Set(links.map(({ address }) => address || '()'))];
  const many = others.length > 0;
  report(file, {
    rule: 'local-link',
    reason: many
      ? say('{count} links lead to nothing that a reader could open: {named}. Their text is kept.', {
          count: links.length,
          named: firstOf(named, mostNamed),
        })
      : say('A link leads to nothing that a reader could open: {named}. Its text is kept.', {
          named: firstOf(named, mostNamed),
        }),
    remedy: say('Link to a page on the web, or put what matters into the notes.'),
    place: first.place,
  });
}

/** The target of a URL in the notes; undefined for all other URLs. */
function targetOf(url: string, from: string): NoteTarget | undefined {
  const [, path = '', heading] = /^([^#?]*)(?:#(.*))?$/u.exec(url) ?? [];
  if (/^[a-z][a-z\d+.-]+:|^\/\//iu.test(url) || (path === '' ? !heading : !/\.(?:md|markdown)$/iu.test(path))) {
    return undefined;
  }
  const file = path === '' ? '' : posix.join(posix.dirname(from), decodeUrl(path).replaceAll('\\', '/'));
  return { file, isName: false, from, ...(heading && { heading: decodeUrl(heading) }) };
}

function partsOf(text: Text, file: VFile): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.value.matchAll(wiki)) {
    const [whole, name = '', heading, shown] = match;
    // The id of a block (`#^id`) says nothing to a reader.
    const part = heading?.trim().startsWith('^') ? '' : heading?.trim();
    const label = shown?.trim() || [name.trim(), part].filter(Boolean).join(' › ');
    if (!/\p{L}/u.test(name + (heading ?? ''))) continue;
    const position = placeOf(text, match.index, whole.length, file);
    const note: NoteTarget = {
      file: name.trim(),
      isName: name.trim() !== '',
      from: file.path,
      ...(heading && { heading: heading.trim() }),
    };
    if (match.index > end) nodes.push({ ...text, value: text.value.slice(end, match.index) });
    nodes.push({
      type: 'link',
      url: whole.slice(2, -2).split('|')[0] ?? '',
      children: [{ type: 'text', value: label }],
      data: { note },
      ...(position && { position }),
    });
    end = match.index + whole.length;
  }
  if (end === 0) return [text];
  return end < text.value.length ? [...nodes, { ...text, value: text.value.slice(end) }] : nodes;
}

/** The source position of a piece of a text; that of the whole text if escapes or indentation hide it. */
function placeOf({ value, position }: Text, from: number, length: number, file: VFile): Position | undefined {
  const offset = position?.start.offset;
  if (offset === undefined || !String(file).startsWith(value, offset)) return position;
  const lines = location(file);
  const [start, end] = [lines.toPoint(offset + from), lines.toPoint(offset + from + length)];
  return start && end ? { start, end } : position;
}

/** Whether the notes escape a bracket with a backslash, which the parser has removed. */
function isEscaped({ position }: Text, file: VFile): boolean {
  return position !== undefined && String(file).slice(position.start.offset, position.end.offset).includes('\\[');
}
