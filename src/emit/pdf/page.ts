import type { Bank, Question } from '../../bank/model.js';
import { type ChapterHeading, chaptersOf } from './chapters.js';
import { contextOf, type SheetContext } from './content.js';
import { contentsHtml } from './contents.js';
import { questionHtml, sectionHtml } from './entry.js';
import { fill } from './fill.js';
import { cssString, escapeHtml } from './markup.js';
import { type Part, type PartChapter, partsOf } from './parts.js';
import type { SheetTemplate } from './template.js';

/** The whole sheet as one HTML document, from the bank and a template's page. */
export function buildPage(bank: Bank, template: SheetTemplate): string {
  const context = contextOf(bank);
  const chapters = chaptersOf(bank);
  const questions = bank.entries.filter((entry): entry is Question => entry.type === 'question');
  const unanswered = questions.filter(({ status }) => status === 'unanswered').length;
  return fill(template.page, {
    lang: escapeHtml(bank.lang),
    title: escapeHtml(bank.title),
    'title-string': escapeHtml(cssString(bank.title)),
    count: escapeHtml(context.labels.count(questions.length, unanswered)),
    contents: contentsHtml(chapters, context),
    entries: partsOf(chapters)
      .map(part => partHtml(part, context))
      .join(''),
  });
}

function partHtml({ heading, chapters }: Part, context: SheetContext): string {
  const body = chapters.map(chapter => chapterHtml(chapter, context)).join('');
  return `<section class="part">
${heading ? headingHtml(heading) : ''}<div class="columns">
${body}</div>
</section>
`;
}

function chapterHtml({ id, headings, section, questions, level, aside }: PartChapter, context: SheetContext): string {
  const titles = headings.map(headingHtml).join('');
  const text = section && section.content.length > 0 ? sectionHtml(section, level, id, context) : '';
  if (aside) return `<aside class="aside">\n${titles}${text}</aside>\n`;
  return `${titles}${text}${questions.map(question => questionHtml(question, level, context)).join('')}`;
}

function headingHtml({ title, level, id }: ChapterHeading): string {
  return `<h${level} class="heading level-${level}" id="${id}">${escapeHtml(title)}</h${level}>\n`;
}
