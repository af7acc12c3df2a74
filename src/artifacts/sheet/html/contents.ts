import type { Question } from '../../../bank/model.js';
import { plainText } from '../../../mdast/text.js';
import { escapeHtml } from '../../../render/escape.js';
import type { Chapter, ChapterHeading } from '../plan/chapters.js';
import { longestList } from '../thresholds.js';
import { anchorOf } from './anchor.js';
import type { SheetContext } from './content.js';
import { langAttribute } from './language.js';
import { addressOf, pageSlot } from './numbers.js';
import { titleHtml } from './title.js';

/** Link target of the contents. */
export const contentsId = 'contents';

/** The table of contents: every heading and every question with a link and its page; unanswered ones are marked. */
export function contentsHtml(chapters: Chapter[], context: SheetContext): string {
  const items = chapters.flatMap(({ headings, questions }) => [
    ...headings.map(headingItem),
    ...questions.map(question => questionItem(question, context)),
  ]);
  return `<nav class="contents${labelled(chapters.flatMap(({ questions }) => questions))}">
<h2 class="contents-title" id="${contentsId}">${escapeHtml(context.labels.contents)}</h2>
${lists(items)}</nav>
`;
}

/** Splits the lines into lists short enough for Chromium to lay out in columns quickly. */
export function lists(items: string[]): string {
  const count = Math.ceil(items.length / longestList);
  return Array.from({ length: count }, (_, index) => {
    return `<ul>\n${items.slice(index * longestList, (index + 1) * longestList).join('')}</ul>\n`;
  }).join('');
}

/** ` labelled` if a question has a label, so that there is room for it. */
export function labelled(questions: Question[]): string {
  return questions.some(({ label }) => label) ? ' labelled' : '';
}

/** A list entry for a question, with a link, its page number and its mark. */
export function questionItem(question: Question, context: SheetContext): string {
  const label = question.label ? `<span class="label">${escapeHtml(question.label)}</span> ` : '';
  const text = `<span class="text">${titleHtml(question, context)}</span>`;
  const mark =
    question.status === 'unanswered' ? ` <span class="mark">${escapeHtml(context.labels.unanswered)}</span>` : '';
  const lang = langAttribute(plainText(question.question), context.lang);
  const id = anchorOf(question);
  return `<li class="to-question ${question.status}"${lang}><a href="${addressOf(id)}">${label}${text}</a>${mark} ${pageSlot(id)}</li>\n`;
}

function headingItem({ title, level, id }: ChapterHeading): string {
  return `<li class="to-heading level-${level}"><a href="${addressOf(id)}">${escapeHtml(title)}</a> ${pageSlot(id)}</li>\n`;
}
