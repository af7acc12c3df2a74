import type { FixableId } from '../diagnostics/rules.js';

/** A change to the text of a notes file: the text from `start` to `end` becomes `text`. Offsets in characters. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** The rule it fixes. */
  rule: FixableId;
}

/** Edits in text order; of two that overlap only the first is kept, the other follows when the text is read again. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** The text after applying sorted edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
