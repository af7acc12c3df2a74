import { askingOf } from '../../language/asking.js';
import { isGenericTitle } from '../../language/generic.js';
import { plainText } from '../../mdast/text.js';
import type { Draft } from '../model.js';
import type { Twin } from './twin.js';

/**
 * Questions that ask what an earlier one asked, in the same words or nearly. What could be asked about anything (定义,
 * Usage) is the same question only about the same thing.
 */
export function sameQuestions(questions: Draft[]): Twin[] {
  const seen = new Map<string, { question: Draft; text: string }>();
  return questions.flatMap(question => {
    const text = plainText(question.question).trim();
    const words = askingOf(text).join(' ');
    const asked = isGenericTitle(text) ? [...(question.context ?? question.path), words].join('\n') : words;
    const first = seen.get(asked);
    if (!first) {
      if (words !== '') seen.set(asked, { question, text });
      return [];
    }
    const what = first.text === text ? 'This question has been asked before' : `"${first.text}" asks the same thing`;
    const remedy = 'Merge the two, or reword one of them; until then each has its own card.';
    const places = { firstPlace: first.question.question[0], laterPlace: question.question[0] };
    return { rule: 'duplicate-question', what, remedy, first: first.question, later: question, ...places };
  });
}
