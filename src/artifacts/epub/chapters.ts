import type { RootContent } from 'hast';
import type { Bank, Entry, Question, Section } from '../../bank/model.js';
import { plainText } from '../../mdast/text.js';
import { escapeHtml } from '../../render/escape.js';
import { labelsFor } from '../../render/labels.js';
import { sidesOf } from '../sides.js';
import { levelAt } from './level.js';
import { pageOf } from './page.js';
import { anchorOf, type ChapterWriter, xhtml } from './writer.js';

/** The questions and sections of a file. */
export interface Chapter {
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
    const chapter = chapters.get(file) ?? { name, title: entry.fileTitle ?? entry.deck.at(-1) ?? title, entries: [] };
    chapters.set(file, chapter);
    chapter.entries.push(entry);
  }
  return [...chapters.values()];
}

/** A question in one line, for the table of contents. */
export function titleOf({ label, question }: Question): string {
  const words = [...plainText(question).replace(/\s+/gu, ' ').trim()];
  const text = words.length > longestTitle ? `${words.slice(0, longestTitle - 1).join('')}…` : words.join('');
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
    open = path;
    if (entry.type === 'question') lines.push(questionOf(entry, write, unanswered));
    else {
      lines.push(sectionOf(entry, write, `s-${index}-`));
      open = entry.title === '' ? path : [...path, entry.title];
    }
  }
  return pageOf({ lang: bank.lang, title, body: lines.join('\n') });
}

function questionOf(question: Question, write: ChapterWriter, unanswered: string): string {
  const { label, path } = question;
  const anchor = anchorOf(question);
  const level = levelAt(path.length);
  const { front, back } = sidesOf(question);
  const { title, rest } = parted(write(front, `${anchor}-q-`, level));
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

function sectionOf({ title, path, content }: Section, write: ChapterWriter, idPrefix: string): string {
  const text = xhtml(write(content, idPrefix, levelAt(path.length) - (title === '' ? 1 : 0)));
  return title === '' ? text : `${heading(path.length, escapeHtml(title))}\n${text}`;
}

/** What a heading can hold of a question, and what comes below it. */
function parted(content: RootContent[]): { title: RootContent[]; rest: RootContent[] } {
  const [first, ...rest] = content.filter(node => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'p'
    ? { title: first.children, rest }
    : { title: [], rest: content };
}

/** @param depth how many titles are above it in the chapter */
function heading(depth: number, html: string): string {
  const level = levelAt(depth);
  return `<h${level}>${html}</h${level}>`;
}
