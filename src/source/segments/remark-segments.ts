import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { type Asked, askThrough } from './identifiers.js';
import { parseInSegments } from './parse.js';

export interface SegmentsOptions {
  /** About how many characters a segment has. */
  size?: number;
}

// Less is slower by what is parsed twice, more by what makes the parser slower than linear.
const defaultSize = 16_384;

/**
 * Has the parser read a file in segments, so that time grows with its size and no faster; the tree is the same. Stands
 * last among the plugins that extend the parser.
 */
export default function remarkSegments(this: Processor, { size = defaultSize }: SegmentsOptions = {}): void {
  const { parser } = this;
  if (!parser) throw new Error('remarkSegments needs a parser before it.');
  let current: Asked | undefined;
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), askThrough(() => current)];
  this.parser = (document, file) =>
    parseInSegments(
      document,
      (text, asked) => {
        current = asked;
        try {
          return parser(text, file) as Root;
        } finally {
          current = undefined;
        }
      },
      size,
    );
}
