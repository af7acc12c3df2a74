import { list } from 'micromark-core-commonmark';
import type { Construct, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * Lists below indented code. The parser treats the code as if it were a paragraph, which only a list that starts at 1
 * may interrupt, and so reads `2. text` there as text.
 */
export default function remarkListsBelowCode(this: Processor): undefined {
  const data = this.data();
  const document = Object.fromEntries(starts.map(code => [code, listBelowCode]));
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document }];
}

/** `*`, `+`, `-` and the digits. */
const starts = [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57];

const listBelowCode: Construct = {
  ...list,
  tokenize(effects, ok, nok) {
    // It stays so for the rest of the line: the item is first looked for, and then read.
    if (this.interrupt && isBelowCode(this)) this.interrupt = false;
    return list.tokenize.call(this, effects, ok, nok);
  },
};

/** Whether the block that the line may interrupt is indented code. */
function isBelowCode({ events }: TokenizeContext): boolean {
  const chunk = events.findLast(([, { type }]) => type === 'chunkFlow')?.[1];
  return chunk?._tokenizer?.currentConstruct?.name === 'codeIndented';
}
