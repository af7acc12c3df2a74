import type { DeckContent, DeckNoteType, Part } from './read-deck.js';

/** A note type that the reader changed so that an import leaves its notes alone. */
export interface StoppedNoteType {
  name: string;
  /** Fields and templates that one of the two has and the other lacks, as they are called there. */
  more: string[];
  fewer: string[];
  /** How many notes get no update. */
  notes: number;
}

/**
 * The note types that have another schema in one collection than in a deck that will be imported, where a note of the deck
 * is of them. Anki then takes no update of it but with "Merge note types".
 */
export function stoppedNoteTypes(before: DeckContent, after: DeckContent): Map<number, StoppedNoteType> {
  const guids = new Set(after.notes.map(({ guid }) => guid));
  const stopped = new Map<number, StoppedNoteType>();
  for (const [id, next] of after.noteTypes) {
    const own = before.noteTypes.get(id);
    if (own === undefined || isSameSchema(own, next)) continue;
    const [mine, theirs] = [partsOf(own), partsOf(next)];
    const notes = before.notes.filter(({ guid, noteType }) => noteType === id && guids.has(guid)).length;
    const without = (one: Part[], other: Part[]) =>
      one.filter(part => !other.some(same => isSamePart(part, same))).map(({ name }) => name);
    if (notes > 0)
      stopped.set(id, { name: own.name, more: without(mine, theirs), fewer: without(theirs, mine), notes });
  }
  return stopped;
}

/** As Anki compares them: kind, fields and templates, in order. */
function isSameSchema(a: DeckNoteType, b: DeckNoteType): boolean {
  const isSame = (one: Part[], other: Part[]) =>
    one.length === other.length && one.every((part, index) => isSamePart(part, other[index] as Part));
  return a.type === b.type && isSame(a.flds, b.flds) && isSame(a.tmpls, b.tmpls);
}

function partsOf({ flds, tmpls }: DeckNoteType): Part[] {
  return [...flds, ...tmpls];
}

function isSamePart(a: Part, b: Part): boolean {
  return a.id && b.id ? a.id === b.id : a.name === b.name;
}
