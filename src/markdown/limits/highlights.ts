import type { Mark, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { excerpt } from '../../diagnostics/excerpt.js';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';

/** Reports the first highlight of a file that may as well be text between two `==` that are spoken of. */
function remarkGuessedHighlights() {
  return (tree: Root, file: VFile): undefined => {
    const guessed: Mark[] = [];
    visit(tree, 'mark', node => {
      if (breaksOff.test(textOf(node))) guessed.push(node);
    });
    const [first, ...others] = guessed;
    if (!first) return;
    report(file, {
      rule: 'highlight-guess',
      reason: say('"{first}" between two == is read as highlighted{others}, although it breaks off.', {
        first: excerpt(textOf(first).replace(/\s+/gu, ' '), 40),
        others: others.length > 0 ? say(', and so are {count} more texts', { count: others.length }) : '',
      }),
      remedy: say('If the operator is meant, write it as `==` in backticks; otherwise leave the punctuation outside.'),
      place: first.position,
    });
  };
}

export const step = {
  name: 'highlights',
  after: [],
  plugin: remarkGuessedHighlights,
} as const;

/** A clause that goes on behind the mark, or has begun before it. */
const breaksOff = /^[，；、,;]|[，；、,;]$/u;
