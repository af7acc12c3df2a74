import { type Decks, deckKey } from '../deck/decks.js';
import type { NoteTypeKey } from '../deck/note-types.js';
import { nested, separator } from '../nested.js';
import { uuidOf } from '../uuid.js';

/** A deck with those below it, and what is in it. */
export interface DeckNode {
  uuid: string;
  /** Its own name, without those of the decks around it. */
  name: string;
  description: string;
  root: DeckNode;
  children: DeckNode[];
  notes: object[];
  /** Names of the pictures that its own notes show. */
  pictures: Set<string>;
  /** Of an outermost deck: the note types of all notes below it. */
  noteTypes: Set<NoteTypeKey>;
}

/** The decks as trees: the outermost ones, and each by its number. */
export function deckTrees(decks: Decks['json'], namespace: string) {
  const roots: DeckNode[] = [];
  const byId = new Map<number, DeckNode>();
  const byName = new Map<string, DeckNode>();
  // A deck stands after those around it.
  for (const { id, name: full, desc } of Object.values(decks)) {
    const path = full.split(separator);
    const parent = byName.get(deckKey(nested(path.slice(0, -1))));
    const node = nodeOf({
      uuid: uuidOf(`cardpress deck ${namespace} ${id}`),
      name: path.at(-1) ?? full,
      description: desc,
    });
    if (parent !== undefined) node.root = parent.root;
    (parent?.children ?? roots).push(node);
    byId.set(id, node);
    byName.set(deckKey(full), node);
  }
  return { roots, byId };
}

function nodeOf(known: Pick<DeckNode, 'uuid' | 'name' | 'description'>): DeckNode {
  const node: Omit<DeckNode, 'root'> = { ...known, children: [], notes: [], pictures: new Set(), noteTypes: new Set() };
  return Object.assign(node, { root: node as DeckNode });
}

/** Whether there is any note in it or below it. */
export function hasNotes({ notes, children }: DeckNode): boolean {
  return notes.length > 0 || children.some(hasNotes);
}

/** Names of all pictures in it and below it. */
export function picturesBelow({ pictures, children }: DeckNode): Set<string> {
  return new Set([...pictures, ...children.flatMap(child => [...picturesBelow(child)])]);
}
