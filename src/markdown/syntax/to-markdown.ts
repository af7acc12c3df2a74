import type { Blockquote, Paragraph, Parents } from 'mdast';
import { defaultHandlers, type Handlers, type Info, type Options, type State } from 'mdast-util-to-markdown';
import type { Processor } from 'unified';

/**
 * A remark plugin that comes after all syntax: what its extensions would together write in another way than it is read.
 * Task lists keep their boxes, which the CJK extension's paragraphs have not, and `> [!NOTE]` stays one.
 */
export default function remarkWriteAsRead(this: Processor): undefined {
  const data = this.data() as { toMarkdownExtensions?: Options[] };
  const extensions = data.toMarkdownExtensions ?? [];
  const [task, last] = [paragraphOf(extensions.flatMap(one => one.extensions ?? [])), paragraphOf(extensions)];
  const paragraph = (node: Paragraph, parent: Parents | undefined, state: State, info: Info): string => {
    const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    return (isTask ? task : last)(node, parent, state, info);
  };
  data.toMarkdownExtensions = [...extensions, { handlers: { paragraph, blockquote } }];
}

/** How the last of some extensions writes a paragraph. */
function paragraphOf(extensions: (Options | null)[]): NonNullable<Handlers['paragraph']> {
  return extensions.findLast(one => one?.handlers?.paragraph)?.handlers?.paragraph ?? defaultHandlers.paragraph;
}

/** The bracket of `[!NOTE]` would be escaped, and the box be a quotation. */
export function blockquote(node: Blockquote, parent: Parents | undefined, state: State, info: Info): string {
  return defaultHandlers.blockquote(node, parent, state, info).replace(/^> \\\[!/u, '> [!');
}
