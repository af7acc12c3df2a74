import type { DraftRecord } from './match/draft-record.js';
import { match } from './match/match.js';
import { type Entry, familyOf } from './model.js';

/**
 * Finds new questions that were cards of the other family before: id of the retired entry by draft. Anki refuses to
 * convert a basic note into a cloze or back, so these are the only new cards although their question was known.
 */
export function findReplaced(
  records: readonly DraftRecord[],
  gone: readonly Entry[],
  time: number,
): Map<DraftRecord, string> {
  const turned = records.map(({ draft, family }) => ({ ...draft, kind: family === 'cloze' ? 'basic' : 'cloze' }));
  const families = new Set(turned.map(draft => familyOf(draft.kind)));
  const others = gone.filter(entry => families.has(familyOf(entry.kind)));
  if (others.length === 0) return new Map();
  const replaced = new Map<DraftRecord, string>();
  for (const [{ index }, { entry }] of match(turned, others, time).matches) {
    const record = records[index];
    if (record !== undefined) replaced.set(record, entry.id);
  }
  return replaced;
}
