import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { longestWord, widthOf } from '../plan/width.js';
import { addClass } from './classes.js';

/** A cell of up to this many characters does not wrap. */
const tightCell = 4;

/** Tables are set smaller than text, but a capitalised word is wider than most; space between two columns. In ems. */
const wordScale = 1.1;
const between = 0.6;

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
        const text = textOf(cell);
        const tight = text.length <= tightCell;
        if (tight) addClass(cell, 'tight');
        const width = (tight ? widthOf(text) : longestWord(text)) * wordScale;
        widest[column] = Math.max(widest[column] ?? 0, width);
      }
    });
    const width = widest.reduce((sum, one) => sum + one + between, -between);
    if (width > perLine) addClass(table, 'crowded');
  });
}
