/// <reference lib="dom" />
import type { Columns } from './columns.js';

/** The heads of tables as they stand again in each column. */
export interface Heads {
  /** Puts them where the rows go on in another column now. */
  renew(): void;
  remove(): void;
}

/**
 * Runs in the page: on paper the browser sets the head of a table again in each column, and on the screen it does not, so that
 * all that follows would be measured higher up. Rows in its place do so. A head of more than a quarter of the page stands once.
 */
export function repeatHeads({ height, startOf }: Columns): Heads {
  const copies = new Set<Element>();
  const tables = [...document.querySelectorAll('table')].filter(({ tHead }) => {
    return tHead !== null && tHead.rows.length > 0 && tHead.offsetHeight * 4 <= height;
  });
  /** A row that goes on in another column without a head, or a head that stands elsewhere now. */
  const firstWrong = (table: HTMLTableElement): { row?: Element; copy?: Element } | undefined => {
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    let before: number | undefined;
    let head: Element | undefined;
    for (const row of rows) {
      if (copies.has(row)) {
        if (head) return { copy: row };
        head = row;
        continue;
      }
      const { column } = startOf(row);
      const isParted = before !== undefined && column > before;
      if (head && !(isParted && startOf(head).column === column)) return { copy: head };
      if (isParted && !head) return { row };
      [before, head] = [column, undefined];
    }
    return head && { copy: head };
  };
  const drop = (copy: Element) => {
    copy.remove();
    copies.delete(copy);
  };
  const renewIn = (table: HTMLTableElement): void => {
    // Each pass settles one column; a head that takes the room of the row it stands above moves that on.
    for (let passes = table.rows.length * 2; passes > 0; passes -= 1) {
      const wrong = firstWrong(table);
      if (wrong?.copy) drop(wrong.copy);
      else if (wrong?.row) {
        const copy = table.tHead?.rows[0]?.cloneNode(true) as HTMLElement;
        copy.style.height = `${table.tHead?.offsetHeight}px`;
        copy.style.breakAfter = 'avoid';
        wrong.row.before(copy);
        copies.add(copy);
      } else return;
    }
  };
  const heads: Heads = {
    renew() {
      for (const table of tables)
        if (table.getClientRects().length > 1 || [...copies].some(copy => table.contains(copy))) renewIn(table);
    },
    remove() {
      for (const copy of copies) drop(copy);
    },
  };
  heads.renew();
  return heads;
}
