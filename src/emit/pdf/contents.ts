import type { Question } from '../../bank/model.js';
import { anchorOf } from './anchor.js';
import type { Chapter, ChapterHeading } from './chapters.js';
import type { SheetContext } from './content.js';
import { escapeHtml } from './markup.js';
import { titleHtml } from './title.js';

/** The table of contents: every heading and every question with a link, unanswered ones marked. */
export function contentsHtml(chapters: Chapter[], context: SheetContext): string {
  const items = chapters.flatMap(({ headings, questions }) => [
    ...headings.map(headingItem),
    ...questions.map(question => questionItem(question, context)),
  ]);
  const labelled = chapters.some(({ questions }) => questions.some(({ label }) => label));
  return `<nav class="contents${labelled ? ' labelled' : ''}">
<h2 class="contents-title">${escapeHtml(context.labels.contents)}</h2>
<ul>
${items.join('')}</ul>
</nav>
`;
}

function headingItem({ title, level, id }: ChapterHeading): string {
  return `<li class="to-heading level-${level}"><a href="#${id}">${escapeHtml(title)}</a></li>\n`;
}

function questionItem(question: Question, context: SheetContext): string {
  const label = question.label ? `<span class="label">${escapeHtml(question.label)}</span> ` : '';
  const text = `<span class="text">${titleHtml(question, context)}</span>`;
  const mark =
    question.status === 'unanswered' ? ` <span class="mark">${escapeHtml(context.labels.unanswered)}</span>` : '';
  return `<li class="to-question ${question.status}"><a href="#${anchorOf(question)}">${label}${text}</a>${mark}</li>\n`;
}
