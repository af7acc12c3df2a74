import { match } from './match/match.js';
import type { Probe } from './match/probe.js';
import { type Entry, familyOf } from './model.js';

/**
 * Finds new questions that were cards of the other family before: id of the retired entry by draft. Anki refuses to turn
 * a basic note into a cloze or back, so these are the only cards that start anew although their question was known.
 */
export function findReplaced(probes: readonly Probe[], gone: readonly Entry[], time: number): Map<Probe, string> {
  const turned = probes.map(({ draft, family }) => ({ ...draft, kind: family === 'cloze' ? 'basic' : 'cloze' }));
  const families = new Set(turned.map(draft => familyOf(draft.kind)));
  const others = gone.filter(entry => families.has(familyOf(entry.kind)));
  if (others.length === 0) return new Map();
  const replaced = new Map<Probe, string>();
  for (const [{ index }, { entry }] of match(turned, others, time).matches) {
    const probe = probes[index];
    if (probe !== undefined) replaced.set(probe, entry.id);
  }
  return replaced;
}
