import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { addClass } from '../../../render/classes.js';
import { longestWord, widthOf } from '../plan/width.js';
import { tables } from '../thresholds.js';

/**
 * Marks cells of a few characters as `tight`: they do not wrap. A table whose longest words do not fit next to each
 * other is `crowded`: its words may break.
 *
 * @param perLine width of a line in ems
 */
export function setTables(tree: Root, perLine: number): void {
  visit(tree, 'element', table => {
    if (table.tagName !== 'table') return;
    const widest: number[] = [];
    visit(table, 'element', row => {
      if (row.tagName !== 'tr') return;
      const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
      for (const [column, cell] of cells.entries()) {
        const text = textContent(cell);
        const tight = text.length <= tables.tightCell;
        if (tight) addClass(cell, 'tight');
        const width = (tight ? widthOf(text) : longestWord(text)) * tables.wordScale;
        widest[column] = Math.max(widest[column] ?? 0, width);
      }
    });
    const width = widest.reduce((sum, one) => sum + one + tables.between, -tables.between);
    if (width > perLine) addClass(table, 'crowded');
  });
}
