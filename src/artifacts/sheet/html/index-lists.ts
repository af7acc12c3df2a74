import type { Bank, Question } from '../../../bank/model.js';
import { questionsOf } from '../../../bank/questions.js';
import { isSectionTag } from '../../../bank/tags.js';
import { escapeHtml } from '../../../render/escape.js';
import { nested, separator } from '../../nested.js';
import { longestList } from '../thresholds.js';
import type { SheetContext } from './content.js';
import { labelled, lists, questionItem } from './contents.js';

/** Link targets of the lists. */
export const indexIds = { open: 'i-open', tags: 'i-tags' } as const;

/** The lists at the end: unanswered questions, and questions by tag. Empty if there are neither. */
export function indexHtml(bank: Bank, context: SheetContext): string {
  const questions = questionsOf(bank);
  const open = questions.filter(({ status }) => status === 'unanswered');
  const tags = tagsOf(questions);
  const openList =
    open.length === 0
      ? ''
      : list(indexIds.open, context.labels.openQuestions, open, lists(open.map(item => plainItem(item, context))));
  const tagList =
    tags.size === 0
      ? ''
      : list(
          indexIds.tags,
          context.labels.byTag,
          questions,
          groupsOf([...tags])
            .map(group => {
              const html = group.map(([tag, tagged]) => tagHtml(tag, tagged, context)).join('');
              return linesOf(group) > longestList ? html : `<div class="tags">\n${html}</div>\n`;
            })
            .join(''),
        );
  return openList + tagList;
}

type Tagged = [tag: string, questions: Question[]];

function tagHtml(tag: string, questions: Question[], context: SheetContext): string {
  const items = questions.map(question => plainItem(question, context));
  const name = tag.replaceAll(separator, ' · ').replaceAll('_', ' ');
  return `<section class="tag"><h3>${escapeHtml(name)}</h3>\n${lists(items)}</section>\n`;
}

/** Tags that share columns: as many as a list may be long, or one that is longer. */
function groupsOf(tags: Tagged[]): Tagged[][] {
  const groups: Tagged[][] = [];
  for (const tagged of tags) {
    const current = groups.at(-1);
    if (current && linesOf([...current, tagged]) <= longestList) current.push(tagged);
    else groups.push([tagged]);
  }
  return groups;
}

function linesOf(tags: Tagged[]): number {
  return tags.reduce((sum, [, questions]) => sum + 1 + questions.length, 0);
}

/**
 * Questions by tag, sorted by tag. Tags that are no help are left out: those that only repeat the section a question is
 * in, and those that all questions have.
 */
function tagsOf(questions: Question[]): Map<string, Question[]> {
  const tags = new Map<string, Question[]>();
  for (const question of questions) {
    for (const tag of question.tags) {
      if (isSectionTag(tag, question.path)) continue;
      const name = nested(tag);
      tags.set(name, [...(tags.get(name) ?? []), question]);
    }
  }
  const telling = [...tags].filter(([, tagged]) => tagged.length < questions.length);
  return new Map(telling.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** All of these are unanswered, or the table of contents already marks them. */
function plainItem(question: Question, context: SheetContext): string {
  return questionItem({ ...question, status: 'answered' }, context);
}

function list(id: string, title: string, questions: Question[], body: string): string {
  return `<nav class="contents index${labelled(questions)}">\n<h2 class="contents-title" id="${id}">${escapeHtml(title)}</h2>\n${body}</nav>\n`;
}
