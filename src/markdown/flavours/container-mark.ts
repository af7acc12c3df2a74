import type { ContainerMark, Parents } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Info, State, Options as ToMarkdown } from 'mdast-util-to-markdown';

declare module 'mdast' {
  /**
   * The line that opens or closes a container of another tool, such as `::: tip`. Which ones belong together is only
   * known once questions are; see `normalise/containers/`.
   */
  interface ContainerMark extends Parent {
    type: 'containerMark';
    role: 'open' | 'close';
    /** How it is written: marks of different ways never belong together. */
    syntax: 'colons' | 'indented' | 'tag' | 'shortcode' | 'aside' | 'docsify' | 'org' | 'fenced';
    /** What it is, and of which kind: `tip`, `details warning`; empty if the closing mark does not say. */
    name: string;
    /** The number of colons. */
    size?: number;
    /** The author's title. */
    children: Text[];
  }
  interface BlockContentMap {
    containerMark: ContainerMark;
  }
  interface RootContentMap {
    containerMark: ContainerMark;
  }
}

export type MarkFields = Pick<ContainerMark, 'role' | 'syntax' | 'name' | 'size'> & { title?: string | undefined };

/** The node for a mark. */
export function containerMark({ title = '', ...fields }: MarkFields): ContainerMark {
  // A title is shown as plain text.
  const value = title.replace(/`+|\*\*|\\(?=[!-/:-@[-`{-~])/gu, '').trim();
  return { type: 'containerMark', ...fields, children: value === '' ? [] : [{ type: 'text', value }] };
}

/** Adds the node for a mark that is a token of its own. */
export function addMark(context: CompileContext, token: Token, fields: MarkFields): undefined {
  const mark = containerMark(fields);
  context.enter(mark, token);
  context.exit(token);
  const [title] = mark.children;
  if (title && mark.position) title.position = mark.position;
}

/** How marks are written, in one way for all. */
export const containersToMarkdown: ToMarkdown = {
  handlers: {
    containerMark(node: ContainerMark, _: Parents | undefined, __: State, ___: Info): string {
      const colons = ':'.repeat(node.size ?? 3);
      const title = node.children.map(({ value }) => value).join('');
      return node.role === 'close' ? colons : [colons, node.name, title].filter(Boolean).join(' ');
    },
  },
};
