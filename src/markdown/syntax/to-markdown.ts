import type { Blockquote, Heading, Html, Nodes, Paragraph, Parents, Table } from 'mdast';
import { defaultHandlers, type Handlers, type Info, type Options, type State } from 'mdast-util-to-markdown';
import type { Processor } from 'unified';

/**
 * A remark plugin that comes after all syntax: what its extensions would together write in another way than it is read.
 * Task lists keep their boxes, which the CJK extension's paragraphs have not, `> [!NOTE]` stays one, and blocks have their
 * names.
 */
export default function remarkWriteAsRead(this: Processor): undefined {
  const data = this.data() as { toMarkdownExtensions?: Options[] };
  const extensions = data.toMarkdownExtensions ?? [];
  const all = extensions.flatMap(one => [one, ...(one.extensions ?? [])]);
  const [task, last] = [paragraphOf(extensions.flatMap(one => one.extensions ?? [])), paragraphOf(extensions)];
  const tableHandler = all.findLast(one => one?.handlers?.table)?.handlers?.table;
  const paragraph = (node: Paragraph, parent: Parents | undefined, state: State, info: Info): string => {
    const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    return named((isTask ? task : last)(node, parent, state, info), node, parent);
  };
  const heading = (node: Heading, parent: Parents | undefined, state: State, info: Info): string =>
    named(defaultHandlers.heading(node, parent, state, info), node, parent);
  const table = (node: Table, parent: Parents | undefined, state: State, info: Info): string => {
    const { blockId } = node.data ?? {};
    return `${tableHandler?.(node, parent, state, info) ?? ''}${blockId === undefined ? '' : `\n^${blockId}`}`;
  };
  const handlers = { paragraph, heading, blockquote, html, ...(tableHandler && { table }) };
  data.toMarkdownExtensions = [...extensions, { handlers }];
}

/** A block with the name by which notes link to it, as Obsidian or Logseq writes it; that of an item is in its first block. */
function named(text: string, node: Nodes, parent: Parents | undefined): string {
  const isFirst = parent?.type === 'listItem' && parent.children[0] === node;
  const id = node.data?.blockId ?? (isFirst ? parent.data?.blockId : undefined);
  if (id === undefined) return text;
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id) ? `${text}\nid:: ${id}` : `${text} ^${id}`;
}

/** A name below a block, which stands in the tree as a comment. */
function html(node: Html): string {
  return node.data?.blockId === undefined ? node.value : `^${node.data.blockId}`;
}

/** How the last of some extensions writes a paragraph. */
function paragraphOf(extensions: (Options | null)[]): NonNullable<Handlers['paragraph']> {
  return extensions.findLast(one => one?.handlers?.paragraph)?.handlers?.paragraph ?? defaultHandlers.paragraph;
}

/** The bracket of `[!NOTE]` would be escaped, and the box be a quotation. */
export function blockquote(node: Blockquote, parent: Parents | undefined, state: State, info: Info): string {
  return defaultHandlers.blockquote(node, parent, state, info).replace(/^> \\\[!/u, '> [!');
}
