import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { textOf } from '../mdast/text.js';
import { say } from '../say/say.js';

/** Widens tables whose rows have more cells than the head, which would otherwise not be shown, and reports the rows. */
function remarkTables() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'table', table => {
      const [head] = table.children;
      if (!head) return;
      const columns = Math.max(head.children.length, table.align?.length ?? 0);
      const widest = Math.max(...widths(table, columns));
      if (widest <= columns) return;
      for (const [index, width] of widths(table, columns).entries()) {
        if (width <= columns) continue;
        report(file, {
          rule: 'long-table-row',
          reason: say('This row has {width} cells, but the head of its table has {columns}. All are shown.', {
            width,
            columns,
          }),
          remedy: say('Escape a | that does not end a cell as \\|, or add the missing columns to the head.'),
          place: table.children[index],
        });
      }
      while (head.children.length < widest) head.children.push({ type: 'tableCell', children: [] });
      table.align = [...(table.align ?? []), ...Array<null>(widest).fill(null)].slice(0, widest);
    });
  };
}

export const step = {
  name: 'tables',
  after: [],
  plugin: remarkTables,
} as const;

/** The cells of each row up to the last that has something in it beyond the columns of the head. */
function widths({ children }: Table, columns: number): number[] {
  return children.map(({ children: cells }) => {
    let width = cells.length;
    while (width > columns && textOf(cells[width - 1]) === '' && !cells[width - 1]?.children.length) width--;
    return width;
  });
}
