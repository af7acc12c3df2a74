import { type DeckIds, deckKey, deckName, newDeckId } from './decks.js';

/** A question of a build, as far as its deck is concerned. */
export interface Filed {
  file: string;
  /** Its deck path. */
  deck: string[];
  /** The file that it was published in last; undefined where it is new or was missed. */
  before: string | undefined;
  /** How many cards it has; asked only where they move. */
  cards: () => number;
}

/** A deck by its name, which may change, and its number, which stays. */
interface Deck {
  name: string;
  id: number;
}

/** By the paths of files. */
type Decks = Readonly<Record<string, Deck>>;

interface Move {
  from: string;
  to: string;
  cards: number;
}

export interface FiledDecks {
  /** The deck of each file, for the lock. */
  decks: Decks;
  ids: DeckIds;
  /** Cards whose deck is another one by name, which Anki leaves in the old one; in the order of the questions. */
  moves: Move[];
}

/**
 * The decks of a build. A deck whose name is new and whose questions were in one that is gone is that deck: it keeps its
 * number, and only its name changed.
 *
 * @param known the deck that each file was published in last
 * @param isKept whether a file that the build is not about keeps its deck
 * @param fallback name of the deck for a path of which nothing is left
 */
export function fileDecks(
  questions: readonly Filed[],
  known: Decks,
  isKept: (file: string) => boolean,
  fallback: string,
): FiledDecks {
  const names = new Map(questions.map(({ file, deck }) => [file, deckName(deck, fallback)]));
  const others = Object.entries(known).filter(([file]) => !names.has(file) && isKept(file));
  const idsBefore = new Map(Object.values(known).map(({ name, id }) => [deckKey(name), id]));
  const now = new Map(
    [...[...names.values()], ...others.map(([, { name }]) => name)].map(name => [deckKey(name), name]),
  );
  const former = formerNames(questions, names, known, now);
  const taken = new Set<number>();
  const ids = new Map<string, number>();
  const give = (key: string, id: number | undefined) => {
    if (id === undefined || taken.has(id)) return;
    taken.add(id);
    ids.set(key, id);
  };
  for (const key of now.keys()) give(key, idsBefore.get(key));
  for (const [key, old] of former) give(key, idsBefore.get(old));
  for (const id of idsBefore.values()) taken.add(id);
  for (const [key, name] of now) if (!ids.has(key)) ids.set(key, newDeckId(name, taken));
  const deckOf = (name: string): Deck => ({ name, id: ids.get(deckKey(name)) as number });
  return {
    decks: Object.fromEntries([
      ...others.map(([file, { name }]) => [file, deckOf(name)] as const),
      ...[...names].map(([file, name]) => [file, deckOf(name)] as const),
    ]),
    ids,
    moves: movesOf(questions, names, known),
  };
}

/** By the keys of decks that are new the key of the one that is gone and that most of its questions were in. */
function formerNames(
  questions: readonly Filed[],
  names: ReadonlyMap<string, string>,
  known: Decks,
  now: ReadonlyMap<string, string>,
): Map<string, string> {
  const before = new Set(Object.values(known).map(({ name }) => deckKey(name)));
  const counts = new Map<string, Map<string, number>>();
  for (const { file, before: fileBefore } of questions) {
    const old = fileBefore === undefined ? undefined : known[fileBefore];
    const key = deckKey(names.get(file) as string);
    if (old === undefined || before.has(key) || now.has(deckKey(old.name))) continue;
    const count = counts.get(key) ?? new Map<string, number>();
    counts.set(key, count.set(deckKey(old.name), (count.get(deckKey(old.name)) ?? 0) + 1));
  }
  const pairs = [...counts].flatMap(([key, olds]) => [...olds].map(([old, count]) => ({ key, old, count })));
  const former = new Map<string, string>();
  const used = new Set<string>();
  for (const { key, old } of pairs.sort((a, b) => b.count - a.count)) {
    if (former.has(key) || used.has(old)) continue;
    former.set(key, old);
    used.add(old);
  }
  return former;
}

function movesOf(questions: readonly Filed[], names: ReadonlyMap<string, string>, known: Decks): Move[] {
  const moves = new Map<string, Move>();
  for (const { file, before, cards } of questions) {
    const from = before === undefined ? undefined : known[before]?.name;
    const to = names.get(file) as string;
    if (from === undefined || deckKey(from) === deckKey(to)) continue;
    const key = JSON.stringify([from, to]);
    const move = moves.get(key) ?? { from, to, cards: 0 };
    moves.set(key, { ...move, cards: move.cards + cards() });
  }
  return [...moves.values()];
}
