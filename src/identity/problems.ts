import { say } from '../say/say.js';
import type { IdentityDraft } from './model.js';

/** A mistake in the notes found by identity. */
export interface IdentityProblem {
  /** Place of the draft among the drafts. */
  draft: number;
  reason: string;
  remedy: string;
}

/** Ids written below two headings; the first keeps it, the others are distinguished by their text. */
export function repeatedIds(drafts: readonly IdentityDraft[]): IdentityProblem[] {
  const first = new Map<string, IdentityDraft>();
  return drafts.flatMap((draft, index) => {
    const { explicitId } = draft;
    if (explicitId === undefined) return [];
    const other = first.get(explicitId);
    first.set(explicitId, other ?? draft);
    if (other === undefined) return [];
    return [
      {
        draft: index,
        reason: say('the id {explicitId} is already used by "{question}" in {file}', {
          explicitId: JSON.stringify(explicitId),
          question: other.question,
          file: other.file,
        }),
        remedy: say('Give one of the two a different id, or remove it.'),
      },
    ];
  });
}
