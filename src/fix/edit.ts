import type { FixableId } from '../diagnostics/rules.js';

/** A change to the text of a notes file: what stands from `start` to `end` becomes `text`. Offsets in characters. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What it is about. */
  rule: FixableId;
}

/** Edits in the order of the text; of two that overlap the first stays, the other's turn comes when the text is read again. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** The text with edits made that are in order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
