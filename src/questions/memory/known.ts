import { cardMark, hasCardTag } from '../dialects/card-tag.js';
import { takeQuestionLabel } from '../text/labels.js';
import { memo } from '../text/memo.js';

/** What is known of one file from before: the questions that it held when it was last built. A `Set` of texts is one. */
export interface Known {
  /**
   * Whether a text asks one of them, however it is typed. It is the words of a heading or an item, once as they stand and
   * once without label and tag, but never what else belongs to the question, such as the options below it.
   */
  has(text: string): boolean;
  /** How many questions of these words there were; one where this is left out. */
  count?(text: string): number;
  /** Whether the question of these words had no answer; it had one where this is left out. */
  isUnanswered?(text: string): boolean;
}

/** The form of a heading's or an item's words that is known, if any is. */
export function knownAs(text: string, known: Known): string | undefined {
  return formsOf(text.trim()).find(form => known.has(form));
}

const formsOf = memo((text): string[] => {
  const bare = hasCardTag(text) ? text.replace(cardMark, '') : text;
  return [...new Set([text, bare, withoutLabel(bare, false), withoutLabel(bare, true)])];
});

/** @param chapters whether numbers such as 1.2 are labels, which one heading alone cannot tell */
function withoutLabel(text: string, chapters: boolean): string {
  const words = [{ type: 'text' as const, value: text }];
  takeQuestionLabel(words, chapters);
  return words[0]?.value.trim() ?? '';
}
