import type { Collection } from './collections.js';
import type { ColumnName } from './columns.js';
import type { Replay } from './replay.js';

export type Results = [Collection, Replay][];

/** What was replayed, a collection a row. */
export function printCollections(results: Results): string {
  const rows = results.map(([{ name, lang, set }, replay]) => [
    name,
    lang,
    set,
    ...['versions', 'questions', 'most', 'refused', 'unrecognised', 'recognised'].map(key => replay[key as 'versions']),
  ]);
  const sums = [3, 4, 5, 6, 7, 8].map(at => rows.reduce((sum, row) => sum + Number(row[at]), 0));
  const head = 'collection lang set versions questions at-once refused unrecognised recognised'.split(' ');
  return table([head, ...rows, ['all', '', '', ...sums]]);
}

/** How one column did, a collection a row. */
export function printColumn(results: Results, name: ColumnName): string {
  const keys = [
    ['edits', 'edited'],
    ['reworded', 'reworded'],
    ['rewordedInWords', 'in words'],
    ['lost', 'lost edited'],
    ['lostReworded', 'reworded'],
    ['lostInWords', 'in words'],
    ['lostUntouched', 'untouched'],
    ['wrong', 'wrong'],
    ['unreadLost', 'unread: lost'],
    ['unreadWrong', 'wrong'],
    ['restored', 'restored'],
    ['revived', 'found again'],
    ['byQuestion', 'hash loses'],
    ['byPlace', 'place loses'],
    ['differ', 'ids differ'],
  ] as const;
  const rows = results.map(([collection, { columns }]) => [
    collection.name,
    ...keys.map(([key]) => columns[name]?.[key] ?? ''),
  ]);
  const sums = keys.map((_, at) => rows.reduce((sum, row) => sum + Number(row[at + 1]), 0));
  const shown = [true, ...keys.map(([key]) => rows.some(row => key !== 'differ' || row.at(-1) !== ''))];
  const all = [['collection', ...keys.map(([, title]) => title)], ...rows, ['all', ...sums]];
  return table(all.map(row => row.filter((_, at) => shown[at])));
}

/** The columns side by side, over all collections. */
export function printColumns(results: Results, names: readonly ColumnName[]): string {
  const total = (name: ColumnName, key: 'edits' | 'reworded' | 'lost' | 'lostReworded' | 'lostUntouched' | 'wrong') =>
    results.reduce((sum, [, { columns }]) => sum + (columns[name]?.[key] ?? 0), 0);
  const rows = names.map(name => {
    const [reworded, edits] = [total(name, 'reworded'), total(name, 'edits')];
    const [lostReworded, lost, wrong] = [total(name, 'lostReworded'), total(name, 'lost'), total(name, 'wrong')];
    const differs = results.map(([, { columns }]) => columns[name]?.differ);
    return [
      name,
      `${lostReworded} of ${reworded} (${share(lostReworded, reworded, 100)} %)`,
      `${lost} of ${edits} (${share(lost, edits, 500)} in 500)`,
      total(name, 'lostUntouched'),
      `${wrong} (${share(wrong, edits, 1000)} in 1,000)`,
      differs.includes(undefined) ? '' : differs.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    ];
  });
  return table([['lock', 'lost reworded', 'lost edited', 'lost untouched', 'wrongly merged', 'ids differ'], ...rows]);
}

function share(part: number, whole: number, of: number): string {
  return whole === 0 ? '0' : ((part / whole) * of).toFixed(2);
}

function table(rows: (string | number)[][]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => String(row[at] ?? '').length)));
  return rows
    .map(row =>
      row
        .map((cell, at) =>
          typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
