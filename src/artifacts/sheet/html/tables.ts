import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { addClass } from '../../../render/classes.js';
import { longestWord, widthOf } from '../plan/width.js';
import { tables } from '../thresholds.js';
import { partsOfWord, partWords } from './parted-words.js';

/**
 * Marks cells of a few characters as `tight`: they do not wrap. A table whose longest words do not fit next to each
 * other lets them break between their parts; then it gets smaller, then spans the page, then becomes one item a row. Only a
 * table that has no room as any of these has words broken anywhere.
 *
 * @param perLine width of a line in ems
 * @param perPage the same over all columns, if there are several
 */
export function setTables(tree: Root, perLine: number, perPage = perLine): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || index === undefined || !parent) return;
    const rows = rowsOf(table);
    for (const cell of rows.flat()) if (isTight(cell)) addClass(cell, 'tight');
    if (widthOfAll(rows, longestWord) <= perLine) return undefined;
    const width = widthOfAll(rows, longestPart);
    const fit = perLine / width;
    const spans = parent.type === 'root' && perPage > perLine;
    if (fit < tables.smallest && !(spans && width <= perPage)) return unlessStacked(table, rows, parent, index);
    partWords(table);
    if (fit < tables.smallest) addClass(table, 'spanning');
    else if (fit < 1) table.properties.style = `--fit: ${Math.floor(fit * 100) / 100}`;
    return undefined;
  });
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', row => {
    if (row.tagName === 'tr') rows.push(row.children.filter((cell): cell is Element => cell.type === 'element'));
  });
  return rows;
}

function isTight(cell: Element): boolean {
  return textContent(cell).length <= tables.tightCell;
}

/** Width of the columns beside each other, each as wide as the widest of its cells. */
function widthOfAll(rows: Element[][], measure: (text: string) => number): number {
  const widest: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const text = textContent(cell);
      const frame = cell.children.some(child => child.type === 'element' && child.tagName === 'code')
        ? tables.codeFrame
        : 0;
      const width = isTight(cell) ? widthOf(text) : Math.max(tables.narrowest, measure(text));
      widest[column] = Math.max(widest[column] ?? 0, width * tables.wordScale + frame);
    }
  }
  return widest.reduce((sum, one) => sum + one + tables.between, -tables.between);
}

function longestPart(text: string): number {
  return Math.max(1, ...text.split(/\s+/u).flatMap(partsOfWord).map(longestWord));
}

/** One item a row, in which each cell has a line with the head of its column; a table of other tables stays one. */
function unlessStacked(
  table: Element,
  rows: Element[][],
  parent: Parents,
  index: number,
): [typeof SKIP, number] | undefined {
  const [heads = [], ...rest] = rows;
  const regular = heads.every(({ tagName }) => tagName === 'th') && rest.every(row => row.length <= heads.length);
  if (!regular || rest.length === 0) {
    partWords(table);
    addClass(table, 'broken');
    return undefined;
  }
  const items = rest.map(row =>
    element(
      'li',
      '',
      row.flatMap((cell, column) => lineOf(heads[column], cell)),
    ),
  );
  const list = element('ul', 'rows', items);
  partWords(list);
  (parent.children as ElementContent[])[index] = list;
  return [SKIP, index + 1];
}

function lineOf(head: Element | undefined, cell: Element): Element[] {
  if (textContent(cell).trim() === '' && cell.children.every(({ type }) => type === 'text')) return [];
  const label = head && textContent(head).trim() !== '' ? [element('span', 'cell-head', head.children)] : [];
  return [element('span', 'cell', [...label, ...cell.children])];
}

function element(tagName: string, name: string, children: ElementContent[]): Element {
  // Each row repeats the heads of the columns.
  return {
    type: 'element',
    tagName,
    properties: name ? { className: [name] } : {},
    children: structuredClone(children),
  };
}
