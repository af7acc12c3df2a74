import { idPattern } from '../format-v1/derive.js';
import type { DraftRecord } from './draft-record.js';
import type { Known } from './known.js';
import type { Pairing } from './pairing.js';

/** Matches each draft that has an id to the entry with that id or name. */
export function matchExplicit(pairing: Pairing): void {
  const wanted = pairing.records.filter(record => record.draft.explicitId !== undefined);
  if (wanted.length === 0) return;
  const knowns = new Map<string, Known>();
  for (const known of pairing.knowns) {
    const { id, others = [] } = known.entry;
    for (const name of [...others.map(({ name }) => name), id, known.name]) {
      if (name !== undefined) knowns.set(`${known.family} ${name}`, known);
    }
  }
  for (const record of wanted) {
    const known = knowns.get(`${record.family} ${record.draft.explicitId}`);
    if (known !== undefined) pairing.take(record, known, 'explicit');
  }
}

/** Whether a draft may be matched to an entry by its text: not against the id written in the notes. */
export function mayServe(known: Known, { draft: { explicitId }, family }: DraftRecord): boolean {
  if (known.family !== family) return false;
  return explicitId === undefined || (known.name === undefined && !idPattern.test(explicitId));
}
