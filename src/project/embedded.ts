import type { Definition, Root, RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { letters, named } from '../bank/links.js';
import type { FlavourModes } from '../markdown/flavours/remark-flavours.js';
import { markdown } from '../markdown/markdown.js';
import { textOf } from '../mdast/text.js';
import type { EmbedsOptions, FoundPart } from '../normalise/embeds.js';
import { isFrontMatter, readFrontMatter } from '../questions/front-matter.js';

/** What notes embed. */
export interface Embedded {
  find: NonNullable<EmbedsOptions['find']>;
  /** The path of the file in which it would be found, if it is there, and the text of that file; parses nothing. */
  homeOf: (...of: Parameters<Embedded['find']>) => { path: string; text: string } | undefined;
}

/** Finds what notes embed, in the texts of all files; a file is parsed again once something of it is wanted. */
export function embeddedIn(files: readonly VFile[], flavours: FlavourModes): Embedded {
  const texts = new Map(files.flatMap(file => (file.value === undefined ? [] : [[file.path, String(file)] as const])));
  const notes = new Map<string, Note>();
  const noteAt = (path: string): Note | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const note = notes.get(path) ?? noteOf(path, markdown(flavours).parse(new VFile({ path, value: text })));
    notes.set(path, note);
    return note;
  };
  let blocks: Map<string, string> | undefined;
  const homeOf: Embedded['homeOf'] = (shows, from) => {
    if (shows.kind === 'query') return undefined;
    if (shows.kind === 'block') blocks ??= blocksIn(texts);
    const isHere = shows.kind === 'note' && shows.file === '';
    const path =
      shows.kind === 'block' ? blocks?.get(shows.id) : isHere ? from : named(shows.file, from, [...texts.keys()]);
    const text = path === undefined ? undefined : texts.get(path);
    return path === undefined || text === undefined ? undefined : { path, text };
  };
  return {
    homeOf,
    find(shows, from) {
      const { path } = homeOf(shows, from) ?? {};
      const note = path === undefined ? undefined : noteAt(path);
      if (path === undefined || !note || note.isDrawing || shows.kind === 'query') return undefined;
      const nodes = shows.kind === 'block' ? blockOf(note.tree, shows.id) : partOf(note.tree, shows.part);
      return nodes && { path, nodes, definitions: note.definitions };
    },
  };
}

interface Note extends Pick<FoundPart, 'definitions'> {
  tree: Root;
  isDrawing: boolean;
}

function noteOf(path: string, tree: Root): Note {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  readFrontMatter(tree, new VFile({ path }));
  return { tree, definitions, isDrawing: tree.data?.frontMatter?.drawing === true };
}

/** Which file has the block with an id (`id:: …`). */
function blocksIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const [path, text] of texts) {
    for (const [, id = ''] of text.matchAll(/^\s*id:: ([\da-f-]{36})\s*$/gimu))
      if (!blocks.has(id)) blocks.set(id, path);
  }
  return blocks;
}

/** The whole note, the content below a heading with that heading, or a block. */
function partOf({ children }: Root, part: string | undefined): RootContent[] | undefined {
  const nodes = children.filter(node => !isFrontMatter(node));
  if (part === undefined) return nodes;
  if (part.startsWith('^')) return blockOf({ type: 'root', children: nodes }, part.slice(1));
  const wanted = letters(part.split('#').at(-1) ?? '');
  const start = nodes.findIndex(node => node.type === 'heading' && letters(textOf(node)) === wanted);
  const heading = nodes[start];
  if (heading?.type !== 'heading') return undefined;
  const length = nodes.slice(start + 1).findIndex(node => node.type === 'heading' && node.depth <= heading.depth);
  return nodes.slice(start, length === -1 ? undefined : start + 1 + length);
}

function blockOf(tree: Root, id: string): RootContent[] | undefined {
  let found: RootContent | undefined;
  visit(tree, (node, index, parent) => {
    if (node.data?.blockId !== id || node.type === 'root' || !parent || index === undefined) return undefined;
    // An id on a line of its own belongs to the block above it.
    found = node.type === 'html' ? (parent.children[index - 1] as RootContent | undefined) : node;
    return EXIT;
  });
  if (found?.type !== 'listItem') return found && [found];
  return [{ type: 'list', spread: false, children: [found] }];
}
