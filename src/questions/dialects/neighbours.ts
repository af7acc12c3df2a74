import type { Flow } from '../../mdast/nodes.js';
import { type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { dialects } from './all.js';
import type { Dialect } from './dialect.js';

/** Tells whether a block of a run has markers that a form other than the given one may claim. */
type Neighbours = (dialect: Dialect, run: Flow[]) => (index: number) => boolean;

/**
 * Whether the blocks below a heading have markers that a form other than the one that asks may claim. No form claims a
 * paragraph with another's markers, so that none changes what another finds; it does not matter which forms are switched
 * off. All forms ask about the same blocks, so their markers are looked for once.
 */
export function neighboursIn(source: Source): Neighbours {
  const lines = new Map<Flow | undefined, Line[]>();
  const linesOfBlock = (node: Flow | undefined): Line[] => {
    const known = lines.get(node);
    if (known) return known;
    const found = node?.type === 'paragraph' ? linesOf(node, source) : [];
    lines.set(node, found);
    return found;
  };
  const marking = new Map<Flow, { below: Flow | undefined; forms: readonly Dialect[] }>();
  const formsAt = (node: Flow, below: Flow | undefined): readonly Dialect[] => {
    const known = marking.get(node);
    if (known && known.below === below) return known.forms;
    const [own, next] = [linesOfBlock(node), linesOfBlock(below)];
    const forms = own.length === 0 ? [] : (dialects as readonly Dialect[]).filter(one => one.isMarked?.(own, next));
    marking.set(node, { below, forms });
    return forms;
  };
  return (dialect, run) => index => {
    const node = run[index];
    const forms = node ? formsAt(node, run[index + 1]) : [];
    return forms.includes(dialect) ? forms.some(({ name }) => dialect.yieldsTo?.includes(name)) : forms.length > 0;
  };
}
