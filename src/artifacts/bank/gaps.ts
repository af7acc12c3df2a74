import type { Question } from '../../bank/model.js';
import { clozesIn, contentOf, hintOf, isAsked, withoutClozes } from '../../mdast/clozes/clozes.js';
import { plainText } from '../../mdast/text.js';
import { sidesOf } from '../sides.js';
import type { FormsWriter } from './forms.js';
import type { BankFile } from './schema.js';

type Gaps = Pick<BankFile['questions'][number], 'clozes' | 'front'>;

/** What a cloze question hides, and how it is shown before that is known; nothing for others. */
export function gapsOf(question: Question, formsOf: FormsWriter): Gaps {
  if (question.kind !== 'cloze') return {};
  const { gaps, pieces } = clozesIn(question.answer);
  // They are found in the order in which they end.
  const asked = gaps.filter(isAsked).sort((a, b) => a.open.index - b.open.index || a.open.at - b.open.at);
  if (asked.length === 0) return {};
  return {
    clozes: asked.map(gap => {
      const hint = plain(hintOf(gap, pieces));
      return { number: gap.number, text: plain(contentOf(gap, pieces)), ...(hint !== '' && { hint }) };
    }),
    front: formsOf(sidesOf(question).front, `${question.id}-f-`),
  };
}

/** Without the marks of deletions within a deletion. */
function plain(text: string): string {
  return plainText(withoutClozes([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]));
}
