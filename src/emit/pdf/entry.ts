import type { Question, Section } from '../../bank/model.js';
import { plainText } from '../../bank/text.js';
import type { Flow } from '../../questions/nodes.js';
import { anchorOf } from './anchor.js';
import { partTitle, renderContent, type SheetContext } from './content.js';
import { escapeHtml, htmlOf } from './markup.js';
import { titleText } from './title.js';
import { widthOf } from './width.js';

/** Lines to write on below an unanswered question. */
const ruledLines = 3;

/** Up to this many lines an answer is kept in one column; a line is some 26 ems wide. */
const shortAnswer = 10;
const perLine = 26;

/** A question with its answer, or with lines to write one on. `level` is the rank of its heading. */
export function questionHtml(question: Question, level: number, context: SheetContext): string {
  const anchor = anchorOf(question);
  const front = renderContent(question.question, context, { level, idPrefix: `${anchor}-q-` });
  const { title, rest } = partTitle(front);
  const heading = title.length > 0 ? htmlOf(title) : question.label ? '' : escapeHtml(titleText(question));
  const label = question.label ? `<span class="label">${escapeHtml(question.label)}</span> ` : '';
  const size = linesOf(question) <= shortAnswer ? ' short' : '';
  return `<article class="question ${question.status}${size}" id="${anchor}">
<h${level} class="prompt">${label}${heading}</h${level}>
${rest.length > 0 ? `<div class="prompt-more">${htmlOf(rest)}</div>\n` : ''}${
  question.status === 'unanswered' ? ruled(context) : ''
}${answer(question.answer, level, anchor, context)}</article>
`;
}

/** The text of a section, without its heading. */
export function sectionHtml(section: Section, level: number, id: string, context: SheetContext): string {
  const content = renderContent(section.content, context, { level: level - 1, idPrefix: `${id}-` });
  return `<div class="section-text">${htmlOf(content)}</div>\n`;
}

function answer(content: Flow[], level: number, anchor: string, context: SheetContext): string {
  if (content.length === 0) return '';
  return `<div class="answer">${htmlOf(renderContent(content, context, { level, idPrefix: `${anchor}-a-` }))}</div>\n`;
}

/** About how many lines an answer takes; a picture takes more than a short answer may. */
function linesOf({ answer, media }: Question): number {
  const lines = plainText(answer).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), media.length * shortAnswer);
}

function ruled({ labels }: SheetContext): string {
  const mark = `<span class="mark">${escapeHtml(labels.unanswered)}</span>`;
  const lines = Array.from(
    { length: ruledLines },
    (_, index) => `<span class="line">${index === 0 ? mark : ''}</span>`,
  );
  return `<div class="ruled">${lines.join('')}</div>\n`;
}
