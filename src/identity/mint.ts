import { deriveId, deriveNamedId, deriveNoteId, deriveTwinId, idPattern } from './format-v1/derive.js';
import { normaliseText } from './format-v1/normalise-text.js';
import { compare, sortEntries } from './format-v1/serialise-lock.js';
import type { Probe } from './match/probe.js';
import type { Entry } from './model.js';

/** Gives out ids and note ids that nobody has yet. */
export class Mint {
  readonly #ids = new Set<string>();
  readonly #noteIds = new Map<string, number>();
  readonly #takenNoteIds = new Set<number>();
  /** How many drafts ask each question. */
  readonly #asked = new Map<string, number>();
  /** How many questions of one text and place were given ids. */
  readonly #next = new Map<string, number>();

  constructor(
    readonly namespace: string,
    /** Every entry of the lock, also those that no draft found: they may come back. */
    entries: readonly Entry[],
    /** Every draft, also those that have an entry. */
    probes: readonly Probe[],
  ) {
    for (const { id, noteId } of sortEntries(entries)) {
      this.#ids.add(id);
      // Two branches may have given one number to two notes; after the merge the second gets another.
      if (!this.#takenNoteIds.has(noteId)) this.#keep(id, noteId);
    }
    for (const probe of probes) this.#asked.set(keyOf(probe), (this.#asked.get(keyOf(probe)) ?? 0) + 1);
  }

  /** The id for a draft that has no entry: what the author wrote, else a hash of the question, and of its place if others ask the same. */
  id(probe: Probe): string {
    const { draft, family } = probe;
    for (const id of namedIds(this.namespace, family, draft.explicitId)) if (this.#take(id)) return id;
    const question = normaliseText(draft.question);
    if (this.#asked.get(keyOf(probe)) === 1) {
      const id = deriveId(this.namespace, family, question);
      if (this.#take(id)) return id;
    }
    const place = [draft.file, draft.section ?? ''] as const;
    // Ids once taken stay taken, so the search goes on where it ended for this question.
    const key = JSON.stringify([family, question, ...place]);
    for (let occurrence = this.#next.get(key) ?? 0; ; occurrence++) {
      const id = deriveTwinId(this.namespace, family, question, place, occurrence);
      if (!this.#take(id)) continue;
      this.#next.set(key, occurrence + 1);
      return id;
    }
  }

  #take(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }

  /** The number for a note: the one that it has in the lock, else one from its id. */
  noteId(id: string): number {
    return this.#noteIds.get(id) ?? this.#keep(id, deriveNoteId(id, this.#takenNoteIds));
  }

  #keep(id: string, noteId: number): number {
    this.#takenNoteIds.add(noteId);
    this.#noteIds.set(id, noteId);
    return noteId;
  }
}

function keyOf({ family, question }: Probe): string {
  return `${family} ${question}`;
}

function namedIds(namespace: string, family: Probe['family'], explicitId: string | undefined): string[] {
  if (explicitId === undefined) return [];
  return [...(idPattern.test(explicitId) ? [explicitId] : []), deriveNamedId(namespace, family, explicitId)];
}

/** Drafts in an order that does not depend on the order in which files were read. */
export function inOrder(probes: readonly Probe[]): Probe[] {
  return [...probes].sort((a, b) => compare(a.draft.file, b.draft.file) || a.index - b.index);
}
