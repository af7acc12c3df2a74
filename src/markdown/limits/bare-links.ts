import type { Construct, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { replaceConstructs } from './replace.js';

const names = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/**
 * A remark plugin for a parser with GFM's bare links: there are none in brackets that are open, for which the parser looks
 * back through the paragraph at the start of each word. Which brackets are open is known without that.
 */
export default function remarkBareLinkScans(this: Processor): undefined {
  replaceConstructs(this, names, withScan);
}

/** What the text that is being read looks like to the constructs. Texts are read one after the other. */
let view: TokenizeContext | undefined;
let viewed: TokenizeContext | undefined;

function withScan(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      if (isInBrackets(this)) return nok;
      // The events are what it looks through for open brackets. All else that it asks of the text, it asks of the text itself.
      if (!view || viewed !== this) view = Object.create(this, { events: { value: [] } }) as TokenizeContext;
      viewed = this;
      return construct.tokenize.call(view, effects, ok, nok);
    },
  };
}

/** Whether a bracket is open. Those that were closed in vain are not needed any more, as they are not to the parser. */
function isInBrackets({ _labelStarts: starts = [] }: TokenizeContext): boolean {
  while (starts.at(-1)?._balanced) starts.pop();
  return starts.length > 0;
}
