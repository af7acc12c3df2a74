import type { Nodes, Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { essenceOf, weightOf } from '../../language/essence.js';
import { nearDuplicates } from '../../language/near-duplicates.js';
import { plainText } from '../../mdast/text.js';
import type { Draft } from '../model.js';
import { leastParagraph, paragraphLikeness } from '../thresholds.js';
import type { Twin } from './twin.js';

/**
 * Long paragraphs that are also in the answer of an earlier question.
 * @param known questions whose whole answer was found to be repeated
 */
export function sharedParagraphs(questions: Draft[], known: ReadonlySet<Draft>): Twin[] {
  const paragraphs: { draft: Draft; paragraph: Paragraph; essence: string[] }[] = [];
  for (const draft of questions) {
    for (const block of draft.answer) {
      visit(block as Nodes, 'paragraph', paragraph => {
        const essence = essenceOf(plainText([paragraph]));
        if (weightOf(essence) >= leastParagraph) paragraphs.push({ draft, paragraph, essence });
      });
    }
  }
  const alike = nearDuplicates(
    paragraphs.map(({ essence }) => essence),
    paragraphLikeness,
  );
  return [...alike].flatMap(([laterIndex, firstIndex]) => {
    const [first, later] = [paragraphs[firstIndex], paragraphs[laterIndex]];
    if (!first || !later || first.draft === later.draft || known.has(later.draft)) return [];
    return {
      rule: 'shared-paragraph',
      what: `This paragraph is also in the answer to "${plainText(first.draft.question)}"`,
      remedy: 'If both cards need it, do nothing; otherwise keep it in one and refer to it from the other.',
      first: first.draft,
      later: later.draft,
      firstPlace: first.paragraph,
      laterPlace: later.paragraph,
    };
  });
}
