import { deriveId, deriveNamedId, deriveNoteId, deriveTwinId, idPattern } from './format-v1/derive.js';
import { normaliseText } from './format-v1/normalise-text.js';
import { compare, sortEntries } from './format-v1/serialise-lock.js';
import type { DraftRecord } from './match/draft-record.js';
import { groupBy } from './match/group.js';
import type { Entry } from './model.js';

/** Assigns ids and note ids that are still free. */
export class IdAllocator {
  #taken: Taken | undefined;
  #asked: Map<string, number> | undefined;
  readonly #hasRepeats: boolean;
  /** How many questions with the same text and place were given ids. */
  readonly #next = new Map<string, number>();

  constructor(
    readonly namespace: string,
    /** Every entry of the lock, including those that no draft matched: they may come back. */
    readonly entries: readonly Entry[],
    /** Every draft, including those with an entry. */
    readonly records: readonly DraftRecord[],
  ) {
    const noteIds = new Float64Array(entries.length);
    entries.forEach(({ noteId }, at) => {
      noteIds[at] = noteId;
    });
    noteIds.sort();
    this.#hasRepeats = noteIds.some((noteId, at) => noteId === noteIds[at + 1]);
  }

  /** The assigned ids; computed once something new asks. */
  get #given(): Taken {
    this.#taken ??= takenBy(this.entries);
    return this.#taken;
  }

  /** How many drafts ask a draft's question. */
  #count(record: DraftRecord): number {
    if (this.#asked === undefined) {
      this.#asked = new Map();
      for (const one of this.records) this.#asked.set(keyOf(one), (this.#asked.get(keyOf(one)) ?? 0) + 1);
    }
    return this.#asked.get(keyOf(record)) ?? 0;
  }

  /**
   * The id for a draft without an entry: the author's, else a hash of the question, and of its place if others ask the
   * same.
   */
  id(record: DraftRecord): string {
    const { draft, family } = record;
    for (const id of namedIds(this.namespace, family, draft.explicitId)) if (this.#take(id)) return id;
    const question = normaliseText(draft.question);
    if (this.#count(record) === 1) {
      const id = deriveId(this.namespace, family, question);
      if (this.#take(id)) return id;
    }
    const place = [draft.file, draft.section ?? ''] as const;
    // Ids stay taken, so the search continues where it ended for this question.
    const key = JSON.stringify([family, question, ...place]);
    for (let occurrence = this.#next.get(key) ?? 0; ; occurrence++) {
      const id = deriveTwinId(this.namespace, family, question, place, occurrence);
      if (!this.#take(id)) continue;
      this.#next.set(key, occurrence + 1);
      return id;
    }
  }

  #take(id: string): boolean {
    const { ids } = this.#given;
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  }

  /** The note id: its entry's, else one derived from its id. */
  noteId(id: string, entry?: Entry): number {
    if (entry !== undefined && !this.#hasRepeats) return entry.noteId;
    const { noteIds, numbers } = this.#given;
    const known = noteIds.get(id);
    if (known !== undefined) return known;
    const noteId = deriveNoteId(id, numbers);
    numbers.add(noteId);
    noteIds.set(id, noteId);
    return noteId;
  }
}

interface Taken {
  ids: Set<string>;
  /** By id. */
  noteIds: Map<string, number>;
  numbers: Set<number>;
}

function takenBy(entries: readonly Entry[]): Taken {
  const ids = new Set<string>();
  const noteIds = new Map<string, number>();
  const numbers = new Set<number>();
  for (const { id, noteId } of sortEntries(entries)) {
    ids.add(id);
    // Two branches may have given the same number to two notes; after the merge the second gets a different one.
    if (numbers.has(noteId)) continue;
    numbers.add(noteId);
    noteIds.set(id, noteId);
  }
  return { ids, noteIds, numbers };
}

function keyOf({ family, question }: DraftRecord): string {
  return `${family} ${question}`;
}

function namedIds(namespace: string, family: DraftRecord['family'], explicitId: string | undefined): string[] {
  if (explicitId === undefined) return [];
  return [...(idPattern.test(explicitId) ? [explicitId] : []), deriveNamedId(namespace, family, explicitId)];
}

/** Drafts in an order that does not depend on the order in which files were read. */
export function inOrder(records: readonly DraftRecord[]): DraftRecord[] {
  const files = groupBy(records, ({ file }) => file);
  return [...files].sort(([a], [b]) => compare(a, b)).flatMap(([, ofFile]) => ofFile);
}
