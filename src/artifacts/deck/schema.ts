/**
 * Anki's schema 11, the one that every client reads: the columns of each table, in order, with their SQL types.
 * Source: what Anki's own exporter writes for old clients.
 */
export const tables = {
  col: {
    id: 'integer primary key',
    crt: 'integer not null',
    mod: 'integer not null',
    scm: 'integer not null',
    ver: 'integer not null',
    dty: 'integer not null',
    usn: 'integer not null',
    ls: 'integer not null',
    conf: 'text not null',
    models: 'text not null',
    decks: 'text not null',
    dconf: 'text not null',
    tags: 'text not null',
  },
  notes: {
    id: 'integer primary key',
    guid: 'text not null',
    mid: 'integer not null',
    mod: 'integer not null',
    usn: 'integer not null',
    tags: 'text not null',
    flds: 'text not null',
    // An integer column sorts numeric texts as numbers, which is what Anki relies on.
    sfld: 'integer not null',
    csum: 'integer not null',
    flags: 'integer not null',
    data: 'text not null',
  },
  cards: {
    id: 'integer primary key',
    nid: 'integer not null',
    did: 'integer not null',
    ord: 'integer not null',
    mod: 'integer not null',
    usn: 'integer not null',
    type: 'integer not null',
    queue: 'integer not null',
    due: 'integer not null',
    ivl: 'integer not null',
    factor: 'integer not null',
    reps: 'integer not null',
    lapses: 'integer not null',
    left: 'integer not null',
    odue: 'integer not null',
    odid: 'integer not null',
    flags: 'integer not null',
    data: 'text not null',
  },
  revlog: {
    id: 'integer primary key',
    cid: 'integer not null',
    usn: 'integer not null',
    ease: 'integer not null',
    ivl: 'integer not null',
    lastIvl: 'integer not null',
    factor: 'integer not null',
    time: 'integer not null',
    type: 'integer not null',
  },
  graves: {
    usn: 'integer not null',
    oid: 'integer not null',
    type: 'integer not null',
  },
} as const;

export const indexes = [
  { name: 'ix_notes_usn', table: 'notes', columns: ['usn'] },
  { name: 'ix_notes_csum', table: 'notes', columns: ['csum'] },
  { name: 'ix_cards_usn', table: 'cards', columns: ['usn'] },
  { name: 'ix_cards_nid', table: 'cards', columns: ['nid'] },
  { name: 'ix_cards_sched', table: 'cards', columns: ['did', 'queue', 'due'] },
  { name: 'ix_revlog_usn', table: 'revlog', columns: ['usn'] },
  { name: 'ix_revlog_cid', table: 'revlog', columns: ['cid'] },
] as const;

export type TableName = keyof typeof tables;
/** One row: a value for each column. */
export type Row<Table extends TableName> = { [Column in keyof (typeof tables)[Table]]: number | string };
/** The rows of all tables that have any. */
export type Rows = { [Table in TableName]?: Row<Table>[] };
