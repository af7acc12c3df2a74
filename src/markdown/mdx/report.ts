import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import type { LeftOut } from './left-out.js';

const names = {
  module: ['import or export', 'imports and exports'],
  component: ['component', 'components'],
  expression: ['expression', 'expressions'],
} as const;

/** Says once what of MDX is left out of a file, and where it begins. */
export function reportMdx(file: VFile, leftOut: readonly LeftOut[]): void {
  const [first] = leftOut;
  if (first === undefined) return;
  const counts = Object.entries(names).flatMap(([what, [one, more]]) => {
    const count = leftOut.filter(left => left.what === what).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  const point = { line: first.line, column: 1 };
  report(file, {
    rule: 'mdx-left-out',
    reason: `${counts.join(', ')} of MDX ${leftOut.length === 1 ? 'is' : 'are'} left out; what stands between the tags of a component stays.`,
    remedy: 'Write as Markdown what a card is to show.',
    place: { start: point, end: point },
  });
}
