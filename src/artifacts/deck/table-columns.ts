import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { columns } from './thresholds.js';

/**
 * Marks the cells of columns whose texts are short, which do not wrap, and of those whose texts are long, which do not get
 * narrow: a phone would else give each column of a wide table the width of a character or a word.
 */
export function markColumns(tree: Root): void {
  visit(tree, 'element', table => {
    if (table.tagName !== 'table') return;
    const cells = cellsByColumn(table);
    for (const [column, own] of cells.entries()) {
      const width = Math.max(...own.map(cell => widthOf(textContent(cell))));
      const name = width <= (column === 0 ? columns.shortHead : columns.short) ? 'col-short' : 'col-long';
      for (const cell of own) cell.properties.className = [name];
    }
  });
}

/** The cells of each column; none where cells span several. */
function cellsByColumn(table: Element): Element[][] {
  const byColumn: Element[][] = [];
  let isRegular = true;
  visit(table, 'element', row => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
    isRegular &&= cells.every(({ properties }) => !('colSpan' in properties || 'rowSpan' in properties));
    for (const [column, cell] of cells.entries()) byColumn[column] = [...(byColumn[column] ?? []), cell];
  });
  return isRegular ? byColumn : [];
}

/** Roughly, in ems: Chinese and what is as wide, capitals, and other letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign >= '\u1100' ? 1 : /\p{Lu}/u.test(sign) ? 0.65 : 0.5), 0);
}
