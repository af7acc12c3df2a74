import { deriveId, deriveNamedId, deriveNoteId, idPattern } from './derive.js';
import { compare, sortEntries } from './lock/serialise.js';
import type { Probe } from './match/probe.js';
import type { Entry } from './model.js';
import { normaliseText } from './text/normalise.js';

/** Gives out ids and note ids that nobody has yet. */
export class Mint {
  readonly #ids = new Set<string>();
  readonly #noteIds = new Map<string, number>();
  readonly #takenNoteIds = new Set<number>();

  constructor(
    readonly namespace: string,
    /** Every entry of the lock, also those that no draft found: they may come back. */
    entries: readonly Entry[],
  ) {
    for (const { id, noteId } of sortEntries(entries)) {
      this.#ids.add(id);
      // Two branches may have given one number to two notes; after the merge the second gets another.
      if (!this.#takenNoteIds.has(noteId)) this.#keep(id, noteId);
    }
  }

  /** The id for a draft that has no entry: what the author wrote, else a hash of the question. */
  id({ draft, family }: Probe): string {
    const question = normaliseText(draft.question);
    for (const id of ideas(this.namespace, family, question, draft.explicitId)) {
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
    throw new Error('there is always a further occurrence');
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

function* ideas(namespace: string, family: Probe['family'], question: string, explicitId?: string): Generator<string> {
  if (explicitId !== undefined && idPattern.test(explicitId)) yield explicitId;
  if (explicitId !== undefined) yield deriveNamedId(namespace, family, explicitId);
  for (let occurrence = 0; ; occurrence++) yield deriveId(namespace, family, question, occurrence);
}

/** Drafts in an order that does not depend on the order in which files were read. */
export function inOrder(probes: readonly Probe[]): Probe[] {
  return [...probes].sort((a, b) => compare(a.draft.file, b.draft.file) || a.index - b.index);
}

/** The id that each draft would get if there were no lock. */
export function derivedIds(namespace: string, probes: readonly Probe[]): Map<Probe, string> {
  const mint = new Mint(namespace, []);
  return new Map(inOrder(probes).map(probe => [probe, mint.id(probe)]));
}
