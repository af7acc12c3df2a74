import { nearDuplicates } from '../../language/near-duplicates.js';
import { say } from '../../say/say.js';
import type { Draft } from '../model.js';
import { paragraphLikeness } from '../thresholds.js';
import type { Compared, Twin } from './twin.js';

/**
 * Long paragraphs that are also in the answer of an earlier question.
 * @param known questions whose whole answer was found to be repeated
 */
export function sharedParagraphs(questions: readonly Compared[], known: ReadonlySet<Draft>): Twin[] {
  const paragraphs = questions.flatMap(({ draft, gist }) =>
    gist.paragraphs.map(paragraph => ({ draft, gist, ...paragraph })),
  );
  const alike = nearDuplicates(
    paragraphs.map(({ runs }) => runs),
    paragraphLikeness,
  );
  return [...alike].flatMap(([laterIndex, firstIndex]) => {
    const [first, later] = [paragraphs[firstIndex], paragraphs[laterIndex]];
    if (!first || !later || first.draft === later.draft || known.has(later.draft)) return [];
    return {
      rule: 'shared-paragraph',
      what: say('This paragraph is also in the answer to "{text}"', { text: first.gist.text }),
      remedy: say('If both cards need it, do nothing; otherwise keep it in one and refer to it from the other.'),
      first: first.draft,
      later: later.draft,
      firstPlace: first.position,
      laterPlace: later.position,
    };
  });
}
