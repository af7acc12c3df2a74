import { idPattern } from '../format-v1/derive.js';
import { type Entry, familyOf } from '../model.js';
import type { Pairing } from './pairing.js';
import type { Probe } from './probe.js';

/** Gives each draft that carries an id the entry of that id or name. */
export function matchExplicit(pairing: Pairing): void {
  const wanted = pairing.probes.filter(probe => probe.draft.explicitId !== undefined);
  if (wanted.length === 0) return;
  const entries = new Map<string, Entry>();
  for (const entry of pairing.entries) {
    for (const name of [entry.id, entry.name]) {
      if (name !== undefined) entries.set(`${familyOf(entry.kind)} ${name}`, entry);
    }
  }
  for (const probe of wanted) {
    const entry = entries.get(`${probe.family} ${probe.draft.explicitId}`);
    if (entry !== undefined) pairing.take(probe, { entry, how: 'explicit' });
  }
}

/** Whether an entry may become a draft's by its text: not against the id that the author wrote. */
export function mayServe(entry: Entry, { draft: { explicitId }, family }: Probe): boolean {
  if (familyOf(entry.kind) !== family) return false;
  return explicitId === undefined || (entry.name === undefined && !idPattern.test(explicitId));
}
