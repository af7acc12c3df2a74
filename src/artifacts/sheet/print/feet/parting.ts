/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Move } from './move.js';
import type { Units } from './units.js';

/**
 * Runs in the page: what is kept whole for its shortness is parted, with two lines on each side, and then also a list behind its
 * first item.
 */
export function parting({ leaves, startOf, endOf }: Columns, units: Units): Move {
  const lineOf = (element: Element) => Number.parseFloat(getComputedStyle(element).lineHeight);
  const isTall = (element: Element, lines: number) => {
    const { height } = element.getBoundingClientRect();
    return height > (lines - 0.5) * lineOf(element);
  };
  /** What may be parted of a unit, and by what. */
  const keepersOf = (unit: HTMLElement[]): HTMLElement[] => {
    const texts = unit.filter(leaf => leaf.matches('.whole:is(p, li)') && isTall(leaf, 4));
    const short = unit[0]?.closest<HTMLElement>('.short');
    const lines = short ? unit.filter(leaf => short.contains(leaf)) : [];
    const count = lines.reduce((sum, leaf) => sum + Math.round(leaf.getBoundingClientRect().height / lineOf(leaf)), 0);
    return short && count > 4 && !short.querySelector('.ruled') ? [short, ...texts] : texts;
  };
  return {
    try(found) {
      const { index, first, start } = found;
      const unit = leaves.slice(index, units.endOfUnit(found) + 1);
      if (unit.some(leaf => endOf(leaf).page > start.page)) return false;
      const items = unit.map(leaf => leaf.closest('li')).filter(item => item?.matches(':first-child'));
      const changes = [
        ...keepersOf(unit).map(element => ({ element, property: 'breakInside' as const })),
        ...(items as HTMLElement[]).map(element => ({ element, property: 'breakAfter' as const })),
      ].map(change => ({ ...change, usual: change.element.style[change.property] }));
      for (const { element, property } of changes) {
        element.style[property] = 'auto';
        if (startOf(first).column < start.column) return true;
      }
      for (const { element, property, usual } of changes) element.style[property] = usual;
      return false;
    },
  };
}
