import type { Flow } from '../../mdast/nodes.js';
import { type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { dialects } from './all.js';
import type { Dialect } from './dialect.js';

/**
 * Whether a block has markers that a form other than the given one may claim. No form claims a paragraph with another's
 * markers, so that none changes what another finds; it does not matter which forms are switched off.
 */
export function neighboursOf(dialect: Dialect, run: Flow[], source: Source): (index: number) => boolean {
  const linesAt = (index: number): Line[] => {
    const node = run[index];
    return node?.type === 'paragraph' ? linesOf(node, source) : [];
  };
  return index => {
    const lines = linesAt(index);
    if (lines.length === 0) return false;
    const below = linesAt(index + 1);
    const marking = (dialects as readonly Dialect[]).filter(({ isMarked }) => isMarked?.(lines, below));
    const isOwn = marking.includes(dialect);
    return marking.some(other => (isOwn ? dialect.yieldsTo?.includes(other.name) : true));
  };
}
