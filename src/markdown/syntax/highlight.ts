import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { highlight } from './highlight-construct.js';

/** `==text==` as `mark` nodes. */
export default function remarkHighlight(this: Processor): undefined {
  const data = this.data();
  const syntax = {
    text: { 61: highlight },
    insideSpan: { null: [highlight] },
    attentionMarkers: { null: [61] },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
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
