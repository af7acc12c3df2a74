import type { Question } from '../../../bank/model.js';
import { plainText } from '../../../mdast/text.js';
import { escapeHtml } from '../../../render/escape.js';
import type { Chapter, ChapterHeading } from '../plan/chapters.js';
import { isAside } from '../plan/parts.js';
import { contents as limits, longestList } from '../thresholds.js';
import { anchorOf } from './anchor.js';
import type { SheetContext } from './content.js';
import { langAttribute } from './language.js';
import { addressOf, pageSlot } from './numbers.js';
import { shortened, titleHtml, titleText } from './title.js';

/** Link target of the contents. */
export const contentsId = 'contents';

/**
 * The table of contents: every heading and every question with a link and its page; unanswered ones are marked. Of a long
 * sheet it lists the headings alone.
 */
export function contentsHtml(chapters: Chapter[], context: SheetContext): string {
  const all = chapters.flatMap(({ questions }) => questions);
  const sections = chapters.flatMap(({ headings }) => headings).length;
  const isBrief = all.length > limits.questions && sections * limits.perSection >= all.length;
  const asked = countOf(all.map(titleText));
  const items = chapters.flatMap((chapter, index) => [
    ...chapter.headings.map(heading => headingItem(heading, isAside(chapter, chapters[index + 1]))),
    ...(isBrief ? [] : chapter.questions).map(question => {
      const difference = (asked.get(titleText(question)) ?? 0) > 1 ? differenceOf(question) : '';
      return questionItem(question, context, { level: chapter.level, difference });
    }),
  ]);
  return `<nav class="contents${labelled(isBrief ? [] : all)}">
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

function countOf(titles: string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const title of titles) count.set(title, (count.get(title) ?? 0) + 1);
  return count;
}

/** What a question says after its title: the first line of its code or of its answer. */
function differenceOf({ question: [, ...rest], answer }: Question): string {
  const line = plainText([...rest, ...answer])
    .split('\n')
    .find(text => text.trim() !== '');
  return shortened((line ?? '').trim(), limits.difference);
}

/** A list entry for a question, with a link, its page number and its mark; indented below headings of a level. */
export function questionItem(
  question: Question,
  context: SheetContext,
  { level = 2, difference = '' }: { level?: number; difference?: string } = {},
): string {
  const label = question.label ? `<span class="label">${escapeHtml(question.label)}</span> ` : '';
  const more = difference && ` <span class="difference">${escapeHtml(difference)}</span>`;
  const text = `<span class="text">${titleHtml(question, context)}${more}</span>`;
  const mark =
    question.status === 'unanswered' ? ` <span class="mark">${escapeHtml(context.labels.unanswered)}</span>` : '';
  const lang = langAttribute(plainText(question.question), context.lang);
  const id = anchorOf(question);
  return `<li class="to-question ${question.status}${level > 2 ? ` in-${level}` : ''}"${lang}><a href="${addressOf(id)}">${label}${text}</a>${mark} ${pageSlot(id)}</li>\n`;
}

function headingItem({ title, level, id }: ChapterHeading, isBox: boolean): string {
  return `<li class="${isBox ? 'to-box' : 'to-heading'} level-${level}"><a href="${addressOf(id)}"><span>${escapeHtml(title)}</span></a> ${pageSlot(id)}</li>\n`;
}
