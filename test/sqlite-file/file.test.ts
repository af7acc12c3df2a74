import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile, type Index, type Table } from '../../src/sqlite-file/file.js';

// What SQLite itself finds in the files, and what it stores where it is given the same rows.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Uint8Array, ...questions: string[]) {
  const path = join(folder, 'written.db');
  writeFileSync(path, bytes);
  const database = new sqlite.Database(path, { readOnly: true });
  try {
    expect(database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    return questions.map(sql => database.all(sql));
  } finally {
    database.close();
  }
}

/** Numbers that look random, always the same ones. */
function mix(number: number): number {
  return Math.imul(number + 1, 2654435761) >>> 0;
}

const table = (rows: Table['rows']): Table => ({
  name: 't',
  columns: { id: 'integer primary key', text: 'text' },
  rows,
});

test('a file without rows has its tables and indexes', () => {
  const index = { name: 'i', table: 't', columns: ['id'] };
  const [found] = read(databaseFile([table([])], [index]), 'select type, name, tbl_name, sql from sqlite_master');
  expect(found).toEqual([
    { type: 'table', name: 't', tbl_name: 't', sql: 'CREATE TABLE t (id integer primary key, text text)' },
    { type: 'index', name: 'i', tbl_name: 't', sql: 'CREATE INDEX i on t (id)' },
  ]);
});

describe('texts of any length are read as they were', () => {
  const pageEnds = [4057, 4061, 8150, 12_300, 100_000].flatMap(size =>
    Array.from({ length: 60 }, (_, i) => size - 30 + i),
  );
  const lengths: Record<string, number[]> = {
    'about the size of a page': pageEnds,
    short: Array.from({ length: 500 }, (_, index) => index),
  };
  // Two pages above the leaves from 510 rows on.
  for (const count of [508, 509, 510, 511, 512, 1021]) lengths[`one to a page, ${count}`] = Array(count).fill(4040);
  test.each(Object.entries(lengths))('%s', (_, sizes) => {
    const rows = sizes.map((size, index) => ({
      id: mix(index),
      text: `${'题'.repeat(size / 6)}${'x'.repeat(size / 2)}`,
    }));
    const [found] = read(databaseFile([table(rows)], []), 'select id, text from t order by id');
    expect(found).toEqual(rows.sort((a, b) => a.id - b.id));
  });
});

describe('an index finds each row, in order', () => {
  // An entry takes some 135 bytes: 29 to a page, and two pages above these from some 900 on.
  const columns = Array.from({ length: 14 }, (_, index) => `c${index}`);
  const index: Index = { name: 'i', table: 't', columns };
  const counts = [1, 2, 27, 28, 29, 30, 31, 57, 58, 59, 60, 61, ...Array.from({ length: 40 }, (_, i) => 895 + i)];
  test.each(counts)('%d rows', count => {
    const rows = Array.from({ length: count }, (_, number) => ({
      id: number + 1,
      ...Object.fromEntries(
        columns.map((name, place) => [name, 2 ** 48 + (place === 0 ? mix(number) % 97 : mix(number))]),
      ),
    }));
    const written: Table = {
      name: 't',
      columns: { id: 'integer primary key', ...Object.fromEntries(columns.map(name => [name, 'integer'])) },
      rows,
    };
    const [byIndex, byTable] = read(
      databaseFile([written], [index]),
      `select id from t indexed by i where c0 > 0 order by ${columns.join(', ')}`,
      `select id from t not indexed order by ${columns.join(', ')}`,
    );
    expect(byIndex).toHaveLength(count);
    expect(byIndex).toEqual(byTable);
  });
});

test('values are stored as SQLite stores them', () => {
  const texts = [
    '12',
    ' 12 ',
    '-0',
    '+7',
    '1.5',
    '1.',
    '.5',
    '1e3',
    '1e',
    'e1',
    '.',
    '',
    ' ',
    '0x10',
    '١٢',
    '12a',
    '1_000',
    '-0.0',
    '1 2',
  ];
  const large = [
    '9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
    '9223372036854775808',
    '1e18',
    '1e19',
    '1e999',
  ];
  const numbers = [0, 1, 2, -1, 127, 128, -128, -129, 2 ** 15, 2 ** 23, 2 ** 31, 2 ** 47, 2 ** 52, -(2 ** 31) - 1, 1.5];
  const values = [...texts, ...large, ...numbers];
  const columns = { id: 'integer primary key', number: 'integer not null', text: 'text not null' };
  const rows = values.map((value, index) => ({ id: index + 1, number: value, text: String(value) }));
  const asked =
    'select id, typeof(number) as type, cast(number as text) as shown, hex(text) as text from t order by id';
  const [found] = read(databaseFile([{ name: 't', columns, rows }], []), asked);
  const database = new sqlite.Database();
  try {
    database.exec('create table t (id integer primary key, number integer not null, text text not null)');
    for (const { id, number, text } of rows) database.run('insert into t values (?, ?, ?)', [id, number, text]);
    expect(found).toEqual(database.all(asked));
  } finally {
    database.close();
  }
});

test('rows that SQLite adds and deletes afterwards find their place', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({ id: index * 2, text: 'x'.repeat(mix(index) % 300) }));
  const path = join(folder, 'changed.db');
  writeFileSync(path, databaseFile([table(rows)], [{ name: 'i', table: 't', columns: ['id'] }]));
  const database = new sqlite.Database(path);
  try {
    database.exec("insert into t select id + 1, 'between' from t; delete from t where id % 3 = 0");
    expect(database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.all('select count(*) as count from t')).toEqual([{ count: 4000 }]);
  } finally {
    database.close();
  }
});
