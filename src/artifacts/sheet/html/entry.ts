import type { Question, Section } from '../../../bank/model.js';
import type { Flow } from '../../../mdast/nodes.js';
import { plainText } from '../../../mdast/text.js';
import { escapeHtml } from '../../../render/escape.js';
import { partTitle } from '../../../render/part-title.js';
import { widthOf } from '../plan/width.js';
import { linesFor, type SheetSettings } from '../settings.js';
import { pageNumberWidth, pictureLines, shortAnswer } from '../thresholds.js';
import { anchorOf } from './anchor.js';
import { renderContent, type SheetContext } from './content.js';
import { langAttribute } from './language.js';
import { htmlOf } from './markup.js';
import { addressOf, pageSlot } from './numbers.js';
import { titleHtml, titleText } from './title.js';

/** Prefix of link targets that are only used for measuring. */
export const endPrefix = 'end-';

/** Link target of an answer that is separate from its question. */
export function answerAnchorOf(question: Question): string {
  return `a-${question.id}`;
}

/** Link target at the end of an entry, derived from the one at its start. */
export function endOf(id: string): string {
  return `${endPrefix}${id}`;
}

function endHtml(id: string): string {
  return `<div id="${endOf(id)}"></div>`;
}

/** A question with its answer, or with lines to write one on. `level` is the level of its heading. */
export function questionHtml(question: Question, level: number, context: SheetContext): string {
  const anchor = anchorOf(question);
  const lines = question.status === 'unanswered' ? ruledHtml(context) : '';
  const below = [...question.question.slice(1), ...question.answer];
  const short = linesOf(below, question.media.length, context) <= shortAnswer;
  const body =
    promptHtml(question, level, context, anchor) + lines + answerHtml(question.answer, level, anchor, context);
  return article(question, anchor, short, body, context);
}

/** A question alone, with lines to write on and a link to its answer. */
export function askedHtml(question: Question, level: number, context: SheetContext): string {
  const { labels, settings } = context;
  const open = question.status === 'unanswered';
  const way = open
    ? `<span class="mark">${escapeHtml(labels.unanswered)}</span>`
    : wayHtml(answerAnchorOf(question), labels.answerOn);
  const lines = rules(Math.max(linesFor(settings), 1), way, settings);
  const anchor = anchorOf(question);
  return article(question, anchor, true, promptHtml(question, level, context, anchor) + lines, context);
}

/** An answer in the appendix: which question it belongs to, and the answer. */
export function answeredHtml(question: Question, level: number, context: SheetContext): string {
  const anchor = answerAnchorOf(question);
  const way = wayHtml(anchorOf(question), context.labels.questionOn);
  const head = `<h${level} class="prompt" id="${anchor}">${labelHtml(question)}${titleHtml(question, context)} ${way}</h${level}>\n`;
  const short = linesOf(question.answer, question.media.length, context) <= shortAnswer;
  return article(question, anchor, short, head + answerHtml(question.answer, level, anchor, context), context);
}

/**
 * The question itself: its heading, and the part that a heading cannot hold. Link targets are on headings: for an
 * element split across columns, Chromium reports the upper left corner of all parts together.
 */
export function promptHtml(question: Question, level: number, context: SheetContext, id?: string): string {
  const front = renderContent(question.question, context, { level, idPrefix: `${anchorOf(question)}-q-` });
  const { title, rest } = partTitle(front);
  const heading = title.length > 0 ? htmlOf(title) : question.label ? '' : escapeHtml(titleText(question));
  const long = linesOf(question.question.slice(1), 0, context) > shortAnswer;
  const more = rest.length > 0 ? `<div class="prompt-more${long ? ' long' : ''}">${htmlOf(rest)}</div>\n` : '';
  return `<h${level} class="prompt"${id ? ` id="${id}"` : ''}>${labelHtml(question)}${heading}</h${level}>\n${more}`;
}

/** An answer's content; empty if there is none. */
export function answerHtml(content: Flow[], level: number, anchor: string, context: SheetContext): string {
  if (content.length === 0) return '';
  return `<div class="answer">${htmlOf(renderContent(content, context, { level, idPrefix: `${anchor}-a-` }))}</div>\n`;
}

/** The text of a section, without its heading. */
export function sectionHtml(section: Section, level: number, id: string, context: SheetContext): string {
  const content = renderContent(section.content, context, { level: level - 1, idPrefix: `${id}-` });
  const lang = langAttribute(plainText(section.content), context.lang);
  return `<div class="section-text" id="${id}"${lang}>${htmlOf(content)}</div>${endHtml(id)}\n`;
}

/** Approximate number of lines of a text; a picture counts as more than a short answer may have. */
export function linesOf(content: Flow[], pictures: number, { perLine }: Pick<SheetContext, 'perLine'>): number {
  const lines = plainText(content).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), pictures * pictureLines);
}

function article(question: Question, anchor: string, short: boolean, body: string, context: SheetContext): string {
  const lang = langAttribute(plainText([...question.question, ...question.answer]), context.lang);
  // Nothing that spans the columns may be kept in one of them.
  const shape = /<(?:pre|table) class="[^"]*\bspanning"/u.test(body) ? ' wide' : short ? ' short' : '';
  return `<article class="question ${question.status}${shape}"${lang}>\n${body}${endHtml(anchor)}</article>\n`;
}

/**
 * A link with the page number: equally wide before the number is known and after, so that the layout does not shift.
 */
function wayHtml(id: string, words: (page: string) => string): string {
  const width = widthOf(words('')) + pageNumberWidth;
  return `<a class="way" href="${addressOf(id)}" style="width: ${width}em">${words(pageSlot(id))}</a>`;
}

export function labelHtml({ label }: Question): string {
  return label ? `<span class="label">${escapeHtml(label)}</span> ` : '';
}

/** Lines to write an answer on, with the mark of an unanswered question. */
export function ruledHtml({ labels, settings }: SheetContext): string {
  return rules(linesFor(settings), `<span class="mark">${escapeHtml(labels.unanswered)}</span>`, settings);
}

/** Lines to write on, with a mark at the first. So many as the settings say do not become fewer. */
function rules(count: number, mark: string, { lines: wanted }: SheetSettings): string {
  if (count === 0) return `<div class="ruled none">${mark}</div>\n`;
  const lines = Array.from(
    { length: count },
    (_, index) => `<span class="ruled-line">${index === 0 ? mark : ''}</span>`,
  );
  return `<div class="ruled${wanted === undefined ? '' : ' fixed'}">${lines.join('')}</div>\n`;
}
