import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { type Opening, span, spanFrom } from './span.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    frameSpan: 'frameSpan';
  }
}

/** The style sheet above a table that pandas wrote. */
export const dataFrames: Flavour<'data-frames'> = {
  name: 'data-frames',
  tools: ['Jupyter'],
  docs: 'the `<style scoped>` that pandas writes above a table is left out',
  examples: [
    {
      notes:
        '## What does head show?\n\n<div>\n<style scoped>\n    .dataframe th {\n        vertical-align: top;\n    }\n\n    .dataframe td {\n        text-align: right;\n    }\n</style>\n<table border="1" class="dataframe">\n<tr><td>1</td></tr>\n</table>\n</div>',
      answer: '<div>\n<table border="1">\n<tbody><tr><td>1</td></tr>\n</tbody></table>\n</div>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: { flow: { 60: span('frameSpan', opening) } },
      from: spanFrom('frameSpan', () => ({ type: 'html', value: '<div>' })),
    });
  },
};

function opening(line: string): Opening | undefined {
  if (!/^<div>[ \t]*$/u.test(line)) return undefined;
  let count = 0;
  let hasStyle = false;
  return {
    end: '</style>',
    closes: text => hasStyle && text.trim() === '</style>',
    breaks: text => {
      count += 1;
      hasStyle ||= count === 1 && /^<style scoped>/u.test(text);
      // Only rules, indented, and blank lines.
      return count > 1 ? !/^(?:[ \t]{4}|[ \t]*$)/u.test(text) : !hasStyle;
    },
  };
}
