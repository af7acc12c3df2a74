import type { Html, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import { report } from '../diagnostics/report.js';
import { isClozeNumber } from '../mdast/cloze-number.js';
import { choicesOf, commentFields, fieldFromText, type QuestionField } from '../mdast/fields.js';
import type { QuestionNode } from '../mdast/nodes.js';
import { directivesOf, isComment } from './text/comments.js';

const gaps = /\{\{c(\d+)::(?=[\s\S]+?\}\})/gu;

/**
 * Reads what the notes say about a question's card: `<!-- card: reversed -->`, `<!-- id: … -->` and the like in
 * comments below the heading, `card` in the front matter, and `{{c1::text::hint}}` in the answer, which makes it a
 * cloze. The comments are removed from the answer.
 */
export default function remarkCards() {
  return (tree: Root, file: VFile): undefined => {
    const fallback = tree.data?.frontMatter?.card;
    visit(tree, 'question', question => {
      takeDirectives(question, file);
      if (hasCloze(question, file)) question.kind = 'cloze';
      else if (question.kind === undefined && fallback !== undefined) question.kind = fallback;
      else if (question.kind === 'cloze') requireCloze(question, file);
    });
  };
}

export const step = {
  name: 'cards',
  // A cloze may contain text that only looks like HTML, and an `ignore` comment may come before those about the card.
  after: ['html', 'ignore'],
  plugin: remarkCards,
} as const;

/** Whether its answer has a cloze that Anki makes a card for; reports those that it does not. */
function hasCloze(question: QuestionNode, file: VFile): boolean {
  const text = textOf(question.children[1], { includeHtml: false });
  const numbers = [...text.matchAll(gaps)].map(([, digits]) => Number(digits));
  for (const number of new Set(numbers)) {
    if (isClozeNumber(number)) continue;
    report(file, {
      rule: 'cloze-number',
      reason: `{{c${number}::…}} is not a valid cloze: Anki numbers them from 1 to 500. Its text is shown.`,
      remedy: 'Write {{c1::…}} for the first cloze.',
      place: question.children[1],
    });
  }
  return numbers.some(isClozeNumber);
}

function takeDirectives(question: QuestionNode, file: VFile): void {
  const [, answer] = question.children;
  while (answer.children[0] && isComment(answer.children[0])) {
    const comment = answer.children[0];
    const directives = directivesOf(comment).filter(({ key }) => key === 'id' || Object.hasOwn(commentFields, key));
    // A comment that is not for cardpress stays in place, and what follows it is the answer.
    if (directives.length === 0) return;
    for (const { key, value } of directives) {
      const field = commentFields[key];
      if (field === undefined) question.id = value;
      else setField(question, field, { key, value }, comment, file);
    }
    answer.children.shift();
  }
}

function setField(
  question: QuestionNode,
  field: QuestionField,
  { key, value }: { key: string; value: string },
  comment: Html,
  file: VFile,
): void {
  const read = fieldFromText(field, value);
  if (read !== undefined) Object.assign(question, { [field]: read });
  else {
    const choices = choicesOf(field);
    report(file, {
      rule: 'unknown-directive',
      reason: `There is no ${key} "${value}".`,
      remedy: didYouMean(nearest(value, choices)) || `Valid values are ${choices.join(', ')}.`,
      place: comment,
    });
  }
}

function requireCloze(question: QuestionNode, file: VFile): void {
  question.kind = 'basic';
  report(file, {
    rule: 'unknown-directive',
    reason: 'This card should be a cloze, but its answer has no cloze deletion.',
    remedy: 'Add one to the answer: {{c1::text::hint}}.',
    place: question.children[0],
  });
}
