import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { listed } from '../../say/lists.js';
import { say } from '../../say/say.js';
import type { LeftOut } from './left-out.js';

const names = {
  module: (count: number) => (count === 1 ? say('1 import or export') : say('{count} imports and exports', { count })),
  component: (count: number) => (count === 1 ? say('1 component') : say('{count} components', { count })),
  expression: (count: number) => (count === 1 ? say('1 expression') : say('{count} expressions', { count })),
};

/** Says once what of MDX is left out of a file, and where it begins. */
export function reportMdx(file: VFile, leftOut: readonly LeftOut[]): void {
  const [first] = leftOut;
  if (first === undefined) return;
  const counts = Object.entries(names).flatMap(([what, named]) => {
    const count = leftOut.filter(left => left.what === what).length;
    return count === 0 ? [] : [named(count)];
  });
  const point = { line: first.line, column: 1 };
  report(file, {
    rule: 'mdx-left-out',
    reason:
      leftOut.length === 1
        ? say('{counts} of MDX is left out; what stands between the tags of a component stays.', {
            counts: listed(counts),
          })
        : say('{counts} of MDX are left out; what stands between the tags of a component stays.', {
            counts: listed(counts),
          }),
    remedy: say('Write as Markdown what a card is to show.'),
    place: { start: point, end: point },
  });
}
