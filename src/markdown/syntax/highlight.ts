import type { Mark, Parents } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Info, State, Options as ToMarkdown } from 'mdast-util-to-markdown';
import type { Processor } from 'unified';
import { highlight } from './highlight-construct.js';

/** `==text==` as `mark` nodes, and back. */
export default function remarkHighlight(this: Processor): undefined {
  const data = this.data();
  const syntax = {
    text: { 61: highlight },
    insideSpan: { null: [highlight] },
    attentionMarkers: { null: [61] },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), highlightToMarkdown];
}

const fromMarkdown: FromMarkdown = {
  canContainEols: ['mark'],
  enter: {
    highlight(token) {
      this.enter({ type: 'mark', children: [], data: { hName: 'mark' } }, token);
    },
  },
  exit: {
    highlight(token) {
      this.exit(token);
    },
  },
};

/** An extension for `mdast-util-to-markdown`: `mark` nodes as `==text==`. */
const highlightToMarkdown: ToMarkdown = {
  unsafe: [{ character: '=', before: '=', inConstruct: 'phrasing' }],
  handlers: { mark },
};

export function mark(node: Mark, _: Parents | undefined, state: State, info: Info): string {
  return `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`;
}

// Without it, all of what is highlighted is written to see how it begins, and again inside that.
mark.peek = () => '=';

declare module 'mdast' {
  /** Highlighted text. */
  interface Mark extends Parent {
    type: 'mark';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}
