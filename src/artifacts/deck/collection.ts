import { deckOptions } from './deck-options.js';
import type { Decks } from './decks.js';
import type { Row } from './schema.js';

export interface CollectionParts {
  decks: Decks['json'];
  models: Record<string, { id: number }>;
  /** The number of notes: a note that a reader adds is numbered after them. */
  notes: number;
  /** Seconds since 1970. */
  modified: number;
}

/** The only row of `col`: schema 11, never synchronised, nothing studied. */
export function collectionRow({ decks, models, notes, modified }: CollectionParts): Row<'col'> {
  const deckIds = Object.values(decks).map(deck => deck.id);
  const current = deckIds.find(id => id !== 1) ?? 1;
  const conf = {
    nextPos: notes + 1,
    estTimes: true,
    activeDecks: [current],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: current,
    newSpread: 0,
    dueCounts: true,
    curModel: Object.values(models)[0]?.id ?? null,
    collapseTime: 1200,
    dayLearnFirst: false,
    schedVer: 2,
  };
  return {
    id: 1,
    crt: created,
    mod: modified * 1000,
    scm: modified * 1000,
    ver: 11,
    dty: 0,
    usn: 0,
    ls: 0,
    conf: JSON.stringify(conf),
    models: JSON.stringify(models),
    decks: JSON.stringify(decks),
    dconf: JSON.stringify(deckOptions),
    tags: '{}',
  };
}

// Day 0 of the scheduler. New cards have a queue position and no due day, so any constant will do.
const created = 1_400_000_000;
