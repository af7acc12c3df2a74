import { essenceOf, weightOf } from '../../language/essence.js';
import { nearDuplicates } from '../../language/near-duplicates.js';
import { plainText } from '../../mdast/text.js';
import type { Draft } from '../model.js';
import { answerLikeness, leastAnswer } from '../thresholds.js';
import type { Twin } from './twin.js';

/** Answers that stand under an earlier question as well, word for word or nearly. */
export function sameAnswers(questions: Draft[]): Twin[] {
  const answered = questions.filter(({ status }) => status === 'answered');
  const texts = answered.map(({ answer }) => {
    const essence = essenceOf(plainText(answer));
    return weightOf(essence) < leastAnswer ? [] : essence;
  });
  return [...nearDuplicates(texts, answerLikeness)].map(([laterIndex, firstIndex]) => {
    const [first, later] = [answered[firstIndex] as Draft, answered[laterIndex] as Draft];
    const same = texts[firstIndex]?.join(' ') === texts[laterIndex]?.join(' ');
    return {
      rule: 'duplicate-answer',
      what: `${same ? 'This' : 'Nearly this'} answer stands under "${plainText(first.question)}" as well`,
      remedy: 'Join the two questions, or mend the answer that was pasted; until then each has a card of its own.',
      first,
      later,
      firstPlace: first.answer[0],
      laterPlace: later.answer[0],
    };
  });
}
