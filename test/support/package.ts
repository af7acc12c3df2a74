import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { unzip } from './unzip.js';

/** An `.apkg` as another unzip and another SQLite than the writer's read it. */
export interface Package {
  /** Names of the zip's entries, in order. */
  entries: string[];
  /** Names and bytes of the pictures. */
  media: Map<string, Uint8Array>;
  notes: { guid: string; id: number; mid: number; mod: number; tags: string[]; fields: Record<string, string> }[];
  cards: { id: number; nid: number; deck: string; ord: number }[];
  decks: string[];
  noteTypes: { id: number; name: string; mod: number; css: string; templates: string[] }[];
}

export async function readPackage(data: Uint8Array): Promise<Package> {
  const files = await unzip(data);
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-read-'));
  try {
    await writeFile(join(folder, 'c.db'), files.get('collection.anki2') ?? new Uint8Array());
    const db = new sqlite.Database(join(folder, 'c.db'), { readOnly: true });
    try {
      return { entries: [...files.keys()], media: mediaOf(files), ...contentOf(db) };
    } finally {
      db.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function mediaOf(files: Map<string, Uint8Array>): Package['media'] {
  const names: Record<string, string> = JSON.parse(new TextDecoder().decode(files.get('media')));
  return new Map(Object.entries(names).map(([number, name]) => [name, files.get(number) ?? new Uint8Array()]));
}

type Db = InstanceType<typeof sqlite.Database>;

function contentOf(db: Db): Pick<Package, 'notes' | 'cards' | 'decks' | 'noteTypes'> {
  const [col] = db.all('select models, decks from col') as { models: string; decks: string }[];
  const models: Model[] = Object.values(JSON.parse(col?.models ?? '{}'));
  const decks = new Map(Object.values<Deck>(JSON.parse(col?.decks ?? '{}')).map(({ id, name }) => [id, name]));
  const notes = db.all('select id, guid, mid, mod, tags, flds from notes order by id') as unknown as NoteRow[];
  const cards = db.all('select id, nid, did, ord from cards order by due, ord') as unknown as CardRow[];
  return {
    notes: notes.map(({ id, guid, mid, mod, tags, flds }) => ({
      id,
      guid,
      mid,
      mod,
      tags: tags.split(' ').filter(Boolean),
      fields: fieldsOf(
        flds,
        models.find(model => model.id === mid),
      ),
    })),
    cards: cards.map(({ id, nid, did, ord }) => ({ id, nid, ord, deck: decks.get(did) ?? '' })),
    decks: [...decks.values()].sort(),
    noteTypes: models.map(({ id, name, mod, css, tmpls }) => ({
      id,
      name,
      mod,
      css,
      templates: tmpls.map(({ name }) => name),
    })),
  };
}

function fieldsOf(values: string, model: Model | undefined): Record<string, string> {
  const parts = values.split('\u001f');
  return Object.fromEntries((model?.flds ?? []).map(({ name }, index) => [name, parts[index] ?? '']));
}

interface Model {
  id: number;
  name: string;
  mod: number;
  css: string;
  flds: { name: string }[];
  tmpls: { name: string }[];
}
interface Deck {
  id: number;
  name: string;
}
interface NoteRow {
  id: number;
  guid: string;
  mid: number;
  mod: number;
  tags: string;
  flds: string;
}
interface CardRow {
  id: number;
  nid: number;
  did: number;
  ord: number;
}
