import { cardMark, hasCardTag } from '../dialects/card-tag.js';
import { takeQuestionLabel } from '../text/labels.js';
import { memo } from '../text/memo.js';

/** The questions that one file had when it was last built. A `Set` of texts satisfies this. */
export interface Known {
  /**
   * Whether a text asks one of them, however it is typed. It is the text of a heading or an item, once as it is and
   * once without label and tag, but never the other parts of the question, such as the options below it.
   */
  has(text: string): boolean;
  /** Texts with the same key ask the same; default: the text. `B-Tree` and `B Tree` may be one question. */
  key?(text: string): string;
  /** How many questions had these words; default: one. */
  count?(text: string): number;
  /** Whether the question with these words had no answer; default: it had one. */
  isUnanswered?(text: string): boolean;
  /** A text that is the same only where all of this is; default: none is. */
  state?(): string;
}

/** The form of the words of a heading or an item that is known, if any. */
export function knownAs(text: string, known: Known): string | undefined {
  return formsOf(text.trim()).find(form => known.has(form));
}

const formsOf = memo((text): string[] => {
  const bare = hasCardTag(text) ? text.replace(cardMark, '') : text;
  return [...new Set([text, bare, withoutLabel(bare, false), withoutLabel(bare, true)])];
});

/** @param chapters whether numbers such as 1.2 are labels, which cannot be told from one heading alone */
function withoutLabel(text: string, chapters: boolean): string {
  const words = [{ type: 'text' as const, value: text }];
  takeQuestionLabel(words, chapters);
  return words[0]?.value.trim() ?? '';
}
