import { essenceOf, weightOf } from '../../language/essence.js';
import { nearDuplicates } from '../../language/near-duplicates.js';
import { plainText } from '../../mdast/text.js';
import type { Draft } from '../model.js';
import { answerLikeness, leastAnswer } from '../thresholds.js';
import type { Twin } from './twin.js';

/** Answers that an earlier question also has, word for word or nearly. */
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
      what: `${same ? 'The same' : 'Nearly the same'} answer is given to "${plainText(first.question)}"`,
      remedy:
        'Merge the two questions, or correct the answer if it was pasted by mistake; until then each has its own card.',
      first,
      later,
      firstPlace: first.answer[0],
      laterPlace: later.answer[0],
    };
  });
}
