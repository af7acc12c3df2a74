import { contentPrint, questionPrint, sourceOf } from '../identity/format-v1/fingerprint.js';
import type { IdentityDraft, Lock } from '../identity/model.js';

/**
 * How many questions of a version of the notes a lock does not have in that form: none if it was built from that
 * version. Additional questions in the lock do not count, because git need not have everything that was built.
 */
export function countUndescribed({ entries }: Lock, drafts: readonly IdentityDraft[]): number {
  const key = (file: string, question: string, source: string) => `${question} ${source} ${file}`;
  const asked = entries.filter(({ retired }) => retired === undefined);
  const known = new Set(asked.map(({ file, print }) => key(file, print.question, print.source)));
  return drafts.filter(draft => {
    const question = questionPrint(draft.question);
    // Lines from before the first release have no source.
    return ![contentPrint(sourceOf(draft)), ''].some(source => known.has(key(draft.file, question, source)));
  }).length;
}
