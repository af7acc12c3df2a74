import { type Entry, familyOf } from '../model.js';
import { mayServe } from './explicit.js';
import { groupBy } from './group.js';
import type { Pairing } from './pairing.js';
import type { Probe } from './probe.js';

/**
 * Gives drafts the entry whose answer they have under another question. An answer counts if it is long enough for a
 * sketch and if no other draft and no other free entry has it; what is repeated is a template and tells nothing.
 */
export function matchAnswers(pairing: Pairing, where: 'in its file' | 'anywhere'): void {
  const free = pairing.freeProbes;
  const entries = pairing.freeEntries;
  if (free.length === 0 || entries.length === 0) return;
  const held = groupBy(pairing.probes, keyOfProbe);
  const active = groupBy(entries, entry => (entry.retired === undefined ? keyOf(entry) : undefined));
  const retired = groupBy(entries, entry => (entry.retired === undefined ? undefined : keyOf(entry)));
  for (const probe of free) {
    const key = keyOfProbe(probe);
    if (key === undefined || held.get(key)?.length !== 1) continue;
    const [entry, another] = active.get(key) ?? retired.get(key) ?? [];
    if (entry === undefined || another !== undefined || !mayServe(entry, probe)) continue;
    if (where === 'in its file' && entry.file !== probe.draft.file) continue;
    pairing.take(probe, { entry, how: 'answer' });
  }
}

function keyOf({ kind, print }: Entry): string | undefined {
  return print.sketch === '' ? undefined : `${familyOf(kind)} ${print.answer}`;
}

function keyOfProbe(probe: Probe): string | undefined {
  return probe.sketch === '' ? undefined : `${probe.family} ${probe.answer}`;
}
