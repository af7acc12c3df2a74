import type { Construct } from 'micromark-util-types';
import type { Processor } from 'unified';
import { replaceConstructs } from './replace.js';

/** Longer names are none: the parser's own limit for what is between brackets. */
const longestName = 999;

/**
 * A remark plugin for a parser with GFM's footnotes: `![^a]` is a mark and a footnote, for which the parser looks back
 * through the paragraph at each closing bracket. Only one that ends what begins with `![`, and is as long as a name may be,
 * can end a footnote.
 */
export default function remarkFootnoteScans(this: Processor): undefined {
  replaceConstructs(this, new Set(['gfmPotentialFootnoteCall']), withScan);
}

function withScan(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const start = this._labelStarts?.at(-1);
      const length = start && this.now().offset - start.end.offset;
      const isPossible = start?.type === 'labelImage' && start._balanced && (length ?? 0) <= longestName;
      return isPossible ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}
