import type { Bank, Entry, Question, Section } from '../../bank/model.js';
import { ownHeading } from '../../bank/own-heading.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { plainText } from '../../mdast/text.js';
import { escapeHtml } from '../../render/escape.js';
import { labelsFor } from '../../render/labels.js';
import { partTitle } from '../../render/part-title.js';
import { sidesOf } from '../sides.js';
import { levelAt } from './level.js';
import { pageOf } from './page.js';
import { anchorOf, type ChapterWriter, xhtml } from './writer.js';

/** The questions and sections of a file. */
export interface Chapter {
  /** Path of the file. */
  file: string;
  /** Of its page. */
  name: string;
  title: string;
  entries: Entry[];
}

/** The longest title of a question in the table of contents, in characters. */
const longestTitle = 120;

/** The chapters of a bank, in the order of the notes. */
export function chaptersOf({ entries, title }: Bank): Chapter[] {
  const chapters = new Map<string, Chapter>();
  for (const entry of entries) {
    const { file } = entry.source;
    const name = `chapter-${chapters.size + 1}.xhtml`;
    const chapter = chapters.get(file) ?? {
      file,
      name,
      title: entry.fileTitle ?? entry.deck.at(-1) ?? title,
      entries: [],
    };
    chapters.set(file, chapter);
    chapter.entries.push(entry);
  }
  return [...chapters.values()];
}

/** A question in one line, for the table of contents. */
export function titleOf({ label, question }: Question): string {
  const text = excerpt(plainText(question).replace(/\s+/gu, ' ').trim(), longestTitle);
  return label === undefined ? text : `${label} ${text}`;
}

/** A chapter's page. */
export function chapterPage({ title, entries }: Chapter, bank: Pick<Bank, 'lang'>, write: ChapterWriter): string {
  const { unanswered } = labelsFor(bank.lang);
  const lines = [`<h1>${escapeHtml(title)}</h1>`];
  let open: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const { path } = entry;
    const same = path.findIndex((name, depth) => open[depth] !== name);
    for (const [depth, name] of path.entries())
      if (same !== -1 && depth >= same) lines.push(heading(depth, escapeHtml(name)));
    open = [...path, ...ownHeading(entry)];
    lines.push(
      entry.type === 'question' ? questionOf(entry, write, unanswered) : sectionOf(entry, write, `s-${index}-`),
    );
  }
  return pageOf({ lang: bank.lang, title, body: lines.join('\n') });
}

function questionOf(question: Question, write: ChapterWriter, unanswered: string): string {
  const { label, path } = question;
  const anchor = anchorOf(question);
  const level = levelAt(path.length);
  const { front, back } = sidesOf(question);
  const { title, rest } = partTitle(write(front, `${anchor}-q-`, level));
  const mark = label === undefined ? '' : `<span class="label">${escapeHtml(label)}</span> `;
  const answer =
    back.length > 0
      ? `<div class="answer">${xhtml(write(back, `${anchor}-a-`, level))}</div>`
      : `<p class="unanswered">${escapeHtml(unanswered)}</p>`;
  return [
    `<section id="${anchor}" class="question">`,
    heading(path.length, title.length > 0 ? mark + xhtml(title) : escapeHtml(titleOf(question))),
    ...(rest.length > 0 ? [xhtml(rest)] : []),
    answer,
    '</section>',
  ].join('\n');
}

function sectionOf(section: Section, write: ChapterWriter, idPrefix: string): string {
  const own = ownHeading(section).map((title, index) => heading(section.path.length + index, escapeHtml(title)));
  const level = levelAt(section.path.length + own.length - 1);
  return [...own, xhtml(write(section.content, idPrefix, level))].join('\n');
}

/** @param depth how many titles are above it in the chapter */
function heading(depth: number, html: string): string {
  const level = levelAt(depth);
  return `<h${level}>${html}</h${level}>`;
}
