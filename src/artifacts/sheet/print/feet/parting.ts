/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Growth } from './growth.js';
import type { Move } from './move.js';
import type { Units } from './units.js';

/**
 * Runs in the page: what is kept whole for its shortness is parted, with two lines on each side, and then also a list behind its
 * first item. In a deep hole a text may also be parted from what it leads to, a list before its last item, and a tall row of a
 * table, if the hole is not deep then.
 *
 * @param deep pixels of white from which on a hole is deep
 */
export function parting(columns: Columns, units: Units, growth: Growth, deep: number): Move {
  const { leaves, startOf, endOf, breakAt, roomAt } = columns;
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
  type Change = { element: HTMLElement; property: 'breakInside' | 'breakAfter' | 'breakBefore' };
  /** What keeps the pieces of a unit together, but for headings. */
  const bondsOf = (unit: HTMLElement[]): Change[] =>
    unit.flatMap((leaf, at) => {
      const bond = (selector: string, property: Change['property']) => {
        const element = leaf.closest<HTMLElement>(selector);
        return element ? [{ element, property }] : [];
      };
      return [
        // What leads to a picture alone would not say what it means.
        ...(unit[at + 1]?.matches('.figure') ? [] : bond('.lead', 'breakAfter')),
        ...bond('li:last-child', 'breakBefore'),
        ...(isTall(leaf, 4) ? bond('tbody > tr', 'breakInside') : []),
      ];
    });
  /** Whether a deep hole is left in the column that a piece is in, even when all grows. */
  const isDeepBelow = (index: number): boolean => {
    for (let at = index; at < leaves.length; at += 1) {
      const leaf = leaves[at] as HTMLElement;
      if (startOf(leaf).column < endOf(leaf).column) return false;
      const next = breakAt(at + 1);
      if (next) return roomAt(next) - growth.ofColumn(at + 1) >= deep;
    }
    return false;
  };
  return {
    try(found, room) {
      const { index, first, start } = found;
      const unit = leaves.slice(index, units.endOfUnit(found) + 1);
      if (unit.some(leaf => endOf(leaf).page > start.page)) return false;
      const items = unit.map(leaf => leaf.closest('li')).filter(item => item?.matches(':first-child'));
      const own: Change[] = [
        ...keepersOf(unit).map(element => ({ element, property: 'breakInside' as const })),
        ...(items as HTMLElement[]).map(element => ({ element, property: 'breakAfter' as const })),
      ];
      const changes = [...own, ...(room < deep ? [] : bondsOf(unit))].map(change => ({
        ...change,
        usual: change.element.style[change.property],
      }));
      for (const [at, { element, property }] of changes.entries()) {
        element.style[property] = 'auto';
        if (startOf(first).column < start.column && (at < own.length || !isDeepBelow(index))) return true;
      }
      for (const { element, property, usual } of changes) element.style[property] = usual;
      return false;
    },
  };
}
