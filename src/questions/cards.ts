import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import { report } from '../diagnostics/report.js';
import { choicesOf, commentFields, fieldFromText, type QuestionField } from '../mdast/fields.js';
import type { QuestionNode } from '../mdast/nodes.js';
import { say } from '../say/say.js';
import { checkClozes } from './clozes/check.js';
import { codeClozes, countCode, hasClozeInText, holdsCloze, reportCodeClozes } from './clozes/in-code.js';
import { moveClozesToAnswer } from './clozes/in-prompt.js';
import { takeCardTag } from './dialects/card-tag.js';
import { directivesOf, isComment } from './text/comments.js';
import { tagsInText, unique } from './text/tag-lines.js';

/**
 * Reads what the notes say about a question's card: `<!-- card: reversed -->`, `<!-- id: … -->` and the like in
 * comments below the heading, `card` in the front matter, and `{{c1::text::hint}}` in question or answer, which makes it
 * a cloze. The comments are removed from the answer.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkCards() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkCards');
    const fallback = tree.data?.frontMatter?.card;
    const questions: QuestionNode[] = [];
    visit(tree, 'question', question => {
      takeDirectives(question, file);
      dropMarks(question);
      questions.push(question);
    });
    const hasClozes = questions.some(hasClozeInText);
    for (const question of questions) {
      const inCode = codeClozes(question, { hasClozes, wanted: question.kind ?? fallback });
      if (inCode?.isMeant) countCode(question);
      if (inCode) reportCodeClozes(inCode, file);
      checkClozes(question, file);
      if (holdsCloze(question)) {
        question.kind = 'cloze';
        moveClozesToAnswer(question);
      } else if (question.kind === undefined && fallback !== undefined) question.kind = fallback;
      else if (question.kind === 'cloze') requireCloze(question, file);
    }
  };
}

export const step = {
  name: 'cards',
  // A cloze deletion may hold what only looks like HTML, and what is to be ignored may stand above what is said of the card.
  after: ['ignore'],
  plugin: remarkCards,
} as const;

/** What is below an outer question is part of its answer; that it is marked as a card of its own says nothing there. */
function dropMarks({ children: [, answer] }: QuestionNode): void {
  visit(answer, (node, _, parent) => {
    const heads = parent?.type === 'listItem' && parent.children.length > 1 && parent.children[0] === node;
    if (node.type === 'heading' || (node.type === 'paragraph' && heads)) takeCardTag(node.children);
  });
}

function takeDirectives(question: QuestionNode, file: VFile): void {
  const [, answer] = question.children;
  while (answer.children[0] && isComment(answer.children[0])) {
    const comment = answer.children[0];
    const directives = directivesOf(comment).filter(
      ({ key }) => key === 'id' || key === 'tags' || Object.hasOwn(commentFields, key),
    );
    // A comment that is not for cardpress stays in place, and what follows it is the answer.
    if (directives.length === 0) return;
    for (const { key, value } of directives) {
      const field = commentFields[key];
      if (key === 'tags') question.tags = unique([...(question.tags ?? []), ...tagsInText(value)]);
      else if (field === undefined) question.id = value;
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
      reason: say('There is no {key} "{value}".', { key, value }),
      remedy:
        didYouMean(nearest(value, choices)) || say('Valid values are {choices}.', { choices: choices.join(', ') }),
      place: comment,
    });
  }
}

function requireCloze(question: QuestionNode, file: VFile): void {
  question.kind = 'basic';
  report(file, {
    rule: 'unknown-directive',
    reason: say('This card is marked as a cloze, but its answer has no cloze deletion.'),
    remedy: say('Add one to the answer: {{c1::text::hint}}.'),
    place: question.children[0],
  });
}
