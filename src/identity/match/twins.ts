import { compare } from '../format-v1/serialise-lock.js';
import { derivedIds } from '../mint.js';
import type { Entry } from '../model.js';
import { mayServe } from './explicit.js';
import type { Pairing } from './pairing.js';
import type { Probe } from './probe.js';

/** Questions that are asked more than once in the same words. */
export class Twins {
  #derivedIds: Map<Probe, string> | undefined;
  #counts: Map<string, number> | undefined;

  constructor(
    readonly pairing: Pairing,
    readonly namespace: string,
  ) {}

  /** The id that a draft would have if there were no lock: it remembers which twin came first. */
  derivedId(probe: Probe): string {
    this.#derivedIds ??= derivedIds(this.namespace, this.pairing.probes);
    return this.#derivedIds.get(probe) ?? '';
  }

  /** Whether the notes ask a draft's question more than once. */
  areMany({ question }: Probe): boolean {
    if (this.#counts === undefined) {
      this.#counts = new Map();
      for (const probe of this.pairing.probes) {
        this.#counts.set(probe.question, (this.#counts.get(probe.question) ?? 0) + 1);
      }
    }
    return (this.#counts.get(question) ?? 0) > 1;
  }

  /** Pairs drafts and entries that nothing tells apart but their order. */
  pair(probes: Probe[], entries: Entry[]): void {
    const free = new Map(entries.sort(order).map(entry => [entry.id, entry]));
    const take = (probe: Probe, entry: Entry | undefined) => {
      if (entry === undefined || !mayServe(entry, probe)) return;
      free.delete(entry.id);
      this.pairing.take(probe, { entry, how: entry.file === probe.draft.file ? 'same' : 'moved' });
    };
    if (probes.length > 1 || entries.length > 1) {
      for (const probe of probes) {
        const entry = free.get(this.derivedId(probe));
        if (entry?.retired === undefined) take(probe, entry);
      }
    }
    for (const probe of probes) {
      if (this.pairing.matches.has(probe)) continue;
      for (const entry of free.values()) {
        if (!mayServe(entry, probe)) continue;
        take(probe, entry);
        break;
      }
    }
  }
}

// Those still asked come first.
function order(a: Entry, b: Entry): number {
  return Number(a.retired !== undefined) - Number(b.retired !== undefined) || compare(a.id, b.id);
}
