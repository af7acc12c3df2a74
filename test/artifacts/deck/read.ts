import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sqlite from 'node-sqlite3-wasm';
import yauzl, { type Entry } from 'yauzl';
import { type DeckOptions, emitDeck } from '../../../src/artifacts/deck/emit-deck.js';
import { loadFaces } from '../../../src/artifacts/deck/faces.js';
import type { Bank } from '../../../src/bank/model.js';

type Value = number | string;
type Row = Record<string, Value>;

/** A package down to its rows, as an unzip and a SQLite other than the writer's see it. */
export interface RawDeck {
  bytes: Uint8Array;
  entries: Map<string, { data: Uint8Array; entry: Entry }>;
  media: Record<string, string>;
  /** The answer of the database to any question. */
  rows: (sql: string) => Row[];
  /** A JSON column of `col`. */
  // biome-ignore lint/suspicious/noExplicitAny: a test asks it for whatever should be there.
  json: (column: string) => any;
  /** The fields of each note by name, in the order of the notes' ids. */
  notes: () => Record<string, string>[];
}

export async function deckOf(bank: Bank, options: Partial<DeckOptions> = {}): Promise<RawDeck> {
  return readDeck(await emitDeck(bank, { faces: await loadFaces(), unanswered: 'include', ...options }));
}

async function readDeck(bytes: Uint8Array): Promise<RawDeck> {
  const entries: RawDeck['entries'] = new Map();
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, { entry, data: await buffer(await zip.openReadStreamPromise(entry)) });
  const text = (name: string) => new TextDecoder().decode(entries.get(name)?.data);
  const rows = database(entries.get('collection.anki2')?.data ?? new Uint8Array());
  const json = (column: string) => JSON.parse(String(rows(`select ${column} from col`)[0]?.[column]));
  return { bytes, entries, media: JSON.parse(text('media')), rows, json, notes: () => fields(rows, json('models')) };
}

// Opened anew for each question, so that nothing stays behind after a test that fails.
function database(data: Uint8Array): RawDeck['rows'] {
  return sql => {
    const folder = mkdtempSync(join(tmpdir(), 'cardpress-deck-'));
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, data);
    const db = new sqlite.Database(path, { readOnly: true });
    try {
      return db.all(sql) as Row[];
    } finally {
      db.close();
      rmSync(folder, { recursive: true });
    }
  };
}

function fields(rows: RawDeck['rows'], models: Record<string, { flds: { name: string }[] }>) {
  return rows('select mid, flds from notes order by id').map(({ mid, flds }) => {
    const values = String(flds).split('\x1f');
    return Object.fromEntries((models[String(mid)]?.flds ?? []).map(({ name }, ord) => [name, values[ord] ?? '']));
  });
}
