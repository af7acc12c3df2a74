import type { Root } from 'mdast';
import type { Construct, State } from 'micromark-util-types';
import type { Parser, Processor } from 'unified';

/** Where the blocks start, by offset, whose end was sought in vain, in the text that is being parsed. */
let unclosed: Set<number> | undefined;

/** How often a text is parsed at most: an end that lacks in a list is noticed only when the list was. */
const mostTimes = 8;

/**
 * Reads a text again if a block was found that is never closed. While its end is sought, the parser sees no lists and quotations,
 * as code has none, and does not go back to them: all below would be text. Has to come right behind `remark-parse`.
 */
export default function remarkUnclosedBlocks(this: Processor): undefined {
  const { parser } = this;
  if (!parser) return;
  this.parser = again(parser as Parser<Root>);
}

function again(parser: Parser<Root>): Parser<Root> {
  return (text, file) => {
    const outer = unclosed;
    const known = new Set<number>();
    unclosed = known;
    try {
      let tree = parser(text, file);
      for (let times = 1, before = 0; known.size > before && times < mostTimes; times++) {
        before = known.size;
        tree = parser(text, file);
      }
      return tree;
    } finally {
      unclosed = outer;
    }
  };
}

/** A construct over several lines that hold no Markdown; one that is known to be never closed is not begun. */
export function ifClosed(construct: Construct): Construct {
  return {
    ...construct,
    concrete: true,
    tokenize(effects, ok, nok) {
      const { offset, line } = this.now();
      const fail: State = code => {
        if (this.now().line > line) noteUnclosed(offset);
        return nok(code);
      };
      const start = construct.tokenize.call(this, effects, ok, fail);
      // It ends a paragraph all the same, as it looks like one.
      return code => (unclosed?.has(offset) && !this.interrupt ? nok(code) : start(code));
    },
  };
}

/** Says that a block has no end, which was found out without reading on. */
export function noteUnclosed(offset: number): void {
  unclosed?.add(offset);
}
