import { nearDuplicates } from '../../language/near-duplicates.js';
import { say } from '../../say/say.js';
import { answerLikeness } from '../thresholds.js';
import type { Compared, Twin } from './twin.js';

/** Answers that an earlier question also has, word for word or nearly. */
export function sameAnswers(questions: readonly Compared[]): Twin[] {
  const texts = questions.map(({ gist }) => gist.answer);
  return [...nearDuplicates(texts, answerLikeness)].map(([laterIndex, firstIndex]) => {
    const [first, later] = [questions[firstIndex] as Compared, questions[laterIndex] as Compared];
    const same = first.gist.answer.whole === later.gist.answer.whole;
    return {
      rule: 'duplicate-answer',
      what: same
        ? say('The same answer is given to "{text}"', { text: first.gist.text })
        : say('Nearly the same answer is given to "{text}"', { text: first.gist.text }),
      remedy: say(
        'Merge the two questions, or correct the answer if it was pasted by mistake; until then each has its own card.',
      ),
      first: first.draft,
      later: later.draft,
      firstPlace: first.draft.answer[0]?.position,
      laterPlace: later.draft.answer[0]?.position,
    };
  });
}
