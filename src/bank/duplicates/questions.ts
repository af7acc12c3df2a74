import { isGenericTitle } from '../../language/generic.js';
import { say } from '../../say/say.js';
import type { Compared, Twin } from './twin.js';

/**
 * Questions that ask what an earlier one asked, in the same words or nearly. What could be asked about anything (定义,
 * Usage) is the same question only about the same thing.
 */
export function sameQuestions(questions: readonly Compared[]): Twin[] {
  const seen = new Map<string, Compared>();
  return questions.flatMap(one => {
    const { draft, gist } = one;
    const { text, words } = gist;
    const asked = isGenericTitle(text) ? [...(draft.context ?? draft.path), words].join('\n') : words;
    const first = seen.get(asked);
    if (!first) {
      if (words !== '') seen.set(asked, one);
      return [];
    }
    const what =
      first.gist.text === text
        ? say('This question has been asked before')
        : say('"{text}" asks the same thing', { text: first.gist.text });
    const remedy = say('Merge the two, or reword one of them; until then each has its own card.');
    const places = { firstPlace: first.draft.question[0]?.position, laterPlace: draft.question[0]?.position };
    return { rule: 'duplicate-question', what, remedy, first: first.draft, later: draft, ...places };
  });
}
