import type { Bank, Question } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { plainText } from '../../mdast/text.js';
import { type HtmlWriter, htmlWriter } from '../self-contained.js';
import { type Sides, sidesOf } from '../sides.js';

/** The longest name of a question in Moodle's database, in characters. */
const longestName = 255;

/**
 * The questions as the bytes of a file in Moodle's GIFT format: UTF-8, a category for each deck. A question whose answer is
 * typed in becomes a short answer, every other an essay with the answer as its general feedback.
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function emitGift(bank: Bank): Uint8Array {
  const write = htmlWriter(bank, 'tex', false);
  const blocks: string[] = [];
  let category: string | undefined;
  for (const question of questionsOf(bank)) {
    const own = question.deck.map(asCategory).join('/');
    if (own !== category) blocks.push(`$CATEGORY: ${own}`);
    category = own;
    blocks.push(blockOf(question, write));
  }
  return new TextEncoder().encode(blocks.map(block => `${block}\n\n`).join(''));
}

function blockOf(question: Question, write: HtmlWriter): string {
  const sides = sidesOf(question);
  const name = escaped(excerpt(plainText(sides.front).replace(/\s+/gu, ' '), longestName));
  const front = escaped(write(sides.front, `${question.id}-q-`));
  return `// ${question.id}\n::${name}::[html]${front}{${answerOf(question, sides, write)}}`;
}

function answerOf(question: Question, { back }: Sides, write: HtmlWriter): string {
  if (back.length === 0) return '';
  const feedback = `####[html]${escaped(write(back, `${question.id}-a-`))}`;
  const typed = plainText(back).trim();
  // With an arrow it would be a pair to match, and there is no way to escape one.
  const isShort = question.kind === 'type-in' && !typed.includes('\n') && !typed.includes('->');
  return isShort ? `=${escaped(typed)}${feedback}` : feedback;
}

/** Text in which GIFT's signs mean nothing. A blank line would end the question. */
function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n');
}

/** A slash parts categories; two are one in a name. */
function asCategory(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().replaceAll('/', '//');
}
