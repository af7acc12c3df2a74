import { isGenericTitle } from '../../language/generic.js';
import { pointsAround } from '../../language/pointing.js';
import { plainText } from '../../mdast/text.js';
import { groupBy } from '../../questions/memory/group-by.js';
import { compares, isOrder, questionLikeness } from '../../questions/text/question-likeness.js';
import { say } from '../../say/say.js';
import { partPlaces } from '../thresholds.js';
import type { Compared, Twin } from './twin.js';

/**
 * Questions that ask what an earlier one asked, in the same words or nearly. What could be asked about anything (定义,
 * Usage) is the same question only about the same thing, and so is a name that stands in many places (Mental model); one that points
 * to what is around it (What is wrong with this?) only there, with the same answer.
 */
export function sameQuestions(questions: readonly Compared[]): Twin[] {
  const seen = new Map<string, Compared>();
  const parts = partsIn(questions);
  return questions.flatMap(one => {
    const { draft, gist } = one;
    const { text, words } = gist;
    const asked = keyOf(one, parts);
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

/** What two questions that ask the same have in common. */
function keyOf(one: Compared, parts: ReadonlySet<Compared>): string {
  const { draft, gist } = one;
  if (pointsAround(gist.text)) return [placeOf(one), plainText(draft.answer)].join('\n');
  if (parts.has(one)) return placeOf(one);
  return isGenericTitle(gist.text) ? [...(draft.context ?? draft.path), gist.words].join('\n') : gist.words;
}

/** Those that ask nothing by themselves, and stand in so many places that they ask for a part of what is there. */
function partsIn(questions: readonly Compared[]): Set<Compared> {
  const names = questions.filter(one => one.gist.words !== '' && isName(one));
  const byWords = groupBy(names, one => one.gist.words);
  const isSpread = (all: Compared[]) => new Set(all.map(placeOf)).size >= partPlaces;
  return new Set([...byWords.values()].filter(isSpread).flat());
}

/** Whether a question has an answer and asks nothing by itself. */
function isName({ draft, gist: { text } }: Compared): boolean {
  return draft.status === 'answered' && questionLikeness(text) < 2 && !isOrder(text) && !compares(text);
}

/** A question together with the file and the sections that it stands in. */
function placeOf({ draft, gist }: Compared): string {
  return [draft.source.file, ...draft.path, gist.words].join('\n');
}
