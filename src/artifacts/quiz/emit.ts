import { createHash } from 'node:crypto';
import type { Bank, Question } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { escapeHtml } from '../../render/escape.js';
import { labelsFor } from '../../render/labels.js';
import { nested } from '../nested.js';
import { type HtmlWriter, htmlWriter } from '../self-contained.js';
import { sidesOf } from '../sides.js';
import { templateText } from '../template-text.js';
import { type QuizWords, quizWords } from './words.js';

/**
 * The questions as the bytes of one HTML page to study with: it loads nothing, stores nothing, and runs no script but its own.
 * Without scripts it lists all questions with their answers.
 */
export async function emitQuiz(bank: Bank): Promise<Uint8Array> {
  const [page, style, script, cards] = (await Promise.all(
    ['quiz/page.html', 'quiz/style.css', 'quiz/script.js', 'anki/style.css'].map(templateText),
  )) as [string, string, string, string];
  const questions = questionsOf(bank);
  const words = quizWords(bank.lang);
  const labels = labelsFor(bank.lang);
  const { grades, ...said } = words;
  const unanswered = questions.filter(({ status }) => status === 'unanswered').length;
  const write = htmlWriter(bank, 'mathml', true);
  const slots: Record<string, string> = {
    ...Object.fromEntries(Object.entries(said).map(([name, text]) => [name, escapeHtml(text)])),
    lang: escapeHtml(bank.lang),
    title: escapeHtml(bank.title),
    count: escapeHtml(labels.count(questions.length, unanswered)),
    style: `${cards}\n${style}`,
    script,
    hash: createHash('sha256').update(script).digest('base64'),
    decks: decksOf(questions)
      .map(name => `<option>${escapeHtml(name)}</option>`)
      .join('\n'),
    questions: questions.map(question => entryOf(question, write, words, labels.unanswered)).join('\n'),
    grades: grades
      .map((name, index) => `<button type="button" data-grade="${index + 1}">${name} <kbd>${index + 1}</kbd></button>`)
      .join('\n'),
    results: grades.map((name, index) => `<div data-grade="${index + 1}"><dt>${name}</dt><dd>0</dd></div>`).join('\n'),
  };
  return new TextEncoder().encode(page.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => slotOf(slots, name)));
}

function slotOf(slots: Record<string, string>, name: string): string {
  const text = slots[name];
  if (text === undefined) throw new Error(`templates/quiz/page.html has an unknown slot {{${name}}}.`);
  return text;
}

function entryOf(question: Question, write: HtmlWriter, { show }: QuizWords, unanswered: string): string {
  const { id, label, status, deck, source } = question;
  const { front, back } = sidesOf(question);
  const context = (question.context ?? question.path).join(' › ');
  const answer = back.length > 0 ? write(back, `${id}-a-`) : `<div class="unanswered">${escapeHtml(unanswered)}</div>`;
  const head = [
    ...(label === undefined ? [] : [`<span class="label">${escapeHtml(label)}</span>`]),
    ...(context === '' ? [] : [`<span class="section">${escapeHtml(context)}</span>`]),
  ];
  return [
    `<article class="entry" tabindex="-1" data-deck="${escapeHtml(nested(deck))}" data-status="${status}">`,
    '<div class="cardpress">',
    `<div class="head">${head.join('')}</div>`,
    `<div class="question">${write(front, `${id}-q-`)}</div>`,
    `<button type="button" class="toggle" aria-expanded="true">${escapeHtml(show)}</button>`,
    '<div class="back" tabindex="-1">',
    '<hr class="answer-line">',
    `<div class="answer">${answer}</div>`,
    `<div class="source">${escapeHtml(source.file)}</div>`,
    '</div>',
    '</div>',
    '</article>',
  ].join('\n');
}

function decksOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map(({ deck }) => nested(deck)))];
}
