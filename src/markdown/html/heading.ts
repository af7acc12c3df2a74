import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, Extension, State } from 'micromark-util-types';

/** A line that is a heading of HTML. */
export const headingLine = /^<h([1-6])(?:[ \t][^<>]*)?>.*<\/h\1>[ \t]*$/iu;

/** A heading of HTML on a line of its own, which ends there: what stands below is Markdown. */
const construct: Construct = {
  name: 'htmlHeading',
  tokenize(effects, ok, nok) {
    let line = '';
    const inside: State = code => {
      if (code !== null && !markdownLineEnding(code)) {
        line += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return inside;
      }
      effects.exit('htmlFlowData');
      effects.exit('htmlFlow');
      return headingLine.test(line) ? ok(code) : nok(code);
    };
    return code => {
      effects.enter('htmlFlow');
      effects.enter('htmlFlowData');
      return inside(code);
    };
  },
};

export const htmlHeading: Extension = { flow: { 60: construct } };
